"""Times in which a clock stands still, such as the wait for a customer's answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.model import converters as c
from incidentkit.model.calendar import Calendar
from incidentkit.model.hinted import hinted
from incidentkit.model.measure import seconds_between
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Pause:
    """A time that doesn't count, from `start` to `end`; without an end, it goes on.

    `reason` is shown in the explanation. Raises `InvalidValueError` where the end is earlier than
    the start.
    """

    start: pendulum.DateTime = attrs.field(converter=c.required_moment)
    end: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    reason: str | None = attrs.field(default=None, converter=c.line)

    def __attrs_post_init__(self) -> None:
        """An end is no earlier than its start."""
        if self.end is not None and self.end < self.start:
            reason = f"{self.end.isoformat()} is earlier than the start, {self.start.isoformat()}"
            raise InvalidValueError(reason, "end")


Instants: TypeAlias = tuple[dt.datetime, dt.datetime | None]


@attrs.frozen
class Paused:
    """A calendar in which some times don't count; None is around the clock."""

    calendar: Calendar | None
    pauses: tuple[Pause, ...]

    def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
        """What counts from `start` to `end`: what the calendar counts, less the pauses."""
        seconds = sum(
            elapsed(self.calendar, first, end if last is None else min(last, end))
            for first, last in self.running(start)
            if first < end
        )
        return dt.timedelta(seconds=seconds)

    def running(self, start: dt.datetime) -> Iterator[Instants]:
        """From `start` on, the times without a pause, in order; the last has no end."""
        first = start
        for pause in sorted(self.pauses, key=lambda pause: pause.start):
            if pause.end is not None and pause.end <= first:
                continue
            if pause.start > first:
                yield first, pause.start
            if pause.end is None:
                return
            first = pause.end
        yield first, None


def elapsed(calendar: Calendar | None, start: dt.datetime, end: dt.datetime) -> int:
    """The whole seconds from `start` to `end` that count; 0 where the end is not later."""
    whole = seconds_between(start, end)
    if whole <= 0:
        return 0
    if calendar is None:
        return whole
    counted = int(calendar.between(start, end).total_seconds())
    if not 0 <= counted <= whole:
        reason = f"the calendar counts {counted} of {whole} seconds"
        raise InvalidValueError(reason, "hours")
    return counted


def paused_for(pauses: Iterable[Pause], start: dt.datetime, end: dt.datetime) -> int:
    """The seconds from `start` to `end` in which the clock stood still."""
    return seconds_between(start, end) - elapsed(Paused(None, tuple(pauses)), start, end)
