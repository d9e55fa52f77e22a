"""Texts that had no label or heading, and labels and headings that had no text."""

from __future__ import annotations

import pytest

from incidentkit import CustomField, Incident


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


LABELS = {
    "line": "**Summary:**\n**Team:** Blue\n",
    "last line": "**Team:** Blue\n**Summary:**\n",
    "bullet": "- **Team:** Blue\n- **Summary:**\n",
}


@pytest.mark.parametrize(
    ("label", "text", "written"),
    [
        ("line", "Broke.", "**Summary:** Broke.\n**Team:** Blue\n"),
        ("line", "Broke.\nTwice.", "**Summary:**\nBroke.\nTwice.\n**Team:** Blue\n"),
        ("line", "- a\n- b", "**Summary:**\n- a\n- b\n\n**Team:** Blue\n"),
        ("line", "```\nx\n```", "**Summary:**\n```\nx\n```\n\n**Team:** Blue\n"),
        ("last line", "Broke.", "**Team:** Blue\n**Summary:** Broke.\n"),
        ("last line", "- a\n- b", "**Team:** Blue\n**Summary:**\n- a\n- b\n"),
        ("bullet", "Broke.", "- **Team:** Blue\n- **Summary:** Broke.\n"),
        ("bullet", "Broke.\n\nTwice.", "- **Team:** Blue\n- **Summary:**\n  Broke.\n\n  Twice.\n"),
        ("bullet", "- a\n- b", "- **Team:** Blue\n- **Summary:**\n  - a\n  - b\n"),
    ],
)
def test_a_label_without_a_text_gets_it_behind_or_below_itself(
    label: str, text: str, written: str
) -> None:
    tail = "\n## Impact\n\nAll.\n"
    incident = Incident.from_markdown(f"# R\n\n{LABELS[label]}{tail}")
    assert edited(incident.evolve(summary=text)) == f"# R\n\n{written}{tail}"


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        ("# R\n\nWe had luck.\n\n## Root Cause\n\nA disk.\n", "## Aside"),
        (
            "# R\n\n## Impact\n\nAll.\n\n---\n\nWe had luck.\n\n## Root Cause\n\nA disk.\n",
            "### Aside",
        ),
        (
            "# R\n\n### Impact\n\nAll.\n\n---\n\nWe had luck.\n\n### Root Cause\n\nDisk.\n",
            "#### Aside",
        ),
    ],
)
def test_a_heading_for_a_text_without_one_is_a_level_below_what_it_is_in(
    before: str, heading: str
) -> None:
    text = edited(Incident.from_markdown(before).evolve({"sections[0].heading": "Aside"}))
    assert text == before.replace("We had luck.", f"{heading}\n\nWe had luck.")


def test_another_heading_changes_alone() -> None:
    before = "# R\n\n## Costs\n\nx\n\n### More ###\n\ny\n"
    text = edited(
        Incident.from_markdown(before).evolve({"sections[0].sections[0].heading": "Less"})
    )
    assert text == before.replace("More", "Less")


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"severity": "P1"}, "**Severity:** P1"),
        ({"custom": (CustomField(label="Shift", value="Night"),)}, "**Shift:** Night"),
    ],
)
@pytest.mark.parametrize("lead", ["Orders failed.", "Orders failed\nall day.", "- a\n- b\n- c"])
def test_a_field_of_a_document_without_a_title_stands_behind_all_of_its_first_text(
    lead: str, change: dict[str, object], line: str
) -> None:
    incident = Incident.from_markdown(f"{lead}\n\n## Impact\n\nAll.\n")
    assert edited(incident.evolve(change)) == f"{lead}\n\n{line}\n\n## Impact\n\nAll.\n"
