"""Rows of a timeline that may be meant for a milestone, and are taken for none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pendulum

from incidentkit.findings.subject import Subject
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.milestone import LATE
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.milestones.onsets import shows_discovery, shows_end, shows_onset

_STAGE: Final = FrozenMap(
    {
        "started": 0,
        "detected": 1,
        "declared": 2,
        "acknowledged": 2,
        "escalated": 2,
        "identified": 2,
        "mitigated": 3,
        "recovered": 3,
        "resolved": 4,
        "closed": 5,
    }
)
"""How far an incident is: milestones of one stage come in any order."""


def rows_left_over(subject: Subject, name: str) -> Iterator[tuple[int, TimelineEvent]]:
    """The rows that state nothing, and stand where the milestone `name` can only be.

    Those of a milestone that ends something come the last first. A row that another milestone, or
    a field of the same meaning, accounts for is none of them.
    """
    taken = {id(one.event) for one in subject.milestones.values() if one.event is not None}
    rows = [
        (index, row)
        for index, row in enumerate(subject.facts.timeline)
        if not row.kinds
        and (row.at is not None or row.on is not None)
        and id(row) not in taken
        and not _is_told_elsewhere(subject, row)
        and _has_its_place(subject, row.at, name)
    ]
    return reversed(rows) if name in LATE else iter(rows)


def _is_told_elsewhere(subject: Subject, row: TimelineEvent) -> bool:
    """Whether a row tells in other words of what is known already."""
    said, known = row.description or row.action or "", subject.milestones
    return (
        (known["detected"].known and shows_discovery(said))
        or (known["started"].known and shows_onset(said))
        or ((known["recovered"].known or known["resolved"].known) and shows_end(said))
    )


def _has_its_place(subject: Subject, at: pendulum.DateTime | None, name: str) -> bool:
    """Whether a time is behind what comes before a milestone, and not behind what follows it."""
    if at is None:
        return True
    for other in subject.milestones.values():
        when = other.measurable_at
        if when is None or _STAGE[other.name] == _STAGE[name]:
            continue
        before = _STAGE[other.name] < _STAGE[name]
        if at < when if before else at > when:
            return False
        if before and at == when and other.name == "started":
            return False
    return True
