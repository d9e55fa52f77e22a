"""How long incidents took, period by period, with what each period can tell."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from incidentkit.display.counted import counted
from incidentkit.errors import unexpected
from incidentkit.incident import Incident
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.grouping import group
from incidentkit.metrics.metric import TIME_TO_RESOLVE, Metric
from incidentkit.metrics.periods import PERIODS, Period, named_period
from incidentkit.metrics.statistic import Statistic
from incidentkit.plots.axes import axes_or_new
from incidentkit.plots.duration_axis import on_scale, scale_durations
from incidentkit.plots.given import given
from incidentkit.plots.labels import plain_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_LABELS: Final = 12


def over_time(  # noqa: PLR0913 -- each by name, and each has a default
    incidents: Iterable[Incident],
    metric: Metric | str = TIME_TO_RESOLVE,
    *,
    by: Period = "month",
    figure: str = "mean",
    as_of: dt.datetime | None = None,
    ax: Axes | None = None,
) -> Axes:
    """A figure of each period on a log scale, with its 95% bootstrap interval.

    `figure` is "mean", "median" or another that `Statistic.interval` takes. Faint dots are the
    incidents. A figure without an interval (n below 5, for the median 6) is hollow. A period
    without incidents is a gap; no line joins the periods, since none of their differences is known
    to be one. Incidents whose day is unknown are in no period, and counted below the axis. Raises
    `InvalidValueError` for what is no incident or no period, and `MissingExtraError` without
    matplotlib.
    """
    metric = one_metric(metric)
    if named_period(by) is None:
        expected, name = f"one of {', '.join(PERIODS)} (durations() draws other groups)", "by"
        raise unexpected(expected, by, name)
    periods = group(given("incidents", Incident, incidents), by)
    undated = len(periods.pop(None, ()))
    axes = axes_or_new(ax, 9, 4)
    shown: list[float] = []
    found = {key: Statistic.of(metric, members, as_of) for key, members in periods.items()}
    for place, statistic in enumerate(found.values()):
        shown += _draw(axes, place, statistic, figure)
    scale_durations(axes, "y", shown)
    step = -(-len(found) // _MOST_LABELS) or 1
    labels = [f"{key}\nn = {statistic.n}" for key, statistic in found.items()]
    axes.set_xticks(range(0, len(found), step), labels[::step], fontsize="small")
    axes.set_xlim(-0.6, max(len(found) - 0.4, 0.6))
    axes.set_ylabel(plain_text(f"{metric.title}: {figure.replace('_', ' ')}"))
    if undated:
        axes.set_xlabel(f"without {counted(undated, 'incident')} whose day is unknown")
    axes.grid(axis="y", alpha=0.3)
    return axes


def _draw(axes: Axes, place: int, statistic: Statistic, figure: str) -> list[float]:
    """Draw a period; the seconds that it takes up."""
    value = statistic.figure(figure)
    if value is None:
        return []
    values = [on_scale(seconds) for seconds in statistic.seconds]
    axes.plot([place] * len(values), values, "o", color="tab:blue", alpha=0.25, markersize=4)
    interval = statistic.interval(figure)
    height = on_scale(value.total_seconds())
    known = [end.total_seconds() for end in (interval.low, interval.high) if end is not None]
    bounded = len(known) == 2  # noqa: PLR2004 -- a low and a high end
    if bounded:
        axes.plot([place, place], [on_scale(end) for end in known], color="black", linewidth=1.5)
    fill = "black" if bounded else "white"
    axes.plot([place], [height], "D", color="black", markerfacecolor=fill, markersize=6)
    return [*statistic.seconds, value.total_seconds(), *(known if bounded else ())]
