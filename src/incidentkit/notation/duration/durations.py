"""Durations as people write them and in ISO 8601, in whole seconds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.notation.duration.duration_words import (
    DAY,
    FOREIGN_JOINTS,
    FOREIGN_UNITS,
    HOUR,
    MINUTE,
    WEEK,
)
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.words import APPROXIMATELY, COUNTS, one_of, plain

LONGEST_TEXT = 64
LONGEST = dt.timedelta(days=3653)
"""Ten years, leap days included."""

_SIZES: Mapping[str, int] = MappingProxyType(
    {"weeks": WEEK, "days": DAY, "hours": HOUR, "minutes": MINUTE, "seconds": 1}
)
_UNITS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
        **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), MINUTE),
        **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), HOUR),
        **dict.fromkeys(("d", "day", "days"), DAY),
        **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), WEEK),
        **{
            name: size
            for language in FOREIGN_UNITS.values()
            for size, words in language.items()
            for name in words.all
        },
    },
)
UNIT_NAMES: frozenset[str] = frozenset(_UNITS)
"""What units of time are called, in all languages that are read."""
_FRACTIONS: Mapping[str, Fraction] = MappingProxyType(
    {"\u00bc": Fraction(1, 4), "\u00bd": Fraction(1, 2), "\u00be": Fraction(3, 4)},
)
_COUNT = one_of(COUNTS)

_APPROXIMATE = re.compile(
    rf"(?:[~約约약] *|(?:{one_of(APPROXIMATELY)}) +)", re.IGNORECASE | re.ASCII
)
_APPROXIMATE_AFTER = re.compile(
    r" *\((?:approx\.?|approximately|approximate|estimated)\)\Z",
    re.IGNORECASE | re.ASCII,
)
_ISO = re.compile(
    r"P(?=[0-9T])(?:(?P<weeks>[0-9]{1,10})W|(?:(?P<days>[0-9]{1,10})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,10})H)?(?:(?P<minutes>[0-9]{1,10})M)?"
    r"(?:(?P<seconds>[0-9]{1,10})S)?)?)",
)
_CLOCK = re.compile(
    r"(?:(?P<days>[0-9]{1,5}) days?, ?)?(?P<hours>[0-9]{1,5}):(?P<minutes>[0-5][0-9])"
    r"(?::(?P<seconds>[0-5][0-9])| ?(?:h|hrs?|hours))",
    re.IGNORECASE | re.ASCII,
)
_HOURS_MINUTES = re.compile(
    r"(?P<hours>[0-9]{1,5}) ?h ?(?P<minutes>[0-5][0-9])", re.IGNORECASE | re.ASCII
)
_PART = re.compile(
    rf"(?:(?P<count>{_COUNT})[ -]"
    r"|(?=[0-9.\u00bc\u00bd\u00be])(?P<number>[0-9]{0,9}(?:\.[0-9]{1,6})?)"
    r"(?: ?(?P<fraction>[\u00bc\u00bd\u00be]))?[ -]?)"
    rf"(?P<unit>{one_of(_UNITS)})(?![a-z])\.?",
    re.IGNORECASE | re.ASCII,
)
_JOINT = late(rf"(?:,? (?:and|{one_of(FOREIGN_JOINTS)})|,| &)? *", re.IGNORECASE | re.ASCII)
_AND_A_HALF = re.compile(
    rf"(?P<count>{_COUNT}|[0-9]{{1,3}}) and a half (?P<units>weeks|days|hours|minutes)"
    r"|(?:an?|one) (?P<unit>week|day|hour|minute) and a half",
    re.IGNORECASE | re.ASCII,
)
_HALF = re.compile(
    r"(?:(?:a |one )?half[ -](?:an? )?|half )(?P<unit>week|day|hour|minute)",
    re.IGNORECASE | re.ASCII,
)
_QUARTER = re.compile(
    r"(?:(?P<three>three[ -])|an? )?quarters?(?: of)? an hour", re.IGNORECASE | re.ASCII
)

HOURS_OR_MINUTES = "hours and minutes, or minutes and seconds"
MONTHS_OR_MINUTES = "M can stand for minutes or months"
_SHORT_CLOCK = re.compile(r"[0-9]{1,5}:[0-5][0-9]")
_CAPITAL_M = re.compile(r"[0-9.]+ ?M")
_COMMA = re.compile(r"[0-9],[0-9]")
# Nobody parts thousands behind a zero or behind four digits.
_DOT = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]|[.,][0-9])")
_THOUSANDS_OR_DECIMALS: Mapping[str, str] = MappingProxyType(
    {
        ",": "the comma can part thousands or decimals",
        ".": "the dot can part thousands or decimals",
    },
)
_CALENDAR_UNIT = re.compile(r"(?:month|year|quarter)s?\b", re.IGNORECASE | re.ASCII)


# How a time begins is looked at word by word, each time with what stands before a comma.
@remembered_text(512)
def read_duration(text: str) -> pendulum.Duration | Unread:
    """The one duration that the whole of `text` states, in whole seconds, from 0 to 10 years.

    "~" and "about" are read over. Bounds, ranges, negative values, bare numbers, months and years
    are UNREADABLE; "2:15" (hours or minutes first?), "1,5 hours", "1.500 hours" and "5M" are
    AMBIGUOUS.
    """
    value = plain(text).strip()
    if len(value) > LONGEST_TEXT:
        return unreadable("too long for a duration")
    before = _APPROXIMATE.match(value)
    bare = _APPROXIMATE_AFTER.sub("", value[before.end() :] if before else value)
    seconds = _clocklike(bare)
    if seconds is None:
        seconds = _worded(bare)
    if seconds is None:
        return _why_not(bare)
    return ambiguous(_THOUSANDS_OR_DECIMALS["."]) if _DOT.search(bare) else _checked(seconds)


def read_iso_duration(text: str) -> pendulum.Duration | Unread:
    """An ISO 8601 duration of whole weeks, or of whole days, hours, minutes and seconds."""
    matched = _ISO.fullmatch(text)
    if matched is None:
        return unreadable("not an ISO 8601 duration of days, hours, minutes and seconds")
    return _checked(_sum(matched))


def iso_duration(duration: dt.timedelta) -> str:
    """`duration` in ISO 8601 ("PT2H15M", "P1DT2H", "PT0S"), which `read_iso_duration` reads back.

    Fractions of a second are dropped. A negative duration raises `InvalidValueError`.
    """
    seconds = int(duration.total_seconds())
    if seconds < 0:
        reason = f"a negative duration has no ISO 8601 form: {duration.total_seconds()} seconds"
        raise InvalidValueError(reason)
    days, hours, minutes, rest = _split(seconds)
    date = f"{days}D" if days else ""
    clock = "".join(
        f"{size}{unit}" for size, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if size
    )
    return f"P{date}T{clock}" if clock else f"P{date or 'T0S'}"


def write_duration(duration: dt.timedelta) -> str:
    """`duration` for readers: "2h 15m", "45m", "3d 4h", "30s", "0s".

    `read_duration` reads it back, except that a negative one ("-2h") is for display only.
    """
    seconds = int(duration.total_seconds())
    parts = [
        f"{size}{unit}" for size, unit in zip(_split(abs(seconds)), "dhms", strict=True) if size
    ]
    return ("-" if seconds < 0 else "") + (" ".join(parts) or "0s")


def _split(seconds: int) -> tuple[int, int, int, int]:
    days, rest = divmod(seconds, DAY)
    hours, rest = divmod(rest, HOUR)
    return days, hours, *divmod(rest, MINUTE)


def _sum(matched: re.Match[str]) -> int:
    return sum(int(value) * _SIZES[name] for name, value in matched.groupdict().items() if value)


def _clocklike(text: str) -> Fraction | None:
    for pattern in (_ISO, _CLOCK, _HOURS_MINUTES):
        matched = pattern.fullmatch(text)
        if matched:
            return Fraction(_sum(matched))
    return None


def _worded(text: str) -> Fraction | None:
    if _CAPITAL_M.fullmatch(text):
        return None
    matched = _AND_A_HALF.fullmatch(text)
    if matched:
        unit = matched["unit"] or matched["units"][:-1]
        return (_count(matched["count"] or "one") + Fraction(1, 2)) * _UNITS[unit.lower()]
    matched = _HALF.fullmatch(text)
    if matched:
        return Fraction(_UNITS[matched["unit"].lower()], 2)
    matched = _QUARTER.fullmatch(text)
    if matched:
        return Fraction(3 if matched["three"] else 1, 4) * HOUR
    return _parts(text)


def _parts(text: str) -> Fraction | None:
    total = Fraction(0)
    position, last_unit = 0, WEEK + 1
    while True:
        matched = _PART.match(text, position)
        if matched is None:
            return None
        size, unit = _size(matched), _UNITS[matched["unit"].lower()]
        if unit >= last_unit:
            return None
        total += size * unit
        position, last_unit = matched.end(), unit
        if position == len(text):
            return total
        if size.denominator != 1:
            return None
        joint = _JOINT.match(text, position)
        position = joint.end() if joint else position


def _size(matched: re.Match[str]) -> Fraction:
    if matched["count"]:
        return _count(matched["count"])
    fraction = _FRACTIONS.get(matched["fraction"] or "", Fraction(0))
    return Fraction(matched["number"] or 0) + fraction


def _count(word: str) -> Fraction:
    return Fraction(int(word) if word.isdecimal() else COUNTS[word.lower()])


def _checked(seconds: Fraction | int) -> pendulum.Duration | Unread:
    whole = round(seconds)
    if whole == 0 and seconds:
        return unreadable("less than a second")
    if whole > LONGEST.total_seconds():
        return unreadable("longer than 10 years")
    return pendulum.Duration(seconds=whole)


def _why_not(text: str) -> Unread:
    if _SHORT_CLOCK.fullmatch(text):
        return ambiguous(HOURS_OR_MINUTES)
    if _CAPITAL_M.fullmatch(text):
        return ambiguous(MONTHS_OR_MINUTES)
    for mark, number in ((",", _COMMA), (".", _DOT)):
        if number.search(text) and _parts(number.sub("0", text)) is not None:
            return ambiguous(_THOUSANDS_OR_DECIMALS[mark])
    if _CALENDAR_UNIT.search(text):
        return unreadable("months and years have no fixed length")
    return unreadable("not a duration")
