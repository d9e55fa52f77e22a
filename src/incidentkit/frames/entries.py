"""The columns of the tables with a row for each event, and for each action item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from incidentkit.frames.column import Column, Table, each, steps_of
from incidentkit.frames.kind import Kind
from incidentkit.frames.reported import Reported
from incidentkit.model.action_item import ActionItem
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.timeline import TimelineEvent


class _Event(NamedTuple):
    incident: Reported
    position: int
    item: TimelineEvent


class _Action(NamedTuple):
    incident: Reported
    position: int
    item: ActionItem


def _incident(entry: _Event | _Action) -> Reported:
    return entry.incident


def _position(entry: _Event | _Action) -> int:
    return entry.position


def _item(entry: _Event | _Action) -> TimelineEvent | ActionItem:
    return entry.item


_INCIDENT, _POSITION, _ITEM = each(_incident), each(_position), each(_item)


def _kinds(entry: _Event) -> list[str]:
    kinds = entry.item.kinds
    return [name for name in MILESTONES if name in kinds]


def _events(incidents: Iterable[Reported]) -> Iterator[_Event]:
    for incident in incidents:
        for position, event in enumerate(incident.events):
            yield _Event(incident, position, event)


def _actions(incidents: Iterable[Reported]) -> Iterator[_Action]:
    for incident in incidents:
        for position, item in enumerate(incident.action_items):
            yield _Action(incident, position, item)


def _of_the_incident(name: str, path: str, meaning: str) -> Column:
    return Column(
        name=name, kind=Kind.TEXT, meaning=meaning, source=path, start=_INCIDENT,
        steps=steps_of(path),
    )  # fmt: skip


def _columns_of(rows: str) -> Callable[..., Column]:
    """How columns are made that a path of each element of `rows` leads to."""

    def column(
        path: str, kind: Kind, meaning: str, *, name: str = "", nullable: bool = True
    ) -> Column:
        return Column(
            name=name or path,
            kind=kind,
            meaning=meaning,
            source=f"{rows}[].{path}",
            nullable=nullable,
            start=_ITEM,
            steps=steps_of(path),
        )

    return column


def _keys(rows: str) -> tuple[Column, ...]:
    return (
        _of_the_incident("path", "path", "the file of the incident, as in the table of incidents"),
        _of_the_incident("incident_id", "id", "the ID of the incident"),
        Column(
            name="position", kind=Kind.WHOLE, nullable=False, start=_POSITION,
            meaning=f"the place in `{rows}`, from 0", source=rows,
        ),
    )  # fmt: skip


_event, _action = _columns_of("events"), _columns_of("action_items")

EVENTS: Final = Table(
    name="events",
    meaning="One row for each of the computed `events` of each incident, in order of time.",
    subjects=_events,
    columns=(
        *_keys("events"),
        _event("at", Kind.TIME, "when it happened", name="occurred_at"),
        _event("on", Kind.DAY, "the day, where only that is stated", name="occurred_on"),
        _event("description", Kind.TEXT, "what happened"),
        _event("action", Kind.TEXT, "what was done about it"),
        _event("actor", Kind.TEXT, "who did it"),
        Column(
            name="kinds", kind=Kind.TEXTS, nullable=False, start=each(_kinds),
            source="events[].kinds",
            meaning="the milestones that its text states, in their usual order",
        ),
    ),
)  # fmt: skip
"""What `event_rows` gives, and the frames for `table="events"`."""

ACTIONS: Final = Table(
    name="actions",
    meaning="One row for each action item of each incident, in the order of the report.",
    subjects=_actions,
    columns=(
        *_keys("action_items"),
        _action("id", Kind.TEXT, "its own ID"),
        _action("description", Kind.TEXT, "what is to be done"),
        _action("owner", Kind.TEXT, "who does it"),
        _action("due", Kind.DAY, "until when"),
        _action("status.label", Kind.TEXT, "where it stands, as written", name="status"),
        _action("status.state", Kind.TEXT, "open, in_progress, done, cancelled or proposed, where "
                "the label says so", name="state"),
        _action("done", Kind.FLAG, "the status says that it is done", nullable=False),
        _action("priority", Kind.TEXT, "its priority, as written"),
        _action("type", Kind.TEXT, "its type, as written"),
        _action("horizon", Kind.TEXT, "immediate, short_term, medium_term or long_term"),
        _action("origin", Kind.TEXT, "report or review", nullable=False),
    ),
)  # fmt: skip
"""What `action_rows` gives, and the frames for `table="actions"`."""
