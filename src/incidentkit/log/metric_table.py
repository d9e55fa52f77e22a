"""Metrics by group: a statistic for each group and metric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from incidentkit.log.cards import metric_card
from incidentkit.log.metric_text import metric_lines
from incidentkit.metrics.grouping import Key
from incidentkit.metrics.statistic import Statistic

_FIGURES = ("mean", "median", "p90", "ci_low", "ci_high")


@attrs.frozen(repr=False)
class MetricTable(Mapping[Key, Mapping[str, Statistic]]):
    """The statistics of each group, by the name of the metric.

    `table["P1"]["time_to_resolve"].median`; `print(table)` shows all. A group without
    incidents, such as a month in which nothing happened, has statistics with `n` 0, whose figures
    are None.
    """

    groups: Mapping[Key, Mapping[str, Statistic]]

    def __getitem__(self, key: Key) -> Mapping[str, Statistic]:
        if key not in self.groups:
            reason = f"no group {key!r}: there are {', '.join(map(repr, self.groups)):.200}"
            raise KeyError(reason)
        return self.groups[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.groups)

    def __len__(self) -> int:
        return len(self.groups)

    def rows(self) -> list[dict[str, Any]]:
        """A dict for each group and metric: what it is, n, excluded, open, and the main figures.

        Figures are `pendulum.Duration` or None.
        """
        return [
            {
                "group": key,
                "metric": name,
                "n": statistic.n,
                "excluded": len(statistic.excluded),
                "open": len(statistic.open),
                **{figure: getattr(statistic, figure) for figure in _FIGURES},
            }
            for key, statistics in self.groups.items()
            for name, statistic in statistics.items()
        ]

    def __repr__(self) -> str:
        """How many groups and metrics."""
        names = dict.fromkeys(name for statistics in self.groups.values() for name in statistics)
        return f"<{type(self).__name__}: {len(self)} groups of {', '.join(names)}>"

    def __str__(self) -> str:
        """A line for each group and metric, with the interval of the mean."""
        return "\n".join(metric_lines(self.groups))

    def _repr_html_(self) -> str:
        """A row for each group and metric, in a notebook."""
        return metric_card(self.groups)
