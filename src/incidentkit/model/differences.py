"""What changed between two incidents, by the path of each attribute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeAlias, cast

import attrs

from incidentkit.model.facts import Facts
from incidentkit.model.leftovers import Section, by_place

_Elements: TypeAlias = tuple[object, ...]
_Entries: TypeAlias = Mapping[object, object]


@attrs.frozen(kw_only=True)
class Change:
    """One attribute that differs: its path, and what it was and is; None for nothing."""

    path: str
    old: Any
    new: Any


def diff(old: Facts, new: Facts) -> tuple[Change, ...]:
    """What is different in `new`, attribute by attribute, in their order.

    Elements of lists are compared by their position. Dress (template, path, front matter ...) does
    not count.
    """
    return tuple(_changes("", old, new))


def _changes(path: str, old: object, new: object) -> Iterator[Change]:
    if old == new:
        return
    joint = "." if path else ""
    if (names := _parts(old)) and _parts(new):
        for name in names:
            yield from _changes(f"{path}{joint}{name}", getattr(old, name), getattr(new, name))
        if isinstance(old, Facts) and isinstance(new, Facts):
            yield from _sections(old.sections, new.sections)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip_longest(cast("_Elements", old), cast("_Elements", new))
        for index, (before, after) in enumerate(pairs):
            yield from _changes(f"{path}[{index}]", before, after)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        one, other = cast("_Entries", old), cast("_Entries", new)
        for key in dict.fromkeys((*one, *other)):
            yield from _changes(f"{path}[{key}]", one.get(key), other.get(key))
    else:
        yield Change(path=path, old=old, new=new)


def _sections(old: tuple[Section, ...], new: tuple[Section, ...]) -> Iterator[Change]:
    """What differs between sections, which are compared by the known ones they stand in."""
    index = {id(section): n for n, section in (*enumerate(old), *enumerate(new))}
    for before, after in zip_longest(by_place(old), by_place(new)):
        shown = before if after is None else after
        yield from _changes(f"sections[{index[id(shown)]}]", before, after)


def _parts(value: object) -> tuple[str, ...]:
    """The attributes by which a value is compared; none where it is compared as a whole."""
    cls = cast("type", Facts if isinstance(value, Facts) else type(value))
    names = tuple(field.name for field in attrs.fields(cls) if field.eq) if attrs.has(cls) else ()
    if cls is Facts:
        return tuple(name for name in names if name != "sections")
    return () if "label" in names else names
