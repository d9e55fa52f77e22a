"""Why a text is unread, in the words that a finding shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from incidentkit.notation.answers import read_answer, read_verdict
from incidentkit.notation.duration.durations import read_duration, read_iso_duration
from incidentkit.notation.moment.moments import Moment, next_on_or_after, read_moment, resolve
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.moment.zones import UTC, Zone, zone_named
from incidentkit.notation.outcome import Unread
from incidentkit.notation.percents import read_percent

DAY = dt.date(2024, 6, 15)


def on_day(text: str) -> object:
    """A time of day, or a day without its year, as it is found with nothing to hang on."""
    found = read_moment(text)
    assert isinstance(found, Moment)
    return resolve(found, anchor=None, zone=UTC)


def in_london(text: str) -> object:
    found = read_moment(text)
    assert isinstance(found, Moment)
    return resolve(found, anchor=DAY, zone=Zone(name="Europe/London", key="Europe/London"))


def without_zone(text: str) -> object:
    found = read_moment(text)
    assert isinstance(found, Moment)
    return resolve(found, anchor=DAY, zone=None)


def in_no_order(text: str) -> object:
    found = read_moment(text)
    assert isinstance(found, Moment)
    return found.in_order(None)


def from_the_end_of_the_years(text: str) -> object:
    found = read_moment(text)
    assert isinstance(found, Moment)
    return next_on_or_after(found, dt.date(2200, 2, 1))


@pytest.mark.parametrize(
    ("read", "text", "why"),
    [
        (read_moment, "1" * 65, "too long for a time"),
        (read_moment, "soon", "not a date or time of day"),
        (read_moment, "T+5m", "relative to another time"),
        (in_no_order, "10/11/2024", "the day or the month can come first"),
        (read_moment, "10/31/24", "a year of two digits"),
        (read_moment, "10/31", "a day and a month without a year"),
        (read_moment, "2024-13-01", "no such month"),
        (read_moment, "2024-02-30", "no such day in that month"),
        (read_moment, "1969-12-31", "outside the years 1970 to 2200"),
        (read_moment, "14:30 AM", "the hour contradicts AM or PM"),
        (read_moment, "24:30", "no such time of day"),
        (
            read_moment,
            "14.30 on Jan 15 2024",
            "a number with a dot is a time of day only with a zone",
        ),
        (read_moment, "14:30-11:00", "an offset from UTC, or the end of a range"),
        (on_day, "14:30", "a time of day without a day to hang on"),
        (on_day, "Jan 3", "a day without a year to hang on"),
        (without_zone, "14:30", "no zone is written or known"),
        (
            in_london,
            "2024-03-31 01:30",
            "a clock change in Europe/London skips or repeats this local time",
        ),
        (in_london, "2024-01-15 01:30 BST", "BST is not kept in Europe/London at this time"),
        (from_the_end_of_the_years, "14:30", "no day is written"),
        (from_the_end_of_the_years, "Jan 3", "no such day in the years that follow"),
        (read_duration, "1" * 65, "too long for a duration"),
        (read_duration, "soon", "not a duration"),
        (read_duration, "0.1 s", "less than a second"),
        (read_duration, "11 years", "months and years have no fixed length"),
        (read_duration, "4000 days", "longer than 10 years"),
        (read_duration, "1:30", "hours and minutes, or minutes and seconds"),
        (read_duration, "5M", "M can stand for minutes or months"),
        (read_duration, "1,500 minutes", "the comma can part thousands or decimals"),
        (read_duration, "1.500 minutes", "the dot can part thousands or decimals"),
        (
            read_iso_duration,
            "P1M",
            "not an ISO 8601 duration of days, hours, minutes and seconds",
        ),
        (read_iso_duration, "P4000D", "longer than 10 years"),
        (read_span, "1" * 250, "too long for a span of time"),
        (read_span, "14:30", "one time is no span"),
        (read_span, "a to b", "not a span of time"),
        (read_span, "2:30 - 3:30 PM", "only one of the times says AM or PM"),
        (read_moment, "14:30-15:10", "no zone has this offset from UTC"),
        (read_answer, "", "nothing is written"),
        (read_answer, "Yes / No", "both yes and no are written"),
        (read_verdict, "pass" * 20, "too long for a verdict"),
        (read_verdict, "perhaps", "no verdict"),
        (read_verdict, "pass / fail", "both pass and fail are written"),
        (read_verdict, "\u2705 FAIL", "the mark and the word contradict each other"),
        (read_percent, "most", "not a percentage"),
        (read_percent, "1,234%", "the comma can part thousands or decimals"),
        (zone_named, "A" * 65, "too long for a zone"),
        (zone_named, "CST", "CST is the name of several zones; tz='Area/City' says which"),
        (zone_named, "local time", "the place is not named"),
        (zone_named, "UTC+15", "no zone has this offset from UTC"),
        (zone_named, "EST (UTC-4)", "EST is not UTC-04:00"),
        (zone_named, "FOO", "not the name of a zone"),
        (zone_named, "Europe/Nowhere", "not in the database of time zones"),
    ],
)
def test_what_is_unread_says_why(read: Callable[[str], object], text: str, why: str) -> None:
    found = read(text)
    assert isinstance(found, Unread), found
    assert found.why == why
