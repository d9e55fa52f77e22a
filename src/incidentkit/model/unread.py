"""All that an incident holds without having been able to read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import attrs

from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.holder import Holder


def unread_of(facts: Facts) -> FrozenMap[str]:
    """The unread texts by the path of the attribute each would fill, in the order of attributes."""
    return FrozenMap(dict(_below(facts, "")))


def _below(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for index, element in enumerate(cast("tuple[object, ...]", value)):
            yield from _below(element, f"{path}[{index}]")
    elif attrs.has(cls := cast("type", type(value))):
        prefix = f"{path}." if path else ""
        if isinstance(value, Holder):
            for name, text in value.unparsed.items():
                yield f"{prefix}{name}", text
        for field in attrs.fields(cls):
            if field.eq and field.name != "unparsed":
                yield from _below(getattr(value, field.name), f"{prefix}{field.name}")
