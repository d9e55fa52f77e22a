"""An incident as a row of the table of incidents has it, to be measured as one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from incidentkit.frames.rows import Row
from incidentkit.metrics.metric import Metric
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.milestone import Basis, Milestone, Milestones

_BASES: Final = FrozenMap({basis.value: basis for basis in Basis})
_ALWAYS: Final = ("path", "id", "ongoing", "stated_duration", "stated_detection_lag")


class Moment(NamedTuple):
    """When something happened."""

    at: dt.datetime | None


class Recorded(NamedTuple):
    """What a metric asks of an incident, as far as its row says it; times are in UTC."""

    path: Path | None
    id: str | None
    ongoing: bool
    stated_duration: dt.timedelta | None
    stated_detection_lag: dt.timedelta | None
    milestones: Milestones
    events: tuple[Moment, ...]
    """The last one alone, which says how long an incident is known to go on."""


def columns_measured(metrics: Iterable[Metric]) -> tuple[str, ...]:
    """The columns that `metrics` rest on."""
    milestones = (
        f"{name}_{part}" for name in _milestones_of(metrics) for part in ("at", "on", "basis")
    )
    return (*_ALWAYS, "last_event_at", *milestones)


def _milestones_of(metrics: Iterable[Metric]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for m in metrics for name in (*m.start, *m.end)))


def recorded(rows: Iterable[Row], metrics: Iterable[Metric]) -> list[Recorded]:
    """Each row as an incident that `metrics` can measure."""
    names = _milestones_of(metrics)
    return [_recorded(row, names) for row in rows]


def _recorded(row: Row, names: Iterable[str]) -> Recorded:
    path = row["path"]
    found = ((name, row[f"{name}_basis"]) for name in names)
    known = {
        name: Milestone(name=name, at=row[f"{name}_at"], on=row[f"{name}_on"], basis=_BASES[basis])
        for name, basis in found
        if basis is not None
    }
    return Recorded(
        path=None if path is None else Path(path),
        id=row["id"],
        ongoing=row["ongoing"],
        stated_duration=row["stated_duration"],
        stated_detection_lag=row["stated_detection_lag"],
        milestones=Milestones(known),
        events=(Moment(row["last_event_at"]),),
    )
