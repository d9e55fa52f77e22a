"""How much time passes from one failure to the next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.downtime import downtime
from incidentkit.metrics.measurable import Label, Measurable, label_of
from incidentkit.metrics.sample import Excluded, Observation, Sample
from incidentkit.metrics.statistic import Statistic
from incidentkit.model.given_incidents import each_incident
from incidentkit.model.measure import seconds_between

Since = Literal["start", "end"]


def time_between_failures(incidents: Iterable[Measurable], *, since: Since = "start") -> Statistic:
    """The times between failures, of which n incidents give n - 1.

    From the start of an incident to the start of the next one. With `since="end"` only working
    time counts: from the end of an outage to the start of the next, outages that overlap being one
    (the "operating time between failures" of IEC 60050-192). Each observation bears the path of
    the incident that ended it. The time before the first failure and after the last isn't counted,
    since nothing says when the observation began or ended, and an incident that goes on ends no
    working time: it is in `open`. Raises `InvalidValueError` for another
    `since`.
    """
    if since not in ("start", "end"):
        reason = f"expected 'start' or 'end', got {since!r}"
        raise InvalidValueError(reason, "since")
    known = tuple(each_incident(incidents, "milestones"))
    sample = _between_starts(known) if since == "start" else _between_outages(known)
    return Statistic(name="time_between_failures", title="Time between failures", sample=sample)


def _between_starts(incidents: tuple[Measurable, ...]) -> Sample:
    starts: list[tuple[pendulum.DateTime, str, Label]] = []
    excluded: list[Excluded] = []
    for incident in incidents:
        label = label_of(incident)
        at = incident.milestones["started"].measurable_at
        if at is None:
            excluded.append(Excluded(label, "no time for started"))
        else:
            starts.append((at, str(label), label))
    starts.sort(key=lambda entry: entry[:2])
    gaps = (
        Observation(label, seconds_between(before, at))
        for (before, _, _), (at, _, label) in pairwise(starts)
    )
    return Sample(observations=tuple(gaps), excluded=tuple(excluded))


def _between_outages(incidents: tuple[Measurable, ...]) -> Sample:
    found = downtime(incidents)
    paths: dict[pendulum.DateTime, Label] = {}
    for incident in incidents:
        at = incident.milestones["started"].measurable_at
        if at is not None:
            paths.setdefault(at, label_of(incident))
    gaps = (
        Observation(paths.get(after.start), seconds_between(before.end, after.start))
        for before, after in pairwise(found.outages)
    )
    return Sample(observations=tuple(gaps), open=found.open, excluded=found.excluded)
