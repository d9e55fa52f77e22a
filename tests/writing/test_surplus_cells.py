"""A cell that stands below no head and says nothing stays when a column is added."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Incident, UnrepresentableError

HEAD = "# Outage\n\n**Date:** 2024-03-07\n\n## Action Items\n\n"
TABLE = "| Action | Owner |\n|---|---|\n"


def edited(rows: str, changes: dict[str, Any]) -> str:
    incident = Incident.from_markdown(HEAD + TABLE + rows).evolve(changes)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD).split("\n", 2)[2]


@pytest.mark.parametrize("cell", ["TBD", "—", "<!-- ask Ben -->"])
@pytest.mark.parametrize("row", ["| Fix it | Ana | {} |", "Fix it | Ana | {}"])
def test_it_stays_behind_the_new_cell(cell: str, row: str) -> None:
    rows = f"{row.format(cell)}\n| Look | Ben |\n"
    expected = f"{row.format('High | ' + cell)}\n| Look | Ben |  |\n"
    assert edited(rows, {"action_items[0].priority": "High"}) == expected


def test_two_cells_and_two_columns() -> None:
    changes = {"action_items[0].priority": "High", "action_items[0].status": "Open"}
    rows = "| Fix it | Ana | — | TBD |\n"
    assert edited(rows, changes) == "| Fix it | Ana | Open | High | — | TBD |\n"


def test_column_of_another_row_leaves_its_row_alone() -> None:
    rows = "| Fix it | Ana | TBD |\n| Look | Ben |\n"
    assert edited(rows, {"action_items[1].priority": "High"}) == (
        "| Fix it | Ana | TBD |\n| Look | Ben | High |\n"
    )


def test_column_of_an_extra() -> None:
    rows = "| Fix it | Ana | TBD |\n"
    assert edited(rows, {"action_items[0].extra": {"Effort": "2 days"}}) == (
        "| Fix it | Ana | 2 days | TBD |\n"
    )


def test_it_is_not_lost_beside_one_that_is_told() -> None:
    with pytest.raises(UnrepresentableError, match="'TBD' stands below no head"):
        edited("| Fix it | Ana | a note | TBD |\n", {"action_items[0].priority": "High"})
