from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pendulum
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.moment.moment_writing import same_time, write_moment
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.zones import UTC, Zone, zone_named

HERE = Path(__file__).parent
READ = [
    json.loads(line)[0]
    for line in (HERE / "moments.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
WRITTEN = [
    json.loads(line)
    for line in (HERE / "written_moments.txt").read_text("utf-8").split("\n")
    if line.startswith("[")
]
READABLE = [text for text in READ if isinstance(read_moment(text), Moment)]
PLACEHOLDERS = [row[0] for row in WRITTEN if row[0] is not None]
DAY = dt.date(2024, 6, 15)


def zone(name: str) -> Zone:
    found = zone_named(name)
    assert isinstance(found, Zone)
    return found


ZONES = [
    None,
    *(zone(name) for name in ("UTC", "PST", "BST", "+05:45", "Europe/London", "America/New_York")),
]
LIKES = (
    st.sampled_from(READ)
    | st.sampled_from(PLACEHOLDERS)
    | st.none()
    | st.text()
    | st.text(alphabet="0123456789:-/. TZ+~apmNovUTC()YMDHS[]", max_size=40)
)
FIRST, LAST = dt.datetime(1970, 1, 1), dt.datetime(2200, 12, 31, 23, 59, 59)  # noqa: DTZ001
OFFSETS = (0, 3600, -5 * 3600, 19_800, 45_900, -2670, 50_400, -43_200, 82_800, -82_800)


@st.composite
def times(draw: st.DrawFn) -> dt.datetime:
    """Any time of the known years, often a round one or one beside a clock change."""
    changes = [dt.datetime(2024, 10, 27, 1, 30), dt.datetime(2024, 11, 3, 6, 30), FIRST, LAST]  # noqa: DTZ001
    at = draw(st.datetimes(FIRST, LAST) | st.sampled_from(changes))
    at = at.replace(microsecond=0, second=draw(st.sampled_from((0, at.second))))
    tz = dt.timezone(dt.timedelta(seconds=draw(st.sampled_from(OFFSETS))))
    return at.replace(tzinfo=dt.UTC).astimezone(tz)


@st.composite
def near(draw: st.DrawFn, value: dt.date) -> dt.date | None:
    """The day of `value`, one beside it, one far from it, or none."""
    day = value.date() if isinstance(value, dt.datetime) else value
    days = (day, day + dt.timedelta(draw(st.integers(-1, 1))), DAY)
    return draw(st.none() | st.sampled_from(days))


def reads_as(text: str, value: dt.date, at: Zone | None, day: dt.date | None) -> bool:
    moment = read_moment(text)
    return isinstance(moment, Moment) and same_time(resolve(moment, anchor=day, zone=at), value)


@pytest.mark.parametrize("row", WRITTEN)
def test_each_value_is_written_as_the_table_says(row: list[str | None]) -> None:
    like, stated, expected, *named = row
    assert stated is not None
    value = dt.datetime.fromisoformat(stated) if "T" in stated else dt.date.fromisoformat(stated)
    at = zone(named[0]) if named and named[0] else None if named else UTC
    assert write_moment(value, like, zone=at, day=DAY) == expected


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len({tuple(row) for row in WRITTEN}) > 90


@given(st.data(), LIKES, st.sampled_from(ZONES), times())
def test_a_time_reads_back_whatever_stood_there(
    data: st.DataObject, like: str | None, at: Zone | None, value: dt.datetime
) -> None:
    day = data.draw(near(value))
    assert reads_as(write_moment(value, like, zone=at, day=day), value, at, day)


@given(st.data(), LIKES, st.sampled_from(ZONES), st.dates(FIRST.date(), LAST.date()))
def test_a_day_reads_back_as_a_day_whatever_stood_there(
    data: st.DataObject, like: str | None, at: Zone | None, value: dt.date
) -> None:
    day = data.draw(near(value))
    assert reads_as(write_moment(value, like, zone=at, day=day), value, at, day)


@pytest.mark.parametrize("text", sorted(set(READABLE)))
def test_writing_what_a_text_says_already_changes_nothing(text: str) -> None:
    moment = read_moment(text)
    assert isinstance(moment, Moment)
    value = resolve(moment, anchor=dt.date(2024, 6, 3), zone=UTC)
    if isinstance(value, dt.date):
        assert write_moment(value, text, zone=UTC, day=dt.date(2024, 6, 3)) == text.strip()


@given(st.sampled_from(READABLE), times())
@example("Feb 29", dt.datetime(2023, 3, 1, tzinfo=dt.UTC))
def test_what_was_written_is_an_example_for_its_own_notation(like: str, value: dt.datetime) -> None:
    written = write_moment(value, like, zone=UTC, day=value.date())
    later = value.astimezone(dt.UTC) - dt.timedelta(days=1, hours=1)
    if later.year >= FIRST.year:
        again = write_moment(later, written, zone=UTC, day=later.date())
        assert reads_as(again, later, UTC, later.date())


@pytest.mark.parametrize("year", [1, 1900, 2202, 9999])
def test_a_year_that_no_text_can_say_is_refused(year: int) -> None:
    with pytest.raises(InvalidValueError):
        write_moment(dt.datetime(year, 1, 1, tzinfo=dt.UTC), None)
    with pytest.raises(InvalidValueError):
        write_moment(dt.date(year, 1, 1), "2024-01-15")


def test_microseconds_are_dropped() -> None:
    value = pendulum.datetime(2024, 1, 15, 14, 32, 5, 999_999)
    assert write_moment(value, None) == "2024-01-15 14:32:05 UTC"


def test_a_very_long_example_is_no_example() -> None:
    value = dt.datetime(2024, 1, 15, 14, 32, tzinfo=dt.UTC)
    assert write_moment(value, "YYYY" * 50_000) == "2024-01-15 14:32 UTC"
