"""What changed between two incidents, by the path of each attribute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from incidentkit.model.facts import Facts


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
    if isinstance(old, tuple) and isinstance(new, tuple):
        for index in range(max(len(old), len(new))):
            before = old[index] if index < len(old) else None
            after = new[index] if index < len(new) else None
            yield from _changes(f"{path}[{index}]", before, after)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            yield from _changes(f"{path}[{key}]", old.get(key), new.get(key))
    elif _is_record(old) and _is_record(new):
        joint = "." if path else ""
        for field in attrs.fields(Facts if isinstance(old, Facts) else type(old)):
            if field.eq:
                name = field.name
                yield from _changes(f"{path}{joint}{name}", getattr(old, name), getattr(new, name))
    else:
        yield Change(path=path, old=old, new=new)


def _is_record(value: object) -> bool:
    """Whether a value is compared attribute by attribute, not as a whole by its text."""
    cls = type(value)
    return attrs.has(cls) and any(field.eq for field in attrs.fields(cls)) and "label" not in {
        field.name for field in attrs.fields(cls)
    }
