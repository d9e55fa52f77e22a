"""Who does what until when, where the day is no day or stands elsewhere than usual."""

from __future__ import annotations

import pytest

from incidentkit import Incident

NOTED = (
    # The text of the item, then description, owner, due, status.
    ("Limit purges - @sam - due Friday", "Limit purges", "@sam", "'Friday'", None),
    ("Dashboard - @kim - due 2025-06-40", "Dashboard", "@kim", "'2025-06-40'", None),
    ("Dashboard - @kim - by end of June", "Dashboard", "@kim", "'end of June'", None),
    ("Alert (@kim, due next week)", "Alert", "@kim", "'next week'", None),
    ("Alert @kim due 2025-06-01", "Alert", "@kim", "2025-06-01", None),
    ("Alert - @kim, due 2025-06-01", "Alert", "@kim", "2025-06-01", None),
    ("#12 raise quota (@kwan) 2025-08-25", "#12 raise quota", "@kwan", "2025-08-25", None),
    ("raise quota (@kwan) due 25 Aug 2025", "raise quota", "@kwan", "2025-08-25", None),
    ("enlarge disk (Ops, 2025-04-10) DONE", "enlarge disk", "Ops", "2025-04-10", "DONE"),
    ("enlarge disk (@ann, due 2025-04-10) open", "enlarge disk", "@ann", "2025-04-10", "open"),
    ("enlarge disk (Owner: Ann) - in progress", "enlarge disk", "Ann", None, "in progress"),
)
TEXTS = (
    "Ask @kim by Friday whether the alert is gone",
    "Tell @kim and @sam",
    "Check the disk (DONE by the vendor) twice",
    "Pay the invoices due Friday",
    "Restore (the old one) open source licence",
)


def read(text: str) -> Incident:
    return Incident.from_markdown(f"# Down\n\n## Action Items\n\n- {text}\n")


@pytest.mark.parametrize(("text", "what", "who", "due", "status"), NOTED)
def test_what_an_item_notes(
    text: str, what: str, who: str, due: str | None, status: str | None
) -> None:
    (item,) = read(text).action_items
    told = repr(item.unparsed["due"]) if "due" in item.unparsed else item.due and str(item.due)
    stands = None if item.status is None else item.status.label
    assert (item.description, item.owner, told, stands) == (what, who, due, status)


@pytest.mark.parametrize("text", [one[0] for one in NOTED])
def test_an_edit_of_one_part_keeps_the_others(text: str) -> None:
    before = read(text)
    after = before.evolve({"action_items[0].owner": "@new"})
    assert "@new" in after.to_markdown()
    assert Incident.from_markdown(after.to_markdown()) == after
    (was,), (now,) = before.action_items, after.action_items
    assert (now.due, now.unparsed, now.status) == (was.due, was.unparsed, was.status)


@pytest.mark.parametrize("text", TEXTS)
def test_what_only_speaks_of_somebody_is_text(text: str) -> None:
    (item,) = read(text).action_items
    assert (item.due, dict(item.unparsed)) == (None, {})
    assert item.status is None


def test_a_day_that_is_none_is_told_with_its_place() -> None:
    (found,) = [one for one in read(NOTED[1][0]).findings if one.code == "unreadable-value"]
    assert found.message == "action_items[0].due: '2025-06-40' is unread: no such day in that month"
