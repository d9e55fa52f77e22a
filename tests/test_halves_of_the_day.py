"""Times of day that don't say AM or PM, among others that do: which half is meant is not known."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, templates

HEAD = "# INC-1: Checkout\n\n**Date:** 2026-03-09\n"
TABLE = f"{HEAD}\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n"
ROWS = f"{TABLE}| 2:50 PM | Deploy |\n| 3:04 | Alert |\n| 3:30 | Fixed |\n"
BULLETS = f"{HEAD}\n## Timeline (UTC)\n\n- 2:50 PM - Deploy\n- 3:04 - Alert\n- 3:30 - Fixed\n"
FIELDS = f"{HEAD}**Started:** 2:50 PM UTC\n**Detected:** 3:04 UTC\n**Resolved:** 15:30 UTC\n"
WINDOW = f"{HEAD}**Detected:** 2:55 PM UTC\n**Impact window:** 2:50 - 3:30 UTC\n"


def at(hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2026, 3, 9, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize("text", [ROWS, BULLETS])
def test_a_row_without_its_half_is_unread(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert [event.at for event in incident.timeline] == [at(14, 50), None, None]
    assert dict(incident.unread) == {
        "timeline[1].at": "3:04 AM/PM UTC",
        "timeline[2].at": "3:30 AM/PM UTC",
    }
    assert [found.code for found in incident.findings] == ["ambiguous-value"]


def test_hours_that_only_a_clock_of_24_hours_has_are_read() -> None:
    rows = ("2:50 PM", "15:04", "0:30", "2026-03-10 09:00")
    incident = Incident.from_markdown(TABLE + "".join(f"| {row} | a |\n" for row in rows))
    next_day = [at(0, 30) + dt.timedelta(days=1), at(9, 0) + dt.timedelta(days=1)]
    assert [event.at for event in incident.timeline] == [at(14, 50), at(15, 4), *next_day]


def test_a_time_of_another_place_says_nothing_of_the_others() -> None:
    text = f"{HEAD}\n## Timeline\n\n- 09:00 UTC - Deploy at 2:00 PM JST\n- 10:00 UTC - Fixed\n"
    assert [event.at for event in Incident.from_markdown(text).timeline] == [at(9, 0), at(10, 0)]


def test_a_field_without_its_half_is_unread() -> None:
    incident = Incident.from_markdown(FIELDS)
    assert (incident.started_at, incident.resolved_at) == (at(14, 50), at(15, 30))
    assert dict(incident.unread) == {"detected_at": "3:04 AM/PM UTC"}


def test_a_window_without_halves_is_unread() -> None:
    incident = Incident.from_markdown(WINDOW)
    assert incident.unread == {"started_at": "2:50 AM/PM - 3:30 AM/PM UTC"}
    assert incident.resolved_at is None


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("text", [ROWS, BULLETS, FIELDS, WINDOW])
def test_it_stays_unread_where_the_other_times_are_of_24_hours(text: str, form: str) -> None:
    incident = Incident.from_markdown(text)
    moved = Incident.from_markdown(incident.to_markdown(template=form))
    assert list(moved.unread.values()) == list(incident.unread.values())


@pytest.mark.parametrize(
    ("text", "hour", "old", "new"),
    [
        (ROWS, 15, "| 3:04 |", "| 15:04 |"),
        (ROWS, 9, "| 3:04 |", "| 9:04 AM |"),
        (BULLETS, 9, "- 3:04", "- 9:04 AM"),
    ],
)
def test_a_time_is_set(text: str, hour: int, old: str, new: str) -> None:
    changed = Incident.from_markdown(text).evolve({"timeline[1].at": at(hour, 4)})
    assert changed.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize("text", [ROWS, BULLETS])
def test_another_part_of_the_row_changes_alone(text: str) -> None:
    changed = Incident.from_markdown(text).evolve({"timeline[1].description": "Alarm"})
    assert changed.to_markdown() == text.replace("Alert", "Alarm")
