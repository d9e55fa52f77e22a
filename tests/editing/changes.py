"""Every single change that can be made to an incident: each attribute set, changed and cleared."""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs
import pendulum

from incidentkit import (
    ActionStatus,
    Facts,
    Incident,
    InvalidValueError,
    Money,
    Severity,
    Status,
    YesNo,
)

_DRESS = frozenset(("template", "path"))
_HOUR = pendulum.duration(hours=1)


@attrs.frozen
class Made:
    """One change: what was done, at which path, and the incident after it."""

    kind: str
    path: str
    incident: Incident = attrs.field(repr=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.path}"


def changes(incident: Incident) -> Iterator[Made]:
    """All single changes; those that the model refuses, or that change nothing, are left out."""
    for kind, path, value in _edits(incident, "", incident, Facts):
        try:
            changed = incident.evolve({path: value})
        except InvalidValueError:
            continue
        if changed != incident or changed.front_matter != incident.front_matter:
            yield Made(kind, path, changed)


def _edits(
    root: Incident,
    prefix: str,
    holder: Any,  # noqa: ANN401 -- any object of the model
    cls: type[Any],
) -> Iterator[tuple[str, str, Any]]:
    hints = typing.get_type_hints(cls)
    for field in attrs.fields(cls):
        path = f"{prefix}{field.name}"
        if path in _DRESS or field.name == "unparsed":
            continue
        value: Any = getattr(holder, field.name)
        hint = hints[field.name]
        if typing.get_origin(hint) is tuple:
            yield from _list_edits(root, path, value, typing.get_args(hint)[0])
        elif isinstance(value, Mapping):
            yield from _entry_edits(path, cast("Mapping[str, object]", value))
        elif attrs.has(_class(value)) and not _is_leaf(value):
            yield from _edits(root, f"{path}.", value, _class(value))
        elif value is None:
            if (new := sample(hint)) is not None:
                yield "set", path, new
        else:
            yield "change", path, other(value)
            yield "clear", path, None


def _class(value: object) -> type[Any]:
    return type(value)


def _is_leaf(value: object) -> bool:
    return isinstance(value, (Severity, Status, ActionStatus, Money, YesNo))


def _entry_edits(path: str, value: Mapping[str, object]) -> Iterator[tuple[str, str, Any]]:
    for key, text in list(value.items())[:3]:
        yield "change", f"{path}[{key}]", other(text)
        yield "clear", f"{path}[{key}]", None


def _list_edits(
    root: Incident,
    path: str,
    value: tuple[Any, ...],
    kind: Any,  # noqa: ANN401 -- a type hint
) -> Iterator[tuple[str, str, Any]]:
    new = sample(kind)
    yield "append", path, (*value, new)
    if not value:
        return
    yield "insert", path, (new, *value)
    yield "empty", path, ()
    yield "reverse", path, value[::-1]
    for index in {0, len(value) // 2, len(value) - 1}:
        yield "remove", path, (*value[:index], *value[index + 1 :])
        element = value[index]
        if isinstance(element, str):
            yield "change", f"{path}[{index}]", other(element)
        else:
            yield from _edits(root, f"{path}[{index}].", element, _class(element))


def other(value: Any) -> Any:  # noqa: ANN401, C901, PLR0911 -- one for each kind of value
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return "Something else entirely"
    if isinstance(value, float):
        return 12.5
    if isinstance(value, dt.datetime):
        return value + dt.timedelta(minutes=7)
    if isinstance(value, dt.date):
        return value + dt.timedelta(days=3)
    if isinstance(value, dt.timedelta):
        return pendulum.duration(seconds=value.total_seconds() + 3600)
    if isinstance(value, enum.Enum):
        members = list(type(value))
        return members[(members.index(value) + 1) % len(members)]
    if isinstance(value, YesNo):
        return YesNo(answer=not value.answer, details=value.details)
    if isinstance(value, Money):
        return Money(text="USD 4,321")
    if isinstance(value, Severity):
        return Severity(label="P3" if value.code != "P3" else "P2")
    return type(value)(label="Closed" if "losed" not in value.label else "Resolved")


_SAMPLES: Mapping[Any, Any] = {
    str: "A text of its own",
    float: 7.5,
    bool: True,
    pendulum.DateTime: pendulum.datetime(2025, 2, 3, 4, 5, 6),
    pendulum.Date: pendulum.date(2025, 2, 3),
    pendulum.Duration: _HOUR,
    Severity: Severity(label="P2"),
    Status: Status(label="Resolved"),
    ActionStatus: ActionStatus(label="Done"),
    Money: Money(text="USD 1,234"),
    YesNo: YesNo(answer=True, details="for an hour"),
}


def sample(hint: Any) -> Any:  # noqa: ANN401 -- a type hint and a value of it
    """A value for an attribute with such a type; None where there is none to try."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(v for part in typing.get_args(hint) if (v := sample(part)) is not None)
    if hint in _SAMPLES:
        return _SAMPLES[hint]
    return _sample_of(hint) if isinstance(hint, type) else None


def _sample_of(kind: type[Any]) -> Any:  # noqa: ANN401 -- an object of any class
    if issubclass(kind, enum.Enum):
        return next(iter(kind))
    if not attrs.has(kind):
        return None
    hints = typing.get_type_hints(kind)
    named = [
        f.name
        for f in attrs.fields(kind)
        if f.default is attrs.NOTHING
        or f.name
        in ("description", "name", "metric", "text", "role", "code", "owner", "body", "heading")
    ]
    return kind(**{name: sample(hints[name]) for name in named})
