"""What a level promises, and the calendar in which it counts."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model.calendar import Calendar
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import TARGETS, SeverityLevel
from incidentkit.notation.duration.working_time import read_working_time


@attrs.frozen(kw_only=True)
class Target:
    """One promise: how long, by which calendar, and its wording where it is no plain duration."""

    span: pendulum.Duration | None = None
    hours: Calendar | None = None
    wording: str | None = None
    lacks_hours: bool = False
    """True where it is in working hours and nobody says which."""


def target_of(guide: SeverityGuide, level: SeverityLevel | None, name: str) -> Target:
    """The target `name` of a level, and how its time counts.

    A plain duration counts in the hours of its level, else in those of the guide, else around the
    clock. A text such as "4 business hours" counts in those hours alone: without them, nobody can
    tell. A guide with such a text tells the two apart, so that in it a plain duration counts around
    the clock, unless its level has hours of its own.
    """
    hours = guide.hours_of(level)
    if level is None:
        return Target(hours=hours)
    span: pendulum.Duration | None = getattr(level, name)
    if span is not None:
        return Target(span=span, hours=level.hours if _tells_apart(guide) else hours)
    wording = level.unparsed.get(name)
    working = None if wording is None else read_working_time(wording)
    if working is None:
        return Target(hours=hours, wording=wording)
    return Target(span=working, hours=hours, wording=wording, lacks_hours=hours is None)


def _tells_apart(guide: SeverityGuide) -> bool:
    wordy = (level.unparsed for level in guide.levels if level.unparsed)
    texts = (unparsed.get(name) for unparsed in wordy for name in TARGETS)
    return any(text is not None and read_working_time(text) is not None for text in texts)
