"""A table as a list of columns: what each is called, holds and means, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import Any

import attrs

from incidentkit.frames.batch import Batch
from incidentkit.frames.kind import Kind

Start = Callable[[Batch], Sequence[Any]]
"""What the steps of a column lead from, for each subject of a batch."""


def each(start: Callable[[Any], object]) -> Start:
    """A start that looks at one subject at a time."""
    return lambda batch: [start(subject) for subject in batch]


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
    start: Start = attrs.field(repr=False, eq=False)
    """What the steps lead from; columns may share it."""
    steps: tuple[str, ...] = attrs.field(default=(), repr=False, eq=False)


def steps_of(path: str) -> tuple[str, ...]:
    """The steps of a path: names of attributes, and keys of mappings as "[key]"."""
    return tuple(path.replace("[", ".[").split("."))


@attrs.frozen(kw_only=True)
class Table:
    """A table by name; `subjects` gives what stands behind each of its rows."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    subjects: Callable[[Iterable[Any]], Iterator[object]] = attrs.field(repr=False, eq=False)

    def cells(self, subjects: Iterable[object]) -> dict[str, list[Any]]:
        """The cells of the rows of some `subjects`, column by column, as plain values."""
        known: dict[tuple[object, ...], Sequence[Any]] = {}
        behind = Batch(subjects)
        cells: dict[str, list[Any]] = {}
        for column in self.columns:
            trail: tuple[object, ...] = (column.start,)
            if trail not in known:
                known[trail] = column.start(behind)
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
    get: Any = itemgetter(step[1:-1]) if step.startswith("[") else attrgetter(step)
    return [None if value is None else get(value) for value in values]
