from __future__ import annotations

import datetime as dt

import pytest

from incidentkit.notation.moment.offsets import is_relative, read_offset


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("T+5m", 5),
        ("T-1h30m", -90),
        ("T-0:00", 0),
        ("+30 min", 30),
        ("T+0", 0),
        ("+0", 0),
        ("T+0 min", 0),
        ("~T+5m", 5),
        ("~ T+5m", 5),
        ("Day 2, T+5 min", 5),
        ("t + 2 hours", 120),
        (" T+1:30:00 ", 90),
        ("T+5.5 min", 5.5),
    ],
)
def test_a_relative_time_is_that_far_from_its_anchor(text: str, minutes: float) -> None:
    assert read_offset(text) == dt.timedelta(minutes=minutes)
    assert is_relative(text)


@pytest.mark.parametrize("text", ["T+0:15", "T+1:30", "+12:30"])
def test_hours_or_minutes_are_relative_and_no_one_distance(text: str) -> None:
    assert read_offset(text) is None
    assert is_relative(text)


@pytest.mark.parametrize(
    "text", ["T5m", "+5", "5m", "T+soon", "-5m", "T+5m later", "T+1 month", "", "14:30"]
)
def test_any_other_text_is_no_relative_time(text: str) -> None:
    assert read_offset(text) is None
    assert not is_relative(text)
