"""Values of attributes as lines for people: `role: Owner, name: Lea` in place of a constructor."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs
import pendulum

from incidentkit.notation.duration.said_duration import said_duration


def told_plainly(value: object) -> Iterator[str]:
    """A value in a line, each element of a list in a line of its own; "" for None."""
    if isinstance(value, tuple):
        yield from map(_line, cast("tuple[object, ...]", value))
    else:
        yield _line(value)


def _line(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, enum.Enum | pendulum.Duration):
        return said_duration(value) if isinstance(value, pendulum.Duration) else str(value.value)
    if isinstance(value, tuple):
        return "; ".join(map(_line, cast("tuple[object, ...]", value)))
    if isinstance(value, Mapping):
        return _named(cast("Mapping[object, object]", value))
    kind: Any = type(value)
    if attrs.has(kind) and kind.__str__ is object.__str__:
        return _named({field.name: getattr(value, field.name) for field in attrs.fields(kind)})
    return str(value)


def _named(values: Mapping[Any, object]) -> str:
    """Names and values, but for those that say nothing."""
    told = ((name, _line(value)) for name, value in values.items())
    return ", ".join(f"{name}: {line}" for name, line in told if line)
