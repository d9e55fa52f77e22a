"""How deep data may be nested: asked level by level, so that asking nests nothing either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from incidentkit.errors import LimitExceeded
from incidentkit.limits import DEFAULT_LIMITS
from incidentkit.model.leftovers import Section


def check_data(data: object) -> None:
    """Raise `LimitExceeded` where dicts and lists are nested deeper than JSON may be."""
    depth, level = 0, _containers([data])
    while level:
        depth += 1
        _check(depth)
        # By identity, for what holds itself twice would double with every level.
        inner = {id(value): value for holder in level for value in _values(holder)}
        level = _containers(inner.values())


def _containers(values: Iterable[object]) -> list[dict[object, object] | list[object]]:
    return [value for value in values if isinstance(value, (dict, list))]


def _values(holder: dict[object, object] | list[object]) -> Iterable[object]:
    return holder.values() if isinstance(holder, dict) else holder


def check_sections(sections: Sequence[Section]) -> None:
    """Raise `LimitExceeded` where sections are nested so deeply that their JSON could not be read.

    They are the one thing in an incident that can be nested without end.
    """
    depth = 1
    while sections:
        depth += 2
        _check(depth)
        sections = [inner for section in sections for inner in section.sections]


def _check(depth: int) -> None:
    if depth > DEFAULT_LIMITS.json_depth:
        what = "JSON depth"
        raise LimitExceeded(what, depth, DEFAULT_LIMITS.json_depth)
