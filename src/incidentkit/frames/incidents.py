"""The columns of the table of incidents: one row an incident."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, cast

import attrs

from incidentkit.frames.batch import Batch
from incidentkit.frames.column import Column, Table, each, steps_of
from incidentkit.frames.kind import Kind
from incidentkit.frames.reported import Reported
from incidentkit.metrics.grouping import teams_of
from incidentkit.metrics.metric import (
    TIME_TO_ACKNOWLEDGE,
    TIME_TO_DETECT,
    TIME_TO_MITIGATE,
    TIME_TO_RECOVER,
    TIME_TO_RESOLVE,
    Metric,
)
from incidentkit.metrics.timings import Measured
from incidentkit.model.events import last_time
from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.notation.states import ActionState


def _themselves(batch: Batch) -> Batch:
    """The incidents: what most columns of their table start from."""
    return batch


_REACHED: Final = {
    "started": "it started",
    "detected": "it was detected",
    "declared": "it was declared an incident",
    "acknowledged": "a responder engaged",
    "escalated": "it was escalated",
    "identified": "the cause was identified",
    "mitigated": "it was mitigated",
    "recovered": "service recovered",
    "resolved": "it was resolved",
    "closed": "it was closed",
}


def _stated(
    path: str, kind: Kind, meaning: str, *, name: str = "", nullable: bool = True
) -> Column:
    """A column that a path of the incident leads to."""
    return Column(
        name=name or path.replace(".", "_"),
        kind=kind,
        meaning=meaning,
        source=path,
        nullable=nullable,
        start=_themselves,
        steps=steps_of(path),
    )


def _computed(
    name: str, kind: Kind, meaning: str, source: str, start: Callable[[Reported], object]
) -> Column:
    """A column that no path leads to; every row has a value unless it says otherwise."""
    return Column(
        name=name, kind=kind, meaning=meaning, source=source, nullable=False, start=each(start)
    )


def _milestone(name: str) -> Iterator[Column]:
    path = f"milestones[{name}]"
    reached = _REACHED[name]
    yield _stated(
        f"{path}.at", Kind.TIME, f"when {reached}, by the best-known time", name=f"{name}_at"
    )
    yield _stated(
        f"{path}.on", Kind.DAY, f"the day {reached}, where no time is known", name=f"{name}_on"
    )
    yield _stated(
        f"{path}.basis",
        Kind.TEXT,
        "where that comes from: stated, timeline or derived; a derived time is never measured",
        name=f"{name}_basis",
    )


def _measure(
    name: str, meaning: str, metric: Metric, *, falls_back: bool = False
) -> Iterator[Column]:
    def measures(batch: Batch) -> list[Measured]:
        return batch.timings.measures(metric)

    yield Column(
        name=name, kind=Kind.DURATION, meaning=meaning, source=name, start=measures,
        steps=("duration",),
    )  # fmt: skip
    yield Column(
        name=f"{name}_result", kind=Kind.TEXT, nullable=False, start=measures, steps=("result",),
        meaning="how that came out: ok, missing, out_of_order or ongoing",
        source=f"the result of measuring `{name}`",
    )  # fmt: skip
    if falls_back:
        yield Column(
            name=f"{name}_basis", kind=Kind.TEXT, start=measures, steps=("basis",),
            meaning="measured, or stated where the clock can't be read; missing as the duration is",
            source=f"whether `{name}` was read off a clock",
        )  # fmt: skip


def _person(name: str, role: str) -> Column:
    def first(incident: Reported) -> str | None:
        return next((person.name for person in incident.people if person.role == role), None)

    return Column(
        name=name,
        kind=Kind.TEXT,
        meaning=f"the first person with the role {role}",
        source="people[].name",
        start=each(first),
    )


def _last_event_at(incident: Reported) -> object:
    return last_time(cast("Facts", incident))


def _teams(incident: Reported) -> list[str]:
    return [team for team in teams_of(incident) if team is not None]


def _services(incident: Reported) -> list[str]:
    return [service.name for service in incident.services if service.affected]


def _open_actions(incident: Reported) -> int:
    return sum(1 for item in incident.action_items if _is_open(item.status))


def _is_open(status: Any) -> bool:  # noqa: ANN401 -- ActionStatus or None
    state = None if status is None else status.state
    return state is not ActionState.DONE and state is not ActionState.CANCELLED


def _each(incidents: Iterable[Reported]) -> Iterator[Reported]:
    return iter(incidents)


INCIDENTS: Final = Table(
    name="incidents",
    meaning="One row an incident.",
    subjects=_each,
    columns=(
        _stated("path", Kind.TEXT, "the file it was read from, with forward slashes"),
        _stated("id", Kind.TEXT, "its ID, as written"),
        _stated("title", Kind.TEXT, "its title"),
        _stated("template", Kind.TEXT, "the form that the document follows"),
        _stated("severity.label", Kind.TEXT, "the severity, as written", name="severity"),
        _stated("severity.code", Kind.TEXT, "its code (P0, SEV-2), where the label has one"),
        _stated("severity.name", Kind.TEXT, "its name (Critical), where the label has one"),
        _stated("status.label", Kind.TEXT, "the status, as written", name="status"),
        _stated("status.state", Kind.TEXT, "its state (resolved), where the label names one"),
        _stated("ongoing", Kind.FLAG, "the report says that it is not over", nullable=False),
        _stated("day", Kind.DAY, "the day it belongs to, in the zone of the report"),
        *(column for name in MILESTONES for column in _milestone(name)),
        Column(name="last_event_at", kind=Kind.TIME, source="events[].at",
               start=each(_last_event_at),
               meaning="the last time that the report gives for anything that happened"),
        _stated("stated_duration", Kind.DURATION, "the duration that a field states"),
        _stated("stated_detection_lag", Kind.DURATION, "the detection lag that a field states"),
        *_measure("detection_lag", "from started to detected, else as stated", TIME_TO_DETECT,
                  falls_back=True),
        *_measure("time_to_acknowledge", "from detected to acknowledged", TIME_TO_ACKNOWLEDGE),
        *_measure("time_to_mitigate", "from started to mitigated", TIME_TO_MITIGATE),
        *_measure("time_to_recover", "from started to recovered", TIME_TO_RECOVER),
        *_measure("time_to_resolve", "from started to resolved",
                  attrs.evolve(TIME_TO_RESOLVE, stated=None)),
        *_measure("duration", "the time to resolve, else as stated", TIME_TO_RESOLVE,
                  falls_back=True),
        _stated("sla_breached", Kind.FLAG, "a target was missed, by the document's own severity "
                "guide, else the default; missing where nobody can say"),
        _stated("impact.sla_breach.answer", Kind.FLAG, "what the report itself claims",
                name="sla_breach_claimed"),
        _computed("services", Kind.TEXTS, "the services that were affected, in order",
                  "services[].name where `affected`", _services),
        _computed("teams", Kind.TEXTS, "the teams of a field or front-matter entry called Team",
                  "custom, front_matter", _teams),
        _stated("impact.users_affected", Kind.TEXT, "the users affected, as written",
                name="users_affected"),
        _stated("impact.revenue.text", Kind.TEXT, "the revenue impact, as written", name="revenue"),
        _stated("impact.revenue.amount", Kind.NUMBER, "its amount, where the text names one",
                name="revenue_amount"),
        _stated("impact.revenue.currency", Kind.TEXT, "its currency, as a code of ISO 4217",
                name="revenue_currency"),
        _person("commander", "Incident Commander"),
        _person("owner", "Owner"),
        _person("author", "Author"),
        _computed("timeline_count", Kind.WHOLE, "the rows of its timeline", "timeline",
                  lambda incident: len(incident.timeline)),
        _computed("action_count", Kind.WHOLE, "its action items", "action_items",
                  lambda incident: len(incident.action_items)),
        _computed("open_action_count", Kind.WHOLE, "those neither done nor cancelled",
                  "action_items[].status.state", _open_actions),
    ),
)  # fmt: skip
"""What `incident_rows` and the frames have by default."""
