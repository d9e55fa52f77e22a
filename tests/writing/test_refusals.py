"""Why a text can't be written, word for word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from incidentkit import Incident, Limits, Person, Reference, Section, UnrepresentableError

READ = Incident.from_markdown(
    "**Incident ID:** A-1\n\n## Summary\n\nBroke.\n\n## Action Items\n\n- [ ] Fix it - Owner: Ana\n"
)
REFUSED: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "placeholder": ({"id": "[Name]"}, "id: '[Name]' reads as not filled in"),
    "emphasis": (
        {"references": (Reference(label="**Runbook**", target="x"),)},
        (
            "references[0].label: the marks around '**Runbook**' would read as emphasis,"
            " and not as part of it"
        ),
    ),
    "comment": ({"id": "A-1 <!-- or so -->"}, "id: a comment in it would not be read"),
    "heading in prose": (
        {"summary": "Orders failed.\n\n## Impact\n\nAll."},
        (
            "summary: '## Impact' would be a heading, and begin a section of its own;"
            " '\\\\## Impact' is text, and a section goes into `sections`"
        ),
    ),
    "underline in prose": (
        {"summary": "Orders failed.\n---"},
        (
            "summary: 'Orders failed.' would be a heading, and begin a section of its own;"
            " '**Orders failed.**' is text, and a section goes into `sections`"
        ),
    ),
    "rule in prose": (
        {"summary": "Orders failed.\n\n---\n\nAll."},
        ("summary: '---' would be a rule, and end what stands above it; '\\\\---' is text"),
    ),
    "open fence": (
        {"summary": "```\nOrders failed."},
        "summary: it opens a block that it doesn't close, which would swallow what stands below",
    ),
    "open comment": (
        {"summary": "<!-- Orders failed."},
        "summary: it opens a block that it doesn't close, which would swallow what stands below",
    ),
    "emoji of a list": (
        {"lessons.went_well": ("🔴 A lamp",)},
        "lessons.went_well[0]: what '🔴 A lamp' starts with would read as the mark of a list",
    ),
    "part of an action": (
        {"action_items[0].description": "Ask - Owner: Bo"},
        "action_items[0].description: what follows 'Owner:' would read as a part of its own",
    ),
    "end of a line": (
        {"references": (Reference(label="Drive", target="C:\\"),)},
        "references[0].target: the end of 'C:\\\\' would read as a line break",
    ),
}


@pytest.mark.parametrize(("changes", "told"), REFUSED.values(), ids=REFUSED)
def test_refusal_says_what_the_text_would_do(changes: Mapping[str, Any], told: str) -> None:
    with pytest.raises(UnrepresentableError) as caught:
        READ.evolve(changes).to_markdown()
    assert str(caught.value) == told


def test_what_is_larger_than_the_reader_allows_is_refused() -> None:
    incident = Incident.from_markdown("**Incident ID:** A-1\n", limits=Limits(document_chars=30))
    with pytest.raises(UnrepresentableError) as caught:
        incident.evolve(id="A" * 40).to_markdown()
    assert str(caught.value) == (
        "id: it would make the document too large: document characters: 58 exceeds the limit of 30"
    )


def test_rendering_keeps_to_the_limits_of_the_reader() -> None:
    incident = Incident.from_markdown("**Incident ID:** A-1\n", limits=Limits(document_lines=20))
    with pytest.raises(UnrepresentableError, match=r"document lines: .* exceeds the limit of 20"):
        incident.to_markdown(template="basic")


def test_a_swallowed_neighbour_is_not_blamed() -> None:
    with pytest.raises(UnrepresentableError) as caught:
        READ.evolve(id="B-2", summary="~~~\nlog").to_markdown()
    assert caught.value.path == "summary"


@pytest.mark.parametrize(
    ("section", "reason"),
    [
        (Section(heading="Appendix", body="x"), "under 'Appendix' its text would be read as"),
        (Section(heading="V", body="x", under="imapct"), "'imapct' is no section that is known"),
    ],
)
def test_section_that_the_reader_would_take_for_another(section: Section, reason: str) -> None:
    with pytest.raises(UnrepresentableError, match=reason):
        Incident(sections=(section,)).to_markdown(template="basic")


@pytest.mark.parametrize(
    ("section", "name"),
    [
        (Section(heading="Costs", sections=(Section(heading="Root Cause", body="y"),)), "'Costs'"),
        (Section(body="All told", sections=(Section(heading="Calls", body="y"),)), "'All told'"),
    ],
)
def test_section_that_has_no_place_is_named(section: Section, name: str) -> None:
    with pytest.raises(UnrepresentableError) as caught:
        READ.evolve(sections=(section,)).to_markdown()
    assert str(caught.value) == f"sections: {name} can't be written as a section of its own"


def test_an_insertion_that_would_rewrite_lines_of_another_attribute_is_refused() -> None:
    incident = Incident.from_markdown("# R\n\n## Impact\n\n```\n")
    with pytest.raises(UnrepresentableError) as caught:
        incident.evolve({"impact.compensation": "Vouchers"}).to_markdown()
    reason = "no way to write it leaves line 5 as it is: '```'"
    why = "a block that is never closed would take in what follows"
    assert str(caught.value) == f"impact.compensation: {reason}; {why}"


OTHERWISE: dict[str, tuple[str, Mapping[str, Any], str]] = {
    "still read": (
        "## Action Items (Completed)\n\n- Do it\n- Do that\n",
        {"action_items[1].status": None},
        "action_items[1].status: 'Completed' would still be read there (line 4)",
    ),
    "not read": (
        "## Action Items\n\n### Later\n\n- [ ] Write docs\n",
        {"sections[0].body": "All of us"},
        "sections[0].heading: 'Later' would not be read back (line 3)",
    ),
}


@pytest.mark.parametrize(("text", "changes", "told"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_would_be_read_is_told_as_a_person_wrote_it(
    text: str, changes: Mapping[str, Any], told: str
) -> None:
    with pytest.raises(UnrepresentableError) as caught:
        Incident.from_markdown(text).evolve(changes).to_markdown()
    assert str(caught.value) == told


@pytest.mark.parametrize("template", ["sev", "basic"])
def test_person_without_a_role_is_asked_for_one(template: str) -> None:
    incident = Incident(title="X", people=[Person(name="Ann Lee")])
    with pytest.raises(UnrepresentableError, match="has no role, and everybody is read with one"):
        incident.to_markdown(template=template)


@pytest.mark.parametrize("line", ["## Impact", "  # Alert", "#", "---", "***", "Alert\n==="])
@pytest.mark.parametrize("form", ["basic", "sev"])
def test_what_a_refusal_names_as_text_is_text(line: str, form: str) -> None:
    incident = Incident(title="Orders failed", severity="P1")
    before = "All of them.\n\n"
    with pytest.raises(UnrepresentableError) as refused:
        incident.evolve(summary=f"{before}{line}\n\nFor an hour.").to_markdown(template=form)
    told = re.search(r"; '(.*?)' is text", str(refused.value))
    assert told is not None
    text = f"{before}{told[1].replace(chr(92) * 2, chr(92))}\n\nFor an hour."
    written = incident.evolve(summary=text).to_markdown(template=form)
    assert Incident.from_markdown(written, template=form).summary == text
