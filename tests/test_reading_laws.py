"""Reading is total, and what was read comes back byte for byte: for any text at all."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, cast

import pytest
from filling.cases import case
from filling.forms import editions, filled
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from laws.reading import check_reading

from incidentkit import Facts, Incident, LimitExceeded, Limits

DOCUMENTS = (
    *(edition.text for edition in editions() if edition.own),
    *(filled(edition) for edition in editions() if edition.own),
    *(
        path.read_bytes().decode("utf-8")
        for path in sorted((Path(__file__).parent / "corpus").glob("*/*.md"))
    ),
)
SHARED = Path(__file__).parents[2] / "shared"
FRAGMENTS = (
    "# ",
    "## Timeline\n",
    "### **1.1 Executive Summary**\n",
    "---\n",
    "+++\n",
    "...\n",
    "- ",
    "* ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "- [ ] ",
    "[x] ",
    "> ",
    "```\n",
    "~~~~\n",
    "| Time (UTC) | Event |\n",
    "|---|---|\n",
    "| a \\| b | `c|d` |\n",
    "|",
    "\\",
    "**Severity:** ",
    "**Date**: ",
    "Status: ",
    "**",
    "__",
    "Duration",
    ": ",
    "<!-- ",
    " -->",
    "<div>\n",
    "[a]: /b\n",
    "&amp;",
    "2025-03-04 14:32 UTC",
    "14:32",
    "HH:MM",
    "23:59:60",
    "14:30 - 15:10 (40m)",
    "10/11/2024",
    "Ongoing",
    "P1 (High)",
    "[Name]",
    "- Owner: x - Due: Mar 5",
    "Yes",
    "USD 12k",
    "42%",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\ufeff",
    "\x00",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u00a0",
    "é",
    "🚨",
    "\ud800",
    "a" * 70,
    "1" * 70,
    "- " * 12,
    "> " * 25,
    "=" * 5,
    "word ",
)


def markdownish() -> SearchStrategy[str]:
    return st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=40).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A form or a filled document, with some lines and characters changed."""
    lines = draw(st.sampled_from(DOCUMENTS)).split("\n")
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["delete", "duplicate", "swap", "insert", "edit", "join"])):
            case "delete" if len(lines) > 1:
                del lines[at]
            case "duplicate":
                lines.insert(at, lines[at])
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "insert":
                lines.insert(at, draw(markdownish()))
            case "edit":
                cut = draw(st.integers(0, len(lines[at])))
                gone = draw(st.integers(0, 3))
                lines[at] = (
                    lines[at][:cut] + draw(st.sampled_from(FRAGMENTS)) + lines[at][cut + gone :]
                )
            case _:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
    return draw(st.sampled_from(["\n", "\r\n", "\r"])).join(lines)


@given(st.text())
def test_any_text_is_read_and_comes_back(text: str) -> None:
    check_reading(text)


@given(markdownish())
@example("- " * 10 + "x\n\n# Gone\n")
@example("---\ntitle: x\n---\n")
@example("\ufeff---\ntitle: x\n---\n# Incident Report: y")
@example("**Date:** 2025-03-04\n**Attendees:**\n- \n")
@example("# Incident Report\n\n| Time | Event |\n|---|---|\n| 25:00 | a |\n|\n| | | | | |\n")
def test_any_markdown_is_read_and_comes_back(text: str) -> None:
    check_reading(text)


@given(mutated())
def test_any_change_to_a_form_is_read_and_comes_back(text: str) -> None:
    check_reading(text)


