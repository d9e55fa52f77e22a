"""Points in time as people write them, and the time that each one is."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pendulum

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import DAY_OR_MONTH, LAST_YEAR, date_fault
from incidentkit.notation.moment.moment_grammar import match_moment
from incidentkit.notation.moment.zones import SharedName, Zone
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.text import unescaped
from incidentkit.notation.words import plain

LONGEST_TEXT = 64
_LEAP_CYCLE = 8
"""Years in which 29 February surely comes round, a century without one included."""

NO_DAY = "a time of day without a day to hang on"
"""Why a clock time is no time."""

_DIGIT = re.compile("[0-9]")
_RELATIVE = re.compile(r"t ?[+-]", re.IGNORECASE | re.ASCII)


@frozen_by_types(kw_only=True)
class Moment:
    """What one text says about a point in time; what isn't written is None.

    `weekday` (Monday is 0) is what the text says, even where the calendar says otherwise. `zone` is
    None where none is written, and where the one written can mean two things: then that is
    `zone_unread`. Fractions of a second are dropped. Of a date that can be two days ("12/03/2025")
    `month` and `day` are those of the one with the day first, and `either` is True.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: Zone | None = None
    zone_unread: Unread | None = None
    approximate: bool = False
    either: bool = False

    @property
    def has_date(self) -> bool:
        """Whether a day of a month is written."""
        return self.day is not None

    @property
    def has_year(self) -> bool:
        """Whether a year is written."""
        return self.year is not None

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is written."""
        return self.hour is not None

    def in_order(self, order: DateOrder | None) -> Moment | Unread:
        """The moment as a house means it that writes its dates in `order`.

        Only a date that can be two days hangs on that; without an order it is AMBIGUOUS.
        """
        if not self.either:
            return self
        if order is None:
            return ambiguous(DAY_OR_MONTH)
        if order is DateOrder.DAY_FIRST:
            return attrs.evolve(self, either=False)
        return attrs.evolve(self, month=self.day, day=self.month, either=False)


@remembered_text(2048)
def read_moment(text: str) -> Moment | Unread:
    """The one point in time that the whole of `text` states: a date, a time of day, or both.

    A date that can be two days is one all the same: `Moment.in_order` says which. Years of two
    digits, and a negative offset that may be the end of a range, are AMBIGUOUS. Impossible dates
    and times, years outside 1970 to 2200, and all that isn't one point in time are UNREADABLE.
    """
    value = unescaped(plain(text).strip())
    if len(value) > LONGEST_TEXT:
        return unreadable("too long for a time")
    # Of the texts that are asked about most have no digit, and no time can do without.
    found = match_moment(value) if _DIGIT.search(value) else None
    if found is None:
        relative = _RELATIVE.match(value)
        return unreadable("relative to another time" if relative else "not a date or time of day")
    if found.fault:
        return found.fault
    date, clock, zone = found.date, found.clock, found.zone and found.zone.zone
    return Moment(
        year=date.year if date else None,
        month=date.month if date else None,
        day=date.day if date else None,
        weekday=date.weekday if date else None,
        hour=clock.hour if clock else None,
        minute=clock.minute if clock else None,
        second=clock.second if clock else None,
        zone=zone if isinstance(zone, Zone) else None,
        zone_unread=zone if isinstance(zone, Unread) else None,
        approximate=found.approximate,
        either=date is not None and date.either,
    )


def resolve(
    moment: Moment,
    *,
    anchor: dt.date | None,
    zone: Zone | None,
    told: Zone | None = None,
) -> pendulum.DateTime | pendulum.Date | Unread:
    """The time that `moment` is: a DateTime with a fixed offset, or a Date if it has no clock.

    A year or day that isn't written comes from `anchor` (of a datetime, its own calendar day), a
    zone from `zone`; where that is None too, the moment is AMBIGUOUS. So is a zone that can mean
    two things, whatever `zone` is, unless `told` is a place that calls its time so; and so is a
    local time that a clock change skips or repeats, and a date that can be two days.
    """
    day = _day_of(moment, anchor)
    if isinstance(day, Unread) or moment.hour is None:
        return day
    place = moment.zone or moment.zone_unread or zone
    if isinstance(place, SharedName):
        place = place.in_place(told)
    if place is None:
        return ambiguous("no zone is written or known")
    if isinstance(place, Unread):
        return place
    clock = dt.time(moment.hour, moment.minute or 0, moment.second or 0)
    return place.localise(dt.datetime.combine(day, clock))


def next_on_or_after(moment: Moment, day: dt.date) -> pendulum.Date | Unread:
    """The first day from `day` on that has the moment's day and month; with a year, its own day.

    Unread for a moment without a date, and past the year 2200.
    """
    if moment.month is None or moment.day is None:
        return ambiguous("no day is written")
    if moment.year is not None:
        return pendulum.Date(moment.year, moment.month, moment.day)
    first = day.year if (moment.month, moment.day) >= (day.month, day.day) else day.year + 1
    for year in range(first, min(first + _LEAP_CYCLE, LAST_YEAR) + 1):
        if date_fault(year, moment.month, moment.day) is None:
            return pendulum.Date(year, moment.month, moment.day)
    return unreadable("no such day in the years that follow")


def _day_of(moment: Moment, anchor: dt.date | None) -> pendulum.Date | Unread:
    if moment.either:
        return ambiguous(DAY_OR_MONTH)
    if moment.month is None or moment.day is None:
        if anchor is None:
            return ambiguous(NO_DAY)
        return pendulum.Date(anchor.year, anchor.month, anchor.day)
    year = moment.year
    if year is None:
        if anchor is None:
            return ambiguous("a day without a year to hang on")
        year = anchor.year
    fault = date_fault(year, moment.month, moment.day)
    return fault or pendulum.Date(year, moment.month, moment.day)
