"""What a heading says besides its name, and rows and lines that have no label: kept as text."""

from __future__ import annotations

import pytest

from incidentkit import Incident


def sections_of(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.under, one.body) for one in Incident.from_markdown(text).sections]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Root Cause: an expired certificate", [("root_cause", "an expired certificate")]),
        ("Root Cause (draft, not reviewed)", [("root_cause", "draft, not reviewed")]),
        ("Root Cause - see [the ticket](https://site.example/7) (open)", None),
        ("Root Cause Analysis (RCA)", []),
        ("Root Cause(s)", []),
        ("Root cause and contributing factors", []),
        ("Phase 2: Root Cause", []),
        ("2. Root Cause (5 whys)", []),
    ],
)
def test_words_beside_the_name_of_a_section_are_kept(
    heading: str, told: list[tuple[str, str]] | None
) -> None:
    found = sections_of(f"# Outage\n\n## {heading}\n\nA cache was full.\n")
    if told is None:
        assert {under for under, _ in found} == {"root_cause"}
        assert "the ticket" in str(found)
        assert "open" in str(found)
    else:
        assert found == told


@pytest.mark.parametrize(
    "heading",
    [
        "Timeline (UTC)",
        "Timeline (all times in PST/PDT)",
        "Timeline - 2025-03-04, CET",
        "Línea de tiempo (hora local, CET)",
        "Action Items (within 2 weeks)",
        "Immediate Actions (< 24h)",
        "Long-term (Q4 2025)",
    ],
)
def test_zones_days_and_horizons_are_no_text(heading: str) -> None:
    bare = heading.split(" (", maxsplit=1)[0].split(" - ", maxsplit=1)[0]
    body = "- 2025-03-04 10:00 Page sent"
    told = sections_of(f"# Outage\n\n## {heading}\n\n{body}\n")
    assert told == sections_of(f"# Outage\n\n## {bare}\n\n{body}\n")


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("| | in two regions |", [("impact", "in two regions")]),
        ("| counted on Monday |", [("impact", "counted on Monday")]),
        ("Counted by hand.", [("impact", "Counted by hand.")]),
        ("| Services | |", []),
    ],
)
def test_row_without_a_label_is_text(table: str, told: list[tuple[str, str]]) -> None:
    text = f"## Impact\n\n| Field | Value |\n|---|---|\n| Users affected | 1,200 |\n{table}\n"
    assert sections_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "## Impact\n\n**SLA Breach:**\n\n- [x] No\n- asked Legal\n",
            [("impact", "asked Legal")],
            id="bullet among boxes of an answer",
        ),
        pytest.param(
            "## Sign-off\n\n- [ ] CTO: Ana Li\n- by mail\n",
            [("approval", "by mail")],
            id="bullet among boxes of a sign-off",
        ),
        pytest.param(
            "## Sign-off\n\n**Read aloud in the meeting**\n\n**Final Status:** Closed\n",
            [("approval", "**Read aloud in the meeting**")],
            id="bold line",
        ),
        pytest.param(
            "## Impact\n\n- **Revenue loss**: $7\n\n### Financial Impact\n\nCredits follow.\n",
            [("impact", "Credits follow.")],
            id="second text of one line",
        ),
    ],
)
def test_text_between_answers_is_kept(text: str, told: list[tuple[str, str]]) -> None:
    assert sections_of(text) == told
