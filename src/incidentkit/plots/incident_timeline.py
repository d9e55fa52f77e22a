"""One incident on an axis of time: what happened when, and what each stretch of it was."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.model.given_incidents import no_incident
from incidentkit.plots.axes import axes_or_new, on_axis
from incidentkit.plots.labels import printable, shortened, without_marks

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STRETCHES: Final = (
    ("started", "detected", "undetected", "tab:red"),
    ("detected", "acknowledged", "waiting", "tab:orange"),
    ("acknowledged", "mitigated", "being mitigated", "goldenrod"),
    ("mitigated", "resolved", "being resolved", "tab:green"),
)
_AFTERWARDS: Final = frozenset({"closed"})
_LONGEST_LABEL: Final = 48
_LEAST_MARGIN: Final = 150 / 86_400


def incident_timeline(incident: Incident, ax: Axes | None = None) -> Axes:
    """Every timed event of an incident, a row each, from the first at the top to the last.

    Rows that state a milestone are filled. The background shows the stretches between started,
    detected, acknowledged, mitigated and resolved where both ends are measured; derived times and
    events of which only the day is known are left out, and so is the closing of the report, which
    comes days later and would squeeze all else. Times are in UTC.

    Raises `InvalidValueError` where no event has a time or several incidents are given, and
    `MissingExtraError` without matplotlib.
    """
    if not isinstance(incident, Incident):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise no_incident(incident, "incident")
    timed = [
        (event.at, event)
        for event in incident.events
        if event.at is not None and event.kinds != _AFTERWARDS
    ]
    if not timed:
        reason = "no event of the incident has a time"
        raise InvalidValueError(reason, "events")
    axes = axes_or_new(ax, 10, 1.4 + 0.3 * len(timed))
    times = [on_axis(at) for at, _ in timed]
    first, last = min(times), max(times)
    margin = max((last - first) / 20, _LEAST_MARGIN)
    axes.set_xlim(first - margin, last + margin)
    middle = first + (last - first) / 2
    _shade(axes, incident)
    for row, (place, (at, event)) in enumerate(zip(times, timed, strict=True)):
        filled = "black" if event.kinds else "white"
        axes.plot(
            [place], [row], "o", color="black", markerfacecolor=filled, markersize=5, zorder=3
        )
        said = " · ".join(filter(None, (event.description, event.action)))
        plain = without_marks(said.replace("<br>", " "))
        label = printable(shortened(plain, _LONGEST_LABEL))
        before = place > middle
        clock = at.in_timezone("UTC").format("HH:mm")
        axes.annotate(
            f"{label}  {clock}" if before else f"{clock}  {label}",
            (place, row),
            xytext=(-8 if before else 8, 0),
            textcoords="offset points",
            ha="right" if before else "left",
            va="center",
            fontsize="small",
            parse_math=False,
        )
    _dress(axes, incident, len(timed))
    return axes


def _shade(axes: Axes, incident: Incident) -> None:
    """Colour the stretches, each named in the legend with its length."""
    for start, end, name, colour in _STRETCHES:
        measured = incident.measure(start, end)
        began, ended = measured.start.measurable_at, measured.end.measurable_at
        if measured.duration and began is not None and ended is not None:
            axes.axvspan(
                on_axis(began),
                on_axis(ended),
                color=colour,
                alpha=0.18,
                linewidth=0,
                label=f"{name}: {spoken_duration(measured.duration)}",
            )


def _dress(axes: Axes, incident: Incident, rows: int) -> None:
    """Title, axis and legend."""
    from matplotlib.dates import (  # noqa: PLC0415 -- brought by an extra
        AutoDateLocator,
        ConciseDateFormatter,
    )
    from matplotlib.transforms import offset_copy  # noqa: PLC0415 -- brought by an extra

    locator = AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.set_ylim(rows - 0.4, -0.6)
    axes.set_yticks([])
    axes.set_xlabel("time (UTC)")
    title = " · ".join(filter(None, (incident.id, incident.title)))
    axes.set_title(printable(shortened(title, 80)), loc="left", parse_math=False)
    if axes.get_legend_handles_labels()[0]:
        below = offset_copy(axes.transAxes, fig=axes.get_figure(root=True), y=-0.45, units="inches")
        axes.legend(
            loc="upper center",
            bbox_to_anchor=(0.5, 0),
            bbox_transform=below,
            ncols=4,
            frameon=False,
        )
