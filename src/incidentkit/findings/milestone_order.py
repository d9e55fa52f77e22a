"""Milestones that are earlier than one that has to come before them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject, first_places, listed, told
from incidentkit.model.milestone import Basis, Milestone
from incidentkit.model.milestones_out_of_order import Backwards, out_of_order


def milestone_order(subject: Subject) -> Iterator[Raised]:
    """One finding for each milestone that explains the most of what is out of order.

    Times that the report states and those of its timeline are compared, derived ones never. There
    is no fix: any of them may be the mistyped one.
    """
    pairs = out_of_order(subject.milestones)
    while pairs:
        name = _most_involved(pairs)
        involved = [pair for pair in pairs if name in (pair.start.name, pair.end.name)]
        yield _raised(subject, name, involved)
        pairs = [pair for pair in pairs if pair not in involved]


def _most_involved(pairs: Sequence[Backwards]) -> str:
    """The milestone in most pairs; among equals the end, as a wrong end is what people look for."""
    count = Counter(milestone.name for pair in pairs for milestone in pair)
    ends = [pair.end.name for pair in pairs]
    return max((*ends, *(pair.start.name for pair in pairs)), key=lambda name: count[name])


def _raised(subject: Subject, name: str, pairs: Sequence[Backwards]) -> Raised:
    mine = subject.milestones[name]
    path = subject.path_of(mine)
    before = [pair.start for pair in pairs if pair.end.name == name]
    after = [pair.end for pair in pairs if pair.start.name == name]
    parts: list[str] = []
    for joint, others in (("before", before), ("after", after)):
        if others:
            parts.append(f"{joint} {listed([_said(subject, other) for other in others])}")
    return Raised(
        code="end-before-start",
        message=f"{path}: {_kind(mine)}{_when(mine)} is {' and '.join(parts)}",
        path=path,
        place=subject.place(path),
        related=first_places(*(subject.place(subject.path_of(o)) for o in (*before, *after))),
        level=None if any(pair.is_sure for pair in pairs) else Level.INFO,
    )


def _kind(milestone: Milestone) -> str:
    """The name of a milestone that a row states; a field's path names it."""
    return f"{milestone.name} at " if milestone.basis is Basis.TIMELINE else ""


def _said(subject: Subject, milestone: Milestone) -> str:
    path = subject.path_of(milestone)
    return f"{milestone.name}, {_when(milestone)}{subject.line(path)}"


def _when(milestone: Milestone) -> str:
    when: dt.date | None = milestone.on if milestone.at is None else milestone.at
    return "" if when is None else told(when)
