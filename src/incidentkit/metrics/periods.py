"""Months, quarters and years as keys, without leaving any out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, Literal

Period = Literal["month", "quarter", "year"]

PERIODS: Final[tuple[Period, ...]] = ("month", "quarter", "year")

_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def named_period(name: object) -> Period | None:
    """The period of that name; None where there is none."""
    return next((period for period in PERIODS if period == name), None)


def period_of(day: dt.date, period: Period) -> str:
    """The key of the calendar period that a day is in: "2025-07", "2025-Q3", "2025"."""
    return _key(_number(day, period), period)


def periods_between(first: dt.date, last: dt.date, period: Period) -> Iterator[str]:
    """The keys of every period from that of `first` to that of `last`, in order."""
    for number in range(_number(first, period), _number(last, period) + 1):
        yield _key(number, period)


def _number(day: dt.date, period: Period) -> int:
    return (day.year * 12 + day.month - 1) // _MONTHS[period]


def _key(number: int, period: Period) -> str:
    if period == "year":
        return f"{number:04}"
    year, within = divmod(number, 12 // _MONTHS[period])
    return f"{year:04}-{within + 1:02}" if period == "month" else f"{year:04}-Q{within + 1}"
