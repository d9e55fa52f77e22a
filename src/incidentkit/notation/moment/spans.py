"""Spans of time as people write them: from one moment to another, and how long that took."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Sequence
from functools import partial

import attrs
import pendulum

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_ranges import (
    DAYS_APART,
    NIGHT,
    are_days,
    days_told,
    leaves_days_out,
    with_year_of_end,
)
from incidentkit.notation.moment.halves_of_day import says_half
from incidentkit.notation.moment.moments import Moment, read_moment, resolve
from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.outcome import Reason, Unread, ambiguous, unreadable
from incidentkit.notation.words import plain

LONGEST_TEXT = 200
MOST_SEPARATORS = 12
NEXT_DAY_AFTER = dt.timedelta(hours=6)
"""A step back by more than this has gone past midnight; a smaller one is a mistake of the text."""

_FLAGS = re.IGNORECASE | re.ASCII
_FROM = re.compile(
    rf"{NIGHT}|(?:(?P<between>between|zwischen|entre|tra)|from|von|vom|de|desde|das|du)"
    r" +(?:the +)?",
    _FLAGS,
)
_AND = late(r" +(?:and|und|et|y|e) +", _FLAGS)
"""Parts two times behind "between"."""
_DAYS_APART = re.compile(DAYS_APART, _FLAGS)
_LISTS = late(r" *& *| +(?:and|und|et|y|e) +", _FLAGS)
"""Names two days, and not what lies between them."""
_SEPARATOR = re.compile(
    r" +(?:-+>?|~|to|until|till|bis|au|à|a|às|até|hasta) +"
    r"| *(?:[\u2013\u2014\u2192\uff5e\u301c]|->) *|(?<=[0-9分])~(?=[0-9])|-",
    _FLAGS,
)
_ONGOING = re.compile(r"(?:still )?ongoing|in progress|present|now", _FLAGS)
_BLANK = re.compile(
    r"(?:\[[^\[\]]*\]|(?:YYYY-MM-DD )?HH:MM(?::SS)?|YYYY-MM-DD|\?+|_{2,}|tbd)(?: \(?UTC\)?)?",
    _FLAGS,
)
_BLANK_DURATION = late(r"\[[^\[\]]*\]|\?+|_{2,}|tbd|X hours,? Y minutes", _FLAGS)
_NEXT_DAY = re.compile(r"\((?:(?:the )?(?:next|following) day|\+1(?: day|d)?)\)\s*\Z", _FLAGS)
_HALF_AT_END = late(r"[ap]\. ?m\.\Z", _FLAGS)
_COMMA = re.compile(r"[,;:](?= )")
_ONE_DIGIT = late(r"[0-9][:.h]")
_NOON = 12
_DECEMBER = 12

Bounds = tuple[int, int]
"""Start and end offset of a part in the text."""

Resolved = pendulum.DateTime | pendulum.Date | Unread


@attrs.frozen(kw_only=True)
class TimeSpan:
    """What one text says about a span of time; `<part>_at` is where each part stands in it.

    A part that is written but not filled in ("[End]", "HH:MM") has a place and is None. `ongoing`
    is True where the text says so in place of an end.
    """

    start: Moment | None = None
    end: Moment | None = None
    duration: pendulum.Duration | None = None
    ongoing: bool = False
    start_at: Bounds | None = None
    end_at: Bounds | None = None
    duration_at: Bounds | None = None

    def in_order(self, order: DateOrder | None) -> TimeSpan | Unread:
        """The span as a house means it that writes its dates in `order`, as `Moment.in_order`."""
        start = self.start and self.start.in_order(order)
        end = self.end and self.end.in_order(order)
        if isinstance(start, Unread):
            return start
        if isinstance(end, Unread):
            return end
        if start and end:
            start = with_year_of_end(start, end)
        return attrs.evolve(self, start=start, end=end)


class _Filler(enum.Enum):
    """What can stand in the place of a moment."""

    BLANK = enum.auto()
    ONGOING = enum.auto()


def may_be_span(text: str) -> bool:
    """Whether anything stands in a text that can part two times."""
    return _SEPARATOR.search(plain(text)) is not None


def read_span(text: str) -> TimeSpan | Unread:
    """The span that the whole of `text` states: "14:30 - 15:10 UTC", "07:42 to 11:05 (3h 23m)".

    A duration in parentheses may follow, or come first with the times in parentheses or behind a
    comma; "(next day)" may follow, too. A zone on one side holds for both. One time alone is no
    span, and neither is a time before a sentence.
    "2:30 - 3:10 PM" is AMBIGUOUS, for the first time may be before noon.
    """
    if len(text) > LONGEST_TEXT:
        return unreadable("too long for a span of time")
    source = plain(text)
    remark = _NEXT_DAY.search(source)
    whole = _trimmed(source, 0, remark.start() if remark else len(source))
    if isinstance(read_moment(source), Moment):
        return unreadable("one time is no span")
    opening = source.rfind("(", *whole)
    if not source.endswith(")", *whole) or opening < 0:
        return _behind_length(source, whole) or _between(source, whole)
    outside = _trimmed(source, whole[0], opening)
    inside = _trimmed(source, opening + 1, whole[1] - 1)
    for times, length in ((outside, inside), (inside, outside)):
        duration = _duration(source[slice(*length)])
        if not isinstance(duration, Unread):
            found = _between(source, times)
            if isinstance(found, Unread):
                return found
            return attrs.evolve(found, duration=duration, duration_at=length)
    return _between(source, whole)


def resolve_span(
    span: TimeSpan,
    *,
    anchor: dt.date | None,
    zone: Zone | None,
    told: Zone | None = None,
) -> tuple[Resolved | None, Resolved | None]:
    """Start and end of `span` as `resolve` gives them; None for a part the span doesn't have.

    An end without a date hangs on the start's, and is on the next day where it would be over 6
    hours before the start; a start without a date hangs on the end's in the same way. A year-less
    January after December is the next year's.
    """
    at = partial(resolve, zone=zone, told=told)
    if span.start is None or span.end is None:
        return (
            at(span.start, anchor=anchor) if span.start else None,
            at(span.end, anchor=anchor) if span.end else None,
        )
    if span.end.has_date and not span.start.has_date:
        end = at(span.end, anchor=anchor)
        return _hung(at, span.start, end, step=-1), end
    start = at(span.start, anchor=anchor)
    if isinstance(start, Unread):
        return start, at(span.end, anchor=anchor)
    if not span.end.has_date:
        return start, _hung(at, span.end, start, step=1)
    turned = start.month == _DECEMBER and span.end.month == 1
    return start, at(span.end, anchor=start.add(months=1) if turned else start)


def _hung(at: partial[Resolved], moment: Moment, other: Resolved, *, step: int) -> Resolved:
    """`moment`, which has no date, beside `other`: the same day, or one `step` of a day further."""
    if isinstance(other, Unread):
        return other
    found = at(moment, anchor=other)
    if not isinstance(found, pendulum.DateTime) or not isinstance(other, pendulum.DateTime):
        return found
    behind = (other.timestamp() - found.timestamp()) * step
    if behind <= NEXT_DAY_AFTER.total_seconds():
        return found
    return at(moment, anchor=other.date().add(days=step))


def _between(source: str, bounds: Bounds) -> TimeSpan | Unread:
    opening = _FROM.match(source, *bounds)
    first = opening.end() if opening else bounds[0]
    is_between = opening is not None and opening["between"] is not None
    joints = _AND if is_between else _SEPARATOR
    why = unreadable("not a span of time")
    for separator in _separators(joints, source, first, bounds[1]):
        found = _paired(source, *_sides(source, (first, bounds[1]), separator))
        if isinstance(found, TimeSpan):
            return found
        if found.reason is Reason.AMBIGUOUS:
            why = found
    for separator in _separators(_DAYS_APART, source, first, bounds[1]):
        found = _paired(source, *_sides(source, (first, bounds[1]), separator))
        if isinstance(found, TimeSpan) and are_days(found.start, found.end):
            apart = _LISTS.fullmatch(source, *separator) and leaves_days_out(found.start, found.end)
            return ambiguous("two days, with others between them") if apart else found
    return why


def _sides(source: str, bounds: Bounds, separator: Bounds) -> tuple[Bounds, Bounds]:
    start_at = _trimmed(source, bounds[0], separator[0])
    return start_at, _trimmed(source, separator[1], bounds[1])


def _behind_length(source: str, whole: Bounds) -> TimeSpan | None:
    """A span behind how long it was: "1 hour 25 minutes, from 2:10 PM to 3:35 PM UTC"."""
    end = whole[1] - (source.endswith(".", *whole) and not _HALF_AT_END.search(source, *whole))
    for comma in _COMMA.finditer(source, *whole):
        length = _trimmed(source, whole[0], comma.start())
        duration = read_duration(source[slice(*length)])
        if isinstance(duration, Unread):
            continue
        found = _between(source, _trimmed(source, comma.end(), end))
        if isinstance(found, TimeSpan):
            return attrs.evolve(found, duration=duration, duration_at=length)
    return None


def _separators(joints: re.Pattern[str], source: str, start: int, end: int) -> Sequence[Bounds]:
    """Where a text may be parted; nowhere, if there are so many places that it is no span."""
    found = [matched.span() for matched in joints.finditer(source, start, end)]
    return found if len(found) <= MOST_SEPARATORS else ()


def _paired(source: str, start_at: Bounds, end_at: Bounds) -> TimeSpan | Unread:
    written = source[slice(*start_at)], source[slice(*end_at)]
    days = days_told(*written)
    if days is not None:
        return TimeSpan(start=days[0], end=days[1], start_at=start_at, end_at=end_at)
    start = _side(written[0])
    if isinstance(start, Unread) and start.reason is Reason.UNREADABLE:
        # Most dashes part no times, and what stands behind them is long.
        return start
    end = _side(written[1])
    if isinstance(start, Unread) or isinstance(end, Unread):
        faults = [side for side in (start, end) if isinstance(side, Unread)]
        return next((fault for fault in faults if fault.reason is Reason.UNREADABLE), faults[0])
    if start is _Filler.ONGOING:
        return unreadable("a span that starts with its end")
    if isinstance(start, Moment) and isinstance(end, Moment):
        fault = _mismatch(start, end, written)
        if fault:
            return fault
        start = with_year_of_end(_with_zone_of(start, end), end)
        end = _with_zone_of(end, start)
    return TimeSpan(
        start=start if isinstance(start, Moment) else None,
        end=end if isinstance(end, Moment) else None,
        ongoing=end is _Filler.ONGOING,
        start_at=start_at,
        end_at=end_at,
    )


def _side(text: str) -> Moment | _Filler | Unread:
    if _ONGOING.fullmatch(text):
        return _Filler.ONGOING
    return _Filler.BLANK if _BLANK.fullmatch(text) else read_moment(text)


def _mismatch(start: Moment, end: Moment, written: tuple[str, str]) -> Unread | None:
    if start.has_clock != end.has_clock and not (start.has_date and end.has_date):
        return unreadable("a day on one side, a time of day on the other")
    halves = [says_half(side) for side in written]
    for moment, half in zip((start, end), halves, strict=True):
        if not half and any(halves) and moment.hour is not None and 1 <= moment.hour <= _NOON:
            return ambiguous("only one of the times says AM or PM")
    return None if any(halves) else _half_left_open(start, end, written[1])


def _half_left_open(start: Moment, end: Moment, written: str) -> Unread | None:
    """Whether an end before its start may be past noon: "10:00 - 2:00", where 24 hours say "02"."""
    if start.hour is None or end.hour is None or end.has_date or _ONE_DIGIT.match(written) is None:
        return None
    if 1 <= end.hour < start.hour <= _NOON:
        return ambiguous("the end may be before or after noon")
    return None


def _with_zone_of(moment: Moment, other: Moment) -> Moment:
    if moment.zone is not None or moment.zone_unread is not None:
        return moment
    return attrs.evolve(moment, zone=other.zone, zone_unread=other.zone_unread)


def _duration(text: str) -> pendulum.Duration | Unread | None:
    return None if _BLANK_DURATION.fullmatch(text) else read_duration(text)


def _trimmed(source: str, start: int, end: int) -> Bounds:
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return start, end
