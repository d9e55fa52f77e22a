"""Working time against a clock that is watched minute by minute."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator
from typing import Any, cast
from zoneinfo import ZoneInfo

import attrs
import holidays
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.model.calendar import Calendar
from incidentkit.model.working_hours import Opening, Weekday, WorkingHours
from incidentkit.policy.due import due_after
from incidentkit.policy.pauses import Pause, Paused

MINUTE = dt.timedelta(minutes=1)
OSLO = "Europe/Oslo"
ZONES = (OSLO, "UTC", "UTC+05:30", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")
# About clock changes, and about the day that Samoa skipped.
MOMENTS = (
    dt.datetime(2024, 3, 31, tzinfo=dt.UTC),
    dt.datetime(2024, 10, 27, tzinfo=dt.UTC),
    dt.datetime(2024, 11, 3, 5, tzinfo=dt.UTC),
    dt.datetime(2024, 4, 6, 14, tzinfo=dt.UTC),
    dt.datetime(2011, 12, 30, 8, tzinfo=dt.UTC),
    dt.datetime(2024, 1, 15, tzinfo=dt.UTC),
)


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type, misc]


def local(zone: str, *parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=ZoneInfo(zone))  # type: ignore[arg-type, misc]


# The oracle


def clocks(hours: WorkingHours) -> dt.tzinfo:
    if hours.zone.key is not None:
        return ZoneInfo(hours.zone.key)
    return dt.timezone(dt.timedelta(seconds=hours.zone.offset or 0))


def minutes(start: dt.datetime, end: dt.datetime) -> Iterator[dt.datetime]:
    while start < end:
        yield start
        start += MINUTE


def open_minutes(hours: WorkingHours, start: dt.datetime, end: dt.datetime) -> list[dt.datetime]:
    """Every minute that counts, by watching the wall clock for long before and after.

    Hours begin when the clock first shows their beginning or more, and end when it first shows
    their end or more.
    """
    place = clocks(hours)
    seen = [(m, m.astimezone(place).replace(tzinfo=None)) for m in minutes(start, end)]
    lead = dt.timedelta(days=3)
    watched = [
        (m, m.astimezone(place).replace(tzinfo=None)) for m in minutes(start - lead, end + lead)
    ]

    def first(wall: dt.datetime) -> dt.datetime:
        return next((m for m, shown in watched if shown >= wall), end + lead)

    counted: set[dt.datetime] = set()
    day = (start - dt.timedelta(days=2)).date()
    while day <= (end + dt.timedelta(days=2)).date():
        for opening in hours.openings:
            if list(Weekday)[day.weekday()] in opening.days and day not in hours.holidays:
                till = day if opening.closes > opening.opens else day + dt.timedelta(days=1)
                opened = first(dt.datetime.combine(day, opening.opens))
                closed = first(dt.datetime.combine(till, opening.closes))
                counted |= {m for m, _ in seen if opened <= m < closed}
        day += dt.timedelta(days=1)
    return sorted(counted)


CLOCK_TIMES = st.sampled_from([0, 30, 60, 90, 120, 150, 180, 9 * 60, 17 * 60, 22 * 60, 1439]).map(
    lambda count: dt.time(count // 60, count % 60)
)
OPENINGS = st.builds(
    Opening, days=st.lists(st.sampled_from(Weekday)), opens=CLOCK_TIMES, closes=CLOCK_TIMES
)
HOURS = st.builds(
    WorkingHours,
    zone=st.sampled_from(ZONES),
    openings=st.lists(OPENINGS, max_size=3),
    holidays=st.frozensets(
        st.sampled_from([(m + dt.timedelta(days=d)).date() for m in MOMENTS for d in range(-1, 3)]),
        max_size=4,
    ),
)


def shifted(moment: dt.datetime, count: int) -> dt.datetime:
    return moment + count * MINUTE


STARTS = st.builds(shifted, st.sampled_from(MOMENTS), st.integers(-36 * 60, 36 * 60))
SPANS = st.integers(0, 48 * 60)


@given(HOURS, STARTS, SPANS)
def test_working_time_is_what_a_watched_clock_counts(
    hours: WorkingHours, start: dt.datetime, span: int
) -> None:
    end = start + span * MINUTE
    assert hours.between(start, end) == len(open_minutes(hours, start, end)) * MINUTE


@given(HOURS, STARTS, st.integers(1, 24 * 60))
def test_a_target_falls_due_with_the_last_minute_that_it_counts(
    hours: WorkingHours, start: dt.datetime, target: int
) -> None:
    watched = open_minutes(hours, start, start + dt.timedelta(days=4))
    due = hours.after(start, target * MINUTE)
    if len(watched) >= target:
        assert due == watched[target - 1] + MINUTE
    else:
        assert due is None or due > start + dt.timedelta(days=4)


@attrs.frozen
class OnlyBetween:
    """Working hours that can't tell by themselves when a target falls due."""

    hours: WorkingHours

    def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
        return self.hours.between(start, end)


