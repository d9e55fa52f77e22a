"""Labelled bullets below a bullet that only names them are fields, so an edit finds them."""

from __future__ import annotations

import pytest

from incidentkit import Incident

BELOW = "  - Severity: SEV1\n  - Status: resolved\n"


@pytest.mark.parametrize(
    "head",
    [
        "- Incident\n",
        "- **Incident**\n",
        "- *About it*\n",
        "- Incident:\n",
        "- Details of what we know\n",
    ],
)
@pytest.mark.parametrize("section", ["", "## Details\n\n", "## Facts\n\n"])
def test_fields_below_a_head_without_a_label_are_changed_in_place(section: str, head: str) -> None:
    text = f"# Checkout down\n\n{section}{head}{BELOW}"
    incident = Incident.from_markdown(text)
    assert incident.severity is not None
    assert incident.evolve(severity="SEV2").to_markdown() == text.replace("SEV1", "SEV2")


def test_a_head_that_names_a_section_says_what_stands_below_it() -> None:
    text = (
        "# Checkout down\n\n"
        f"- Incident\n{BELOW}"
        "- People\n  - Incident Commander: Ana\n  - Scribe: Bo\n"
        "- Impact\n  - Users affected: 12\n  - Revenue loss: EUR 5\n"
    )
    incident = Incident.from_markdown(text)
    assert [person.name for person in incident.people] == ["Ana", "Bo"]
    assert incident.impact.users_affected == "12"
    changed = incident.evolve({"impact.users_affected": "20"})
    assert changed.to_markdown() == text.replace("affected: 12", "affected: 20")


def test_heads_are_followed_down() -> None:
    text = (
        "# Checkout down\n\n- About\n  - Incident\n    - Severity: SEV1\n    - Status: resolved\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.evolve(status="closed").to_markdown() == text.replace("resolved", "closed")


@pytest.mark.parametrize(
    "text",
    [
        "- Incident\n  - Severity: SEV1\n  - Something else\n",
        "- What the pager said\n  - Alarm: red\n  - Room: 3\n",
    ],
)
def test_bullets_of_which_few_are_known_stay_text(text: str) -> None:
    incident = Incident.from_markdown(f"# Checkout down\n\n{text}")
    assert incident.severity is None
    assert [section.body for section in incident.sections] == [text.rstrip("\n")]
