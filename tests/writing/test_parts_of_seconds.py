"""A part of a second stays with its time of day where only the day becomes another one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident

REPORT = """\
# Outage

**Date:** 2024-01-02
**Started:** 2024-01-02 10:00:00.123 UTC
**Resolved:** 2024-01-02T11:00:00,456Z

## Timeline

| Time | Event |
|---|---|
| 2024-01-02 10:00:00.123 UTC | Queue full |
| 10:10:01.250 UTC | Queue drained |
"""


def edited(changes: dict[str, Any], report: str = REPORT) -> str:
    incident = Incident.from_markdown(report).evolve(changes)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("started_at", "2024-01-02 10:00:00.123 UTC", "2024-01-03 10:00:00.123 UTC"),
        ("resolved_at", "2024-01-02T11:00:00,456Z", "2024-01-03T11:00:00,456Z"),
        ("timeline[1].at", "10:10:01.250 UTC", "2024-01-03 10:10:01.250 UTC"),
    ],
)
def test_another_day(path: str, old: str, new: str) -> None:
    read = Incident.from_markdown(REPORT)
    when = read.timeline[1].at if path.startswith("timeline") else getattr(read, path)
    assert when is not None
    assert edited({path: when.add(days=1)}) == REPORT.replace(old, new, 1)


def test_times_that_hang_on_a_changed_date() -> None:
    report = REPORT.replace("2024-01-02 10", "10").replace("2024-01-02T11:00:00,456Z", "Ongoing")
    text = edited({"date": dt.date(2024, 1, 3)}, report)
    assert "**Started:** 2024-01-02 10:00:00.123 UTC" in text
    # The row tells the very time of the start, and needs no day beside it.
    assert "| 10:00:00.123 UTC | Queue full |" in text
    assert "10:10:01.250 UTC" in text


def test_half_of_the_day_stands_behind_it() -> None:
    report = "# Outage\n\n**Started:** 2024-01-02 10:00:00.123 PM UTC\n"
    when = Incident.from_markdown(report).started_at
    assert when is not None
    assert edited({"started_at": when.add(days=1)}, report) == report.replace("-02", "-03")


def test_window() -> None:
    report = "# Outage\n\n**Time:** 2024-01-02 10:00:00.123 - 2024-01-02 11:00:00.456 UTC\n"
    when = Incident.from_markdown(report).resolved_at
    assert when is not None
    new = report.replace("2024-01-02 11", "2024-01-03 11")
    assert edited({"resolved_at": when.add(days=1)}, report) == new


@pytest.mark.parametrize("change", [{"seconds": 1}, {"minutes": 1}, {"hours": 1}])
def test_it_is_no_part_of_another_time_of_day(change: dict[str, int]) -> None:
    when = Incident.from_markdown(REPORT).started_at
    assert when is not None
    text = edited({"started_at": when.add(**change)})
    assert ".123" not in text.partition("## Timeline")[0]
