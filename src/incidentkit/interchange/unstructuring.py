"""From the model's objects to plain data, with nothing in it that goes without saying."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final, TypeAlias, cast

from cattrs import Converter
from cattrs.gen import (
    make_dict_unstructure_fn_from_attrs,  # pyright: ignore[reportUnknownVariableType] -- says "Attribute", not of what
    override,
)

from incidentkit.interchange.model_fields import (
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


def object_hook(cls: type, converter: Converter) -> Hook:
    """The hook of an attrs class: a dict of its attributes, less those that have their default."""
    fields = fields_of(cls)
    order = [field.name for field in fields]
    always = [f.name for f in fields if is_required(f) or (cls, f.name) in _ALWAYS]

    # Built on first use, for a class may hold itself.
    @functools.cache
    def build() -> Hook:
        overrides: dict[str, Any] = {name: override(omit_if_default=False) for name in always}
        return cast(
            "Hook",
            make_dict_unstructure_fn_from_attrs(
                list(fields), cls, converter, _cattrs_omit_if_default=True, **overrides
            ),
        )

    def hook(value: object) -> dict[str, Any]:
        written: dict[str, Any] = build()(value)
        return written

    def ordered(value: object) -> dict[str, Any]:
        written = hook(value)
        return {name: written[name] for name in order if name in written}

    # What cattrs always writes, it writes first.
    return hook if always == order[: len(always)] else ordered


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
