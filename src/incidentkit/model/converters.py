r"""The normal forms of values: text is stripped, nothing is None, lines end in "\n".

Each converter takes what a caller may pass and returns what is stored, or raises
`InvalidValueError`.
"""

from __future__ import annotations

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar, cast

import pendulum
from pendulum.tz import fixed_timezone

from incidentkit.errors import InvalidValueError
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.strict import elements, mismatch
from incidentkit.notation.late_patterns import late

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

_LINE_END = late(r"\r\n?")
_BREAK = late(r"[ \t]*\n[ \t\n]*")
_BEFORE_BLANK_LINES = frozenset("\n \t")
_LEADING_BLANK_LINES = late(r"\A(?:[ \t]*\n)+")
_ISO_DAY = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

FIRST_YEAR, LAST_YEAR = 1970, 2200
LONGEST = dt.timedelta(days=3653)


def line(value: str | None) -> str | None:
    """One line of text: white space folded, None for nothing."""
    if value is None:
        return None
    # A call for each of very many texts would be what most of the work is.
    text = value if type(value) is str else _text(value)
    return " ".join(text.split()) or None


def required_line(value: str) -> str:
    """One line of text that must not be empty."""
    return _required(line(value))


def block(value: str | None) -> str | None:
    r"""Markdown source: line ends are "\n", outer blank lines go, None for nothing."""
    if value is None:
        return None
    text = _text(value).rstrip()
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    if text[:1] in _BEFORE_BLANK_LINES:
        text = _LEADING_BLANK_LINES.sub("", text)
    return text or None


def required_block(value: str) -> str:
    """Markdown source that must not be empty."""
    return _required(block(value))


def cell(value: str | None) -> str | None:
    """Text of a record: a line break is `<br>`, as tables have it; None for nothing."""
    text = block(value)
    if text is None:
        return None
    text = text.strip()
    return _BREAK.sub(_tagged, text) if "\n" in text else text


def _tagged(broken: re.Match[str]) -> str:
    return "<br>" * broken[0].count("\n")


