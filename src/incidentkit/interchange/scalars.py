"""Single values: what JSON may say for each, and the value that it means.

Every reader is strict, for cattrs by itself makes `'None'` of null and True of "false". Each takes
a second argument, the type to read, because that is how cattrs calls them.
"""

from __future__ import annotations

import datetime as dt
import math
from pathlib import Path
from typing import cast

import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.interchange.json_path import quoted
from incidentkit.interchange.mismatch import array_in, expected, malformed
from incidentkit.interchange.patterns import CLOCK, DAY, DURATION, MOMENT, ZONE
from incidentkit.interchange.problems import MOST_PROBLEMS, ElementsError
from incidentkit.notation.duration.durations import read_iso_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_meant import zone_meant
from incidentkit.notation.moment.zones import Zone, fixed_zone, zone_of
from incidentkit.notation.outcome import Unread

_DAY = late(DAY)
_MOMENT = late(MOMENT)
_NEARLY_A_MOMENT = late(
    rf"{DAY}(?P<joint>[Tt ]){CLOCK}(?P<seconds>:[0-5][0-9])?(?P<fraction>[.,][0-9]{{1,9}})?"
    rf" ?(?P<offset>Z|[+-]{CLOCK})?"
)
_DURATION = late(DURATION)
_LENGTH_OF_MOMENT = len("2024-01-15T14:32:00+00:00")
_CLOCK = late(CLOCK)
_ZONE = late(ZONE)


def read_text(value: object, _type: object = None) -> str:
    """A string, as it is."""
    if not isinstance(value, str):
        kind = "string"
        raise expected(kind, value)
    if not value.isascii():
        _check_encodable(value)
    return value


def read_optional_text(value: object, _type: object = None) -> str | None:
    """A string or null; the most frequent of all, and therefore a reader of its own."""
    if value is None or (type(value) is str and value.isascii()):
        return value
    return read_text(value)


def _check_encodable(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        reason = f"lone surrogate \\u{ord(text[error.start]):04x} at character {error.start}"
        raise InvalidValueError(reason) from None


def read_flag(value: object, _type: object = None) -> bool:
    """True or false; 0, 1 and "false" are neither."""
    if not isinstance(value, bool):
        kind = "boolean"
        raise expected(kind, value)
    return value


def read_number(value: object, _type: object = None) -> float:
    """A finite number, whole or not."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        kind = "number"
        raise expected(kind, value)
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        reason = "number is not finite"
        raise InvalidValueError(reason)
    return number


def read_day(value: object, _type: object = None) -> dt.date:
    """A day of the calendar: `2024-01-15`."""
    text = read_text(value)
    if not _DAY.fullmatch(text):
        form = "a date from 1970 to 2200 such as 2024-01-15"
        raise malformed(form, text)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise _no_such_day(text) from None


def read_moment(value: object, _type: object = None) -> dt.datetime:
    """A time with its offset: `2024-01-15T14:32:00+00:00`.

    The model's constructors turn it into a pendulum.DateTime with that offset fixed; doing so here
    as well would only cost the time twice.
    """
    text = read_text(value)
    if not _MOMENT.fullmatch(text):
        form = "a time from 1970 to 2200 with its offset such as 2024-01-15T14:32:00+00:00"
        raise malformed(form, text, _lack(text))
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise _no_such_day(text) from None


def _lack(text: str) -> str:
    """What a time lacks that others write otherwise; "" where it is something else."""
    found = _NEARLY_A_MOMENT.fullmatch(text)
    if found is None:
        return ""
    lacks = {
        "no T between day and time": found["joint"] != "T",
        "no seconds": found["seconds"] is None,
        "a fraction of a second": found["fraction"] is not None,
        "no offset": found["offset"] is None,
    }
    return ", ".join(lack for lack, is_so in lacks.items() if is_so)


def write_moment(value: dt.datetime) -> str:
    """A time with its offset in hours and minutes.

    Local times before 1972 may have an offset with seconds, which no format of times can carry:
    the same instant is written with the next offset that has none.
    """
    text = value.isoformat()
    if len(text) == _LENGTH_OF_MOMENT:
        return text
    offset = value.utcoffset() or dt.timedelta()
    rest = abs(offset) % dt.timedelta(minutes=1)
    if not rest:
        return text
    toward_zero = -rest if offset > dt.timedelta() else rest
    return value.astimezone(dt.timezone(offset + toward_zero)).isoformat()


def _no_such_day(text: str) -> InvalidValueError:
    return InvalidValueError(f"{quoted(text)} names a day that the calendar doesn't have")


def read_span(value: object, _type: object = None) -> pendulum.Duration:
    """A span of time: `PT2H15M`, days from 24 hours on."""
    text = read_text(value)
    if not _DURATION.fullmatch(text):
        form = "a duration such as PT2H15M"
        raise malformed(form, text)
    span = read_iso_duration(text)
    if isinstance(span, Unread):
        reason = f"{quoted(text)} is {span.why}"
        raise InvalidValueError(reason)
    return span


def read_path(value: object, _type: object = None) -> Path | None:
    """A file's path; None for empty text, which `Path` would take for the current folder."""
    text = read_text(value)
    return Path(text) if text else None


def read_clock(value: object, _type: object = None) -> dt.time:
    """A time of day in hours and minutes: `08:30`."""
    text = read_text(value)
    if not _CLOCK.fullmatch(text):
        form = "a time of day such as 08:30"
        raise malformed(form, text)
    return dt.time.fromisoformat(text)


def write_clock(value: dt.time) -> str:
    """A time of day in hours and minutes."""
    return value.isoformat("minutes")


def read_zone(value: object, _type: object = None) -> Zone:
    """A time zone by its name in the IANA database, or its offset: `Europe/Oslo`, `UTC+05:30`."""
    text = read_text(value)
    if not _ZONE.fullmatch(text):
        form = "a time zone such as Europe/Oslo"
        error = malformed(form, text)
        raise InvalidValueError(f"{error.reason}{zone_meant(text)}")
    return zone_of(text)


def write_zone(value: Zone) -> str:
    """The name of a zone that `read_zone` reads."""
    return value.key if value.key is not None else fixed_zone(value.offset or 0).name


def read_days(value: object, _type: object = None) -> frozenset[dt.date]:
    """An array of days, each of them once."""
    found: set[dt.date] = set()
    errors: list[tuple[int | str, Exception]] = []
    for index, day in enumerate(array_in(value)):
        try:
            found.add(read_day(day))
        except InvalidValueError as error:
            errors.append((index, error))
            if len(errors) == MOST_PROBLEMS:
                break
    if errors:
        raise ElementsError(errors)
    return frozenset(found)


def write_days(value: object) -> list[str]:
    """The days of a set, in order."""
    return sorted(day.isoformat() for day in cast("frozenset[dt.date]", value))
