from __future__ import annotations

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.moment.moment_writing import same_time
from incidentkit.notation.moment.span_writing import SpanValue, write_span
from incidentkit.notation.moment.spans import TimeSpan, read_span, resolve_span
from incidentkit.notation.moment.zones import UTC, Zone, zone_named
from incidentkit.notation.outcome import Unread

DAY = dt.date(2024, 1, 15)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2024-01-{text}:00+00:00")


def zone(name: str) -> Zone:
    found = zone_named(name)
    assert isinstance(found, Zone)
    return found


MORNING = SpanValue(
    start=at("15T07:42"), end=at("15T11:05"), duration=dt.timedelta(hours=3, minutes=23)
)
TIMES = attrs.evolve(MORNING, duration=None)
NIGHT = SpanValue(start=at("15T23:50"), end=at("16T01:10"))
DAYS = SpanValue(start=at("15T07:42"), end=at("17T11:05"))
OPEN = SpanValue(start=at("15T07:42"), ongoing=True)
STARTED = SpanValue(start=at("15T07:42"))
WHOLE_DAYS = SpanValue(start=DAY, end=dt.date(2024, 1, 17))

SPANS = (
    "07:42 - 11:05 (3h 23m)",
    "2024-01-15 07:42 to 11:05 UTC",
    "14:30–15:10 UTC",
    "14:30-15:10",
    "from 14:30 until 15:10",
    "~01:00 → ~14:00 EDT",
    "2:30 PM - 3:10 PM PST",
    "14:30 PST - 15:10",
    "14:30 CST - 15:10",
    "22:00 - 04:00 on 2023-05-01",
    "14:30 (UTC) - 15:10 (UTC) (40m)",
    "23 minutes (14:30 - 14:53 UTC)",
    "22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours 9 minutes)",
    "2024-01-15 - 14:30 - 15:10",
    "Dec 31, 2024 23:00 - Jan 1 01:00",
    "2026-08-18 → 2026-08-19",
    "14:30 - ongoing",
    "14:30 - [End]",
    "[Start time] - [End time] ([Total])",
    "[start] - [end] ([total])",
    "HH:MM - HH:MM UTC",
    "YYYY-MM-DD to YYYY-MM-DD",
    "? - ? (X hours, Y minutes)",
    "14:30",
    "2024-01-15 14:32 UTC",
)


@pytest.mark.parametrize(
    ("like", "value", "expected"),
    [
        (None, MORNING, "2024-01-15 07:42 - 11:05 UTC (3h 23m)"),
        (None, NIGHT, "2024-01-15 23:50 - 01:10 UTC"),
        (None, DAYS, "2024-01-15 07:42 - 2024-01-17 11:05 UTC"),
        (None, OPEN, "2024-01-15 07:42 UTC - ongoing"),
        (None, STARTED, "2024-01-15 07:42 UTC - [end]"),
        (None, WHOLE_DAYS, "2024-01-15 - 2024-01-17"),
        ("soon", MORNING, "2024-01-15 07:42 - 11:05 UTC (3h 23m)"),
        ("[start] - [end] ([total])", MORNING, "2024-01-15 07:42 - 11:05 UTC (3h 23m)"),
        ("[start] - [end] ([total])", TIMES, "2024-01-15 07:42 - 11:05 UTC ([total])"),
        ("[start] - [end] ([total])", OPEN, "2024-01-15 07:42 UTC - ongoing ([total])"),
        ("HH:MM - HH:MM UTC", MORNING, "07:42 - 11:05 UTC (3h 23m)"),
        ("HH:MM - HH:MM UTC", DAYS, "2024-01-15 07:42 - 2024-01-17 11:05 UTC"),
        ("HH:MM - HH:MM UTC", OPEN, "07:42 UTC - ongoing"),
        ("HH:MM - HH:MM UTC", STARTED, "07:42 UTC - HH:MM UTC"),
        ("YYYY-MM-DD to YYYY-MM-DD", WHOLE_DAYS, "2024-01-15 to 2024-01-17"),
        (
            "? - ? (X hours, Y minutes)",
            MORNING,
            "2024-01-15 07:42 - 11:05 UTC (3 hours, 23 minutes)",
        ),
        ("07:42 UTC - 11:05 (3h 23m)", MORNING, "07:42 UTC - 11:05 (3h 23m)"),
        ("07:42 UTC - 10:05 (2h 23m)", MORNING, "07:42 UTC - 11:05 (3h 23m)"),
        ("07:42 UTC - 10:05 (2h 23m)", TIMES, "07:42 UTC - 11:05"),
        ("07:42 - 10:05", TIMES, "07:42 - 11:05 UTC"),
        ("2024-01-15 07:42 to 10:05 UTC", NIGHT, "2024-01-15 23:50 to 01:10 UTC"),
        ("2024-01-15 07:42 to 10:05 UTC", OPEN, "2024-01-15 07:42 UTC to ongoing"),
        ("2024-01-15 07:42 to 10:05 UTC", STARTED, "2024-01-15 07:42 UTC to ?"),
        ("14:30–15:10 UTC", MORNING, "07:42–11:05 UTC (3h 23m)"),
        ("from 14:30 until 15:10 UTC", NIGHT, "from 23:50 until 01:10 UTC"),
        ("~01:00 → ~14:00 EST", MORNING, "~02:42 → ~06:05 EST (3h 23m)"),
        ("~01:00 → ~14:00 EST", OPEN, "~02:42 EST → ongoing"),
        ("2:30 PM - 3:10 PM UTC", MORNING, "7:42 AM - 11:05 AM UTC (3h 23m)"),
        ("14:30 - 3:10 PM UTC", MORNING, "2024-01-15 07:42 - 11:05 UTC (3h 23m)"),
        ("23 minutes (14:30 - 14:53 UTC)", MORNING, "3 hours 23 minutes (07:42 - 11:05 UTC)"),
        ("23 minutes (14:30 - 14:53 UTC)", TIMES, "07:42 - 11:05 UTC"),
        ("2024-01-15 - 14:30 - 15:10 UTC", TIMES, "2024-01-15 - 07:42 - 11:05 UTC"),
        ("14:30 UTC - ongoing", TIMES, "07:42 UTC - 11:05"),
        ("14:30 UTC - still ongoing", OPEN, "07:42 UTC - still ongoing"),
        ("14:30 UTC - [End]", STARTED, "07:42 UTC - [End]"),
        ("14:30 CST - 15:10", TIMES, "07:42 UTC - 11:05 UTC"),
    ],
)
def test_each_value_is_written_in_the_notation_of_its_parts(
    like: str | None, value: SpanValue, expected: str
) -> None:
    assert write_span(value, like, day=DAY) == expected


