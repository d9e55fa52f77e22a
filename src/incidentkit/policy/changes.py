"""Which severity was in force when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs
import pendulum

from incidentkit.model.severity import Severity
from incidentkit.model.severity_change import SeverityChange
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.severity_changes import read_severity_change


@attrs.frozen
class Course:
    """The severity over time: what the report states, or what changes say of each time."""

    stated: Severity | None
    changes: tuple[SeverityChange, ...] = ()
    """In order of time."""

    def at(self, moment: dt.datetime | None) -> Severity | None:
        """The severity in force at a time, the last one for None; None where it isn't known."""
        if not self.changes:
            return self.stated
        change = self.change_before(moment)
        return change.to if change is not None else self.changes[0].was

    def change_before(self, moment: dt.datetime | None) -> SeverityChange | None:
        """The last change by a time, that is, the one that made the severity what it is."""
        past = (c for c in reversed(self.changes) if moment is None or c.at <= moment)
        return next(past, None)


def course_of(stated: Severity | None, changes: Iterable[SeverityChange]) -> Course:
    """The course that a caller tells."""
    return Course(stated, tuple(sorted(changes, key=lambda change: change.at)))


def course_told(
    stated: Severity | None, timeline: Iterable[TimelineEvent]
) -> tuple[Course, tuple[str, ...]]:
    """The course that a timeline tells, and what is to be said about it.

    Its changes count only where they are of one mind with each other and with the report: each
    starts from the severity that the one before led to, and the last leads to what is stated.
    """
    changes = tuple(sorted(_told(timeline), key=lambda change: change.at))
    if not changes:
        return Course(stated), ()
    for one, other in pairwise(changes):
        if other.was is not None and other.was != one.to:
            why = f"{one.to} becomes {other.to}, said to be from {other.was}"
            return Course(stated), (_left_aside(why),)
    if changes[-1].to != stated:
        why = f"they end with {changes[-1].to}, and the report states {stated or 'none'}"
        return Course(stated), (_left_aside(why),)
    return Course(stated, changes), ()


def _left_aside(why: str) -> str:
    return f"the timeline's changes of severity are left aside: {why}"


def _told(timeline: Iterable[TimelineEvent]) -> Iterator[SeverityChange]:
    last: tuple[pendulum.DateTime, str] | None = None
    for event in timeline:
        texts = (text for text in (event.description, event.action) if text is not None)
        found = next(filter(None, map(read_severity_change, texts)), None)
        if found is not None and event.at is not None and (event.at, found.to) != last:
            last = (event.at, found.to)
            was = None if found.was is None else Severity(label=found.was)
            yield SeverityChange(at=event.at, to=Severity(label=found.to), was=was)
