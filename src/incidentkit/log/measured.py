"""The figures of a log: each counts what was excluded from the log beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from incidentkit.incident import Incident
from incidentkit.log.metric_table import MetricTable
from incidentkit.log.outcomes import ExcludedIncident
from incidentkit.log.within_target import Target, WithinTarget, within_target
from incidentkit.metrics.downtime import DOWNTIME, Downtime, downtime
from incidentkit.metrics.failures import Since, time_between_failures
from incidentkit.metrics.given_metrics import several_metrics
from incidentkit.metrics.grouping import Key
from incidentkit.metrics.measurable import label_of
from incidentkit.metrics.metric import (
    TIME_TO_ACKNOWLEDGE,
    TIME_TO_DETECT,
    TIME_TO_RESOLVE,
    Metric,
)
from incidentkit.metrics.sample import Excluded, Sample
from incidentkit.metrics.statistic import Statistic
from incidentkit.metrics.timings import Part, Timings
from incidentkit.policy.severity_policy import SeverityPolicy


class Measured(Sequence[Incident]):
    """Incidents that are measured together, and those that were excluded beforehand."""

    __slots__ = ()

    excluded: tuple[ExcludedIncident, ...]

    def _columns(self) -> Timings:
        return Timings.of(self)

    def measure(self, metric: Metric | str, as_of: dt.datetime | None = None) -> Statistic:
        """The statistic of any metric.

        Those of the preset "incidentkit" may be named: `log.measure("time_to_mitigate")`.
        An incident that goes on is open: it counts with the time up to the last one that its
        report states, or up to `as_of`, and never up to now. Raises `InvalidValueError` where
        `as_of` is naive, and for a `metric` that is none.
        """
        return _statistic(self._columns(), metric, as_of, None, self.excluded)

    def mttd(self, as_of: dt.datetime | None = None) -> Statistic:
        """Time to detect: started to detected, else the stated lag; see `measure`."""
        return self.measure(TIME_TO_DETECT, as_of)

    def mtta(self, as_of: dt.datetime | None = None) -> Statistic:
        """Time to acknowledge: detected to the first engagement of a responder."""
        return self.measure(TIME_TO_ACKNOWLEDGE, as_of)

    def mttr(self, as_of: dt.datetime | None = None) -> Statistic:
        """Time to resolve: started to resolved, else the stated duration.

        Others mean something else by MTTR; `metric_presets` has their definitions.
        """
        return self.measure(TIME_TO_RESOLVE, as_of)

    def downtime(self, metric: Metric | str = DOWNTIME) -> Downtime:
        """The times in which at least one incident went on; minutes that overlap count once.

        From started to recovered, else to resolved, unless another metric says otherwise.
        """
        found = downtime(self, metric)
        return attrs.evolve(found, excluded=(*found.excluded, *self._excluded()))

    def time_between_failures(self, *, since: Since = "start") -> Statistic:
        """From the start of one incident to that of the next, or since the end of an outage.

        Raises `InvalidValueError` for a `since` other than "start" and "end".
        """
        found = time_between_failures(self, since=since)
        return attrs.evolve(found, sample=found.sample.without(self._excluded()))

    def within_target(
        self, policy: SeverityPolicy, target: Target = "all", as_of: dt.datetime | None = None
    ) -> WithinTarget:
        """How many incidents kept the targets of a policy: one, or all that a level promises.

        So a level that promises only a resolution is kept with the resolution. An incident of
        which nobody can say is counted as unknown, with the reason: also one whose level promises
        nothing that is asked for. A clock that is still open is past its target, or not, by
        `as_of`. Raises `InvalidValueError` for another `target` and where `as_of` is naive.
        """
        found = within_target(self, policy, target, as_of)
        return attrs.evolve(found, excluded=tuple(self._excluded()))

    def _excluded(self) -> Iterator[Excluded]:
        return _named(self.excluded)


def _named(excluded: Iterable[ExcludedIncident]) -> Iterator[Excluded]:
    return (Excluded(label_of(one), reason) for _, reason, one in excluded)


def _statistic(
    timings: Timings,
    metric: Metric | str,
    as_of: dt.datetime | None,
    part: Part | None,
    excluded: Iterable[ExcludedIncident],
) -> Statistic:
    sample = Sample.read(timings, metric, as_of, part)
    return Statistic.over(metric, sample.without(_named(excluded)))


Group = tuple[Sequence[int] | None, Sequence[ExcludedIncident]]
"""A part of a log: its incidents by their number, None for all, and those excluded from it."""


def table_of(
    timings: Timings,
    groups: Mapping[Key, Group],
    metrics: Iterable[Metric | str] | str,
    as_of: dt.datetime | None,
) -> MetricTable:
    """The statistics of the parts of a log, by the key of each."""
    wanted = several_metrics(metrics)
    table: dict[Key, dict[str, Statistic]] = {}
    for key, (rows, excluded) in groups.items():
        part = None if rows is None else timings.part(rows)
        measured = [_statistic(timings, metric, as_of, part, excluded) for metric in wanted]
        table[key] = {m.name: figure for m, figure in zip(wanted, measured, strict=True)}
    return MetricTable(table)
