"""When what a row of the timeline tells of was over: the end of "09:30-11:30 Rollback"."""

from __future__ import annotations

import datetime as dt
from typing import Final

import pendulum

from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.zones import zone_of

UNTIL: Final = "Until"
"""The column in which a row keeps the end of its range, as written."""
_NEXT_DAY: Final = dt.timedelta(days=1)


def end_of(row: TimelineEvent) -> pendulum.DateTime | None:
    """The end of a row's range, or its time where it has none; None where that can't be read."""
    written = row.extra.get(UNTIL)
    if row.at is None or written is None:
        return row.at
    moment = read_moment(written)
    if not isinstance(moment, Moment) or not moment.has_clock or row.at.tzinfo is None:
        return None
    if not moment.either:
        return _placed(moment, row.at)
    # Of the two days that its date can be, only one is that of its start, or the next.
    orders = (moment.in_order(order) for order in DateOrder)
    ends = (_placed(one, row.at) for one in orders if isinstance(one, Moment))
    near = (end for end in ends if end and _is_near(end, row.at))
    return next(near, None)


def _placed(moment: Moment, start: pendulum.DateTime) -> pendulum.DateTime | None:
    if start.tzinfo is None:
        return None
    found = resolve(moment, anchor=start.date(), zone=zone_of(start.tzinfo))
    if not isinstance(found, pendulum.DateTime):
        return None
    # Behind midnight a clock time alone is the next day's.
    ahead = found < start and not moment.has_date
    return found.add(days=1) if ahead else found


def _is_near(end: pendulum.DateTime, start: pendulum.DateTime) -> bool:
    return start.date() <= end.date() <= start.date() + _NEXT_DAY
