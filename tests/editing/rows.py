"""Every change to the rows of a list: one put in at each place, each taken out, two swapped."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

import attrs

from editing.changes import Made
from editing.values import Samples
from incidentkit import Facts, Incident, InvalidValueError, TimelineEvent
from incidentkit.model.paths import value_at


def row_changes(incident: Incident) -> Iterator[Made]:
    """All of them, one after the other; what the model refuses or undoes by sorting is left out."""
    samples = Samples.of(incident)
    for path, kind in lists(Facts):
        value = value_at(incident, path)
        new = samples.new(kind, path.rpartition(".")[2])
        for name, index, rows in _changed(value, new):
            try:
                changed = incident.evolve({path: rows})
            except InvalidValueError:
                continue
            if changed != incident:
                yield Made(f"{name} {index}", path, changed)


def lists(cls: type[Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The path of every list of a class, and the type of its elements."""
    hints = typing.get_type_hints(cls)
    for field in attrs.fields(cls):
        hint = hints[field.name]
        if typing.get_origin(hint) is tuple:
            yield f"{prefix}{field.name}", typing.get_args(hint)[0]
        elif isinstance(hint, type) and attrs.has(hint):
            yield from lists(hint, f"{prefix}{field.name}.")


def _changed(value: tuple[Any, ...], new: Any) -> Iterator[tuple[str, int, tuple[Any, ...]]]:  # noqa: ANN401 -- any element
    for index in range(len(value) + 1):
        beside = value[max(index - 1, 0)] if value else None
        yield "insert", index, (*value[:index], like(beside, new), *value[index:])
    for index in range(len(value)):
        yield "remove", index, (*value[:index], *value[index + 1 :])
        if index + 1 < len(value):
            pair = (value[index + 1], value[index])
            yield "swap", index, (*value[:index], *pair, *value[index + 2 :])
    if len(value) > 2:
        yield "reverse", 0, value[::-1]
        yield "rotate", 0, (*value[1:], value[0])
        yield "empty", 0, ()


def like(beside: Any, new: Any) -> Any:  # noqa: ANN401 -- any element
    """`new` in the group of the one beside it, and at the same time, where it has any."""
    if isinstance(beside, TimelineEvent) and beside.at is not None:
        return attrs.evolve(new, at=beside.at)
    names = ("origin", "horizon", "group", "under")
    said = {name: getattr(beside, name) for name in names if _has(beside, name)}
    return attrs.evolve(new, **said) if said else new


def _has(element: object, name: str) -> bool:
    cls: Any = type(element)
    return attrs.has(cls) and any(field.name == name for field in attrs.fields(cls))
