"""One part of a bullet that changes is all that changes in it, and no other bullet does."""

from __future__ import annotations

from typing import Any

import pendulum
import pytest

from incidentkit import ActionItem, ActionStatus, Incident, TimelineEvent

DAY = pendulum.date(2024, 12, 24)
DONE = ActionStatus(label="Done")


def changed(text: str, path: str, value: Any) -> str:  # noqa: ANN401 -- of any attribute
    """The document with one attribute changed, which reads as the incident does."""
    incident = Incident.from_markdown(text).evolve({path: value})
    new = incident.to_markdown()
    assert Incident.from_markdown(new) == incident
    return new


def action(items: str, path: str, value: Any) -> str:  # noqa: ANN401 -- of any attribute
    head = "# Outage\n\n**Date:** 2024-03-07\n\n## Action Items\n\n"
    return changed(head + items, f"action_items[0].{path}", value).removeprefix(head)


def event(items: str, path: str, value: Any) -> str:  # noqa: ANN401 -- of any attribute
    head = "# Outage\n\n**Date:** 2024-03-07\n\n## Timeline (UTC)\n\n"
    return changed(head + items, f"timeline[0].{path}", value).removeprefix(head)


BESIDE = "- Raise the TTL - Ana\n- Add an alert - Ben\n- Write it down - Ana\n"
IN_BRACKETS = "1. Raise the TTL (Ana, 2024-04-01)\n2. Add an alert (Ben, 2024-05-01)\n"
NESTED = "* Raise the TTL\n    * Owner: Ana\n    * Due: 2024-04-01\n* Add an alert\n"
SENTENCES = "- Raise the TTL. Owner: Ana. Due: 1 April 2024\n- Add an alert. Owner: Ben\n"
HANDLE = "- Raise the TTL (@ana)\n- Add an alert\n"


@pytest.mark.parametrize(
    ("items", "path", "value", "old", "new"),
    [
        (BESIDE, "description", "Ask Ana", "Raise the TTL - Ana", "Ask Ana - Ana"),
        (BESIDE, "owner", "Zoe", "Raise the TTL - Ana", "Raise the TTL - Zoe"),
        (BESIDE, "due", DAY, "TTL - Ana", "TTL - Ana - Due: 2024-12-24"),
        (BESIDE, "status", DONE, "TTL - Ana", "TTL - Ana - Status: Done"),
        (IN_BRACKETS, "description", "Ask", "Raise the TTL", "Ask"),
        (IN_BRACKETS, "owner", "Zoe", "(Ana,", "(Zoe,"),
        (IN_BRACKETS, "due", DAY, "2024-04-01", "2024-12-24"),
        (NESTED, "description", "Ask", "Raise the TTL", "Ask"),
        (NESTED, "owner", "Zoe", "Ana", "Zoe"),
        (NESTED, "owner", None, "    * Owner: Ana\n", ""),
        (NESTED, "status", DONE, "-04-01\n", "-04-01\n    * Status: Done\n"),
        (SENTENCES, "owner", "Zoe", "Ana.", "Zoe."),
        (SENTENCES, "due", DAY, "1 April 2024", "24 December 2024"),
        (HANDLE, "description", "Ask", "Raise the TTL", "Ask"),
        (HANDLE, "priority", "High", "(@ana)", "(@ana) - Priority: High"),
    ],
)
def test_one_part_of_an_action(items: str, path: str, value: Any, old: str, new: str) -> None:  # noqa: ANN401
    assert action(items, path, value) == items.replace(old, new, 1)


def test_name_that_also_stands_in_the_text_is_changed_where_it_is_the_owner() -> None:
    items = "- Ask Ana about it - Ana\n- Add an alert - Ben\n- Write it down - Ana\n"
    assert action(items, "owner", "Zoe") == items.replace("it - Ana", "it - Zoe")


def test_new_part_stands_before_what_is_told_below() -> None:
    items = "- Write it down\n  - in the runbook\n  - for new colleagues\n- Add an alert\n"
    new = action(items, "owner", "Zoe")
    assert new == items.replace("it down", "it down - Owner: Zoe")


@pytest.mark.parametrize(
    "items",
    [
        "- 10:00 Alert\n- 10:05 Page\n",
        "- 10:00: Alert\n- 10:05: Page\n",
        "- **10:00** – Alert\n- **10:05** – Page\n",
        "[10:00] Alert\n[10:05] Page\n",
        "- 7 Mar 2024, 10:00 UTC — Alert\n- 10:05 — Page\n",
    ],
)
def test_time_of_an_event_stays_as_it_is_written(items: str) -> None:
    assert event(items, "description", "Alarm") == items.replace("Alert", "Alarm")
    assert event(items, "actor", "Zoe") == items.replace("Alert", "Alert - Owner: Zoe")


@pytest.mark.parametrize("joint", [" ", ": ", " - ", " — "])
def test_new_event_is_written_like_those_around_it(joint: str) -> None:
    text = f"# Outage\n\n**Date:** 2024-03-07\n\n## Timeline (UTC)\n\n- 10:00{joint}Alert\n"
    incident = Incident.from_markdown(text)
    new = TimelineEvent(description="Page", at=pendulum.datetime(2024, 3, 7, 10, 5))
    incident = incident.evolve(timeline=(*incident.timeline, new))
    assert incident.to_markdown() == f"{text}- 10:05{joint}Page\n"


def test_text_that_a_space_would_not_part_from_the_time_gets_a_dash() -> None:
    new = event("- 10:00 Alert\n- 10:05 Page\n", "description", "PM asks for news")
    assert new == "- 10:00 - PM asks for news\n- 10:05 Page\n"


def test_one_item_with_a_named_owner_leaves_the_others_their_notation() -> None:
    """Read again, two of three still note a name behind a dash."""
    text = "# Outage\n\n## Action Items\n\n" + BESIDE
    incident = Incident.from_markdown(text)
    new = ActionItem(description="Tell the team", owner="Zoe", due=DAY)
    incident = incident.evolve(action_items=(new, *incident.action_items))
    wanted = text.replace("- Raise", "- Tell the team - Zoe - Due: 2024-12-24\n- Raise")
    assert incident.to_markdown() == wanted
    assert Incident.from_markdown(wanted) == incident


def test_part_in_full_width_brackets_changes_alone() -> None:
    items = "- [ ] 更新を自動にする（担当：中村、期限：2025年3月14日）\n"
    assert action(items, "owner", "小林") == items.replace("中村", "小林")
