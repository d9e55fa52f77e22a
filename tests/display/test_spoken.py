from __future__ import annotations

import datetime as dt

import pytest

from incidentkit.display.spoken import spoken_duration, spoken_time

DURATIONS = {
    0: "0 s",
    0.25: "0.25 s",
    59: "59 s",
    60: "1 min",
    61: "1 min 1 s",
    3_599.7: "1 h",
    20_100: "5 h 35 min",
    86_399: "1 d",
    90_000: "1 d 1 h",
    864_000: "10 d",
    -300: "-5 min",
}


@pytest.mark.parametrize(("seconds", "shown"), DURATIONS.items())
def test_a_duration_is_said_in_its_two_largest_units(seconds: float, shown: str) -> None:
    assert spoken_duration(dt.timedelta(seconds=seconds)) == shown


def test_no_duration_says_nothing() -> None:
    assert not spoken_duration(None)


def test_a_time_says_its_offset() -> None:
    at = dt.datetime(2025, 7, 5, 5, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert spoken_time(at) == "2025-07-05 05:12 +02:00"
    assert spoken_time(at.astimezone(dt.UTC).replace(second=3)) == "2025-07-05 03:12:03 UTC"


def test_a_day_stays_a_day() -> None:
    assert spoken_time(None, dt.date(2025, 7, 5)) == "2025-07-05"
    assert not spoken_time(None)
