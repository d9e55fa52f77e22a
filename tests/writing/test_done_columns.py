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


CLOSED = table("Closed", "2026-04-02", "")


@pytest.mark.parametrize(
    ("status", "shown"),
    [("Closed 2026-05-01", "2026-05-01"), ("Done", "Done"), ("In Progress", "In Progress")],
)
def test_a_day_below_closed_and_what_is_no_day(status: str, shown: str) -> None:
    changed = Incident.from_markdown(CLOSED).evolve({"action_items[1].status": status})
    assert touched(CLOSED, changed.to_markdown()).new == (f"| Step 1 | Ida | {shown} |",)
    assert Incident.from_markdown(changed.to_markdown()) == changed
    moved = Incident.from_markdown(CLOSED).evolve({"action_items[0].status": status})
    assert Incident.from_markdown(moved.to_markdown()) == moved


def test_what_was_closed_on_a_day_keeps_it_in_another_form() -> None:
    incident = Incident.from_markdown(CLOSED)
    for form in ("basic", "spark", "virtualfusion"):
        assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


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
