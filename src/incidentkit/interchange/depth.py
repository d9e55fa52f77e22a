"""How deep data may be nested: asked level by level, so that asking nests nothing either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, cast

import attrs

from incidentkit.errors import JSONError
from incidentkit.interchange.json_path import ROOT, below
from incidentkit.limits import DEFAULT_LIMITS
from incidentkit.model.leftovers import Section

_Container: TypeAlias = "dict[object, object] | list[object]"


@attrs.frozen
class _Place:
    """A container, and where it stands; the path is put together only where it is told."""

    value: _Container
    step: object = None
    above: _Place | None = None


def too_deep(limit: int, path: str) -> JSONError:
    """The error for what is nested deeper than `limit` levels, with the path of where it begins."""
    return JSONError(((f"nested deeper than {limit} levels", path),))


def check_data(data: object) -> None:
    """Raise `JSONError` where dicts and lists are nested deeper than JSON may be."""
    depth, level = 0, list(_containers([(None, data)], None))
    while level:
        depth += 1
        if depth > DEFAULT_LIMITS.json_depth:
            raise too_deep(DEFAULT_LIMITS.json_depth, _path(level[0]))
        # By identity, for what holds itself twice would double with every level.
        inner: dict[int, _Place] = {}
        for holder in level:
            for found in _inside(holder):
                inner.setdefault(id(found.value), found)
        level = list(inner.values())


def _inside(place: _Place) -> Iterable[_Place]:
    held = place.value
    return _containers(held.items() if isinstance(held, dict) else enumerate(held), place)


def _containers(values: Iterable[tuple[object, object]], above: _Place | None) -> Iterator[_Place]:
    for step, value in values:
        if isinstance(value, (dict, list)):
            yield _Place(cast("_Container", value), step, above)


def _path(place: _Place) -> str:
    steps: list[object] = []
    while place.above is not None:
        steps.append(place.step)
        place = place.above
    path = ROOT
    for step in reversed(steps):
        path = below(path, step if isinstance(step, int) else str(step))
    return path


def check_sections(sections: Sequence[Section]) -> None:
    """Raise `JSONError` where sections are nested so deeply that their JSON could not be read.

    They are the one thing in an incident that can be nested without end.
    """
    depth = 1
    level = [(f"{ROOT}.sections", sections)] if sections else []
    while level:
        depth += 2
        if depth > DEFAULT_LIMITS.json_depth:
            # The list may be deep enough already, or only the objects in it.
            whole = depth - 1 > DEFAULT_LIMITS.json_depth
            raise too_deep(DEFAULT_LIMITS.json_depth, level[0][0] + ("" if whole else "[0]"))
        level = [
            (f"{path}[{index}].sections", section.sections)
            for path, listed in level
            for index, section in enumerate(listed)
            if section.sections
        ]
