"""Tables whose rows have no pipes at their ends keep them so."""

from __future__ import annotations

from typing import Any

import attrs
import pendulum
import pytest

from incidentkit import ActionItem, ActionStatus, Incident

HEAD = "# Outage\n\n**Date:** 2024-03-07\n\n## Action Items\n\n"
ROWS = (
    "Action | Owner | Due\n"
    "--- | --- | ---\n"
    "Tune the pool | Ana | 2024-08-01\n"
    "Write it down | Ben | 2024-08-15\n"
)


def edited(*actions: ActionItem) -> str:
    incident = Incident.from_markdown(HEAD + ROWS).evolve(action_items=actions)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text.removeprefix(HEAD)


@pytest.fixture
def actions() -> tuple[ActionItem, ...]:
    return Incident.from_markdown(HEAD + ROWS).action_items


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"description": "Ask"}, "Tune the pool |", "Ask           |"),
        ({"description": "Tune the pools"}, "Tune the pool |", "Tune the pools |"),
        ({"owner": "Zoe"}, "Ana", "Zoe"),
        ({"owner": None}, "Ana", "   "),
        ({"due": pendulum.date(2024, 12, 24)}, "2024-08-01", "2024-12-24"),
        ({"due": None}, " | 2024-08-01", " |"),
    ],
)
def test_changed_cell(
    actions: tuple[ActionItem, ...],
    change: dict[str, Any],
    old: str,
    new: str,
) -> None:
    text = edited(attrs.evolve(actions[0], **change), actions[1])
    assert [line.rstrip() for line in text.split("\n")] == ROWS.replace(old, new, 1).split("\n")


def test_new_row(actions: tuple[ActionItem, ...]) -> None:
    new = ActionItem(description="Tell", owner="Zoe", due=pendulum.date(2024, 9, 1))
    assert edited(*actions, new) == f"{ROWS}Tell | Zoe | 2024-09-01\n"


def test_new_row_has_a_pipe_behind_an_empty_cell(actions: tuple[ActionItem, ...]) -> None:
    assert edited(*actions, ActionItem(description="Tell")) == f"{ROWS}Tell |  |  |\n"


def test_new_column_is_only_in_the_rows_that_need_it(actions: tuple[ActionItem, ...]) -> None:
    first = attrs.evolve(actions[0], status=ActionStatus(label="Done"))
    assert edited(first, actions[1]) == (
        "Action | Owner | Due | Status\n"
        "--- | --- | --- | ------\n"
        "Tune the pool | Ana | 2024-08-01 | Done\n"
        "Write it down | Ben | 2024-08-15\n"
    )


def test_first_cell_that_empties_gets_a_pipe_before_it() -> None:
    text = (
        "# Outage\n\n**Date:** 2024-03-07\n\n## Timeline (UTC)\n\n"
        "Time | Event\n--- | ---\n10:00 | Alert\n10:05 | Page\n"
    )
    incident = Incident.from_markdown(text).evolve({"timeline[1].at": None})
    assert incident.to_markdown() == text.replace("10:05 |", "|     |")
