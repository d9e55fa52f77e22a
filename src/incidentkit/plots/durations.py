"""How long incidents took, group by group: every one a dot, with the median and how sure it is."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from incidentkit.incident import Incident
from incidentkit.metrics.grouping import By, group
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.metric import TIME_TO_RESOLVE, Metric
from incidentkit.metrics.statistic import Statistic
from incidentkit.plots.axes import axes_or_new
from incidentkit.plots.duration_axis import on_scale, scale_durations
from incidentkit.plots.given import given
from incidentkit.plots.labels import group_label, plain_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LANES: Final = (-0.14, -0.07, 0.0, 0.07, 0.14)
"""Where dots of a group stand by turns, so that equal ones don't hide each other."""

_MARKERS: Final = (("o", "tab:blue", "ended"), (">", "tab:red", "goes on"))


def durations(
    incidents: Iterable[Incident],
    metric: Metric | str = TIME_TO_RESOLVE,
    *,
    by: By = "severity",
    as_of: dt.datetime | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The durations of each group on a log scale.

    A dot is an incident, a triangle one that goes on, as far as it is known to have lasted. The
    bar is the median, the line through it the 95% bootstrap interval, which needs 6 durations. A
    duration of 0 is drawn at one second. Groups are those of `IncidentLog.group`. Raises
    `InvalidValueError` for what is no incident, and `MissingExtraError` without matplotlib.
    """
    metric = one_metric(metric)
    known = given("incidents", Incident, incidents)
    groups = [
        (key, Statistic.of(metric, members, as_of)) for key, members in group(known, by).items()
    ]
    axes = axes_or_new(ax, 8, 1.6 + 0.55 * len(groups))
    shown: list[float] = []
    for row, (_, statistic) in enumerate(groups):
        shown += _draw(axes, row, statistic)
    scale_durations(axes, "x", shown)
    axes.set_yticks(
        range(len(groups)), [f"{group_label(key)}\nn = {found.n}" for key, found in groups]
    )
    axes.set_ylim(len(groups) - 0.4, -0.6)
    axes.set_xlabel(plain_text(metric.title))
    axes.grid(axis="x", alpha=0.3)
    _explain(axes)
    return axes


def _explain(axes: Axes) -> None:
    """A legend above the axes, where no dot can be."""
    for marker, colour, name in (*_MARKERS, ("|", "black", "median and its interval")):
        axes.plot([], [], marker, color=colour, label=name)
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=3, frameon=False, fontsize="small")


def _draw(axes: Axes, row: int, statistic: Statistic) -> Sequence[float]:
    """Draw a group; the seconds that it takes up."""
    ended = statistic.seconds
    still = [entry.seconds for entry in statistic.open if entry.seconds is not None]
    for (marker, colour, _), values in zip(_MARKERS, (ended, still), strict=True):
        lanes = [row + _LANES[index % len(_LANES)] for index in range(len(values))]
        axes.plot(
            [on_scale(value) for value in values],
            lanes,
            marker,
            color=colour,
            markersize=4,
            alpha=0.55,
            markeredgewidth=0,
            zorder=3,  # above the bar, which would hide the only one of a group
        )
    if statistic.median is not None:
        interval = statistic.interval("median")
        middle = on_scale(statistic.median.total_seconds())
        axes.plot([middle, middle], [row - 0.3, row + 0.3], color="black", linewidth=2)
        if interval.low is not None and interval.high is not None:
            ends = [on_scale(end.total_seconds()) for end in (interval.low, interval.high)]
            axes.plot(ends, [row, row], color="black", linewidth=1.2)
    return [*ended, *still]
