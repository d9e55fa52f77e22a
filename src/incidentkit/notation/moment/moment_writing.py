"""Writing a point in time the way the text before it, or a neighbour, writes one."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from functools import partial
from zoneinfo import ZoneInfo

from incidentkit.errors import InvalidValueError
from incidentkit.notation.moment.date_dress import ISO_DATE, DateDress
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import FIRST_YEAR, LAST_YEAR
from incidentkit.notation.moment.moment_layout import PLAIN, Layout, layout_of
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.zones import UTC, SharedName, Zone, fixed_zone

_HOUR = 3600
_WIDEST = (fixed_zone(14 * _HOUR), fixed_zone(-12 * _HOUR))
"""Where the first and the last hours of the known years are still, or already, in them."""


def write_moment(  # noqa: PLR0913 -- what is written, like what, and how that is read
    value: dt.datetime | dt.date,
    like: str | None,
    *,
    zone: Zone | None = None,
    day: dt.date | None = None,
    told: Zone | None = None,
    dated: str | None = None,
    order: DateOrder | None = None,
) -> str:
    """`value`, a day or an aware time, in the notation of `like`.

    `like` is the text that stood there, a neighbour's, or a placeholder ("YYYY-MM-DD HH:MM").
    `zone` and `day` are what a text without a zone, and one without a day or year, is given in that
    place, `told` says whose "CST" is meant there, and `order` which number of a date is the day;
    `read_moment` and `resolve` with them make `value` of the result. It keeps the order, marks,
    names, clock and zone of `like`, and is widened only by what it needs: seconds, a year, a date,
    a zone. A text that means `value` already is returned as it is. Where `like` is None, no time,
    or too narrow, the result is like "2024-01-15 14:32 UTC", or has its day as `dated`, a text from
    elsewhere, shows one; without a zone where `zone` says it. Microseconds are dropped. Raises
    `InvalidValueError` outside the years 1970 to 2200.
    """
    example = (like or "").strip()
    means = partial(_means, value, zone=zone, day=day, told=told, order=order)
    if means(example):
        return example
    if FIRST_YEAR - 1 <= value.year <= LAST_YEAR + 1:
        layout, shown = layout_of(example, order), _in_full(dated, order)
        plain = PLAIN if shown is None else PLAIN.with_date(shown)
        for dress in filter(None, (layout, plain, PLAIN)):
            for text in filter(means, _texts(dress, value, zone, told, shown)):
                return text
    reason = f"{value.isoformat()} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
    raise InvalidValueError(reason)


def same_time(found: object, wanted: dt.datetime | dt.date | None) -> bool:
    """Whether what was read is the time wanted, to the second, or the day wanted, or None."""
    if isinstance(wanted, dt.datetime):
        return isinstance(found, dt.datetime) and found == wanted.replace(microsecond=0)
    return not isinstance(found, dt.datetime) and found == wanted


def _means(  # noqa: PLR0913 -- as above
    value: dt.datetime | dt.date,
    text: str,
    *,
    zone: Zone | None,
    day: dt.date | None,
    told: Zone | None,
    order: DateOrder | None,
) -> bool:
    found = read_moment(text)
    moment = found.in_order(order) if isinstance(found, Moment) else found
    if not isinstance(moment, Moment):
        return False
    return same_time(resolve(moment, anchor=day, zone=zone, told=told), value)


def _texts(
    layout: Layout,
    value: dt.datetime | dt.date,
    zone: Zone | None,
    told: Zone | None,
    shown: DateDress | None,
) -> Iterator[str]:
    """`value` in `layout`, the least widened first."""
    widened = partial(_dated, shown=shown)
    if not isinstance(value, dt.datetime):
        midnight = dt.datetime.combine(value, dt.time())
        yield from (dated.write(midnight) for dated in widened(layout.without_clock()))
        return
    for spellings, home in _placed(layout.with_clock(), value, zone, told):
        local = local_time(value, home)
        for dated in zip(*map(widened, spellings), strict=True):
            yield from (each.write(local) for each in dated)


def _dated(layout: Layout, shown: DateDress | None) -> Iterator[Layout]:
    """The layout as it is, with a year, and with a date in full, as `shown` if it is."""
    yield layout
    yield layout.with_date(layout.date.with_year()) if layout.date else layout
    yield layout.with_date(shown or ISO_DATE)
    yield layout.with_date(ISO_DATE)


def _in_full(dated: str | None, order: DateOrder | None) -> DateDress | None:
    """How a text writes a day in full; None where it writes none."""
    layout = layout_of(dated, order) if dated else None
    return layout.date if layout and layout.date and layout.date.has_year else None


def _placed(
    layout: Layout, value: dt.datetime, zone: Zone | None, told: Zone | None
) -> Iterator[tuple[tuple[Layout, ...], Zone]]:
    """The zones `value` can be written in, with the layouts that state each or leave it out."""
    written = layout.zone.zone if layout.zone else zone
    if isinstance(written, SharedName):
        written = written.in_place(told)
    if isinstance(written, Zone):
        yield (layout,), written
    for home in (own_zone(value), UTC, *_WIDEST):
        # "+02:00" is the shorter, "UTC+02:00" is needed where a range could be meant.
        names = dict.fromkeys((home.name.removeprefix("UTC") or home.name, home.name))
        yield tuple(layout.with_zone(name) for name in names), home


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
