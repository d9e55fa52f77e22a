"""The instants at which the clocks of a place show a time."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from incidentkit.notation.moment.zones import Zone


def tzinfo_of(zone: Zone) -> dt.tzinfo:
    """The clocks of a zone: a place's, or those of a fixed offset."""
    if zone.key is not None:
        return ZoneInfo(zone.key)
    return dt.timezone(dt.timedelta(seconds=zone.offset or 0))


def first_instant(local: dt.datetime, place: dt.tzinfo) -> int:
    """When the clocks of `place` first show `local`, or a later time: seconds since 1970.

    A time that a clock change repeats is the first of the two; one that it skips is the moment of
    the change.
    """
    early, late = (_seconds(local.replace(tzinfo=place, fold=fold)) for fold in (0, 1))
    if early <= late:
        return early
    # Skipped: read with the offset before the change it lies behind the change, and with that
    # after it before the change.
    before, behind = late, early
    while behind - before > 1:
        middle = (before + behind) // 2
        if _shown(middle, place) >= local:
            behind = middle
        else:
            before = middle
    return behind


def _seconds(moment: dt.datetime) -> int:
    return int(moment.timestamp())


def _shown(seconds: int, place: dt.tzinfo) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, place).replace(tzinfo=None, fold=0)
