"""Where an action item stands is written as the document, or its template, writes it."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import ActionItem, Incident, Template, templates

TABLE = """\
# The queue stood still

## Action Items

| Action | Owner | Status |
| ------ | ----- | ------ |
| One | Ana | \u2705 Done |
| Two | Bo | \U0001f534 Not Started |
| Three | Cy | \U0001f7e1 In Progress (half of it) |
| Four | Di | \U0001f7e1 In Progress |
"""
BULLETS = """\
# The queue stood still

## Action Items

- One - Owner: Ana - Status: \u2705 Completed
- Two - Owner: Bo - Status: \u23f3 Open
"""


def statuses(text: str, number: int, label: str) -> tuple[str, ...]:
    incident = Incident.from_markdown(text)
    changed = incident.evolve({f"action_items[{number}].status": label})
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    return touched(text, written).new


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Done", "\u2705 Done"),
        ("done", "\u2705 Done"),
        ("In Progress", "\U0001f7e1 In Progress"),
        ("Open", "\U0001f534 Not Started"),
        ("Completed", "Completed"),
        ("Planned", "Planned"),
        ("Done (by Ana)", "Done (by Ana)"),
        ("Waiting for Ana", "Waiting for Ana"),
        ("\U0001f389 Done", "\U0001f389 Done"),
    ],
)
def test_as_other_rows_have_it(label: str, shown: str) -> None:
    line = next(iter(statuses(TABLE, 1 if label == "In Progress" else 3, label)))
    assert line.split("|")[3].strip() == shown


def test_as_other_items_have_it() -> None:
    assert statuses(BULLETS, 1, "Done") == ("- Two - Owner: Bo - Status: \u2705 Completed",)


def test_new_row_as_other_rows_have_it() -> None:
    incident = Incident.from_markdown(TABLE)
    new = ActionItem(description="Five", status="Done")
    text = incident.evolve(action_items=(*incident.action_items, new)).to_markdown()
    assert "| Five |  | \u2705 Done |" in text


def test_as_the_menu_of_the_template_has_it() -> None:
    blank = """\
# Report: [title]

## Action Items

| Action | Status |
| ------ | ------ |
| [what] | [\u25cb Open/\u25cf Done] |
"""
    form = templates()["basic"].from_markdown(blank, name="own")
    incident = Incident.from_markdown("# T\n").evolve(
        action_items=(ActionItem(description="One", status="Done"),)
    )
    assert "| One    | \u25cf Done |" in incident.to_markdown(template=form)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| Action | Owner | Status |", ["Fix", "Ana", "\u2705 Done"]),
        ("| Action | Mood | Status |", ["Fix", "\u2705 Done"]),
        ("| Mood | Action | Status |", ["Fix", "\u2705 Done"]),
    ],
)
def test_a_form_offers_a_state_in_its_column_of_states_alone(row: str, cells: list[str]) -> None:
    blank = row.replace("Action", "[What]").replace("Owner", "[Who]").replace("Mood", "\u2714 Done")
    blank = blank.replace("Status", "[\U0001f534 Open/\u2705 Done]")
    text = f"# Report\n\n## Action Items\n\n{row}\n|---|---|---|\n{blank}\n"
    form = Template.from_markdown(text, name="own")
    item = ActionItem(description="Fix", owner="Ana" if "Owner" in row else None, status="Done")
    written = Incident(action_items=(item,)).to_markdown(template=form, placeholders="drop")
    last = written.rstrip("\n").rpartition("\n")[2]
    assert [cell.strip() for cell in last.strip("|").split("|")] == cells
