"""What changed between two incidents, by the path of each attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, TypeAlias, cast

import attrs

from incidentkit.model.change_text import change_line
from incidentkit.model.facts import Facts
from incidentkit.model.given_incidents import no_incident
from incidentkit.model.leftovers import by_label, by_place

_Elements: TypeAlias = tuple[object, ...]
_Entries: TypeAlias = Mapping[object, object]
_Group: TypeAlias = Callable[[Any], _Elements]

_REGROUPED: Mapping[str, _Group] = MappingProxyType({"custom": by_label, "sections": by_place})
"""Lists that are compared in another order than their own."""


@attrs.frozen(kw_only=True)
class Change:
    """One attribute that differs: its path, and what it was and is; None for nothing.

    As text it is a line like "status: 'Resolved' -> 'Closed'", with long values cut.
    """

    path: str
    old: Any
    new: Any

    def __str__(self) -> str:
        """The path, what it was and what it is, on one line."""
        return change_line(self.path, self.old, self.new)


def diff(old: Facts, new: Facts) -> tuple[Change, ...]:
    """What is different in `new`, attribute by attribute, in their order.

    Elements of lists are compared by their position, but fields without an attribute whatever
    theirs, and sections within the known section they stand in; the path has the place in `new`,
    of what is gone that in `old`. Dress (template, path, front matter
    ...) does not count. Raises `InvalidValueError` where either is no incident.
    """
    for name, one in (("old", old), ("new", new)):
        if not isinstance(one, Facts):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise no_incident(one, name)
    return tuple(changes("", old, new))


def changes(path: str, old: object, new: object) -> Iterator[Change]:
    """What is different in `new`, for two values at `path`."""
    if old == new:
        return
    joint = "." if path else ""
    if (names := _parts(old)) and _parts(new):
        for name in names:
            yield from changes(f"{path}{joint}{name}", getattr(old, name), getattr(new, name))
        for name, group in _REGROUPED.items() if isinstance(old, Facts) else ():
            yield from _regrouped(name, getattr(old, name), getattr(new, name), group)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip_longest(cast("_Elements", old), cast("_Elements", new))
        for index, (before, after) in enumerate(pairs):
            yield from changes(f"{path}[{index}]", before, after)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        one, other = cast("_Entries", old), cast("_Entries", new)
        for key in dict.fromkeys((*one, *other)):
            yield from changes(f"{path}[{key}]", one.get(key), other.get(key))
    else:
        yield Change(path=path, old=old, new=new)


def _regrouped(path: str, old: _Elements, new: _Elements, group: _Group) -> Iterator[Change]:
    """What differs between lists whose order is in part the document's, and no fact."""
    before, after = list(group(old)), list(group(new))
    for element in tuple(before):
        if element in after:
            before.remove(element)
            after.remove(element)
    if not before and not after and group(old) != group(new):
        before, after = list(group(old)), list(group(new))
    for one, other in zip_longest(before, after):
        shown, among = (one, old) if other is None else (other, new)
        yield from changes(f"{path}[{_index(shown, among, group)}]", one, other)


def _index(shown: object, among: _Elements, group: _Group) -> int:
    """Where an element stands; of text that was put together, the first piece."""
    if shown in among:
        return among.index(shown)
    pieces = (n for n, one in enumerate(among) if len(group((shown, one))) == 1)
    return next(pieces, 0)


def _parts(value: object) -> tuple[str, ...]:
    """The attributes by which a value is compared; none where it is compared as a whole."""
    cls = cast("type", Facts if isinstance(value, Facts) else type(value))
    names = tuple(field.name for field in attrs.fields(cls) if field.eq) if attrs.has(cls) else ()
    if cls is Facts:
        return tuple(name for name in names if name not in _REGROUPED)
    return () if "label" in names else names
