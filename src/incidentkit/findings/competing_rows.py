"""Rows of the timeline that state the same milestone at different times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pendulum

from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.model.measure import seconds_between
from incidentkit.model.milestone import LATE, Milestone
from incidentkit.model.row_ends import end_of
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.milestones.relapses import shows_relapse

_NAMES: Final = ("started", "mitigated", "recovered", "resolved")
"""Several alerts, and several people who look, are how incidents go: these are not asked about."""
_IN_STEPS: Final = frozenset({"mitigated", "recovered"})
"""Those that a service may reach step by step."""
_APART: Final = 5 * 60
"""Seconds that two people's clocks, or their typing, may be apart."""
_SHARE: Final = 10
"""Of the time since the start, the share (one in so many) by which it has to differ."""


def competing_rows(subject: Subject) -> Iterator[Raised]:
    """The row that counts for a milestone, where another differs so much that a figure changes.

    Where the trouble came back between the two, the later one counts for a reason. There is no fix:
    nobody knows which of them it was.
    """
    for name in _NAMES:
        counted = subject.milestones[name]
        if counted.event is None or counted.at is None:
            continue
        others = [
            (seconds, index)
            for index, row in enumerate(subject.facts.timeline)
            if name in row.kinds and (seconds := _apart(subject, counted, row)) is not None
        ]
        if others:
            yield _raised(subject, counted, *max(others))


def _apart(subject: Subject, counted: Milestone, row: TimelineEvent) -> int | None:
    """The seconds between two rows; None where that is little, or is explained."""
    at = end_of(row) if counted.name in LATE else row.at
    if at is None or counted.at is None:
        return None
    seconds = abs(seconds_between(at, counted.at))
    start = subject.milestones["started"].measurable_at
    whole = 0 if start is None else abs(seconds_between(start, max(at, counted.at)))
    if seconds <= max(_APART, whole // _SHARE) or _came_back(subject, at, counted.at):
        return None
    return seconds


def _came_back(subject: Subject, one: pendulum.DateTime, other: pendulum.DateTime) -> bool:
    """Whether a row between two times tells that the trouble is there again."""
    first, last = min(one, other), max(one, other)
    return any(
        row.at is not None
        and first <= row.at <= last
        and any(map(shows_relapse, filter(None, (row.description, row.action))))
        for row in subject.facts.timeline
    )


def _raised(subject: Subject, counted: Milestone, seconds: int, index: int) -> Raised:
    path, other = subject.path_of(counted), subject.facts.timeline[index]
    at = end_of(other) if counted.name in LATE else other.at
    when = "" if at is None else f" at {told(at)}"
    late = counted.name in LATE
    reason = "it is the later one" if late else "it is the earlier one"
    if late and at is not None and counted.at is not None and at > counted.at:
        reason = "it tells more than that the impact ended"
    said = excerpt(other.description or other.action or "")
    return Raised(
        code="competing-rows",
        message=(
            f"{path}: this row counts for {counted.name}, as {reason}, but"
            f" {said}{when}{subject.line(f'timeline[{index}]')} says so, too,"
            f" {spoken_duration(pendulum.Duration(seconds=seconds))} apart"
        ),
        path=path,
        place=subject.place(path),
        related=first_places(subject.place(f"timeline[{index}]")),
        level=Level.INFO if counted.name in _IN_STEPS else None,
    )
