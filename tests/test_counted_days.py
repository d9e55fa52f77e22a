"""Days that a timeline counts: "Day 2" is the day after the first one."""

from __future__ import annotations

import pytest

from incidentkit import Incident


def days_of(text: str) -> list[str | None]:
    events = Incident.from_markdown(text).timeline
    return [None if event.at is None else event.at.date().isoformat() for event in events]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("### Day 1", "### Day 2: recovery", ["2025-03-04", "2025-03-05"]),
        ("**Day 1**", "**Day 3**", ["2025-03-04", "2025-03-06"]),
        ("**Day 0**", "**Day 1 (Wednesday)**", ["2025-03-04", "2025-03-05"]),
        ("**Tag 1**", "**Tag 2**", ["2025-03-04", "2025-03-05"]),
        ("**Jour 1**", "**Jour 2**", ["2025-03-04", "2025-03-05"]),
        ("**1日目**", "**2日目**", ["2025-03-04", "2025-03-05"]),
        # One that is named with its number counts before the day of the report.
        ("### Day 1 - 3 March 2025", "### Day 2", ["2025-03-03", "2025-03-04"]),
    ],
)
def test_counted_day_is_that_of_the_events_below(first: str, second: str, days: list[str]) -> None:
    text = f"# Outage\n\n**Date:** 2025-03-04\n\n## Timeline\n\n{first}\n\n- 09:00 Start\n"
    assert days_of(f"{text}\n{second}\n\n- 08:00 Better\n") == days


def test_days_counted_from_none_are_not_guessed() -> None:
    text = "# Outage\n\n## Timeline\n\n**Day 1**\n\n- 09:00 Start\n\n**Day 2**\n\n- 10:00 End\n"
    assert days_of(text) == [None, None]


def test_text_that_begins_like_a_counted_day_is_an_event() -> None:
    text = "# Outage\n\n**Date:** 2025-03-04\n\n## Timeline\n\n- 09:00 Start\n- Day 2, 10:00 call\n"
    incident = Incident.from_markdown(text)
    assert [event.description for event in incident.timeline] == ["Start", "Day 2, 10:00 call"]
