"""Entries of a sample as columns: each is made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import eq
from typing import Any, Generic, Self, TypeVar, cast, overload

T = TypeVar("T")
E = TypeVar("E", bound=tuple[Any, ...])
E_co = TypeVar("E_co", bound=tuple[Any, ...], covariant=True)


class Repeated(Sequence[T]):
    """One value, many times, in the space of one."""

    __slots__ = ("_times", "value")
    value: T

    def __init__(self, value: T, times: int) -> None:
        self.value = value
        self._times = times

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        found = range(self._times)[index]
        return self.value if isinstance(found, int) else Repeated(self.value, len(found))

    def __len__(self) -> int:
        return self._times


class Picked(Sequence[T]):
    """Some of many values, by their numbers."""

    __slots__ = ("_numbers", "_values")

    def __init__(self, values: Sequence[T], numbers: Sequence[int]) -> None:
        self._values = values
        self._numbers = numbers

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return Picked(self._values, self._numbers[index])
        return self._values[self._numbers[index]]

    def __iter__(self) -> Iterator[T]:
        return map(self._values.__getitem__, self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        """Pickle what was picked, and none of the others."""
        return (tuple, (tuple(self),))


class Entries(Sequence[E_co], Generic[E_co]):
    """Tuples with the same names, that hold no memory but for what they say.

    Equal to any sequence of the same entries, also a tuple, and hashes as that tuple does.
    """

    __slots__ = ("_kind", "columns")

    def __init__(self, kind: Callable[..., E_co], columns: Sequence[Sequence[Any]]) -> None:
        """Take a class of named tuples and what their fields say, field by field."""
        self._kind = kind
        self.columns: tuple[Sequence[Any], ...] = tuple(columns)

    def column(self, number: int) -> Sequence[Any]:
        """What a field says, entry by entry."""
        return self.columns[number] if self else ()

    def with_column(self, number: int, values: Sequence[Any]) -> Self:
        """The entries with a field that says something else."""
        if not self:
            return self
        columns = (*self.columns[:number], values, *self.columns[number + 1 :])
        return type(self)(self._kind, columns)

    def __len__(self) -> int:
        return len(self.columns[0])

    @overload
    def __getitem__(self, index: int) -> E_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> E_co | Self:
        found = [column[index] for column in self.columns]
        if isinstance(index, slice):
            return type(self)(self._kind, found)
        return self._kind(*found)

    def __iter__(self) -> Iterator[E_co]:
        return map(self._kind, *self.columns) if self else iter(())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (tuple, list, Entries)):
            return NotImplemented
        theirs = cast("Sequence[object]", other)
        return len(self) == len(theirs) and all(map(eq, self, theirs))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def entries_of(kind: Callable[..., E], entries: Iterable[E]) -> Entries[E]:
    """Some named tuples as columns."""
    if isinstance(entries, Entries):
        return entries
    known = tuple(entries)
    return Entries(kind, tuple(zip(*known, strict=True)) or ((),))


def joined(kind: Callable[..., E], parts: Iterable[Entries[E]]) -> Entries[E]:
    """The entries of all parts, in their order."""
    known = [part.columns for part in parts if part]
    return Entries(kind, tuple(map(_joined, zip(*known, strict=True))) or ((),))


def _joined(columns: tuple[Sequence[Any], ...]) -> Sequence[Any]:
    """The values of all columns: still one, many times, where each is that."""
    first = columns[0]
    if all(isinstance(c, Repeated) and c.value == first[0] for c in columns):
        return Repeated(first[0], sum(map(len, columns)))
    return list(chain.from_iterable(columns))
