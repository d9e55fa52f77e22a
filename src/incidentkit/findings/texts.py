"""All the texts that an incident holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

import attrs

from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap

_DRESS: Final = frozenset({"front_matter", "template", "path", "unparsed"})
"""What is no text of the report, or has findings of its own."""


def texts_of(facts: Facts) -> Iterator[tuple[str, str]]:
    """Every text, by the path that leads to it, in the order of the attributes."""
    for field in attrs.fields(Facts):
        if field.name not in _DRESS:
            yield from _below(getattr(facts, field.name), field.name)


def _below(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, element in enumerate(cast("tuple[object, ...]", value)):
            yield from _below(element, f"{path}[{index}]")
    elif isinstance(value, FrozenMap):
        for key, entry in cast("FrozenMap[object]", value).items():
            yield from _below(entry, f"{path}[{key}]")
    elif attrs.has(cls := cast("type[Any]", type(value))):
        for field in attrs.fields(cls):
            if field.name not in _DRESS:
                yield from _below(getattr(value, field.name), f"{path}.{field.name}")
