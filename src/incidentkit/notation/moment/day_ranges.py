"""Ranges of days, of which the month or the year is written once: "30/31 October 2025"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.dates import date_fault
from incidentkit.notation.moment.moments import Moment, read_moment

NIGHT: Final = (
    r"(?:(?:in )?(?:the |der |la |na )?(?:night|nights|evening|nacht|nuit|noche|noite|notte) +"
    r"(?:of|from|between|vom|von|du|del|de|da|di|tra)(?: the)? +)"
)
"""What a range may begin with that goes from one evening to the next day."""
DAYS_APART: Final = r" *[/&] *| +(?:and|und|et|y|e|auf(?: den)?|al|to the) +"
"""What parts two days, and more than days elsewhere."""
_ORDINAL = r"(?:st|nd|rd|th|er|\.)?"
_DAY: Final = re.compile(rf"(?:the )?(?P<day>[0-9]{{1,2}}){_ORDINAL}", re.IGNORECASE)
_DAY_AND_YEAR: Final = late(
    rf"(?P<day>[0-9]{{1,2}}){_ORDINAL},? +(?P<year>[0-9]{{4}})", re.IGNORECASE
)
_LAST_DAY: Final = late(r"(?P<day>[0-9]{1,2})")
_ISO_DAY: Final = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS: Final = tuple("0123456789")


def days_told(first: str, last: str) -> tuple[Moment, Moment] | None:
    """The two days of a range of which one side lacks the month; None where that is not so.

    "30" and "31 October 2025", "October 30" and "31, 2025", "2025-10-30" and "31".
    """
    if _DAY.fullmatch(first):
        return _with_month_last(first, last)
    return _with_month_first(first, last) if last[:1] in _DIGITS else None


def _with_month_last(first: str, last: str) -> tuple[Moment, Moment] | None:
    day, end = _DAY.fullmatch(first), read_moment(last)
    if day is None or not isinstance(end, Moment) or not _is_day(end) or _ISO_DAY.match(last):
        return None
    return _in_order(attrs.evolve(end, day=int(day["day"]), weekday=None), end)


def _with_month_first(first: str, last: str) -> tuple[Moment, Moment] | None:
    start = read_moment(first)
    if not isinstance(start, Moment) or not _is_day(start):
        return None
    told = _DAY_AND_YEAR.fullmatch(last)
    if told is not None and not start.has_year:
        start = attrs.evolve(start, year=int(told["year"]))
    elif not _ISO_DAY.fullmatch(first) or (told := _LAST_DAY.fullmatch(last)) is None:
        return None
    return _in_order(start, attrs.evolve(start, day=int(told["day"]), weekday=None))


def _in_order(start: Moment, end: Moment) -> tuple[Moment, Moment] | None:
    """Both, where the first is before the last: else they are no days of one month."""
    if not all(map(_is_of_calendar, (start, end))):
        return None
    return (start, end) if (start.day or 0) < (end.day or 0) else None


def _is_of_calendar(day: Moment) -> bool:
    return not day.either and date_fault(day.year, day.month or 0, day.day or 0) is None


def _is_day(moment: Moment) -> bool:
    return moment.has_date and not moment.has_clock


def with_year_of_end(start: Moment, end: Moment) -> Moment:
    """The start in the year of the end, or in the one before: "31 December - 1 January 2026"."""
    if start.year is not None or not start.has_date or end.year is None or end.either:
        return start
    later = (start.month or 0, start.day or 0) > (end.month or 0, end.day or 0)
    return attrs.evolve(start, year=end.year - later)


def are_days(start: object, end: object) -> bool:
    """Whether both sides are days without a time of day."""
    return isinstance(start, Moment) and isinstance(end, Moment) and _is_day(start) and _is_day(end)


def leaves_days_out(start: object, end: object) -> bool:
    """Whether days of one month lie between two that are days by themselves."""
    if not isinstance(start, Moment) or not isinstance(end, Moment) or start.month != end.month:
        return False
    return start.day is not None and end.day is not None and end.day - start.day > 1
