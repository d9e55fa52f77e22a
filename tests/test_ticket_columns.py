"""Columns that hold the tickets of actions, and those that are only called like one."""

from __future__ import annotations

import pytest

from incidentkit import Incident

TABLE = """\
# Slow search

## Action Items

| Action | Owner | {head} |
|---|---|---|
| Raise the limit | Ana | {cell} |
| Alert on the limit | Ben | - |
"""
HEADS = ("Issue", "Bug", "Bug #", "Jira", "Tracking issue", "Issue Link", "Vorgang")
TICKETS = (
    "OPS-12",
    "#431",
    "acme/search#77",
    "[OPS-12](https://tickets.example/OPS-12)",
    "`OPS-12`",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("ticket", TICKETS)
def test_a_column_of_tickets_has_the_ids(head: str, ticket: str) -> None:
    first, second = Incident.from_markdown(TABLE.format(head=head, cell=ticket)).action_items
    assert first.id is not None
    assert ticket.strip("`") == first.id.strip("`")
    assert second.id is None
    assert not first.extra


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("cell", ["The limit was too low", "OPS-12 and what follows from it"])
def test_a_column_of_words_stays_what_it_is_called(head: str, cell: str) -> None:
    first, _ = Incident.from_markdown(TABLE.format(head=head, cell=cell)).action_items
    assert first.id is None
    assert dict(first.extra) == {head: cell}


def test_an_id_of_its_own_comes_first() -> None:
    text = TABLE.format(head="ID | Issue", cell="7 | OPS-12").replace("---|\n", "---|---|\n")
    first, _ = Incident.from_markdown(text).action_items
    assert first.id == "7"
    assert dict(first.extra) == {"Issue": "OPS-12"}


def test_a_new_ticket_goes_into_the_column() -> None:
    text = TABLE.format(head="Issue", cell="OPS-12")
    changed = Incident.from_markdown(text).evolve({"action_items[1].id": "OPS-13"}).to_markdown()
    assert changed == text.replace("| Ben | - |", "| Ben | OPS-13 |")
