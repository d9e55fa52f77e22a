"""Calendar days named in running text, in titles and in names of files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import (
    FIRST_YEAR,
    MONTHS_IN_YEAR,
    DateText,
    date_fault,
    match_date,
)
from incidentkit.notation.text import opening
from incidentkit.notation.words import (
    FOREIGN_MONTHS,
    FOREIGN_WEEKDAYS,
    MONTHS,
    WEEKDAYS,
    lowered,
    one_of,
    plain,
)

LONGEST_TEXT = 2_000
"""Characters of a text that are looked at."""

_YEAR = re.compile("[0-9]{2}")
"""No day is named with its year where no two digits stand side by side."""
_FULL_YEAR = re.compile("[0-9]{4}")
_START = re.compile(
    rf"(?<![0-9A-Za-z./:-])(?:[0-9]{{1,4}}(?=(?:[-/ ]|\. ?)?[0-9A-Za-zº年년月월])"
    rf"|(?:{one_of(MONTHS)})\b)",
)
_SHORT_YEAR = re.compile(
    r"(?<![0-9/.-])(?P<month>[0-9]{1,2})(?P<mark>[-/])(?P<day>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{2})"
    r"(?![0-9/.-])",
)
_AND = r"\.? (?:and|&|und|et|y|e|en) "
_JOINT = late(
    r" *[-/\u2013\u2014] *| +(?:to|until|till|through|bis|auf|au|al|a|até|hasta)(?: the| den)? +"
    r"|(?P<both> *& *| +(?:and|und|et|y|e) +)",
    re.IGNORECASE,
)
_OF_RANGE = re.compile(
    rf"\b(?P<month>{one_of(MONTHS)})\.? +(?P<day>[0-9]{{1,2}})"
    rf"(?: ?[-\u2013] ?[0-9]{{1,2}}|{_AND}(?P<last>[0-9]{{1,2}})),? +"
    r"(?P<year>[0-9]{4})\b"
    rf"|\b(?P<first>[0-9]{{1,2}})(?: ?[-\u2013] ?|{_AND})[0-9]{{1,2}}\.? +(?:de +)?"
    rf"(?P<named>{one_of([*MONTHS, *FOREIGN_MONTHS])}) "
    r"+(?:de +)?(?P<of>[0-9]{4})\b",
)
_IN_NAME = late(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_.]?|__)"
    r"(?P<month>[0-9]{2})(?P=mark)(?P<day>[0-9]{2})(?![0-9])"
)

_WEEKDAY_BEFORE = late(
    rf"\b(?:{one_of((*WEEKDAYS, *FOREIGN_WEEKDAYS))})\.?,? {{1,3}}\Z", re.IGNORECASE
)


@attrs.frozen(kw_only=True)
class DayMention:
    """A day named in a text, which stands at `start` to `end`."""

    day: dt.date
    start: int
    end: int


def day_mentions(text: str, order: DateOrder | None) -> tuple[DayMention, ...]:
    """The days that a text names with their year, in order, and where; no ranges of days.

    The last day of a range is none: it is not when anything began. Neither is a date that can be
    two days, unless `order` says which it is.
    """
    source = plain(opening(text, LONGEST_TEXT))
    if _YEAR.search(source) is None:
        return ()
    return tuple(
        DayMention(day=day, start=start, end=end)
        for start, day, end in _dated_days(source, order)
        if end is not None
    )


def _dated_days(source: str, order: DateOrder | None) -> Iterator[tuple[int, dt.date, int | None]]:
    """The start and the day of each date with its year, and its end if it stands by itself.

    Of a range over two months ("30 September - 1 October 2025") it is the first day.
    """
    before: DateText | None = None
    began = 0
    for matched in _START.finditer(lowered(source)):
        found = match_date(source, matched.start())
        date = found and found.in_order(order)
        if date is None or date.fault is not None:
            continue
        joint = _joint(source, before, matched) if before is not None and date.year else None
        if before is not None and date.year is not None and joint is not None:
            year = date.year - ((before.month, before.day) > (date.month, date.day))
            if date_fault(year, before.month, before.day) is None:
                yield began, dt.date(year, before.month, before.day), None
            if joint["both"]:
                yield matched.start(), dt.date(date.year, date.month, date.day), None
        elif date.year is not None:
            yield matched.start(), dt.date(date.year, date.month, date.day), date.end
        before, began = (date, matched.start()) if date.year is None else (None, 0)


def _joint(source: str, first: DateText, last: re.Match[str]) -> re.Match[str] | None:
    """What makes a range or a pair of two dates, if nothing else stands between them."""
    return _JOINT.fullmatch(source, first.end, last.start())


def day_mention(text: str, order: DateOrder | None) -> DayMention | None:
    """The one day that a text names, and where; None where it names none, or several."""
    found = day_mentions(text, order)
    return found[0] if len(found) == 1 and len(days_in(text, order)) == 1 else None


def with_weekday(text: str, mention: DayMention) -> DayMention:
    """A day with the name of the day of the week that stands right before it."""
    before = _WEEKDAY_BEFORE.search(text, 0, mention.start)
    return attrs.evolve(mention, start=before.start()) if before else mention


def days_in(text: str, order: DateOrder | None) -> tuple[dt.date, ...]:
    """The days that `text` names with their year, in order, each once.

    "5-26-21" is one where only one of its numbers can be the month; of a range in one month
    ("January 14-19, 2026") it is the first day, and of two ("14 and 15 January 2026") both.
    A date that can be two days counts where `order` says which.
    """
    source = plain(opening(text, LONGEST_TEXT))
    if _YEAR.search(source) is None:
        return ()
    found = [(start, day) for start, day, _ in _dated_days(source, order)]
    for matched in _SHORT_YEAR.finditer(source):
        year = int(matched["year"])
        # "5-26-99" can be of 1999.
        if int(matched["day"]) > MONTHS_IN_YEAR and year < FIRST_YEAR % 100:
            found += _dated(matched, 2000 + year)
    for matched in _OF_RANGE.finditer(lowered(source)) if _FULL_YEAR.search(source) else ():
        word = matched["month"] or matched["named"]
        month = MONTHS.get(word) or FOREIGN_MONTHS[word]
        year, days = int(matched["year"] or matched["of"]), [matched["day"] or matched["first"]]
        if matched["last"]:
            days.append(matched["last"])
        found += [
            (matched.start(), dt.date(year, month, int(day)))
            for day in days
            if date_fault(year, month, int(day)) is None
        ]
    return tuple(dict.fromkeys(day for _, day in sorted(found)))


def yearless_day(text: str, published: dt.date) -> DayMention | None:
    """The first day without a year that a text names, as the last such day up to `published`."""
    source = plain(opening(text, LONGEST_TEXT))
    for matched in _START.finditer(lowered(source)):
        date = match_date(source, matched.start())
        if date is None or date.fault is not None or date.year is not None:
            continue
        year = published.year - ((date.month, date.day) > (published.month, published.day))
        if date_fault(year, date.month, date.day) is None:
            day = dt.date(year, date.month, date.day)
            return DayMention(day=day, start=matched.start(), end=date.end)
    return None


def day_of_name(name: str) -> dt.date | None:
    """The day that the name of a file gives: "2026-02-20-api-down.md", "20210602-aks"."""
    for matched in _IN_NAME.finditer(name):
        for _, day in _dated(matched, int(matched["year"])):
            return day
    return None


def _dated(matched: re.Match[str], year: int) -> list[tuple[int, dt.date]]:
    month, day = int(matched["month"]), int(matched["day"])
    if date_fault(year, month, day) is not None:
        return []
    return [(matched.start(), dt.date(year, month, day))]
