"""Dates in numbers anywhere in a text: those that show which number is the day, and the others."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import match_date
from incidentkit.notation.words import plain

_DATE = late(
    r"(?<![\w/.:-])(?P<first>[0-9]{1,2})(?P<mark>[-/])(?P<second>[0-9]{1,2})(?P=mark)[0-9]{4}"
    r"(?![\w/-])"
)


@attrs.frozen(kw_only=True)
class NumberedDate:
    """A date like "13/03/2025", and where it stands; `order` is None where it doesn't show it."""

    text: str
    start: int
    end: int
    mark: str
    """What parts its numbers: people who use two kinds may mean two orders."""
    order: DateOrder | None


def numbered_dates(text: str) -> Iterator[NumberedDate]:
    """The dates of a text whose year comes last; "10/10/2025" shows nothing, and needn't."""
    source = plain(text)
    for matched in _DATE.finditer(source):
        date = match_date(source, matched.start())
        if date is None or date.fault is not None or date.day == date.month:
            continue
        day_first = date.day == int(matched["first"])
        order = DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST
        yield NumberedDate(
            text=text[slice(*matched.span())],
            start=matched.start(),
            end=matched.end(),
            mark=matched["mark"],
            order=None if date.either else order,
        )
