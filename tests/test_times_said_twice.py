"""What takes a time back: the same time in another zone that isn't the same, an end undone."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TEXT = """# Outage

**Date:** 2025-02-04

**Resolved:** {}

## Timeline

- {} fixed
"""


def _read(time: str, row: str = "09:00 UTC") -> Incident:
    return Incident.from_markdown(TEXT.format(time, row))


@pytest.mark.parametrize(
    ("time", "hour", "minute"),
    [
        ("10:00 UTC (11:00 CET)", 10, 0),
        ("2025-02-04 10:00 UTC (05:00 EST)", 10, 0),
        ("23:30 UTC (00:30 CET)", 23, 30),
        ("00:30 CET (23:30 UTC)", 23, 30),
    ],
)
def test_the_same_in_another_zone(time: str, hour: int, minute: int) -> None:
    incident = _read(time, time)
    for at in (incident.resolved_at, incident.timeline[0].at):
        assert at is not None
        there = at.astimezone(dt.UTC)
        assert (there.hour, there.minute) == (hour, minute)


def test_the_name_of_the_winter_in_summer() -> None:
    text = "# O\n\n**Start:** 2025-07-04 10:00 UTC ({})\n"
    read = [
        Incident.from_markdown(text.format(one)).started_at for one in ("12:00 CET", "1:00 CET")
    ]
    assert read == [dt.datetime(2025, 7, 4, 10, tzinfo=dt.UTC), None]


@pytest.mark.parametrize("time", ["10:00 UTC (12:00 CET)", "2025-02-04 10:00 UTC (10:00 EST)"])
def test_another_one_leaves_it_unread(time: str) -> None:
    incident = _read(time, time)
    assert incident.resolved_at is None
    assert incident.timeline[0].at is None
    assert incident.unread["resolved_at"] == time
    assert Incident.from_markdown(incident.to_markdown(template="basic")) == incident


@pytest.mark.parametrize(
    ("note", "counts"),
    [
        ("fix reverted at 11:00", False),
        ("workaround failed", False),
        ("came back at 11:20", False),
        ("change reverted", True),
        ("rolled back to 1.2", True),
        ("fix deployed", True),
    ],
)
def test_an_end_that_was_undone(note: str, counts: bool) -> None:  # noqa: FBT001 -- a case
    incident = _read(f"2025-02-04 10:00 UTC ({note})")
    assert (incident.resolved_at is not None) is counts


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("March 5 & 6, 2025", (5, 6)),
        ("March 5-7, 2025", (5, 7)),
        ("March 5 & 7, 2025", None),
        ("March 5 and 9, 2025", None),
    ],
)
def test_days_between_two_are_not_of_the_incident(
    written: str, days: tuple[int, int] | None
) -> None:
    incident = Incident.from_markdown(f"# O\n\n**Date:** {written}\n")
    told = incident.stated_days
    found = (told["started"].day, told["resolved"].day) if told else None
    assert found == days


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("22:00-2:00", 4),
        ("10:00-14:00", 4),
        ("10:00 AM - 2:00 PM", 4),
        ("10:00-02:00", 16),
        ("11:30-0:30", 13),
        ("10:00-2:00", None),
        ("9:00 - 1:30", None),
    ],
)
def test_an_end_that_may_be_past_noon(written: str, hours: int | None) -> None:
    incident = Incident.from_markdown(f"# O\n\n**Date:** 2025-03-05\n\n**Time:** {written} UTC\n")
    length = incident.duration
    assert (None if length is None else length.total_seconds() / 3600) == hours
