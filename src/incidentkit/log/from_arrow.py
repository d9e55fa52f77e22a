"""Figures of incidents of which only the rows are at hand, a batch of them at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from incidentkit.frames.arrow_rows import ArrowStream, arrow_rows
from incidentkit.frames.recorded import columns_measured, recorded
from incidentkit.frames.row_groups import ROW_GROUPINGS, RowGrouping
from incidentkit.frames.rows import Row
from incidentkit.log.metric_table import MetricTable
from incidentkit.metrics.given_metrics import several_metrics
from incidentkit.metrics.grouping import Key, in_order, joint_keys, keys_by
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.sample import Sample
from incidentkit.metrics.statistic import Statistic
from incidentkit.metrics.timings import Timings

RowBy = str | Sequence[str] | Callable[[Row], Key | Iterable[Key]]
"""A name or several as `IncidentLog.group` takes them, or a function from a row to its keys."""


def metrics_from_arrow(
    source: ArrowStream,
    by: RowBy | None = None,
    metrics: Iterable[Metric | str] | str | None = None,
    as_of: dt.datetime | None = None,
    *,
    labels: bool = True,
) -> MetricTable:
    """What `IncidentLog.metrics` gives, from rows of the table of incidents and nothing else.

    `source` is whatever gives an Arrow stream of those rows: an Arrow table or reader, a scan of a
    data set, a polars or pandas frame. It is read a few thousand rows at a time. `by`, `metrics`
    and `as_of` are as for a log, and so is every statistic, which equals that of the log with the
    same rows in the same order; only a function in `by` is given a row, as a dict. Rows that a
    rule took out of a log beforehand can't be told here: take them out of the source as well.

    Without `labels` no statistic says which incidents it left out, only how many and why, and a
    row costs 8 bytes a metric once it is read. All figures are the same.

    Raises `MissingExtraError` without pyarrow, and `InvalidValueError` where `source` gives no
    stream or lacks a column, and for what a log's `metrics` refuses.
    """
    wanted = several_metrics(metric_presets()["incidentkit"] if metrics is None else metrics)
    grouping = _grouping(by)
    columns = None if callable(by) else (*columns_measured(wanted), *grouping.columns)
    gathered = _Gathered(metrics=wanted, as_of=as_of, labels=labels)
    for rows in arrow_rows(source, columns):
        gathered.take(rows, grouping)
    keys = ("all",) if by is None else in_order(gathered.parts, by, gathered.days)
    return MetricTable({key: gathered.statistics(key) for key in keys})


def _grouping(by: RowBy | None) -> RowGrouping:
    if by is None:
        return RowGrouping((), _everything)
    keys = keys_by(by)
    if callable(by):
        return RowGrouping((), keys)
    if isinstance(by, str):
        return ROW_GROUPINGS[by]
    parts = [ROW_GROUPINGS[name] for name in by]
    columns = dict.fromkeys(column for part in parts for column in part.columns)
    return RowGrouping(tuple(columns), joint_keys([part.keys for part in parts]))


def _everything(_: Row) -> tuple[Key]:
    return ("all",)


@attrs.define(kw_only=True)
class _Gathered:
    """The samples so far: of each group, those of each batch by metric."""

    metrics: tuple[Metric, ...]
    as_of: dt.datetime | None
    labels: bool
    parts: dict[Key, list[tuple[Sample, ...]]] = attrs.field(
        factory=dict[Key, list[tuple[Sample, ...]]]
    )
    days: tuple[dt.date, ...] = ()
    """The first and the last day."""

    def take(self, rows: list[Row], grouping: RowGrouping) -> None:
        """Measure the incidents of some rows."""
        groups: dict[Key, list[Any]] = {}
        for row, incident in zip(rows, recorded(rows, self.metrics), strict=True):
            for key in grouping.keys(row):
                groups.setdefault(key, []).append(incident)
        for key, incidents in groups.items():
            timings = Timings.of(incidents)
            samples = (Sample.read(timings, metric, self.as_of) for metric in self.metrics)
            found = tuple(s if self.labels else s.unlabelled() for s in samples)
            self.parts.setdefault(key, []).append(found)
        days = [*self.days, *(row["day"] for row in rows if row.get("day") is not None)]
        self.days = (min(days), max(days)) if days else ()

    def statistics(self, key: Key) -> dict[str, Statistic]:
        """The statistics of a group by the name of the metric."""
        parts = self.parts.get(key, [])
        return {
            metric.name: Statistic.over(metric, Sample.joined(part[index] for part in parts))
            for index, metric in enumerate(self.metrics)
        }
