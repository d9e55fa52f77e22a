"""Incidents in order of time, and before or after a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, TypeAlias

from incidentkit.incident import Incident
from incidentkit.log.outcomes import ExcludedIncident
from incidentkit.model.converters import required_day

Part: TypeAlias = tuple[list[Incident], list[ExcludedIncident]]

_NO_DAY = "no day, so neither before nor after"


def by_time(incident: Incident) -> Any:  # noqa: ANN401 -- a key to sort by
    """What sorts by day and by when it began on that day, unknown ones last."""
    began = incident.milestones["started"].at or incident.milestones["detected"].at
    return (
        incident.day is None,
        incident.day or dt.date.min,
        began is None,
        began.timestamp() if began else 0,
    )


def parted_by_day(
    incidents: Iterable[Incident], excluded: Iterable[ExcludedIncident], day: dt.date
) -> tuple[Part, Part]:
    """What was before `day`, and what was on it or later; what has no day is excluded from both.

    Raises `InvalidValueError` where `day` is no day.
    """
    first = required_day(day)
    parts: tuple[Part, Part] = ([], []), ([], [])
    for entry in excluded:
        on = entry.incident.day
        for number, (_, out) in enumerate(parts):
            if on is None or (on >= first) == bool(number):
                out.append(entry)
    for incident in incidents:
        if incident.day is None:
            for _, out in parts:
                out.append(ExcludedIncident(incident.path, _NO_DAY, incident))
        else:
            parts[incident.day >= first][0].append(incident)
    return parts
