"""A table of metrics as lines of text, for a console."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from incidentkit.display.columns import aligned
from incidentkit.display.group_name import group_name
from incidentkit.display.spoken import spoken_duration
from incidentkit.metrics.grouping import Key
from incidentkit.metrics.statistic import Statistic

_HEADERS = ("group", "metric", "n", "median", "mean", "95% of the mean", "p90", "open", "excluded")


def metric_lines(groups: Mapping[Key, Mapping[str, Statistic]]) -> Iterator[str]:
    """A heading, and a line for each group and metric; "-" where there is no figure."""
    rows = (
        _row(key, name, statistic)
        for key, statistics in groups.items()
        for name, statistic in statistics.items()
    )
    return aligned([_HEADERS, *rows])


def _row(key: Key, name: str, statistic: Statistic) -> tuple[str, ...]:
    return (
        group_name(key),
        name,
        str(statistic.n),
        spoken_duration(statistic.median) or "-",
        spoken_duration(statistic.mean) or "-",
        spoken_interval(statistic) or "-",
        spoken_duration(statistic.p90) or "-",
        str(len(statistic.open)),
        str(len(statistic.excluded)),
    )


def spoken_interval(statistic: Statistic) -> str:
    """The interval of the mean, "" where there is none."""
    ends = (spoken_duration(statistic.ci_low), spoken_duration(statistic.ci_high))
    return " to ".join(ends) if all(ends) else ""
