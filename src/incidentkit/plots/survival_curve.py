"""What share of incidents lasts longer than a given time, those that go on included."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from incidentkit.display.spoken import spoken_duration
from incidentkit.incident import Incident
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.metric import TIME_TO_RESOLVE, Metric
from incidentkit.metrics.statistic import Statistic
from incidentkit.plots.axes import axes_or_new
from incidentkit.plots.duration_axis import SHORTEST, on_scale, scale_durations
from incidentkit.plots.given import given
from incidentkit.plots.labels import plain_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def survival_curve(
    incidents: Iterable[Incident],
    metric: Metric | str = TIME_TO_RESOLVE,
    *,
    as_of: dt.datetime | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The Kaplan-Meier curve on a log scale of time, with its 95% bounds.

    A tick on the curve is an incident that goes on, at the time until which that is known. The
    dotted line is the median, where the curve gets there. Raises `InvalidValueError` for
    what is no incident, and `MissingExtraError` without matplotlib.
    """
    metric = one_metric(metric)
    statistic = Statistic.of(metric, given("incidents", Incident, incidents), as_of)
    steps = statistic.survival.steps
    axes = axes_or_new(ax, 8, 4)
    times = [SHORTEST, *(on_scale(step.seconds) for step in steps)]
    axes.step(times, [1, *(step.share for step in steps)], where="post", color="tab:blue")
    axes.fill_between(
        times,
        [1, *(step.low for step in steps)],
        [1, *(step.high for step in steps)],
        step="post",
        color="tab:blue",
        alpha=0.15,
        linewidth=0,
    )
    still = [step for step in steps if step.censored]
    axes.plot(
        [on_scale(step.seconds) for step in still],
        [step.share for step in still],
        "|",
        color="tab:red",
        markersize=10,
        label="goes on",
    )
    median = statistic.survival_median
    if median is not None:
        at = on_scale(median.total_seconds())
        said = f"median {spoken_duration(median)}"
        axes.plot([at, at], [0, 0.5], color="black", linestyle=":", label=said)
    scale_durations(axes, "x", [step.seconds for step in steps])
    axes.set_ylim(0, 1.02)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1])
    axes.set_xlabel(plain_text(metric.title))
    axes.set_ylabel(f"share that lasts longer\nn = {statistic.n}, {len(statistic.open)} open")
    axes.grid(alpha=0.3)
    if still or median is not None:
        axes.legend(loc="upper right")
    return axes
