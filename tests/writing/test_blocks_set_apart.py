"""Blank lines around what is put in: one on each side, and no line of the document changes."""

from __future__ import annotations

import difflib
import re

import pytest

from incidentkit import CustomField, Incident, Section

BLOCKS = {
    "nothing": "",
    "paragraph": "Orders failed.\n\n",
    "list": "- Orders failed\n- So did logins\n\n",
    "numbers": "1. Orders failed\n2. So did logins\n\n",
    "table": "| What | Cost |\n|---|---|\n| Orders | 5 |\n\n",
    "fence": "```\nfailed\n```\n\n",
    "quote": "> Orders failed.\n\n",
    "rule": "---\n\n",
    "closed by a rule": "Orders failed.\n\n---\n\n",
    "comment": "<!-- who? -->\n\n",
}
BELOW = {"a section": "## Root Cause\n\nA disk.\n", "the end": ""}


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


def check_spacing(before: str, after: str) -> None:
    """Every line of the document is left, and no new blank line stands beside another."""
    left = [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] == "-"]
    assert [line for line in left if line.strip("- ")] == []
    assert "\n\n\n" not in after
    headings = re.compile(r"(?m)^(?!\A)(?<!\n\n)#")
    assert not [found for found in headings.finditer(after) if found.start()]
    assert after.endswith("\n")


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize(
    "change",
    [
        {"impact.users_affected": "40"},
        {"custom": (CustomField(label="Shift", value="Night"),)},
        {"severity": "P1"},
        {"sections": (Section(heading="Costs", body="None."),)},
        {"sections": (Section(heading="Costs", body="None.", under="impact"),)},
        {"lessons.went_well": ("The pager rang",)},
    ],
    ids=["field", "custom field", "head", "section", "inner section", "list"],
)
def test_what_is_new_is_set_apart_from_every_kind_of_block(
    change: dict[str, object], block: str, below: str
) -> None:
    before = (f"# R\n\n## Impact\n\n{BLOCKS[block]}{BELOW[below]}").rstrip("\n") + "\n"
    incident = Incident.from_markdown(before)
    name = next(iter(change))
    if name == "sections" and isinstance(new := change["sections"], tuple):
        change = {"sections": (*incident.sections, *new)}
    check_spacing(before, edited(incident.evolve(change)))


def test_a_field_of_a_section_that_is_a_rule_alone_stands_above_it() -> None:
    before = (
        "# R\n\n## Impact\n\n---\n\n## Root Cause\n\nA disk.\n\n---\n\n"
        "## Lessons Learned\n\nNone.\n"
    )
    text = edited(Incident.from_markdown(before).evolve({"impact.users_affected": "40"}))
    assert text == before.replace("## Impact\n", "## Impact\n\n- **Users Affected:** 40\n")


def test_the_text_of_a_section_that_is_a_rule_alone_stands_above_it() -> None:
    before = "# R\n\n## Summary\n\n---\n\n## Impact\n\nAll.\n"
    text = edited(Incident.from_markdown(before).evolve(summary="Broke."))
    assert text == before.replace("## Summary\n", "## Summary\n\nBroke.\n")
