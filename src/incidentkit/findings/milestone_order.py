"""Milestones that are earlier than one that has to come before them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject, first_places, listed, told
from incidentkit.model.measure import seconds_between
from incidentkit.model.milestone import Basis, Milestone

# Mitigated and recovered stand in no order to each other, rows tell of mitigations of what is over,
# and neither do detected and declared, or
# identified and whatever ended it: all of these come the other way round for good reasons.
_BEFORE: Final = {
    "detected": ("started",),
    "acknowledged": ("started", "detected"),
    "mitigated": ("started", "detected"),
    "recovered": ("started", "detected"),
    "resolved": ("started", "detected", "declared", "acknowledged"),
    "closed": ("started", "detected", "declared", "acknowledged", "resolved"),
}
"""The milestones that have to come before each."""
_BETWEEN_FIELDS: Final = {"resolved": ("mitigated", "recovered")}
"""Those that have to where fields state both."""

_WITHOUT_START: Final = frozenset({"resolved", "closed", "mitigated", "recovered"})
"""Rows that tell of an end before a beginning: of what there was before, and may begin anew."""
_APART: Final = 15 * 60
"""Seconds by which an alert may be ahead of the row that says what it was about."""


class _Pair(NamedTuple):
    """Two milestones of which the second should be the later one, and isn't."""

    start: Milestone
    end: Milestone


def milestone_order(subject: Subject) -> Iterator[Raised]:
    """One finding for each milestone that explains the most of what is out of order.

    Times that the report states and those of its timeline are compared, derived ones never. There
    is no fix: any of them may be the mistyped one.
    """
    pairs = list(_pairs(subject))
    while pairs:
        name = _most_involved(pairs)
        involved = [pair for pair in pairs if name in (pair.start.name, pair.end.name)]
        yield _raised(subject, name, involved)
        pairs = [pair for pair in pairs if pair not in involved]


def _pairs(subject: Subject) -> Iterator[_Pair]:
    for name, earlier in _BEFORE.items():
        end = subject.milestones[name]
        for start in (subject.milestones[one] for one in earlier):
            if _is_before(end, start) and (_is_sure(start, end) or _are_rows_apart(start, end)):
                yield _Pair(start, end)
    for name, earlier in _BETWEEN_FIELDS.items():
        end = subject.milestones[name]
        for start in (subject.milestones[one] for one in earlier):
            stated = start.basis is Basis.STATED and end.basis is Basis.STATED
            if stated and _is_before(end, start):
                yield _Pair(start, end)


def _is_sure(start: Milestone, end: Milestone) -> bool:
    """Both are known, one by a field; rows among themselves are compared as rows, each to the next.

    A row "Alert fired" above one "Checkout began to fail" is how alerts work.
    """
    rows_alone = start.basis is Basis.TIMELINE and end.basis is Basis.TIMELINE
    return start.known and end.known and not rows_alone


def _are_rows_apart(start: Milestone, end: Milestone) -> bool:
    """Whether a row tells of a detection so long before the start that neither is believed."""
    rows = start.basis is Basis.TIMELINE and end.basis is Basis.TIMELINE
    if not rows or start.at is None or end.at is None or end.name in _WITHOUT_START:
        return False
    return seconds_between(end.at, start.at) > _APART


def _is_before(one: Milestone, other: Milestone) -> bool:
    if one.at is not None and other.at is not None:
        return seconds_between(other.at, one.at) < 0
    return one.day is not None and other.day is not None and one.day < other.day


def _most_involved(pairs: Sequence[_Pair]) -> str:
    """The milestone in most pairs; among equals the end, as a wrong end is what people look for."""
    count = Counter(milestone.name for pair in pairs for milestone in pair)
    ends = [pair.end.name for pair in pairs]
    return max((*ends, *(pair.start.name for pair in pairs)), key=lambda name: count[name])


def _raised(subject: Subject, name: str, pairs: Sequence[_Pair]) -> Raised:
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
        level=None if any(_is_sure(pair.start, pair.end) for pair in pairs) else Level.INFO,
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