def pause(start: dt.datetime, count: int | None) -> Pause:
    return Pause(start=start, end=None if count is None else shifted(start, count))


PAUSES = st.lists(st.builds(pause, STARTS, st.none() | st.integers(0, 24 * 60)), max_size=3).map(
    tuple
)


@given(HOURS, PAUSES, STARTS, SPANS)
def test_what_is_paused_never_counts(
    hours: WorkingHours, pauses: tuple[Pause, ...], start: dt.datetime, span: int
) -> None:
    end = start + span * MINUTE
    running = [
        minute
        for minute in open_minutes(hours, start, end)
        if not any(p.start <= minute and (p.end is None or minute < p.end) for p in pauses)
    ]
    assert Paused(hours, pauses).between(start, end) == len(running) * MINUTE


@given(HOURS, PAUSES, STARTS, st.integers(1, 24 * 60))
def test_due_is_the_first_instant_by_which_the_target_has_counted(
    hours: WorkingHours, pauses: tuple[Pause, ...], start: dt.datetime, target: int
) -> None:
    paused = Paused(hours, pauses)
    due = due_after(paused, start, target * MINUTE)
    searched = due_after(Paused(OnlyBetween(hours), pauses), start, target * MINUTE)
    assert due == searched
    if due is not None:
        assert paused.between(start, due) == target * MINUTE
        assert paused.between(start, due - dt.timedelta(seconds=1)) < target * MINUTE


@given(HOURS, STARTS, SPANS, SPANS)
def test_working_time_adds_up(hours: WorkingHours, start: dt.datetime, one: int, two: int) -> None:
    middle = start + one * MINUTE
    end = middle + two * MINUTE
    assert hours.between(start, middle) + hours.between(middle, end) == hours.between(start, end)


@given(STARTS, SPANS)
def test_always_is_around_the_clock(start: dt.datetime, span: int) -> None:
    assert WorkingHours.always().between(start, start + span * MINUTE) == span * MINUTE


# Cases worked out by hand


def test_a_night_and_a_weekend_do_not_count() -> None:
    hours = WorkingHours(zone=OSLO)
    friday, monday = local(OSLO, 2024, 1, 12, 16), local(OSLO, 2024, 1, 15, 10)
    assert hours.between(friday, monday) == dt.timedelta(hours=2)
    assert hours.after(friday, dt.timedelta(hours=2)) == monday
    # Not the next morning: the target is used up with the last working second.
    assert hours.after(friday, dt.timedelta(hours=1)) == local(OSLO, 2024, 1, 12, 17)


def test_a_night_shift_through_both_clock_changes() -> None:
    shift = WorkingHours(zone=OSLO, openings=[Opening(days=Weekday, opens="22:00", closes="06:00")])
    for day, length in (((2024, 3, 30), 7), ((2024, 10, 26), 9), ((2024, 1, 15), 8)):
        start = local(OSLO, *day, 12)
        end = start + dt.timedelta(days=1)
        assert shift.between(start, end) == dt.timedelta(hours=length)


def test_hours_that_begin_in_a_skipped_hour_begin_with_the_change() -> None:
    hours = WorkingHours(zone=OSLO, openings=[Opening(days=Weekday, opens="02:30", closes="04:00")])
    start, end = utc(2024, 3, 31), utc(2024, 3, 31, 12)
    assert hours.between(start, end) == dt.timedelta(hours=1)  # from 3:00, which follows 1:59


def test_of_a_time_that_comes_twice_the_first_counts() -> None:
    hours = WorkingHours(zone=OSLO, openings=[Opening(days=Weekday, opens="02:30", closes="04:00")])
    start, end = utc(2024, 10, 27), utc(2024, 10, 27, 12)
    assert hours.between(start, end) == dt.timedelta(hours=2, minutes=30)


