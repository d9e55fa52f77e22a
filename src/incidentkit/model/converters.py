"""The normal forms of attribute values (DESIGN rule: constructors strip, empty is None, lines end in "\\n").

Each converter takes what a caller may pass and returns what is stored, or raises
`InvalidValueError`. `naming` is the attrs hook that adds the attribute's name to such an error.
"""

from __future__ import annotations

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import attrs
import pendulum

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.model.frozen_map import FrozenMap

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

_WHITE = re.compile(r"\s+")
_LINE_END = re.compile(r"\r\n?")
_OUTER_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+|\s+\Z")

FIRST_YEAR, LAST_YEAR = 1970, 2200
LONGEST = dt.timedelta(days=3653)


def _wrong(expected: str, value: object) -> InvalidValueError:
    shown = excerpt(value) if isinstance(value, str) else excerpt(repr(value))[1:-1]
    return InvalidValueError(f"expected {expected}, got {type(value).__name__} {shown}")


def naming(_cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Let an `InvalidValueError` of a converter carry the name of its attribute."""
    return [f.evolve(converter=_named(f.converter, f.name)) if f.converter else f for f in fields]


def _named(convert: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    def converter(value: Any) -> Any:  # noqa: ANN401 -- attrs hands over whatever it was given
        try:
            return convert(value)
        except InvalidValueError as error:
            raise error.under(name) from None

    return converter


def line(value: str | None) -> str | None:
    """One line of text: white space folded, None for nothing."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong("text", value)
    return _WHITE.sub(" ", value).strip() or None


def required_line(value: str) -> str:
    """One line of text that must not be empty."""
    text = line(value)
    if text is None:
        reason = "must not be empty"
        raise InvalidValueError(reason)
    return text


def block(value: str | None) -> str | None:
    """Markdown source: line ends are "\\n", outer blank lines go, None for nothing."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong("text", value)
    return _OUTER_BLANK_LINES.sub("", _LINE_END.sub("\n", value)) or None


def required_block(value: str) -> str:
    """Markdown source that must not be empty."""
    text = block(value)
    if text is None:
        reason = "must not be empty"
        raise InvalidValueError(reason)
    return text


def lines(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of one-line texts, empty ones left out."""
    return _each(values, line)


def blocks(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of Markdown sources, empty ones left out."""
    return _each(values, block)


def _each(values: Iterable[str], convert: Callable[[str], str | None]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise _wrong("several texts", values)
    kept: list[str] = []
    for index, value in enumerate(values):
        try:
            text = convert(value)
        except InvalidValueError as error:
            raise error.under(f"[{index}]") from None
        if text is not None:
            kept.append(text)
    return tuple(kept)


def flag(value: bool) -> bool:  # noqa: FBT001 -- the value is the argument
    """True or False, nothing else."""
    if not isinstance(value, bool):
        raise _wrong("True or False", value)
    return value


def optional_flag(value: bool | None) -> bool | None:  # noqa: FBT001 -- the value is the argument
    """True, False, or None for not stated."""
    return None if value is None else flag(value)


def number(value: float | None) -> float | None:
    """A finite number as float, or None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise _wrong("a finite number", value)
    return float(value)


def moment(value: dt.datetime | None) -> pendulum.DateTime | None:
    """An aware time as pendulum.DateTime with a fixed offset and whole seconds; a naive one is refused."""
    if value is None:
        return None
    if not isinstance(value, dt.datetime):
        raise _wrong("an aware datetime", value)
    offset = value.utcoffset()
    if offset is None:
        reason = f"{value.isoformat()} has no zone: pass an aware datetime"
        raise InvalidValueError(reason)
    _in_range(value)
    return pendulum.DateTime(
        value.year,
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
        tzinfo=pendulum.fixed_timezone(round(offset.total_seconds())),
    )


def day(value: dt.date | None) -> pendulum.Date | None:
    """A calendar day as pendulum.Date; a datetime is refused, for its zone decides the day."""
    if value is None:
        return None
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise _wrong("a date", value)
    _in_range(value)
    return pendulum.Date(value.year, value.month, value.day)


def _in_range(value: dt.date) -> None:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        reason = f"{value.isoformat()} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
        raise InvalidValueError(reason)


def duration(value: dt.timedelta | None) -> pendulum.Duration | None:
    """A span of 0 seconds to 10 years as pendulum.Duration of whole seconds."""
    if value is None:
        return None
    if not isinstance(value, dt.timedelta):
        raise _wrong("a timedelta", value)
    seconds = int(value.total_seconds())
    if not 0 <= seconds <= LONGEST.total_seconds():
        reason = f"{seconds} seconds is outside 0 seconds to 10 years"
        raise InvalidValueError(reason)
    return pendulum.Duration(seconds=seconds)


def one_of(kind: type[T]) -> Callable[[T | None], T | None]:
    """A converter for an attribute that holds one `kind` or None."""

    def convert(value: T | None) -> T | None:
        if value is not None and not isinstance(value, kind):
            raise _wrong(kind.__name__, value)
        return value

    return convert


def part(kind: type[T]) -> Callable[[T], T]:
    """A converter for an attribute that always holds one `kind`."""

    def convert(value: T) -> T:
        if not isinstance(value, kind):
            raise _wrong(kind.__name__, value)
        return value

    return convert


def labelled(kind: type[T], build: Callable[[str], T]) -> Callable[[T | str | None], T | None]:
    """A converter for a class that is built from one text: takes the text or the object."""

    def convert(value: T | str | None) -> T | None:
        if isinstance(value, str):
            text = line(value)
            return None if text is None else build(text)
        if value is not None and not isinstance(value, kind):
            raise _wrong(f"{kind.__name__} or text", value)
        return value

    return convert


def member(kind: type[E]) -> Callable[[E | str | None], E | None]:
    """A converter for an enum member or its value."""

    def convert(value: E | str | None) -> E | None:
        if value is None or isinstance(value, kind):
            return value
        try:
            return kind(value)
        except ValueError:
            choices = ", ".join(repr(m.value) for m in kind)
            raise _wrong(f"one of {choices}", value) from None

    return convert


def many(
    kind: type[T], key: Callable[[T], Any] | None = None
) -> Callable[[Iterable[T]], tuple[T, ...]]:
    """A converter for a tuple of `kind`, stably sorted by `key` where one is given."""

    def convert(values: Iterable[T]) -> tuple[T, ...]:
        if isinstance(values, str) or not isinstance(values, Iterable):
            raise _wrong(f"several {kind.__name__}", values)
        found = tuple(values)
        for index, value in enumerate(found):
            if not isinstance(value, kind):
                raise _wrong(kind.__name__, value).under(f"[{index}]")
        return found if key is None else tuple(sorted(found, key=key))

    return convert


def text_map(value: Mapping[str, str]) -> FrozenMap[str]:
    """A mapping of text to text, outer white space stripped, empty values left out."""
    if not isinstance(value, Mapping):
        raise _wrong("a mapping", value)
    kept: dict[str, str] = {}
    for name, raw in value.items():
        text = block(raw)
        label = line(name)
        if label is not None and text is not None:
            kept[label] = text
    return FrozenMap(kept)


def day_map(value: Mapping[str, dt.date]) -> FrozenMap[pendulum.Date]:
    """A mapping of text to calendar days."""
    if not isinstance(value, Mapping):
        raise _wrong("a mapping", value)
    kept: dict[str, pendulum.Date] = {}
    for name, raw in value.items():
        if (found := day(raw)) is not None:
            kept[name] = found
    return FrozenMap(kept)
