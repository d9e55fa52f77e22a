"""The attributes of an incident as tables: path, type, and the names that fill it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from generated.markdown import code, listed, table
from generated.vocabulary import filled_by
from incidentkit.interchange.model_fields import element_of, entry_of, fields_of, optional_of
from incidentkit.model.facts import Facts
from incidentkit.model.severity_guide import SeverityGuide

HEADER = ("attribute", "type", "filled by")


class Attribute(NamedTuple):
    """One attribute, however deep."""

    path: str
    type: str


def attributes() -> str:
    """All attributes, those of a part below the part."""
    names = filled_by()
    rows = (
        (code(found.path), found.type, listed(names.get(found.path, ())))
        for found in _attributes(Facts, "", ())
    )
    return table(HEADER, rows)


def _attributes(cls: type, prefix: str, outer: tuple[type, ...]) -> Iterator[Attribute]:
    for field in fields_of(cls):
        if field.name == "unparsed":
            continue
        path = f"{prefix}{field.name}"
        plain: Any = optional_of(field.type) or field.type
        element = element_of(plain)
        yield Attribute(path, _type(plain))
        inner = element or plain
        if attrs.has(inner) and inner not in outer and _has_parts(inner):
            joint = "[]." if element else "."
            yield from _attributes(inner, f"{path}{joint}", (*outer, inner))


def _has_parts(cls: type) -> bool:
    """Whether a class is more than a label."""
    return len(fields_of(cls)) > 1 or cls is SeverityGuide


def _type(hint: Any) -> str:  # noqa: ANN401 -- a type hint has no type of its own
    if (inner := element_of(hint)) is not None:
        return f"tuple of {_type(inner)}"
    if (inner := entry_of(hint)) is not None:
        return f"FrozenMap of {_type(inner)}"
    return str(hint.__name__)