def lines(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of one-line texts, empty ones left out."""
    return _each(values, line)


def blocks(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of Markdown sources, empty ones left out."""
    return _each(values, block)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise mismatch("text", value)
    return value


def _required(text: str | None) -> str:
    if text is None:
        reason = "must not be empty"
        raise InvalidValueError(reason)
    return text


def _each(values: Iterable[str], convert: Callable[[str], str | None]) -> tuple[str, ...]:
    kept: list[str] = []
    for index, value in enumerate(elements(values, "several texts")):
        try:
            text = convert(cast("str", value))
        except InvalidValueError as error:
            raise error.under(f"[{index}]") from None
        if text is not None:
            kept.append(text)
    return tuple(kept)


def flag(value: bool) -> bool:  # noqa: FBT001 -- the value is the argument
    """True or False, nothing else."""
    return _one(bool, value, "True or False")


def optional_flag(value: bool | None) -> bool | None:  # noqa: FBT001 -- the value is the argument
    """True, False, or None for not stated."""
    return None if value is None else flag(value)


def number(value: float | None) -> float | None:
    """A finite number as float, or None."""
    return None if value is None else _finite(value)


def _finite(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        expected = "a finite number"
        raise mismatch(expected, value)
    return float(value)


def moment(value: dt.datetime | None) -> pendulum.DateTime | None:
    """An aware time as pendulum.DateTime with a fixed offset and whole seconds.

    A naive one is refused.
    """
    if value is None:
        return None
    offset = _one(dt.datetime, value, "an aware datetime").utcoffset()
    if offset is None:
        reason = f"{value.isoformat()} has no zone: pass an aware datetime"
        raise InvalidValueError(reason)
    _check_year(value)
    zone = fixed_timezone(round(offset.total_seconds()))
    if type(value) is pendulum.DateTime and value.tzinfo is zone and not value.microsecond:
        return value
    return pendulum.DateTime(
        value.year,
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
        tzinfo=zone,
    )


def required_moment(value: dt.datetime) -> pendulum.DateTime:
    """An aware time that must be given."""
    found = moment(value)
    if found is None:
        reason = "must be given"
        raise InvalidValueError(reason)
    return found


def day(value: dt.date | None) -> pendulum.Date | None:
    """A calendar day as pendulum.Date; a datetime is refused, for its zone decides the day."""
    return None if value is None else required_day(value)


def required_day(value: dt.date) -> pendulum.Date:
    """A calendar day that must be there."""
    if isinstance(value, dt.datetime):
        expected = "a date"
        raise mismatch(expected, value)
    _check_year(_one(dt.date, value, "a date"))
    if type(value) is pendulum.Date:
        return value
    return pendulum.Date(value.year, value.month, value.day)


def _check_year(value: dt.date) -> None:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        reason = f"{value.isoformat()} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
        raise InvalidValueError(reason)


_A_DURATION: Final = "a timedelta, like datetime.timedelta(minutes=15)"


def duration(value: dt.timedelta | None) -> pendulum.Duration | None:
    """A span of 0 seconds to 10 years as pendulum.Duration of whole seconds."""
    if value is None:
        return None
    seconds = int(_one(dt.timedelta, value, _A_DURATION).total_seconds())
    if not 0 <= seconds <= LONGEST.total_seconds():
        reason = f"{seconds} seconds is outside 0 seconds to 10 years"
        raise InvalidValueError(reason)
    if type(value) is pendulum.Duration and not (value.years or value.months or value.microseconds):
        return value
    return pendulum.Duration(seconds=seconds)


def _one(kind: type[T], value: object, expected: str) -> T:
    if not isinstance(value, kind):
        error = mismatch(expected, value)
        if kind is dt.date and isinstance(value, str) and _ISO_DAY.fullmatch(value):
            reason = f"{error.reason}; datetime.date.fromisoformat reads such a text"
            raise InvalidValueError(reason)
        raise error
    return value


def labelled(kind: type[T], value: object, build: Callable[[str], T]) -> T | None:
    """A `kind`, or the text that `build` makes one of; None for nothing."""
    if isinstance(value, str):
        text = line(value)
        return None if text is None else build(text)
    like = f" like {_spoken(value)!r}" if isinstance(value, enum.Enum) else ""
    return None if value is None else _one(kind, value, f"{kind.__name__} or text{like}")


def _spoken(state: enum.Enum) -> str:
    """A state as a label says it: states are computed from labels, and never set."""
    return str(state.value).replace("_", " ").title()


def member(kind: type[E], value: object) -> E | None:
    """A member of the enum `kind`, which may be given by its value; None for nothing."""
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind(value)
    except ValueError:
        choices = ", ".join(repr(m.value) for m in kind)
        raise mismatch(f"one of {choices}", value) from None


def text_map(value: Mapping[str, str]) -> FrozenMap[str]:
    """A mapping of text to text, outer white space stripped, empty values left out."""
    return _map(value, lambda text: (block(text) or "").strip())


def cell_map(value: Mapping[str, str]) -> FrozenMap[str]:
    """A mapping of text to the text of a record, empty values left out."""
    return _map(value, cell)


def _map(value: Mapping[str, str], convert: Callable[[str], str | None]) -> FrozenMap[str]:
    kept: dict[str, str] = {}
    for name, raw in entries(value).items():
        label = line(cast("str", name))
        text = convert(cast("str", raw))
        if label is not None and text:
            kept[label] = text
    return FrozenMap(kept) if kept else EMPTY


def entries(value: object) -> Mapping[object, object]:
    """A mapping of anything to anything; all else is refused."""
    if not isinstance(value, Mapping):
        expected = "a mapping"
        raise mismatch(expected, value)
    return cast("Mapping[object, object]", value)
