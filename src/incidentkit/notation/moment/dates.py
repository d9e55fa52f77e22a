"""Calendar dates as people write them: the part of the grammar of times that has the day."""

from __future__ import annotations

import calendar
import re

import attrs

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.words import (
    FOREIGN_MONTHS,
    FOREIGN_WEEKDAYS,
    GERMAN_MONTHS,
    MONTHS,
    WEEKDAYS,
    one_of,
)

FIRST_YEAR, LAST_YEAR = 1970, 2200
MONTHS_IN_YEAR = 12
_LEAP_YEAR = 2000
DAY_OR_MONTH = "the day or the month can come first"
OPEN_DAY_ABOVE = "the day above can be two days"
"""Why a time of day is unread, below a day that is."""
SHORT_YEAR = "a year of two digits"
NO_YEAR = "a day and a month without a year"
_FULL_YEAR_DIGITS = 4

_FLAGS = re.IGNORECASE | re.ASCII
_END = r"(?![0-9A-Za-z]|[-/.:][0-9])"
_YEAR = r"(?P<year>[0-9]{4})"
_MONTH = rf"(?P<month>{one_of(MONTHS)})\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"

_ARTICLE = re.compile(r"(?:le|el|am|den) +", re.IGNORECASE)
_FOREIGN_WEEKDAY = re.compile(
    rf"(?P<weekday>{one_of(FOREIGN_WEEKDAYS)}),? +(?:(?:le|el|den|dem) +)?", re.IGNORECASE
)
_WEEKDAY_BEFORE = re.compile(rf"(?P<weekday>{one_of(WEEKDAYS)})(?:\.,?|,)? +", _FLAGS)
_WEEKDAY_AFTER = re.compile(rf" ?\((?P<weekday>{one_of(WEEKDAYS)})\)", _FLAGS)
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
    r"(?![0-9A-SU-Za-su-z]|[-/.:][0-9])",
    re.ASCII,
)
_COMPACT = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?=[Tt][0-9])")
_YEAR_LAST = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
    rf"(?P<year>[0-9]{{4}}|[0-9]{{2}}){_END}",
    re.ASCII,
)
_NO_YEAR = re.compile(rf"(?P<first>[0-9]{{1,2}})/(?P<second>[0-9]{{1,2}}){_END}", re.ASCII)
_MONTH_FIRST = re.compile(rf"{_MONTH}(?: +|-){_DAY}(?:(?:,? +|,|-){_YEAR})?{_END}", _FLAGS)
_DAY_FIRST = re.compile(rf"{_DAY}(?: +(?:of +)?|-){_MONTH}(?:(?:,? +|,|-){_YEAR})?{_END}", _FLAGS)
_MARKED = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?P<mark>[-/]){_MONTH}(?P=mark)(?P<year>[0-9]{{4}}|[0-9]{{2}}){_END}",
    _FLAGS,
)
"""As trackers write it: "15/Aug/23". With a name between them the day comes first."""
_YEAR_BEFORE_WORD = re.compile(rf"{_YEAR}[ -]{_MONTH}[ -]{_DAY}{_END}", _FLAGS)
_FOREIGN = (
    re.compile(
        r"(?P<day>[0-9]{1,2})(?:er|º|\.)? +(?:de +)?"
        rf"(?P<month>{one_of(FOREIGN_MONTHS)})(?:,? +(?:de +|del +)?{_YEAR})?{_END}",
        re.IGNORECASE,
    ),
    re.compile(
        # With a point behind the day, months spelled as in English are German. "1. Jan" may be
        # the first of several sentences about Jan.
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>{one_of(GERMAN_MONTHS)})"
        rf"(?:\.? +{_YEAR}|(?<=[^\W\d_]{{4}}))(?!\w|[-/.:][0-9])",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?P<year>[0-9]{4}) ?[年년] ?)?"
        r"(?P<month>[0-9]{1,2}) ?[月월] ?(?P<day>[0-9]{1,2}) ?[日일]"
        r"(?: ?[(（][月火水木金土日一二三四五六월화수목금토일](?:曜日?|요일)?[)）])?",
        re.ASCII,
    ),
)
"""In the words of other languages: "12 de março de 2024", "3. Mai 2024", "2024年5月3日"."""


@frozen_by_types(kw_only=True)
class DateText:
    """A date found in a text, up to the offset `end`. `fault` says why it can't be used.

    `year` is None where none is written, `weekday` likewise (Monday is 0). `iso` is True where the
    year comes first and a "T" may follow. Of a date that can be two days it is the one with the day
    first.
    """

    end: int
    year: int | None = None
    month: int = 1
    day: int = 1
    weekday: int | None = None
    iso: bool = False
    foreign: bool = False
    """In the words of another language than English."""
    either: bool = False
    """Whether the day and the month can as well be the other way round."""
    fault: Unread | None = None

    def in_order(self, order: DateOrder | None) -> DateText:
        """The date as a house means it that writes its dates in `order`; faulty if that is open."""
        if not self.either:
            return self
        if order is None:
            return attrs.evolve(self, fault=ambiguous(DAY_OR_MONTH))
        if order is DateOrder.DAY_FIRST:
            return attrs.evolve(self, either=False)
        return attrs.evolve(self, month=self.day, day=self.month, either=False)