def test_hours_that_overlap_count_once() -> None:
    early, late = Opening(opens="08:00", closes="14:00"), Opening(opens="12:00", closes="18:00")
    hours = WorkingHours(zone="UTC", openings=[late, early])
    day = utc(2024, 1, 15), utc(2024, 1, 16)
    assert hours.between(*day) == dt.timedelta(hours=10)


def test_holidays_may_be_any_container() -> None:
    norway = holidays.country_holidays("NO")
    hours = WorkingHours(zone=OSLO, holidays=norway)
    # 17 May 2024 is Constitution Day, a Friday.
    assert hours.between(utc(2024, 5, 16), utc(2024, 5, 18)) == dt.timedelta(hours=8)
    listed = WorkingHours(zone=OSLO, holidays=[dt.date(2024, 5, 17)])
    assert listed.between(utc(2024, 5, 16), utc(2024, 5, 18)) == dt.timedelta(hours=8)
    assert hours.after(utc(2024, 5, 17, 8), dt.timedelta(hours=1)) == local(OSLO, 2024, 5, 21, 10)
    assert pickle.loads(pickle.dumps(hours)).holidays == norway  # noqa: S301 -- our own bytes
    assert hash(hours) == hash(listed)


def test_hours_that_never_open_never_end() -> None:
    never = WorkingHours(zone="UTC", openings=[])
    assert never.between(utc(2024, 1, 1), utc(2025, 1, 1)) == dt.timedelta()
    assert never.after(utc(2024, 1, 1), MINUTE) is None
    assert due_after(OnlyBetween(never), utc(2024, 1, 1), MINUTE) is None


def test_a_year_of_working_days() -> None:
    hours = WorkingHours(zone="UTC")
    assert hours.between(utc(2024, 1, 1), utc(2025, 1, 1)) == dt.timedelta(hours=262 * 8)


@example(utc(2024, 1, 15, 12))
@given(STARTS)
def test_the_end_before_the_start_is_nothing(start: dt.datetime) -> None:
    hours = WorkingHours.always()
    assert hours.between(start, start - MINUTE) == dt.timedelta()


# Values


def test_working_hours_are_a_calendar() -> None:
    assert isinstance(WorkingHours(zone="UTC"), Calendar)


def test_days_are_kept_in_the_order_of_the_week() -> None:
    assert Opening(days=["sunday", "monday", "sunday"]).days == (Weekday.MONDAY, Weekday.SUNDAY)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: WorkingHours(zone="CST"), "zone: 'CST' is no time zone: CST is the name of"),
        (lambda: WorkingHours(zone="BST"), "zone: BST is not kept all year: name a place, such as"),
        (
            lambda: WorkingHours(zone="CET"),
            "zone: CET is not kept all year: name a place, such as E",
        ),
        (lambda: WorkingHours(zone="MEZ"), "zone: MEZ is not kept .* Europe/Berlin, or an offset"),
        (lambda: WorkingHours(zone="CDT"), "zone: CDT is not kept .* such as America/Chicago, or"),
        (lambda: WorkingHours(zone="Berlin"), "zone: 'Berlin' is no .*; did you mean 'Europe/Ber"),
        (lambda: WorkingHours(zone="UTC", holidays="2024-01-01"), "holidays: expected a container"),
        (lambda: WorkingHours(zone="UTC", holidays=["x"]), r"holidays\[0\]: expected a date, got"),
        (
            lambda: WorkingHours(zone="UTC", openings=cast("Any", ["x"])),
            r"openings\[0\]: expected Opening, got",
        ),
        (lambda: Opening(days=["monday", "mon"]), r"days\[1\]: expected one of 'monday'"),
        (lambda: Opening(opens="9:00"), 'opens: expected a time such as "08:30", got str'),
        (lambda: Opening(closes=dt.time(9, 0, 1)), "closes: expected hours and minutes without"),
    ],
)
def test_a_wrong_value_is_refused_by_name(build: object, message: str) -> None:
    assert callable(build)
    with pytest.raises(InvalidValueError, match=f"^{message}"):
        build()


@given(st.permutations(range(1, 29)))
def test_equal_holidays_look_alike_in_whatever_order_they_were_given(order: list[int]) -> None:
    # A set shows its days in an order that hangs on how it was filled.
    days = [dt.date(2024, 2, day) for day in order]
    shown = repr(WorkingHours(zone="UTC", holidays=days))
    assert shown == repr(WorkingHours(zone="UTC", holidays=sorted(days)))
    assert "frozenset([Date(2024, 2, 1), Date(2024, 2, 2), " in shown
