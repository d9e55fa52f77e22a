"""Dates in numbers, in the order that a house says its dates have."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.moment.date_orders import DateOrder, date_order_of
from incidentkit.notation.moment.day_mentions import days_in
from incidentkit.notation.moment.moment_writing import write_moment
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.order_evidence import numbered_dates
from incidentkit.notation.moment.spans import TimeSpan, read_span, resolve_span
from incidentkit.notation.moment.zones import UTC
from incidentkit.notation.outcome import Unread

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST
DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2200, 12, 31))
ORDERS, MARKS, PADDED = st.sampled_from(DateOrder), st.sampled_from("/-"), st.booleans()


def written(day: dt.date, order: DateOrder, mark: str, *, padded: bool) -> str:
    numbers = [f"{n:02}" if padded else str(n) for n in (day.day, day.month)]
    numbers = numbers if order is DAY_FIRST else numbers[::-1]
    return mark.join((*numbers, f"{day.year:04}"))


def read(text: str, order: DateOrder | None) -> object:
    found = read_moment(text)
    moment = found.in_order(order) if isinstance(found, Moment) else found
    return moment if isinstance(moment, Unread) else resolve(moment, anchor=None, zone=UTC)


@given(day=DAYS, order=ORDERS, mark=MARKS, padded=PADDED)
def test_a_date_in_the_order_of_its_house_is_that_date(
    day: dt.date, order: DateOrder, mark: str, *, padded: bool
) -> None:
    assert read(written(day, order, mark, padded=padded), order) == day


@given(day=DAYS, order=ORDERS, mark=MARKS, padded=PADDED)
def test_a_date_that_can_be_one_day_only_is_that_day_in_each_order(
    day: dt.date, order: DateOrder, mark: str, *, padded: bool
) -> None:
    text = written(day, order, mark, padded=padded)
    found = read(text, None)
    if day.day > 12 or day.day == day.month:
        assert [read(text, one) for one in DateOrder] == [found] * 2 == [day] * 2
    else:
        assert isinstance(found, Unread)
        assert {read(text, one) for one in DateOrder} == {
            day,
            dt.date(day.year, day.day, day.month),
        }


@given(day=DAYS, other=DAYS, order=ORDERS, mark=MARKS, padded=PADDED)
def test_a_date_is_written_in_the_order_and_notation_of_another(
    day: dt.date, other: dt.date, order: DateOrder, mark: str, *, padded: bool
) -> None:
    like = written(other, order, mark, padded=padded)
    text = write_moment(day, like, order=order)
    assert read(text, order) == day
    padding = padded or 1 not in map(len, like.split(mark)[:2])
    assert text == written(day, order, mark, padded=padding)


@given(DAYS, DAYS, ORDERS, st.none() | ORDERS)
def test_a_date_of_another_order_than_the_house_s_is_an_example_as_far_as_it_reads_back(
    day: dt.date, other: dt.date, order: DateOrder, house: DateOrder | None
) -> None:
    text = write_moment(day, written(other, order, "/", padded=True), order=house)
    assert read(text, house) == day


@pytest.mark.parametrize("order", [None, *DateOrder])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03.04.2025", "2025-04-03"),
        ("3.4.2025", "2025-04-03"),
        ("2025-04-03", "2025-04-03"),
        ("2025/04/03", "2025-04-03"),
        ("03/Apr/25", "2025-04-03"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("10/10/2025", "2025-10-10"),
    ],
)
def test_other_notations_are_of_no_house(text: str, day: str, order: DateOrder | None) -> None:
    assert read(text, order) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("order", [None, *DateOrder])
@pytest.mark.parametrize("text", ["03/04/25", "03/04", "13/13/2025", "31/02/2025", "00/04/2025"])
def test_what_is_no_whole_date_stays_unread(text: str, order: DateOrder | None) -> None:
    assert isinstance(read(text, order), Unread)


@pytest.mark.parametrize(
    ("order", "start", "end"),
    [
        (DAY_FIRST, "2025-03-12 22:00", "2025-03-13 01:00"),
        (MONTH_FIRST, "2025-12-03 22:00", "2025-12-04 01:00"),
    ],
)
def test_both_ends_of_a_span_are_of_one_order(order: DateOrder, start: str, end: str) -> None:
    for text in ("12/03/2025 22:00 - 01:00 UTC", f"12/03/2025 22:00 - {_next(order)} 01:00 UTC"):
        span = read_span(text)
        assert isinstance(span, TimeSpan)
        ordered = span.in_order(order)
        assert isinstance(ordered, TimeSpan)
        found = resolve_span(ordered, anchor=None, zone=UTC)
        assert [
            at.format("YYYY-MM-DD HH:mm") for at in found if isinstance(at, pendulum.DateTime)
        ] == [start, end]


def _next(order: DateOrder) -> str:
    return "13/03/2025" if order is DAY_FIRST else "12/04/2025"


def test_a_start_without_a_year_takes_it_from_an_end_of_either_order() -> None:
    span = read_span("31 December 23:00 - 02/01/2026 01:00 UTC")
    assert isinstance(span, TimeSpan)
    for order, month in ((DAY_FIRST, 1), (MONTH_FIRST, 2)):
        ordered = span.in_order(order)
        assert isinstance(ordered, TimeSpan)
        assert ordered.start is not None
        assert ordered.end is not None
        assert (ordered.start.year, ordered.end.month) == (2025, month)


def test_days_named_in_a_text_are_those_of_the_house() -> None:
    text = "On 12/03/2025 it began, and on 13/03/2025 it was over."
    assert days_in(text, None) == (dt.date(2025, 3, 13),)
    assert days_in(text, DAY_FIRST) == (dt.date(2025, 3, 12), dt.date(2025, 3, 13))
    assert days_in(text, MONTH_FIRST) == (dt.date(2025, 12, 3), dt.date(2025, 3, 13))


def test_dates_in_a_text_show_their_order_or_not() -> None:
    text = "12/03/2025, 13-03-2025, 03/13/2025, 10/10/2025, a/12/03/2025, 1/2/2025/x, 13/13/2025"
    found = [(one.text, one.mark, one.order) for one in numbered_dates(text)]
    assert found == [
        ("12/03/2025", "/", None),
        ("13-03-2025", "-", DAY_FIRST),
        ("03/13/2025", "/", MONTH_FIRST),
    ]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("dayfirst", "got 'dayfirst'; did you mean 'day-first'?"),
        ("Day_First", "got 'Day_First'; did you mean 'day-first'?"),
        ("DMY", "got 'DMY'; did you mean 'day-first'?"),
        ("mm/dd/yyyy", "got 'mm/dd/yyyy'; did you mean 'month-first'?"),
        ("month", "got 'month'; did you mean 'month-first'?"),
        ("year-month-day", "got 'year-month-day'"),
        ("", "got ''"),
        (True, "got bool True"),
    ],
)
def test_what_is_no_order_is_refused_by_name(given: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        date_order_of(given)
    assert str(error.value) == f"date_order: expected 'day-first' or 'month-first', {message}"


def test_an_order_is_known_by_its_name() -> None:
    assert date_order_of(None) is None
    assert [date_order_of(str(order)) for order in DateOrder] == list(DateOrder)