@given(mutated().map(lambda text: text.replace("\ud800", "?")))
def test_json_of_any_change_to_a_form_reads_back(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert Incident.from_json(incident.to_json()) == incident


@given(mutated())
def test_places_are_in_the_text_and_hold_the_value(text: str) -> None:
    check_places(Incident.from_markdown(text), text)


@pytest.mark.parametrize("number", range(len(DOCUMENTS)))
def test_places_of_documents_hold_the_value(number: int) -> None:
    check_places(Incident.from_markdown(DOCUMENTS[number]), DOCUMENTS[number])


LINES = (
    "id",
    "title",
    "impact.customers",
    "impact.users_affected",
    "impact.availability",
    "impact.failed_requests",
    "impact.sla",
    "impact.failed_transactions",
    "impact.complaints",
    "impact.reputation_risk",
    "impact.data.scope",
    "impact.data.recovery",
    "impact.data.criticality",
    "impact.compensation",
    "detected_by",
    "escalated_to",
    "response.rollback.version",
    "response.rollback.reason",
    "resolution.version",
    "review.recording",
    "review.notes",
    "follow_up.issue",
)
LABELLED = ("severity", "status", "final_status")
LISTED = {
    "people": "name",
    "services": "name",
    "components": "name",
    "timeline": "actor",
    "action_items": "owner",
    "service_impacts": "name",
    "metric_changes": "metric",
    "references": "target",
}


def check_places(incident: Incident, text: str) -> None:
    for path in LINES:
        value = functools.reduce(getattr, path.split("."), cast("Any", incident))
        for place in incident.where(path)[:1]:
            check_line(text, place.start, place.end, value)
        assert incident.where(path) or value is None
    for path in LABELLED:
        for place in incident.where(path)[:1]:
            label = getattr(incident, path).label
            check_line(text, place.start, place.end, label)
    for path, part in LISTED.items():
        for index, element in enumerate(getattr(incident, path)):
            whole = incident.where(f"{path}[{index}]")
            assert whole, (path, index)
            assert all(0 <= place.start <= place.end <= len(text) for place in whole)
            value = getattr(element, part)
            for place in incident.where(f"{path}[{index}].{part}") if value else ():
                assert whole[0].start <= place.start <= place.end <= whole[0].end
                check_line(text, place.start, place.end, value)


def check_line(text: str, start: int, end: int, value: str) -> None:
    """What stands at the place is the value, but for marks, escapes and white space."""
    assert 0 <= start <= end <= len(text)
    if not {"\n", "\r"} & set(text[start:end]):
        assert plain(text[start:end]) in (plain(value), f"Other:{plain(value)}"), (
            value,
            text[start:end],
        )


def plain(text: str) -> str:
    return "".join(ch for ch in text if not ch.isspace() and ch not in "*_`\\\ufeff\x00\u200b")


KEYS = "entries of a mapping are found under a dot, not under their path"
NO_PLACE = "no place is kept for it"
BUGS: dict[str, str] = {}


@pytest.mark.parametrize(
    ("text", "path", "line", "column", "stands"),
    [
        case(BUGS, "id", "**Incident ID:** A-1\n", "id", 1, 18, "A-1"),
        case(BUGS, "severity", "# R\r\n\r\n- **Severity**: **P1**\r\n", "severity", 3, 19, "P1"),
        case(BUGS, "status", "\ufeff**Status:** Resolved", "status", 1, 13, "Resolved"),
        case(
            BUGS,
            "id",
            "| Field | Value |\n|---|---|\n| Incident ID | `A\\|1` |\n",
            "id",
            3,
            18,
            "A\\|1",
        ),
        case(
            BUGS,
            "timeline[0].at",
            "## Timeline (UTC)\n| Time | Event |\n|--|--|\n| 2025-03-04 14:32 | x |",
            "timeline[0].at",
            4,
            3,
            "2025-03-04 14:32",
        ),
        case(
            BUGS,
            "stated_duration",
            "**Duration**: 2025-03-04 14:32 - 15:02 UTC (30m)",
            "stated_duration",
            1,
            45,
            "30m",
        ),
        case(
            BUGS,
            "resolved_at",
            "**Time**: 2025-03-04 14:32 - 15:02 UTC",
            "resolved_at",
            1,
            30,
            "15:02 UTC",
        ),
        case(BUGS, "front_matter[Title]", "---\nTitle: x\n---\n", "front_matter[Title]", 2, 8, "x"),
        case(
            BUGS,
            "stated_days[closed]",
            "## Sign-off\n\n**Date:** 2025-03-04\n",
            "stated_days[closed]",
            3,
            11,
            "2025-03-04",
        ),
        case(
            BUGS,
            "approvals[0].date",
            "## Sign-off\n\n- [x] CTO: Lou Pratt - 2025-03-04\n",
            "approvals[0].date",
            3,
            24,
            "2025-03-04",
        ),
        case(
            BUGS,
            "approvals[0].name",
            "## Sign-off\n\n- [x] CTO: Lou Pratt - 2025-03-04\n",
            "approvals[0].name",
            3,
            12,
            "Lou Pratt",
        ),
        case(
            BUGS,
            "lessons.learned[0].learned",
            "## Lessons Learned\n\n1. **a**\n   - What we learned: b\n",
            "lessons.learned[0].learned",
            4,
            23,
            "b",
        ),
        case(
            BUGS,
            "services[0].name",
            "## Affected Services\n\n- [x] Other: Feed\n",
            "services[0].name",
            3,
            14,
            "Feed",
        ),
        case(
            BUGS,
            "system_state[Last Backup]",
            "## System State\n\n- Last Backup: noon\n",
            "system_state[Last Backup]",
            3,
            16,
            "noon",
        ),
    ],
)
def test_place_of_a_value(text: str, path: str, line: int, column: int, stands: str) -> None:
    (place,) = Incident.from_markdown(text).where(path)
    assert (place.line, place.column, text[place.start : place.end]) == (line, column, stands)


def test_placeholder_cell_states_nothing() -> None:
    text = "## Timeline (UTC)\n\n| Time | Event | Actor |\n|--|--|--|\n| 14:32 | x | [name] |\n"
    assert Incident.from_markdown(text).timeline[0].actor is None
    assert Incident.from_markdown(text).where("timeline[0].actor") == ()


def test_place_of_a_wrapped_reference_is_all_of_it() -> None:
    text = "## References\n\n- minutes of the\n  call\n"
    (place,) = Incident.from_markdown(text).where("references[0].target")
    assert text[place.start : place.end] == "minutes of the\n  call"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not at hand")
def test_shared_documents_are_read_and_come_back() -> None:
    paths = sorted(SHARED.glob("corpus/real/*/*.md"))[::6]
    for path in [*paths, *sorted(SHARED.glob("*.md")), *sorted(SHARED.glob("forms/*.md"))]:
        text = path.read_bytes().decode("utf-8")
        incident = Incident.from_markdown(text)
        assert incident.to_markdown() == text
        assert Incident.from_json(incident.to_json()) == incident


@pytest.mark.parametrize("limits", [Limits(document_chars=5), Limits(document_lines=2)])
def test_text_beyond_the_limits_is_refused(limits: Limits) -> None:
    with pytest.raises(LimitExceeded):
        Incident.from_markdown("a\nb\nc\nd", limits=limits)
    assert Incident.from_markdown("a\nb", limits=limits) != Facts()


def test_place_of_details_that_go_on_in_the_next_line() -> None:
    box = "- [ ] Yes → Customer compensation: ____\n0\n"
    text = f"# A\n\n## Business Impact\n\n**SLA Breach**:\n\n{box}"
    incident = Incident.from_markdown(text)
    assert incident.impact.compensation == "____ 0"
    (place,) = incident.where("impact.compensation")
    assert text[place.start : place.end] == "____\n0"
