"""Writing a point in time the way the text before it, or a neighbour, writes one."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.notation.date_dress import ISO_DATE
from incidentkit.notation.dates import FIRST_YEAR, LAST_YEAR
from incidentkit.notation.moment_layout import PLAIN, Layout, layout_of
from incidentkit.notation.moments import Moment, read_moment, resolve
from incidentkit.notation.zones import UTC, Zone, fixed_zone

_HOUR = 3600
_WIDEST = (fixed_zone(14 * _HOUR), fixed_zone(-12 * _HOUR))
"""Where the first and the last hours of the known years are still, or already, in them."""


def write_moment(
    value: pendulum.DateTime | pendulum.Date,
    like: str | None,
    *,
    zone: Zone | None = None,
    day: dt.date | None = None,
) -> str:
    """`value` in the notation of `like`: a time as it stood there, a neighbour's, a placeholder.

    `zone` and `day` are what a text without a zone, and one without a day or year, is given in that
    place; `read_moment` and `resolve` with them make `value` of the result. It keeps the order,
    marks, names, clock and zone of `like`, and is widened only by what it needs: seconds, a year, a
    date, a zone. A text that means `value` already is returned as it is. Where `like` is None, no
    time, or too narrow, the result is like "2024-01-15 14:32 UTC", without a zone where `zone` says
    it. Microseconds are dropped. Raises `InvalidValueError` outside the years 1970 to 2200.
    """
    example = (like or "").strip()
    if means_moment(example, value, zone=zone, day=day):
        return example
    if FIRST_YEAR - 1 <= value.year <= LAST_YEAR + 1:
        layout = layout_of(example)
        for dress in (layout, PLAIN) if layout else (PLAIN,):
            for text in _texts(dress, value, zone):
                if means_moment(text, value, zone=zone, day=day):
                    return text
    reason = f"{value.isoformat()} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
    raise InvalidValueError(reason)


def means_moment(
    text: str,
    value: pendulum.DateTime | pendulum.Date,
    *,
    zone: Zone | None,
    day: dt.date | None,
) -> bool:
    """Whether `text` reads as `value`, to the second, with the zone and day of its place."""
    moment = read_moment(text)
    found = resolve(moment, anchor=day, zone=zone) if isinstance(moment, Moment) else None
    if isinstance(value, dt.datetime):
        return isinstance(found, dt.datetime) and found == value.replace(microsecond=0)
    return not isinstance(found, dt.datetime) and found == value


def _texts(
    layout: Layout, value: pendulum.DateTime | pendulum.Date, zone: Zone | None
) -> Iterator[str]:
    """`value` in `layout`, the least widened first."""
    if not isinstance(value, dt.datetime):
        midnight = dt.datetime.combine(value, dt.time())
        yield from (dated.write(midnight) for dated in _dated(layout.without_clock()))
        return
    for placed, home in _placed(layout.with_clock(), value, zone):
        local = local_time(value, home)
        yield from (dated.write(local) for dated in _dated(placed))


def _dated(layout: Layout) -> Iterator[Layout]:
    yield layout
    if layout.date and not layout.date.has_year:
        yield layout.with_date(layout.date.with_year())
    yield layout.with_date(ISO_DATE)


def _placed(
    layout: Layout, value: dt.datetime, zone: Zone | None
) -> Iterator[tuple[Layout, Zone]]:
    """The layouts that state a zone, or leave it to the place, each with the zone it means."""
    written = layout.zone.zone if layout.zone else zone
    if isinstance(written, Zone):
        yield layout, written
    for home in (own_zone(value), UTC, *_WIDEST):
        yield layout.with_zone(home.name.removeprefix("UTC") or home.name), home
        yield layout.with_zone(home.name), home


def own_zone(value: dt.datetime) -> Zone:
    """The zone of the fixed offset that `value` has."""
    offset = value.utcoffset() or dt.timedelta()
    return fixed_zone(math.floor(offset.total_seconds()))


def local_time(value: dt.datetime, zone: Zone) -> dt.datetime:
    """What a clock in `zone` shows at `value`, without zone and microseconds."""
    place = (
        ZoneInfo(zone.key)
        if zone.key and zone.offset is None
        else dt.timezone(dt.timedelta(seconds=zone.offset or 0))
    )
    return dt.datetime.fromtimestamp(math.floor(value.timestamp()), place).replace(tzinfo=None)
