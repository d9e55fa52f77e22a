"""The day on which the time of the next event hangs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from incidentkit.forms.decoding.clock import STEP_BACK
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.moment_writing import local_time
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zones import Zone


def day_of(value: Any) -> dt.date | None:  # noqa: ANN401 -- an element of any list
    """The day of an event; None for anything else."""
    if not isinstance(value, TimelineEvent):
        return None
    when = value.at or value.on
    return None if when is None else dt.date(when.year, when.month, when.day)


def shared_day(
    values: Sequence[Any], day: dt.date | None, zone: Zone | None = None
) -> dt.date | None:
    """`day`, if all events are of it and in order, so that a time of day is enough for each.

    A new list in which one of them needs its day says that of all. The days are those of `zone`, in
    which the times are written, if that is known.
    """
    others = any(day_in(zone, value) not in (None, day) for value in values)
    back = any(steps_back(value, above) for above, value in pairwise(values))
    return None if others or back else day


def day_in(zone: Zone | None, value: Any) -> dt.date | None:  # noqa: ANN401
    """The day of an event in a zone, or as it is told where none is known."""
    at = value.at if isinstance(value, TimelineEvent) else None
    return day_of(value) if at is None or zone is None else local_time(at, zone).date()


def hangs_on_a_day(value: Any) -> bool:  # noqa: ANN401 -- an element of any list
    """Whether a value is an event that says a time of day without a day, so that it is unread."""
    if not isinstance(value, TimelineEvent) or "at" not in value.unparsed:
        return False
    moment = read_moment(value.unparsed["at"])
    return isinstance(moment, Moment) and moment.has_clock and not moment.has_year


def steps_back(value: Any, previous: Any) -> bool:  # noqa: ANN401
    """Whether an event is so far before the one above that its time needs its day."""
    if not isinstance(value, TimelineEvent) or not isinstance(previous, TimelineEvent):
        return False
    if value.at is None or previous.at is None:
        return False
    return value.at < previous.at - STEP_BACK
