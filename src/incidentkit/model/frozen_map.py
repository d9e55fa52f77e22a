"""A mapping that can't change, so that whatever holds one can be hashed and shared."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Final, Generic, Never, TypeVar, cast

V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[str, V_co], Generic[V_co]):
    """An immutable, hashable mapping of text to values; keeps its order, compares without it."""

    __slots__ = ("_entries",)
    _entries: dict[str, V_co]

    def __init__(self, entries: Mapping[str, V_co] | None = None) -> None:
        """Copy `entries`, if any."""
        object.__setattr__(self, "_entries", dict(entries or {}))

    def __getitem__(self, key: str) -> V_co:
        """The value of `key`; KeyError where there is none."""
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order they were given."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._entries)

    # The next four are what `Mapping` gives, without a call for every entry.

    def __contains__(self, key: object) -> bool:
        """Whether there is an entry of that key."""
        return key in self._entries

    def items(self) -> ItemsView[str, V_co]:
        """The entries, in the order they were given."""
        return self._entries.items()

    def values(self) -> ValuesView[V_co]:
        """The values, in the order they were given."""
        return self._entries.values()

    def __eq__(self, other: object) -> bool:
        """Equal to any mapping with the same entries, whatever their order."""
        if other is self:
            return True
        if isinstance(other, FrozenMap):
            return self._entries == cast("FrozenMap[object]", other)._entries
        return super().__eq__(other)

    def __hash__(self) -> int:
        """Equal maps hash alike, whatever their order."""
        return hash(frozenset(self._entries.items()))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: the map is frozen."""
        message = f"{type(self).__name__} is frozen"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[type[FrozenMap[V_co]], tuple[dict[str, V_co]]]:
        """Pickle as the class and its entries."""
        return (type(self), (self._entries,))

    def __repr__(self) -> str:
        """As it can be typed."""
        return f"FrozenMap({self._entries!r})"


EMPTY: Final[FrozenMap[Never]] = FrozenMap()
"""A map of anything, without entries."""
