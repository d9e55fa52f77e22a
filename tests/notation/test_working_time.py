"""Targets in working hours, and those that nobody can count in hours."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.duration.working_time import read_working_time
from incidentkit.notation.outcome import Unread


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("4 business hours", 240),
        ("4 Business Hours", 240),
        ("**8 working hours**", 480),
        ("30 working minutes", 30),
        ("1 business hour", 60),
        ("4 hours (business hours)", 240),
        ("4h (business hours only)", 240),
        ("30 min during business hours", 30),
        ("2 hours within office hours", 120),
        ("12 business-hours", 720),
    ],
)
def test_a_span_of_working_time(text: str, minutes: int) -> None:
    assert read_working_time(text) == dt.timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4 hours",
        "2 business days",
        "1 business day",
        "next business day",
        "1 day (business hours)",
        "business hours",
        "within business hours",
        "4 non-business hours",
        "outside business hours: 4 hours",
        "4 hours outside business hours",
        "4 business hours or 2 hours",
    ],
)
def test_no_span_of_working_time(text: str) -> None:
    assert read_working_time(text) is None


@pytest.mark.parametrize("text", ["4 business hours", "4h (business hours)", "30 working minutes"])
def test_working_time_is_never_read_as_clock_time(text: str) -> None:
    assert isinstance(read_duration(text), Unread)
