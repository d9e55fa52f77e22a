"""Tickets in front of actions are their ids."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import ActionItem, Incident

HEAD = "# Import down\n\n## Action items\n\n"
ITEMS = (
    "- [x] DNS-31 Limit on imported records (@luis, 2025-05-30)\n"
    "- [ ] DNS-32: Add an alert - Owner: Ann\n"
    "- [ ] Write it down\n"
)


def test_each_is_read_by_itself() -> None:
    items = Incident.from_markdown(HEAD + ITEMS).action_items
    assert [(item.id, item.description) for item in items] == [
        ("DNS-31", "Limit on imported records"),
        ("DNS-32", "Add an alert"),
        (None, "Write it down"),
    ]


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    "change",
    [
        {"id": "OPS-7"},
        {"description": "Say it anew"},
        {"owner": "Kim"},
        {"due": dt.date(2025, 6, 1)},
        {"status": "Done"},
    ],
)
def test_an_edit_changes_its_line_alone(number: int, change: dict[str, object]) -> None:
    incident = Incident.from_markdown(HEAD + ITEMS)
    changed = incident.evolve({f"action_items[{number}].{name}": v for name, v in change.items()})
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    old, new = (HEAD + ITEMS).splitlines(), text.splitlines()
    assert {at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]} <= {
        4 + number
    }


def test_items_come_and_go() -> None:
    incident = Incident.from_markdown(HEAD + ITEMS)
    first, second, third = incident.action_items
    for items in (
        (second, third),
        (first,),
        (*incident.action_items, ActionItem(description="Look", id="DNS-40")),
        (ActionItem(description="Look"), *incident.action_items),
    ):
        changed = incident.evolve(action_items=items)
        assert Incident.from_markdown(changed.to_markdown()).action_items == items


@pytest.mark.parametrize(
    "text",
    [
        "CVE-2024-3094 patched everywhere",
        "EU-1 goes first",
        "Patch DNS-31 again",
        "DNS-31",
        "RFC-2119 words",
    ],
)
def test_other_words_stay(text: str) -> None:
    [item] = Incident.from_markdown(f"{HEAD}- {text}\n").action_items
    assert (item.id, item.description) == (None, text)
