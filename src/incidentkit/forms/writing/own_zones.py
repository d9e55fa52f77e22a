"""Which of several texts shows how a time is written where clocks change: one in its zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from incidentkit.notation.moment.moments import Moment, read_moment


def in_own_zone(when: object, texts: Iterable[str]) -> str | None:
    """The first of the texts; one in another zone that has the offset of `when`, if that is a time.

    None where there are no texts.
    """
    first: str | None = None
    for text in texts:
        moment = read_moment(text)
        offset = moment.zone.offset if isinstance(moment, Moment) and moment.zone else None
        if first is None:
            first = text
            if offset is None or not isinstance(when, dt.datetime):
                return first
        if offset is not None and isinstance(when, dt.datetime):
            own = when.utcoffset()
            if own is not None and own.total_seconds() == offset:
                return text
    return first
