"""The pieces of an explanation: milestones, times and calendars in words."""

from __future__ import annotations

import datetime as dt

import pendulum

from incidentkit.display.spoken import spoken_time
from incidentkit.errors import EXCERPT_LENGTH
from incidentkit.model.calendar import Calendar
from incidentkit.model.milestone import Basis, Milestone
from incidentkit.model.working_hours import WorkingHours
from incidentkit.notation.duration.durations import write_duration

_BASES = {Basis.STATED: "stated", Basis.TIMELINE: "from the timeline", Basis.DERIVED: "derived"}


def reached(milestone: Milestone) -> str:
    """A milestone with its time and where that comes from: "detected 14:05 (stated)"."""
    if milestone.basis is None or milestone.day is None:
        return f"{milestone.name} (not known)"
    shown = spoken_time(milestone.at) if milestone.at is not None else f"{milestone.day} (day only)"
    return f"{milestone.name} {shown} ({_BASES[milestone.basis]})"


def unknown(start: Milestone, end: Milestone) -> str:
    """Why nothing can be measured between two milestones."""
    lacking = (m for m in (start, end) if m.measurable_at is None)
    return ", ".join(_lacking(milestone) for milestone in lacking)


def _lacking(milestone: Milestone) -> str:
    if milestone.basis is Basis.DERIVED:
        return f"the time of {milestone.name} is only derived, which is never measured"
    if milestone.on is not None:
        return f"of {milestone.name} only the day is known, {milestone.on}"
    return f"the time of {milestone.name} isn't known"


def span(duration: pendulum.Duration) -> str:
    """A duration without its sign: "1d 2h"."""
    return write_duration(abs(dt.timedelta(seconds=duration.total_seconds())))


def counting(hours: Calendar | None) -> str:
    """How time was counted; nothing for around the clock."""
    if hours is None or hours == WorkingHours.always():
        return ""
    if isinstance(hours, WorkingHours):
        return f" of working time ({hours.zone.name})"
    return f" by {type(hours).__name__}"


def quoted(text: str) -> str:
    """A text of a guide, in quotes and not too long."""
    short = text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"
    return f'"{short}"'
