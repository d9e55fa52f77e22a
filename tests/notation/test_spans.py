from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.moment.spans import TimeSpan, read_span, resolve_span
from incidentkit.notation.moment.zones import UTC
from incidentkit.notation.outcome import Reason, Unread

DAY = dt.date(2024, 1, 15)


def span(text: str) -> TimeSpan:
    found = read_span(text)
    assert isinstance(found, TimeSpan)
    return found


@pytest.mark.parametrize(
    ("text", "start", "end", "length"),
    [
        ("07:42 - 11:05 (3h 23m)", "07:42", "11:05", "3h 23m"),
        ("2024-01-15 07:42 to 11:05 UTC", "2024-01-15 07:42", "11:05 UTC", None),
        ("14:30–15:10 UTC", "14:30", "15:10 UTC", None),
        ("14:30-15:10", "14:30", "15:10", None),
        ("09:00-10:30", "09:00", "10:30", None),
        ("14:30 -> 15:10", "14:30", "15:10", None),
        ("~01:00 → ~14:00 EDT", "~01:00", "~14:00 EDT", None),
        ("from 14:30 until 15:10", "14:30", "15:10", None),
        ("  14:30 - 15:10  ", "14:30", "15:10", None),
        ("2024-01-15 23:50 - 2024-01-16 01:10", "2024-01-15 23:50", "2024-01-16 01:10", None),
        ("14:30 (UTC) - 15:10 (UTC) (40m)", "14:30 (UTC)", "15:10 (UTC)", "40m"),
        ("23 minutes (14:30 - 14:53 UTC)", "14:30", "14:53 UTC", "23 minutes"),
        (
            "22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours 9 minutes)",
            "22:30 UTC on October 29",
            "05:39 UTC on October 30",
            "7 hours 9 minutes",
        ),
        ("[Start time] - [End time] ([Total])", "[Start time]", "[End time]", "[Total]"),
        ("2024-01-15 - 14:30 - 15:10", "2024-01-15 - 14:30", "15:10", None),
        ("HH:MM - HH:MM UTC", "HH:MM", "HH:MM UTC", None),
        ("14:30 - ongoing", "14:30", "ongoing", None),
    ],
)
def test_each_part_is_found_where_it_stands(
    text: str,
    start: str,
    end: str,
    length: str | None,
) -> None:
    found = span(text)
    assert found.start_at is not None
    assert found.end_at is not None
    assert text[slice(*found.start_at)] == start
    assert text[slice(*found.end_at)] == end
    assert (found.duration_at and text[slice(*found.duration_at)]) == length


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14:30 - 15:10 PST", "2024-01-15T14:30:00-08:00", "2024-01-15T15:10:00-08:00"),
        ("14:30 PST - 15:10", "2024-01-15T14:30:00-08:00", "2024-01-15T15:10:00-08:00"),
        ("23:50 - 01:10", "2024-01-15T23:50:00+00:00", "2024-01-16T01:10:00+00:00"),
        ("15:10 - 14:30", "2024-01-15T15:10:00+00:00", "2024-01-15T14:30:00+00:00"),
        ("2023-05-01 22:00 - 04:00", "2023-05-01T22:00:00+00:00", "2023-05-02T04:00:00+00:00"),
        ("22:00 - 04:00 on 2023-05-01", "2023-04-30T22:00:00+00:00", "2023-05-01T04:00:00+00:00"),
        (
            "Dec 31, 2024 23:00 - Jan 1 01:00",
            "2024-12-31T23:00:00+00:00",
            "2025-01-01T01:00:00+00:00",
        ),
        ("2026-08-18 → 2026-08-19", "2026-08-18", "2026-08-19"),
    ],
)
def test_the_ends_hang_on_each_other(text: str, start: str, end: str) -> None:
    found = resolve_span(span(text), anchor=DAY, zone=UTC)
    shown = [side.isoformat() for side in found if isinstance(side, dt.date)]
    assert shown == [start, end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2:30 - 3:10 PM", Reason.AMBIGUOUS),
        ("11:30 PM - 1:10", Reason.AMBIGUOUS),
        ("10/11/2024 14:30 - 15:10", Reason.AMBIGUOUS),
        ("14:30 UTC", Reason.UNREADABLE),
        ("2024-01-15T14:32:00-05:00", Reason.UNREADABLE),
        ("14:30 - deploy failed", Reason.UNREADABLE),
        ("2024-01-15 - 14:30", Reason.UNREADABLE),
        ("ongoing - 14:30", Reason.UNREADABLE),
        ("5 - 10 minutes", Reason.UNREADABLE),
        ("14:30 - 15:10 (see the log)", Reason.UNREADABLE),
        ("3h 23m", Reason.UNREADABLE),
        ("foo - bar", Reason.UNREADABLE),
        ("", Reason.UNREADABLE),
        ("14:30 - 15:10" + " " * 200, Reason.UNREADABLE),
    ],
)
def test_what_is_no_span_or_could_be_two_stays_unread(text: str, expected: Reason) -> None:
    span = read_span(text)
    found = span.in_order(None) if isinstance(span, TimeSpan) else span
    assert isinstance(found, Unread)
    assert found.reason is expected


@pytest.mark.parametrize(
    "text",
    ["14:30 CST on 2024-01-15 - 16:30", "14:30 - 16:30 CST on 2024-01-15", "14:30 - 16:30"],
)
def test_an_end_is_unread_where_the_day_or_zone_is(text: str) -> None:
    sides = resolve_span(span(text), anchor=None, zone=None)
    assert all(isinstance(side, Unread) for side in sides)


def test_a_day_on_one_side_and_a_time_on_the_other_hang_on_nothing_but_the_year() -> None:
    sides = resolve_span(span("2024-01-15 14:30 - Jan 16"), anchor=None, zone=UTC)
    assert sides[1] == dt.date(2024, 1, 16)


def test_too_many_dashes_are_no_span() -> None:
    assert isinstance(read_span("1-" * 20), Unread)


def test_what_is_not_filled_in_is_none_and_has_a_place() -> None:
    found = span("14:30 - [End] ([Total])")
    assert found.start is not None
    assert (found.end, found.duration, found.ongoing) == (None, None, False)
    assert resolve_span(found, anchor=DAY, zone=UTC)[1] is None


def test_an_open_end_is_said_and_not_timed() -> None:
    found = span("14:30 - ongoing")
    assert found.ongoing
    assert found.end is None


def test_a_zone_that_can_mean_two_things_holds_for_both_ends() -> None:
    sides = resolve_span(span("14:30 - 15:10 CST"), anchor=DAY, zone=UTC)
    assert all(isinstance(side, Unread) for side in sides)


@given(st.text() | st.text(alphabet="0123456789:- ()[]toUTC–", max_size=40))
def test_reading_never_raises_and_places_are_in_the_text(text: str) -> None:
    found = read_span(text)
    if isinstance(found, TimeSpan):
        resolve_span(found, anchor=DAY, zone=UTC)
        for place in (found.start_at, found.end_at, found.duration_at):
            assert place is None or 0 <= place[0] <= place[1] <= len(text)
