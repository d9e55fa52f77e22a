"""Columns that ask whether an action is done are answered as its neighbours answer."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import ActionItem, ActionStatus, Incident

NEW = ActionItem(description="Tell support", owner="Mia", status=ActionStatus(label="Done"))


def table(head: str, *marks: str) -> str:
    rows = "".join(f"| Step {n} | Ida | {mark} |\n" for n, mark in enumerate(marks))
    return f"# X\n\n## Action items\n\n| Action | Owner | {head} |\n|---|---|---|\n{rows}"


@pytest.mark.parametrize("head", ["Done", "Done?", "Completed"])
@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        (("Yes", "No"), "Yes"),
        (("No", "No"), "Yes"),
        (("no",), "yes"),
        (("x", ""), "x"),
        (("✅", "❌"), "✅"),
        (("❌",), "✅"),
        (("[x]", "[ ]"), "[x]"),
        (("[ ]",), "[x]"),
        (("✔️",), "✔️"),
        (("Done", "In Progress"), "Done"),
        (("",), "Done"),
    ],
)
def test_a_new_row_and_a_changed_one(head: str, marks: tuple[str, ...], shown: str) -> None:
    text = table(head, *marks)
    incident = Incident.from_markdown(text)
    more = incident.evolve(action_items=(*incident.action_items, NEW))
    assert touched(text, more.to_markdown()).new == (f"| Tell support | Mia | {shown} |",)
    assert Incident.from_markdown(more.to_markdown()) == more
    changed = incident.evolve({f"action_items[{len(marks) - 1}].status": "Done"})
    assert Incident.from_markdown(changed.to_markdown()) == changed
    assert changed.to_markdown().split("|")[-2].strip() == shown


def test_the_contrary() -> None:
    text = table("Done?", "Yes", "Yes")
    changed = Incident.from_markdown(text).evolve({"action_items[0].status": "Not done"})
    assert touched(text, changed.to_markdown()).new == ("| Step 0 | Ida | No  |",)


@pytest.mark.parametrize("label", ["In Progress", "Blocked", "Done by the vendor"])
def test_another_state_is_said_in_its_own_words(label: str) -> None:
    changed = Incident.from_markdown(table("Done?", "Yes", "No")).evolve(
        {"action_items[1].status": label}
    )
    assert changed.to_markdown().endswith(f"| {label} |\n")
    assert Incident.from_markdown(changed.to_markdown()) == changed
