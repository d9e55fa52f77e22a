"""How long incidents took, group by group: every one a dot, with the median and how sure it is."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from incidentkit.incident import Incident
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.grouping import By, group
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

_FEWEST: Final = 2
"""So many have a median worth a bar."""

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
    bar is the median of two or more, the line through it the 95% bootstrap interval, which needs 6
    durations. A duration of 0 is drawn at one second. Groups are those of `IncidentLog.group`.
    Raises `InvalidValueError` for what is no incident, and `MissingExtraError` without matplotlib.
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
    _explain(axes, [found for _, found in groups])
    return axes


def _explain(axes: Axes, drawn: Sequence[Statistic]) -> None:
    """A legend above the axes, where no dot can be, of what there is."""
    shown = [*_MARKERS[:1]]
    if any(found.open for found in drawn):
        shown.append(_MARKERS[1])
    if any(found.n >= _FEWEST for found in drawn):
        shown.append(("|", "black", "median"))
    if any(_bounds(found) for found in drawn):
        shown.append(("_", "black", "its 95% interval"))
    for marker, colour, name in shown:
        axes.plot([], [], marker, color=colour, label=name)
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=4, frameon=False, fontsize="small")


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
            zorder=3,  # above the bar, which may be where a dot is
        )
    # The median of one is that one: a bar would hide the only dot of a group.
    if statistic.median is not None and statistic.n >= _FEWEST:
        middle = on_scale(statistic.median.total_seconds())
        axes.plot([middle, middle], [row - 0.3, row + 0.3], color="black", linewidth=2)
        bounds = _bounds(statistic)
        axes.plot(bounds, [row] * len(bounds), color="black", linewidth=1.2)
    return [*ended, *still]


def _bounds(statistic: Statistic) -> list[float]:
    """Both ends of the interval of the median on the scale; none where one is unknown."""
    interval = statistic.interval("median")
    if interval.low is None or interval.high is None:
        return []
    return [on_scale(end.total_seconds()) for end in (interval.low, interval.high)]
