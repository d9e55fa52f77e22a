"""What an incident states, attribute by attribute: two readings are told apart exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs

from incidentkit import (
    DataImpact,
    Detection,
    ErrorBudget,
    Evidence,
    Facts,
    FollowUp,
    Impact,
    Incident,
    Lessons,
    Resolution,
    Response,
    Review,
    Rollback,
    RootCause,
)

PARTS = (
    DataImpact,
    Detection,
    ErrorBudget,
    Evidence,
    FollowUp,
    Impact,
    Lessons,
    Resolution,
    Response,
    Review,
    Rollback,
    RootCause,
)
"""The classes that only hold attributes together: their attributes have paths of their own."""

_NOT_SAID = frozenset(("path", "template"))


def stated(incident: Facts) -> dict[str, Any]:
    """Every attribute that has a value, by path; values in a form in which == hides nothing."""
    return dict(_leaves(incident, ""))


def exact(value: object) -> object:  # noqa: PLR0911 -- one for each kind of value
    """`value` such that == tells labels, offsets and types apart as well."""
    if isinstance(value, dt.datetime):
        return f"{type(value).__name__} {value.isoformat()}"
    if isinstance(value, dt.date):
        return f"{type(value).__name__} {value.isoformat()}"
    if isinstance(value, dt.timedelta):
        return f"{type(value).__name__} {value.total_seconds():.0f}s"
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, object]", value)
        return {key: exact(inner) for key, inner in entries.items()}
    if isinstance(value, tuple):
        elements = cast("tuple[object, ...]", value)
        return [exact(element) for element in elements]
    if attrs.has(type(value)):
        return (type(value).__name__, dict(_said(value)))
    return value


def incident_of(said: Mapping[str, Any]) -> Incident:
    """The incident that states the values in `said`, which are given by path."""
    nested: dict[str, Any] = {}
    for path, value in said.items():
        holder = nested
        *above, name = path.removesuffix("]").replace("[", ".", 1).split(".")
        for step in above:
            holder = holder.setdefault(step, {})
        holder[name] = value
    built: Incident = _built(Incident, nested)
    return built


def _built(cls: type[Any], values: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- any class of the model
    parts = {part.__name__: part for part in PARTS}
    made: dict[str, Any] = {}
    for name, value in values.items():
        kind = type(getattr(cls(), name)).__name__
        made[name] = _built(parts[kind], value) if kind in parts else value
    return cls(**made)


def _said(value: object) -> Iterator[tuple[str, object]]:
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]
        inner = getattr(value, field.name)
        if inner not in (None, (), {}) or isinstance(inner, bool):
            yield field.name, exact(inner)


def _leaves(holder: object, prefix: str) -> Iterator[tuple[str, object]]:
    for field in attrs.fields(type(holder)):  # type: ignore[arg-type]
        value = getattr(holder, field.name)
        path = f"{prefix}{field.name}"
        if field.name.startswith("_") or path in _NOT_SAID:
            continue
        if isinstance(value, PARTS):
            yield from _leaves(value, f"{path}.")
        elif isinstance(value, Mapping):
            entries = cast("Mapping[str, object]", value)
            yield from ((f"{path}[{key}]", exact(inner)) for key, inner in entries.items())
        elif value not in (None, (), False) or (value is False and path != "stated_ongoing"):
            yield path, exact(value)
