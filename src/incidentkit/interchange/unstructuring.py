"""From the model's objects to plain data, with nothing in it that goes without saying."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import attrs
from cattrs import Converter

from incidentkit.interchange.model_fields import (
    default_of,
    element_of,
    entry_of,
    fields_of,
    is_required,
    optional_of,
)
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.people import Approval
from incidentkit.model.services import AffectedService

Hook: TypeAlias = Callable[[Any], Any]

_ALWAYS: Final = frozenset(
    {(ChecklistItem, "checked"), (AffectedService, "affected"), (Approval, "signed")}
)
"""A row with a box always says whether the box is ticked."""

_AS_IT_IS: Final = frozenset({str, bool, float})
_NOTHING: Final = object()


# A plain tuple, for it is taken apart once for every attribute of every object.
_Step: TypeAlias = tuple[str, Hook | None, object, object]
"""An attribute's name, how it is written, the value that isn't, and the writing that isn't."""


def object_hook(cls: type, converter: Converter) -> Hook:
    """The hook of an attrs class: a dict of its attributes, less those that have their default."""

    # Built on first use, for a class may hold itself.
    @functools.cache
    def plan() -> tuple[Callable[[object], tuple[Any, ...]], tuple[_Step, ...]]:
        fields = fields_of(cls)
        steps = tuple(_step(cls, field, converter) for field in fields)
        return _getter([field.name for field in fields]), steps

    def hook(value: object) -> dict[str, Any]:
        written: dict[str, Any] = {}
        get, steps = plan()
        for found, (name, write, default, silent) in zip(get(value), steps, strict=True):
            if found is default:
                continue
            plain = found if write is None else write(found)
            if plain != silent:
                written[name] = plain
        return written

    return hook


def _step(cls: type, field: attrs.Attribute[Any], converter: Converter) -> _Step:
    kind = optional_of(field.type) or field.type
    write = None if kind in _AS_IT_IS else converter.get_unstructure_hook(field.type)
    if is_required(field) or (cls, field.name) in _ALWAYS:
        return field.name, write, _NOTHING, _NOTHING
    default = default_of(field)
    # An object that may be absent says something by being there, even if it is empty.
    silent = _NOTHING if default is None or write is None else write(default)
    return field.name, write, default, silent


def _getter(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    """All attributes in one call; `attrgetter` of a single name returns no tuple."""
    if len(names) == 1:
        get = operator.attrgetter(names[0])
        return lambda value: (get(value),)
    return operator.attrgetter(*names)


def optional_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `X | None` is that of `X`: who has an object's attributes leaves None out."""
    return converter.get_unstructure_hook(optional_of(hint))


def array_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `tuple[X, ...]`: a list."""
    inner = element_of(hint)
    if inner is str:
        return list
    write: Hook = converter.get_unstructure_hook(inner)
    return lambda values: [write(value) for value in values]


def map_hook(hint: object, converter: Converter) -> Hook:
    """The hook of `FrozenMap[X]`: a dict."""
    inner = entry_of(hint)
    if inner is str:
        return lambda entries: dict(entries) if entries else {}
    write: Hook = converter.get_unstructure_hook(inner)

    def hook(entries: FrozenMap[Any]) -> dict[str, Any]:
        return {key: write(value) for key, value in entries.items()}

    return hook
