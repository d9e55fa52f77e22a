"""Edits of lists whose items all note their owner in one manner, by which all are read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import ActionItem, Incident, UnrepresentableError

HEAD = "# X\n\n## Action Items\n\n"
IN_BRACKETS = "- fix (Kim)\n- test (Lou)\n"
WITH_DAYS = "- fix (Kim, 2025-05-12)\n- test (Lou, 2025-05-11)\n"
MARKED = "- 🔲 Alert — **Kim** — 2025-05-12\n- ✅ Restart — **Lou** — 2025-05-06\n"
DAY = dt.date(2025, 6, 7)


@pytest.mark.parametrize(
    ("items", "change", "line", "new"),
    [
        (IN_BRACKETS, {"action_items[1].owner": "Zed"}, 1, "- test (Zed)"),
        (IN_BRACKETS, {"action_items[0].owner": None}, 0, "- fix (TBD)"),
        (IN_BRACKETS, {"action_items[1].owner": None}, 1, "- test (TBD)"),
        (WITH_DAYS, {"action_items[0].owner": None}, 0, "- fix (TBD, 2025-05-12)"),
        (WITH_DAYS, {"action_items[0].due": None}, 0, "- fix (Kim)"),
        (WITH_DAYS, {"action_items[0].due": DAY}, 0, "- fix (Kim, 2025-06-07)"),
        (MARKED, {"action_items[0].owner": None}, 0, "- 🔲 Alert — **TBD** — 2025-05-12"),
        (MARKED, {"action_items[1].owner": "Zed"}, 1, "- ✅ Restart — **Zed** — 2025-05-06"),
        (MARKED, {"action_items[1].due": None}, 1, "- ✅ Restart — **Lou**"),
    ],
)
def test_change_stays_in_its_line(items: str, change: dict[str, Any], line: int, new: str) -> None:
    changed = Incident.from_markdown(HEAD + items).evolve(change)
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    lines = items.splitlines()
    lines[line] = new
    assert text == HEAD + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("items", "item", "line"),
    [
        (IN_BRACKETS, ActionItem(description="doc"), "- doc (TBD)"),
        (IN_BRACKETS, ActionItem(description="doc", owner="Zed"), "- doc (Zed)"),
        (WITH_DAYS, ActionItem(description="doc"), "- doc"),
        (WITH_DAYS, ActionItem(description="doc", due=DAY), "- doc (TBD, 2025-06-07)"),
        (MARKED, ActionItem(description="doc"), "- doc"),
        (MARKED, ActionItem(description="doc", owner="Zed"), "- doc — **Zed**"),
    ],
)
def test_new_item_is_noted_as_the_others(items: str, item: ActionItem, line: str) -> None:
    report = Incident.from_markdown(HEAD + items)
    text = report.evolve(action_items=(*report.action_items, item)).to_markdown()
    assert text == f"{HEAD}{items}{line}\n"


@pytest.mark.parametrize("gone", [0, 1])
def test_one_of_two_with_marks_goes(gone: int) -> None:
    report = Incident.from_markdown(HEAD + MARKED)
    text = report.evolve(action_items=[report.action_items[1 - gone]]).to_markdown()
    assert text == HEAD + MARKED.splitlines(keepends=True)[1 - gone]


def test_one_of_two_with_days_goes() -> None:
    report = Incident.from_markdown(HEAD + WITH_DAYS)
    text = report.evolve(action_items=report.action_items[:1]).to_markdown()
    assert text == f"{HEAD}- fix (Kim, 2025-05-12)\n"


def test_refusal_says_what_would_be_read_otherwise() -> None:
    report = Incident.from_markdown(HEAD + IN_BRACKETS)
    for change in ({"action_items[0].owner": "Zed"}, {"action_items": report.action_items[1:]}):
        with pytest.raises(UnrepresentableError) as caught:
            report.evolve(change).to_markdown()
        told = "line 6, of the same list, would then be read otherwise: '- test (Lou)'"
        assert caught.value.reason == told


def test_mark_says_that_it_is_done_beside_a_name_as_without_one() -> None:
    for items in (MARKED, "- 🔲 Alert\n- ✅ Restart\n"):
        first, second = Incident.from_markdown(HEAD + items).action_items
        assert (first.done, second.done, second.description) == (False, True, "Restart")


def test_undecided_days_and_names_are_none() -> None:
    items = "- Add a probe — Ana — TBD\n- Move it — TBD — 2025-05-12\n"
    first, second = Incident.from_markdown(HEAD + items).action_items
    assert (first.description, first.owner, first.due) == ("Add a probe", "Ana", None)
    assert (second.description, second.owner) == ("Move it", None)
