"""From a draft to an incident: values by path become objects, list elements get their index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from incidentkit.forms.decoding.draft import Draft, Element, Note
from incidentkit.model.checklist import Horizon
from incidentkit.model.evidence import Evidence
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.impact import DataImpact, ErrorBudget, Impact
from incidentkit.model.response import Detection, FollowUp, Resolution, Response, Rollback
from incidentkit.model.review import Lessons, Review
from incidentkit.model.root_cause import RootCause
from incidentkit.place import Span

F = TypeVar("F", bound=Facts)

_GROUPS: tuple[tuple[str, type], ...] = (
    ("impact.data", DataImpact),
    ("impact", Impact),
    ("error_budget", ErrorBudget),
    ("detection", Detection),
    ("root_cause", RootCause),
    ("response.rollback", Rollback),
    ("response", Response),
    ("resolution", Resolution),
    ("evidence", Evidence),
    ("lessons", Lessons),
    ("review", Review),
    ("follow_up", FollowUp),
)
"""The attributes of `Facts` that hold others, the innermost first."""

_MAPPINGS = ("system_state", "stated_days", "front_matter")

_ORDER: Mapping[str, Callable[[Any], Any]] = {
    "people": lambda person: person.group,
    "prevention": lambda item: Horizon.order(item.horizon),
    "action_items": lambda item: item.group,
    "references": lambda reference: reference.group,
}
"""The groups by which constructors sort; places are sorted with their values."""


@attrs.frozen(kw_only=True)
class Assembled:
    """Keyword arguments of the incident, where each attribute stands, and the notes."""

    arguments: Mapping[str, Any]
    places: Mapping[str, tuple[Span, ...]]
    notes: tuple[Note, ...]


def assemble(draft: Draft) -> Assembled:
    """Turn a draft into the arguments of `Facts`."""
    values = dict(draft.values)
    places: dict[str, tuple[Span, ...]] = {p: tuple(spans) for p, spans in draft.places.items()}
    notes = list(draft.notes)
    for path, elements in draft.elements.items():
        values[path] = _listed(path, elements, places, notes)
    unread = dict(draft.unread)
    for name in _MAPPINGS:
        _gather_mapping(name, values)
    grouped = {path.partition(".")[0] for path in (*values, *unread) if "." in path}
    for prefix, cls in _GROUPS:
        if prefix.partition(".")[0] not in grouped:
            continue
        own = _taken(prefix, values)
        own_unread = _taken(prefix, unread) if unread else {}
        if own_unread:
            own["unparsed"] = own_unread
        if own:
            values[prefix] = cls(**own)
    if unread:
        values["unparsed"] = unread
    return Assembled(
        arguments=values,
        places=FrozenMap(places),
        notes=tuple(notes),
    )


def _listed(
    path: str,
    elements: Sequence[Element],
    places: dict[str, tuple[Span, ...]],
    notes: list[Note],
) -> tuple[Any, ...]:
    key = _ORDER.get(path)
    ordered = sorted(elements, key=lambda e: key(e.value)) if key else elements
    for index, element in enumerate(ordered):
        here = f"{path}[{index}]"
        places[here] = (element.span,)
        for name, span in element.places.items():
            joint = "" if name.startswith("[") else "."
            places[f"{here}{joint}{name}"] = (span,)
        if element.notes:
            notes.extend(attrs.evolve(n, path=f"{here}.{n.path}") for n in element.notes)
    if ordered:
        places[path] = (*places.get(path, ()), *[element.span for element in ordered])
    return tuple([element.value for element in ordered])


def _gather_mapping(name: str, values: dict[str, Any]) -> None:
    keyed = f"{name}["
    paths = [path for path in values if path.startswith(keyed)]
    if paths:
        values[name] = {p.removeprefix(keyed).removesuffix("]"): values.pop(p) for p in paths}


def _taken(prefix: str, values: dict[str, Any]) -> dict[str, Any]:
    dotted = f"{prefix}."
    return {
        path[len(dotted) :]: values.pop(path) for path in list(values) if path.startswith(dotted)
    }
