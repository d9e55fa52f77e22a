"""A table as a list of columns: what each is called, holds and means, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import attrs

from incidentkit.frames.kind import Kind
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.paths import parse_path


@attrs.frozen(kw_only=True)
class Column:
    """One column.

    `source` says in the path language of an incident where the values come from, or in words where
    no path says it. `nullable` is False where every row has a value.
    """

    name: str
    kind: Kind
    meaning: str
    source: str
    nullable: bool = True
    start: Callable[[Any], object] = attrs.field(repr=False, eq=False)
    """What the steps lead from, given what stands behind a row; columns may share it."""
    steps: tuple[str, ...] = attrs.field(default=(), repr=False, eq=False)


def steps_of(path: str) -> tuple[str, ...]:
    """The steps of a path without indexes: names of attributes and keys of mappings."""
    return tuple(map(str, parse_path(path)))


@attrs.frozen(kw_only=True)
class Table:
    """A table by name; `subjects` gives what stands behind each of its rows."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    subjects: Callable[[Iterable[Any]], Iterator[object]] = attrs.field(repr=False, eq=False)

    def cells(self, subjects: Iterable[object]) -> dict[str, list[Any]]:
        """The cells of the rows of some `subjects`, column by column, as plain values."""
        known: dict[tuple[object, ...], list[Any]] = {}
        behind = list(subjects)
        cells: dict[str, list[Any]] = {}
        for column in self.columns:
            trail: tuple[object, ...] = (column.start,)
            if trail not in known:
                known[trail] = [column.start(subject) for subject in behind]
            values = known[trail]
            for step in column.steps:
                trail = (*trail, step)
                if trail not in known:
                    known[trail] = _inside(values, step)
                values = known[trail]
            cells[column.name] = column.kind.plain(values)
        return cells


def _inside(values: Iterable[object], step: str) -> list[Any]:
    """What one step leads to from each value; nothing from nothing."""
    return [None if value is None else _one_step(value, step) for value in values]


def _one_step(value: object, step: str) -> object:
    if isinstance(value, FrozenMap):
        return cast("FrozenMap[object]", value)[step]
    return getattr(value, step)
