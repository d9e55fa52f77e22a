"""Bad minutes: for how long at least one incident went on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import attrs
import pendulum

from incidentkit.display.counted import counted
from incidentkit.display.spoken import spoken_duration
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.measurable import Measurable
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.sample import Excluded, OpenIncident, Sample
from incidentkit.metrics.spans import span
from incidentkit.metrics.union import union
from incidentkit.model.given_incidents import each_incident
from incidentkit.model.measure import seconds_between

DOWNTIME: Final = Metric("downtime", "started", ("recovered", "resolved"))
"""From started until recovered; where no recovery is timed, until resolved."""


class Outage(NamedTuple):
    """A stretch of time in which at least one incident went on."""

    start: pendulum.DateTime
    end: pendulum.DateTime


@attrs.frozen(kw_only=True, repr=False)
class Downtime:
    """The union of the incidents' intervals: overlapping minutes count once.

    `outages` are disjoint and in order. `n` incidents are in them; those that go on are in `open`
    and those without both times in `excluded`: neither adds a minute. A stated duration doesn't
    say when it was, so it can't be united with others and is excluded.
    """

    outages: tuple[Outage, ...] = ()
    n: int = 0
    summed: pendulum.Duration = attrs.field(factory=pendulum.Duration)
    open: tuple[OpenIncident, ...] = ()
    excluded: tuple[Excluded, ...] = ()

    @property
    def total(self) -> pendulum.Duration:
        """How long the outages lasted together; `summed` is what the incidents' times add up to."""
        seconds = sum(seconds_between(*outage) for outage in self.outages)
        return pendulum.Duration(seconds=seconds)

    @property
    def longest(self) -> pendulum.Duration | None:
        """The longest outage; None where there is none."""
        return span(max((seconds_between(*outage) for outage in self.outages), default=None))

    def __repr__(self) -> str:
        """How long, in how many outages."""
        return f"<{type(self).__name__}: {self}>"

    def __str__(self) -> str:
        """How long, in how many outages, and of how many incidents."""
        outages = counted(len(self.outages), "outage")
        known = f"{spoken_duration(self.total)} in {outages}, n = {self.n:,}"
        return f"{known}, {len(self.open):,} open, {len(self.excluded):,} excluded"


def downtime(incidents: Iterable[Measurable], metric: Metric | str = DOWNTIME) -> Downtime:
    """The union of the times between the milestones of `metric`."""
    clock = attrs.evolve(one_metric(metric), stated=None)
    known = tuple(each_incident(incidents, "milestones"))
    sample = Sample.collect(known, clock)
    intervals = [interval for i in known if (interval := _interval(clock, i)) is not None]
    return Downtime(
        outages=tuple(Outage(*interval) for interval in union(intervals)),
        n=len(intervals),
        summed=pendulum.Duration(seconds=sum(sample.seconds)),
        open=tuple(sample.open),
        excluded=tuple(sample.excluded),
    )


def _interval(
    metric: Metric, incident: Measurable
) -> tuple[pendulum.DateTime, pendulum.DateTime] | None:
    measured = metric.clock(incident)
    start, end = measured.start.measurable_at, measured.end.measurable_at
    if measured.duration is None or start is None or end is None:
        return None
    return (start, end)
