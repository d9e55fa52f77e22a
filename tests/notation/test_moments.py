from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import dateutil.parser
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.moment.moments import Moment, next_on_or_after, read_moment, resolve
from incidentkit.notation.moment.zones import UTC, Zone, zone_named
from incidentkit.notation.outcome import Reason, Unread

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("moments.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DAY = dt.date(2024, 6, 15)


def shown(found: Moment | Unread) -> str:
    if isinstance(found, Unread):
        return found.reason.name
    parts: list[str] = []
    if found.weekday is not None:
        parts.append(WEEKDAYS[found.weekday])
    if found.month is not None and found.day is not None:
        parts.append(f"{found.year or '-'}-{found.month:02}-{found.day:02}")
    if found.hour is not None:
        second = "" if found.second is None else f":{found.second:02}"
        parts.append(f"{found.hour:02}:{found.minute:02}{second}")
    if found.zone or found.zone_unread:
        parts.append(found.zone.name if found.zone else "?")
    return ("~" if found.approximate else "") + " ".join(parts)


def moment(text: str) -> Moment:
    found = read_moment(text)
    assert isinstance(found, Moment)
    return found


def zone(name: str) -> Zone:
    found = zone_named(name)
    assert isinstance(found, Zone)
    return found


def reason(found: object) -> Reason | None:
    return found.reason if isinstance(found, Unread) else None


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len({text for text, _ in CASES}) > 350


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_text_of_the_table_reads_as_it_says(text: str, expected: str) -> None:
    found = read_moment(text)
    assert shown(found.in_order(None) if isinstance(found, Moment) else found) == expected


@given(st.text() | st.text(alphabet="0123456789:-/. TZ+~apmNovUTC()", max_size=40))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(read_moment(text), Moment | Unread)


@given(
    st.datetimes(min_value=dt.datetime(1970, 1, 2), max_value=dt.datetime(2200, 12, 30)),  # noqa: DTZ001
    st.integers(-48, 56).map(lambda quarters: dt.timezone(dt.timedelta(minutes=15 * quarters))),
)
def test_any_iso_timestamp_reads_as_the_instant_it_is(naive: dt.datetime, tz: dt.timezone) -> None:
    text = naive.replace(tzinfo=tz, microsecond=0).isoformat()
    assert resolve(moment(text), anchor=None, zone=None) == dateutil.parser.isoparse(text)


@given(st.dates(min_value=dt.date(1970, 1, 1), max_value=dt.date(2200, 12, 31)))
def test_any_day_reads_alike_in_each_unambiguous_notation(day: dt.date) -> None:
    notations = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y", "%A, %d-%b-%Y")
    for notation in notations:
        assert resolve(moment(day.strftime(notation)), anchor=None, zone=None) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:30", "2024-06-15T14:30:00+00:00"),
        ("14:30 PST", "2024-06-15T14:30:00-08:00"),
        ("14:30 Europe/London", "2024-06-15T14:30:00+01:00"),
        ("14:30 BST", "2024-06-15T14:30:00+01:00"),
        ("Nov 15 14:30", "2024-11-15T14:30:00+00:00"),
        ("2023-11-15 14:30:05", "2023-11-15T14:30:05+00:00"),
        ("Nov 15", "2024-11-15"),
        ("2023-11-15", "2023-11-15"),
    ],
)
def test_what_is_not_written_comes_from_anchor_and_zone(text: str, expected: str) -> None:
    found = resolve(moment(text), anchor=DAY, zone=UTC)
    assert not isinstance(found, Unread)
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "anchor", "place", "expected"),
    [
        ("14:30", None, UTC, Reason.AMBIGUOUS),
        ("Nov 15", None, UTC, Reason.AMBIGUOUS),
        ("2024-01-15 14:30", DAY, None, Reason.AMBIGUOUS),
        ("14:30 CST", DAY, UTC, Reason.AMBIGUOUS),
        ("2024-01-15 14:30 BST", DAY, UTC, Reason.AMBIGUOUS),
        ("2024-03-31 01:30", DAY, zone("Europe/London"), Reason.AMBIGUOUS),
        ("2024-10-27 01:30", DAY, zone("Europe/London"), Reason.AMBIGUOUS),
        ("Feb 29", dt.date(2023, 1, 1), UTC, Reason.UNREADABLE),
    ],
)
def test_nothing_is_guessed(
    text: str,
    anchor: dt.date | None,
    place: Zone | None,
    expected: Reason,
) -> None:
    assert reason(resolve(moment(text), anchor=anchor, zone=place)) is expected


def test_a_name_that_says_which_side_of_the_clock_change_settles_a_repeated_time() -> None:
    found = resolve(moment("2024-10-27 01:30 BST"), anchor=None, zone=None)
    assert found == pendulum.datetime(2024, 10, 27, 0, 30)


def test_a_resolved_time_has_a_fixed_offset() -> None:
    found = resolve(moment("2024-07-01 12:00 Europe/Paris"), anchor=None, zone=None)
    assert isinstance(found, pendulum.DateTime)
    assert found.tzinfo is not None
    assert found.tzinfo.utcoffset(None) == dt.timedelta(hours=2)


def test_a_weekday_that_contradicts_its_date_is_kept_with_the_date() -> None:
    found = moment("Tue 2024-01-15")
    assert found.weekday == 1
    assert resolve(found, anchor=None, zone=None) == dt.date(2024, 1, 15)


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Nov 15", dt.date(2024, 11, 15), dt.date(2024, 11, 15)),
        ("Nov 15", dt.date(2024, 11, 16), dt.date(2025, 11, 15)),
        ("Jan 3", dt.date(2024, 12, 20), dt.date(2025, 1, 3)),
        ("Feb 29", dt.date(2024, 3, 1), dt.date(2028, 2, 29)),
        ("Feb 29", dt.date(2097, 1, 1), dt.date(2104, 2, 29)),
        ("2020-01-01", dt.date(2024, 1, 1), dt.date(2020, 1, 1)),
    ],
)
def test_a_due_day_without_a_year_is_the_next_such_day(
    text: str,
    day: dt.date,
    expected: dt.date,
) -> None:
    assert next_on_or_after(moment(text), day) == expected


def test_a_due_day_is_never_made_up() -> None:
    assert reason(next_on_or_after(moment("14:30"), DAY)) is Reason.AMBIGUOUS
    assert reason(next_on_or_after(moment("Jan 3"), dt.date(2200, 2, 1))) is Reason.UNREADABLE


def test_what_a_moment_has_can_be_asked() -> None:
    whole, clock, day = moment("2024-01-15 14:30"), moment("14:30"), moment("Nov 15")
    assert (whole.has_date, whole.has_year, whole.has_clock) == (True, True, True)
    assert (clock.has_date, clock.has_year, clock.has_clock) == (False, False, True)
    assert (day.has_date, day.has_year, day.has_clock) == (True, False, False)


@pytest.mark.parametrize("day", ["15 Jan 2024 ", "2024-01-15 "])
def test_two_digits_behind_minutes_may_end_a_range(day: str) -> None:
    found = read_moment(f"{day}14:32-05")
    assert isinstance(found, Unread)
    assert found.reason is Reason.AMBIGUOUS


@pytest.mark.parametrize("text", ["15 Jan 2024 14:32:05-05", "2024-01-15T14:32-05"])
def test_two_digits_behind_seconds_or_in_iso_8601_are_an_offset(text: str) -> None:
    found = read_moment(text)
    assert isinstance(found, Moment)
    assert found.zone is not None
    assert found.zone.offset == -5 * 3600