def test_a_zone_that_the_place_says_is_not_written() -> None:
    assert write_span(MORNING, None, zone=UTC, day=DAY) == "2024-01-15 07:42 - 11:05 (3h 23m)"


def test_a_part_that_says_the_same_stays_as_it_is() -> None:
    like = "November 15th, 2024 at 2:30 PM PST - 2024-11-16T15:00:05Z (1 hr 30 mins)"
    end = dt.datetime(2024, 11, 16, 16, 0, tzinfo=dt.UTC)
    start = dt.datetime(2024, 11, 15, 22, 30, tzinfo=dt.UTC)
    value = SpanValue(start=start, end=end, duration=dt.timedelta(hours=1, minutes=30))
    expected = "November 15th, 2024 at 2:30 PM PST - 2024-11-16T16:00:00Z (1 hr 30 mins)"
    assert write_span(value, like, zone=UTC, day=DAY) == expected


def test_a_span_that_is_over_is_not_ongoing() -> None:
    with pytest.raises(InvalidValueError):
        write_span(attrs.evolve(TIMES, ongoing=True), None)


@pytest.mark.parametrize("year", [1, 1900, 9999])
def test_a_year_that_no_text_can_say_is_refused(year: int) -> None:
    far = dt.datetime(year, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    with pytest.raises(InvalidValueError):
        write_span(attrs.evolve(TIMES, start=far), "14:30 - 15:10 UTC")
    with pytest.raises(InvalidValueError):
        write_span(attrs.evolve(TIMES, end=far), None)


ZONES = (None, UTC, zone("PST"), zone("BST"), zone("+05:45"), zone("Europe/London"))
OFFSETS = (0, 3600, -5 * 3600, 20_700, -2670, 50_400)
FIRST, LAST = dt.datetime(1970, 1, 1), dt.datetime(2200, 12, 31, 23, 59, 59)  # noqa: DTZ001


@st.composite
def sides(draw: st.DrawFn, beside: dt.date) -> dt.date | None:
    """A time near to a day or anywhere, a day, or nothing."""
    tz = dt.timezone(dt.timedelta(seconds=draw(st.sampled_from(OFFSETS))))
    near = dt.datetime.combine(beside, dt.time()) + dt.timedelta(minutes=draw(st.integers(0, 3000)))
    any_time = st.just(min(near, LAST)) | st.datetimes(FIRST, LAST)
    found = draw(any_time).replace(microsecond=0, tzinfo=dt.UTC).astimezone(tz)
    return draw(st.sampled_from((found, found, found, beside, None)))


@given(
    st.data(),
    st.sampled_from(SPANS) | st.none() | st.text() | st.text("0123456789:- ()[]toUTC–"),
    st.sampled_from(ZONES),
    st.dates(FIRST.date(), LAST.date()),
)
def test_a_span_reads_back_whatever_stood_there(
    data: st.DataObject, like: str | None, place: Zone | None, beside: dt.date
) -> None:
    start, end = data.draw(sides(beside)), data.draw(sides(beside))
    seconds = data.draw(st.none() | st.integers(0, 400_000))
    value = SpanValue(
        start=start,
        end=end,
        duration=None if seconds is None else dt.timedelta(seconds=seconds),
        ongoing=end is None and data.draw(st.booleans()),
    )
    day = data.draw(st.sampled_from((None, beside, DAY)))
    found = read_span(write_span(value, like, zone=place, day=day))
    assert isinstance(found, TimeSpan)
    assert (found.duration, found.ongoing) == (value.duration, value.ongoing)
    read = resolve_span(found, anchor=day, zone=place)
    assert same_time(read[0], start)
    assert same_time(read[1], end)


@pytest.mark.parametrize("like", SPANS)
def test_writing_what_a_text_says_already_changes_nothing(like: str) -> None:
    found = read_span(like)
    if isinstance(found, Unread):
        return
    start, end = resolve_span(found, anchor=DAY, zone=UTC)
    if not isinstance(start, Unread) and not isinstance(end, Unread):
        value = SpanValue(start=start, end=end, duration=found.duration, ongoing=found.ongoing)
        assert write_span(value, like, zone=UTC, day=DAY) == like