def match_date(text: str, start: int) -> DateText | None:
    """The date at offset `start` of an ASCII text, with its weekday; None for none."""
    if "0" <= text[start : start + 1] <= "9":
        found, before = _unadorned(text, start), None
        if found is None:
            return None
    else:
        before = _WEEKDAY_BEFORE.match(text, start)
        found = _unadorned(text, before.end() if before else start)
        if found is None:
            return None if before else _among_words(text, start)
    after = None if before else _WEEKDAY_AFTER.match(text, found.end)
    named = before or after
    if named is None:
        return found
    return attrs.evolve(
        found,
        weekday=WEEKDAYS[named["weekday"].lower()],
        end=after.end() if after else found.end,
    )


def _among_words(text: str, start: int) -> DateText | None:
    """A date behind an article or a weekday of another language than English."""
    article = _ARTICLE.match(text, start)
    named = _FOREIGN_WEEKDAY.match(text, article.end() if article else start)
    if article is None and named is None:
        return None
    found = _unadorned(text, named.end() if named else article.end() if article else start)
    if found is None or not (found.foreign or named):
        return None
    weekday = FOREIGN_WEEKDAYS[named["weekday"].lower()] if named else None
    return attrs.evolve(found, weekday=weekday, foreign=True)


def _unadorned(text: str, start: int) -> DateText | None:
    if not "0" <= text[start : start + 1] <= "9":
        return _worded(_MONTH_FIRST.match(text, start))
    numeric = _YEAR_FIRST.match(text, start) or _COMPACT.match(text, start)
    if numeric:
        return _dated(
            numeric.end(),
            int(numeric["year"]),
            int(numeric["month"]),
            int(numeric["day"]),
            iso=True,
        )
    last = _YEAR_LAST.match(text, start)
    if last:
        return _year_last(last)
    short = _NO_YEAR.match(text, start)
    if short:
        return DateText(end=short.end(), fault=ambiguous(NO_YEAR))
    english = _worded(
        _MARKED.match(text, start)
        or _DAY_FIRST.match(text, start)
        or _YEAR_BEFORE_WORD.match(text, start)
    )
    return english or _in_other_words(text, start)


def _worded(found: re.Match[str] | None) -> DateText | None:
    """The date whose month stands there as an English word."""
    if found is None:
        return None
    year = _year(found["year"]) if found["year"] else None
    return _dated(found.end(), year, MONTHS[found["month"].lower()], int(found["day"]))


def _year(digits: str) -> int:
    """The year of four digits, or of two: one from 1970 to 2069."""
    if len(digits) == _FULL_YEAR_DIGITS:
        return int(digits)
    century = FIRST_YEAR // 100 * 100
    short = century + int(digits)
    return short if short >= FIRST_YEAR else short + 100


def _in_other_words(text: str, start: int) -> DateText | None:
    for pattern in _FOREIGN:
        worded = pattern.match(text, start)
        if worded:
            year = int(worded["year"]) if worded["year"] else None
            name = worded["month"].lower()
            known = FOREIGN_MONTHS.get(name) or GERMAN_MONTHS.get(name)
            dated = _dated(worded.end(), year, known or int(name), int(worded["day"]))
            return attrs.evolve(dated, foreign=True)
    return None


def _year_last(matched: re.Match[str]) -> DateText:
    end, first, second = matched.end(), int(matched["first"]), int(matched["second"])
    if len(matched["year"]) < _FULL_YEAR_DIGITS:
        return DateText(end=end, fault=ambiguous(SHORT_YEAR))
    year = int(matched["year"])
    if matched["mark"] == "." or first > MONTHS_IN_YEAR or first == second:
        return _dated(end, year, second, first)
    if second > MONTHS_IN_YEAR or 0 in {first, second}:
        return _dated(end, year, first, second)
    return attrs.evolve(_dated(end, year, second, first), either=True)


def _dated(end: int, year: int | None, month: int, day: int, *, iso: bool = False) -> DateText:
    return DateText(
        end=end,
        year=year,
        month=month,
        day=day,
        iso=iso,
        fault=date_fault(year, month, day),
    )


def date_fault(year: int | None, month: int, day: int) -> Unread | None:
    """Why there is no such day from 1970 to 2200, or None. Without a year, 29 February is one."""
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return unreadable(f"outside the years {FIRST_YEAR} to {LAST_YEAR}")
    if not 1 <= month <= MONTHS_IN_YEAR:
        return unreadable("no such month")
    if not 1 <= day <= calendar.monthrange(year or _LEAP_YEAR, month)[1]:
        return unreadable("no such day in that month")
    return None
