"""When a target falls due."""

from __future__ import annotations

import datetime as dt
from typing import Protocol, runtime_checkable

import pendulum

from incidentkit.model import converters as c
from incidentkit.model.calendar import Calendar
from incidentkit.policy.pauses import Paused, elapsed

_LONGEST = 3660 * 86_400
_LAST = dt.datetime(c.LAST_YEAR, 12, 31, tzinfo=dt.UTC)


@runtime_checkable
class Forward(Protocol):
    """A calendar that can tell by itself when a span has gone by."""

    def after(self, start: dt.datetime, span: dt.timedelta) -> dt.datetime | None:
        """When `span` has gone by since `start`; None where it never does."""
        ...


def due_after(
    calendar: Calendar | None, start: dt.datetime, span: dt.timedelta
) -> pendulum.DateTime | None:
    """When `span` has gone by since `start`: the first instant by which all of it has counted.

    None where it doesn't within ten years, and beyond the year 2200.
    """
    found = _after(calendar, start, span)
    return None if found is None or found > _LAST else c.moment(found)


def _after(calendar: Calendar | None, start: dt.datetime, span: dt.timedelta) -> dt.datetime | None:
    if span <= dt.timedelta():
        return start
    if calendar is None:
        return _later(start, int(span.total_seconds()))
    if isinstance(calendar, Paused):
        return _after_pauses(calendar, start, span)
    if isinstance(calendar, Forward):
        return calendar.after(start, span)
    return _searched(calendar, start, int(span.total_seconds()))


def _after_pauses(paused: Paused, start: dt.datetime, span: dt.timedelta) -> dt.datetime | None:
    left = span
    for first, last in paused.running(start):
        if last is None:
            return _after(paused.calendar, first, left)
        counted = dt.timedelta(seconds=elapsed(paused.calendar, first, last))
        if counted >= left:
            return _after(paused.calendar, first, left)
        left -= counted
    return None


def _searched(calendar: Calendar, start: dt.datetime, seconds: int) -> dt.datetime | None:
    """The first second by which a calendar has counted `seconds`: what counts never gets less."""
    short, enough = 0, seconds
    while elapsed(calendar, start, _later(start, enough)) < seconds:
        if enough >= _LONGEST:
            return None
        short, enough = enough, min(enough * 2, _LONGEST)
    while enough - short > 1:
        middle = (short + enough) // 2
        if elapsed(calendar, start, _later(start, middle)) < seconds:
            short = middle
        else:
            enough = middle
    return _later(start, enough)


def _later(start: dt.datetime, seconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(start.timestamp() + seconds, start.tzinfo)
