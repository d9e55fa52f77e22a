"""Building objects from data that has nothing wrong with it, which is nearly all data.

No place and no reason is kept on the way: at the first thing that isn't as it should be, whatever
is raised is raised. `structuring` then goes through the same data again, and says what is wrong.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

from incidentkit.interchange.converter import converter
from incidentkit.interchange.exclusions import exclusions_of
from incidentkit.interchange.mismatch import array_in, object_in
from incidentkit.interchange.model_fields import element_of, entry_of, fields_of, optional_of
from incidentkit.interchange.scalars import read_optional_text, read_text
from incidentkit.interchange.structuring import check_keys, check_statements
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.hinted import plain_init
from incidentkit.notation.moment.zones import Zone

Build: TypeAlias = Callable[[Any], Any]


def builder(hint: Any) -> Build:  # noqa: ANN401 -- a type hint has no type of its own
    """What builds a value of the type `hint` of sound data, and raises for any other."""
    return _builder(hint)


@functools.cache
def _builder(hint: Any) -> Build:  # noqa: ANN401 -- as above
    if hint is str:
        return read_text
    if (inner := optional_of(hint)) is not None:
        return read_optional_text if inner is str else _optional(builder(inner))
    if (inner := element_of(hint)) is not None:
        return _array(builder(inner))
    if (inner := entry_of(hint)) is not None:
        return _map(builder(inner), distinct=inner is str)
    if attrs.has(hint) and hint is not Zone:
        return _object(hint)
    hook: Callable[[Any, Any], Any] = converter().get_structure_hook(hint)
    return lambda value: hook(value, hint)


def _object(cls: Any) -> Build:  # noqa: ANN401 -- a class, whose constructor is none of `type`
    # Found on first use, for a class may hold itself.
    # With the name of each attribute as the class has it: Python finds that among the arguments of
    # a constructor at a look, where it has to compare one that was read with each of them.
    @functools.cache
    def builders() -> dict[str, tuple[str, Build]]:
        return {field.name: (field.name, builder(field.type)) for field in fields_of(cls)}

    refused = frozenset(exclusion.second.name for exclusion in exclusions_of(cls))
    # Names that the class doesn't know have no builder.
    init = plain_init(cls)

    def build(value: object) -> object:
        data, build_of = object_in(value), builders()
        values: dict[str, object] = {}
        for name, inner in data.items():
            own, build_inner = build_of[name]
            values[own] = build_inner(inner)
        built = cls.__new__(cls)
        init(built, **values)
        if refused and not refused.isdisjoint(data):
            check_statements(cls, data)
        return built

    return build


def _optional(build: Build) -> Build:
    return lambda value: None if value is None else build(value)


def _array(build: Build) -> Build:
    return lambda value: tuple([build(element) for element in array_in(value)])


def _map(build: Build, *, distinct: bool) -> Build:
    def build_map(value: object) -> FrozenMap[Any]:
        entries = object_in(value)
        check_keys(entries, distinct=distinct)
        return FrozenMap({key: build(entry) for key, entry in entries.items()})

    return build_map
