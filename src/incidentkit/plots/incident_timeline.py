"""One incident on an axis of time: what happened when, and what each stretch of it was."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs
import pendulum

from incidentkit.display.incident_name import incident_name
from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.model.given_incidents import no_incident
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.zones import fixed_zone
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
_MINUTE: Final = 60


@attrs.frozen
class _Row:
    """What happened at a time, and whether it is a milestone."""

    at: pendulum.DateTime
    said: str
    is_milestone: bool


def incident_timeline(incident: Incident, ax: Axes | None = None) -> Axes:
    """Every timed event of an incident, a row each, from the first at the top to the last.

    Rows that state a milestone are filled; a milestone that a field states in the minute of the
    only row of that minute is named in it. The background shows the stretches between started,
    detected, acknowledged, mitigated and resolved where both ends are measured; derived times and
    events of which only the day is known are left out, and so is the closing of the report, which
    comes days later and would squeeze all else. Times are in the offset that all of them are
    written in, else in UTC.

    Raises `InvalidValueError` where no event has a time or several incidents are given, and
    `MissingExtraError` without matplotlib.
    """
    if not isinstance(incident, Incident):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise no_incident(incident, "incident")
    rows = list(_rows(incident))
    if not rows:
        reason = "no event of the incident has a time"
        raise InvalidValueError(reason, "events")
    axes = axes_or_new(ax, 10, 1.4 + 0.3 * len(rows))
    zone = _zone(row.at for row in rows)
    times = [on_axis(row.at, zone) for row in rows]
    first, last = min(times), max(times)
    margin = max((last - first) / 20, _LEAST_MARGIN)
    axes.set_xlim(first - margin, last + margin)
    middle = first + (last - first) / 2
    _shade(axes, incident, zone)
    for height, (place, row) in enumerate(zip(times, rows, strict=True)):
        filled = "black" if row.is_milestone else "white"
        axes.plot(
            [place], [height], "o", color="black", markerfacecolor=filled, markersize=5, zorder=3
        )
        plain = without_marks(row.said.replace("<br>", " "))
        label = printable(shortened(plain, _LONGEST_LABEL))
        before = place > middle
        clock = dt.datetime.fromtimestamp(row.at.timestamp(), zone).strftime("%H:%M")
        axes.annotate(
            f"{label}  {clock}" if before else f"{clock}  {label}",
            (place, height),
            xytext=(-8 if before else 8, 0),
            textcoords="offset points",
            ha="right" if before else "left",
            va="center",
            fontsize="small",
            parse_math=False,
        )
    _dress(axes, incident, len(rows), zone)
    return axes


def _rows(incident: Incident) -> Iterator[_Row]:
    """The timed events; milestones in the minute of a single row of the timeline are in that row.

    "22:40 power lost" and "Started: 22:40" are most likely one event, and are at one time for sure.
    """
    minutes: dict[int, list[TimelineEvent]] = {}
    for event in incident.events:
        if event.at is not None and event.kinds != _AFTERWARDS:
            minutes.setdefault(int(event.at.timestamp()) // _MINUTE, []).append(event)
    told = {id(event) for event in incident.timeline}
    for events in minutes.values():
        own = [event for event in events if id(event) in told]
        together = [events] if len(own) == 1 else [[event] for event in events]
        for members in together:
            # A milestone comes first: what a row says may be cut.
            ordered = sorted(members, key=lambda event: id(event) in told)
            said = " · ".join(part for e in ordered for part in (e.description, e.action) if part)
            at = (own[0] if len(members) > 1 else members[0]).at
            if at is not None:
                yield _Row(at, said, any(event.kinds for event in members))


def _zone(times: Iterable[pendulum.DateTime]) -> dt.tzinfo:
    """The offset of all times where they have one in common, else UTC."""
    offsets = {at.utcoffset() or dt.timedelta() for at in times}
    return dt.timezone(offsets.pop()) if len(offsets) == 1 else dt.UTC


def _shade(axes: Axes, incident: Incident, zone: dt.tzinfo) -> None:
    """Colour the stretches, each named in the legend with its length."""
    for start, end, name, colour in _STRETCHES:
        measured = incident.measure(start, end)
        began, ended = measured.start.measurable_at, measured.end.measurable_at
        if measured.duration and began is not None and ended is not None:
            axes.axvspan(
                on_axis(began, zone),
                on_axis(ended, zone),
                color=colour,
                alpha=0.18,
                linewidth=0,
                label=f"{name}: {spoken_duration(measured.duration)}",
            )


def _dress(axes: Axes, incident: Incident, rows: int, zone: dt.tzinfo) -> None:
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
    offset = zone.utcoffset(None) or dt.timedelta()
    axes.set_xlabel(f"time ({fixed_zone(round(offset.total_seconds())).name})")
    title = incident_name(incident, " · ")
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
