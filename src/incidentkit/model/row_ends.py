"""When what a row of the timeline tells of was over: the end of "09:30-11:30 Rollback"."""

from __future__ import annotations

from typing import Final

import pendulum

from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.zones import zone_of

UNTIL: Final = "Until"
"""The column in which a row keeps the end of its range, as written."""


def end_of(row: TimelineEvent) -> pendulum.DateTime | None:
    """The end of a row's range, or its time where it has none; None where that can't be read."""
    written = row.extra.get(UNTIL)
    if row.at is None or written is None:
        return row.at
    moment = read_moment(written)
    if not isinstance(moment, Moment) or not moment.has_clock or row.at.tzinfo is None:
        return None
    found = resolve(moment, anchor=row.at.date(), zone=zone_of(row.at.tzinfo))
    if not isinstance(found, pendulum.DateTime):
        return None
    # Behind midnight a clock time alone is the next day's.
    ahead = found < row.at and not moment.has_date
    return found.add(days=1) if ahead else found
