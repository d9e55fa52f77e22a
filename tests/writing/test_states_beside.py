"""States in bold capitals behind tickets: each changes where it stands, and brings no column."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import ActionItem, Incident, UnrepresentableError, templates

TABLE = """\
# Sonnets

## Action Items

| Action Item | Owner | {head} |
|---|---|---|
| Update the playbook | jennifer | n/a **DONE** |
| Use a capacitor | martym | b/5554823 **TODO** |
| Plug the leak | agoogler | b/5554825 |
"""


@pytest.mark.parametrize("head", ["Bug", "Remark"])
@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("[0].status", "Open", "| Update the playbook | jennifer | n/a **TODO** |"),
        ("[0].status", "In progress", "| Update the playbook | jennifer | n/a **IN PROGRESS** |"),
        ("[1].status", "Done", "| Use a capacitor | martym | b/5554823 **DONE** |"),
        ("[1].status", None, "| Use a capacitor | martym | b/5554823          |"),
        ("[1].owner", "kim", "| Use a capacitor | kim    | b/5554823 **TODO** |"),
        ("[2].status", "Open", "| Plug the leak | agoogler | b/5554825 **TODO** |"),
    ],
)
def test_a_state_changes_where_it_stands(head: str, path: str, value: Any, line: str) -> None:  # noqa: ANN401
    text = TABLE.format(head=head)
    changed = Incident.from_markdown(text).evolve({f"action_items{path}": value}).to_markdown()
    assert [one for one in changed.splitlines() if one not in text] == [line]
    assert len(changed.splitlines()) == len(text.splitlines())


def test_so_does_the_ticket_before_it() -> None:
    text = TABLE.format(head="Bug")
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"action_items[0].id": "b/7", "action_items[1].id": "b/8"})
    assert [one for one in changed.to_markdown().splitlines() if one not in text] == [
        "| Update the playbook | jennifer | b/7 **DONE** |",
        "| Use a capacitor | martym | b/8 **TODO**       |",
    ]


def test_a_column_that_nobody_knows_keeps_its_text() -> None:
    incident = Incident.from_markdown(TABLE.format(head="Remark"))
    assert [dict(item.extra) for item in incident.action_items] == [
        {"Remark": "n/a"},
        {"Remark": "b/5554823"},
        {"Remark": "b/5554825"},
    ]
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident


def test_a_new_row_has_its_state_there() -> None:
    text = TABLE.format(head="Bug")
    incident = Incident.from_markdown(text)
    new = ActionItem(description="Test it", owner="kim", id="b/9", status="Done")
    longer = incident.evolve(action_items=[*incident.action_items, new])
    assert longer.to_markdown() == f"{text}| Test it | kim | b/9 **DONE** |\n"


def test_a_state_that_would_not_be_read_there_is_refused() -> None:
    incident = Incident.from_markdown(TABLE.format(head="Bug"))
    with pytest.raises(UnrepresentableError, match="would not be read as a state there"):
        incident.evolve({"action_items[1].status": "Waiting for Godot"}).to_markdown()


def test_a_column_of_states_is_asked_first() -> None:
    text = """\
# Sonnets

## Action Items

| Action Item | Bug | Status |
|---|---|---|
| Update the playbook | n/a **DONE** | |
| Use a capacitor | b/5554823 **TODO** | Done |
"""
    incident = Incident.from_markdown(text)
    assert [str(item.status) for item in incident.action_items] == ["None", "Done"]
    assert incident.action_items[0].extra["Bug"] == "n/a **DONE**"
