"""What changed between two incidents, by the path of each attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeAlias, cast

import attrs

from incidentkit.model.facts import Facts

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
    if (fields := _parts(old)) and _parts(new):
        for field in fields:
            part, before, after = (f"{path}{joint}{field.name}", *_both(field.name, old, new))
            if field.eq_key is None:
                yield from _changes(part, before, after)
            else:
                yield from _regrouped(part, before, after, field.eq_key)
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


def _both(name: str, old: object, new: object) -> tuple[Any, Any]:
    return getattr(old, name), getattr(new, name)


def _regrouped(
    path: str, old: _Elements, new: _Elements, grouped: Callable[[_Elements], _Elements]
) -> Iterator[Change]:
    """What differs between lists that are compared in another order than their own."""
    index = {id(element): n for n, element in (*enumerate(old), *enumerate(new))}
    for before, after in zip_longest(grouped(old), grouped(new)):
        shown = before if after is None else after
        yield from _changes(f"{path}[{index[id(shown)]}]", before, after)


def _parts(value: object) -> tuple[attrs.Attribute[Any], ...]:
    """The attributes by which a value is compared; none where it is compared as a whole."""
    cls = cast("type", Facts if isinstance(value, Facts) else type(value))
    fields = tuple(field for field in attrs.fields(cls) if field.eq) if attrs.has(cls) else ()
    return () if any(field.name == "label" for field in fields) else fields
