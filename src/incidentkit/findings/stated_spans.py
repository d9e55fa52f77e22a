"""What a report says of how long it took, against its own clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Final

import attrs
import pendulum

from incidentkit.display.spoken import spoken_duration
from incidentkit.findings.rounding import fits
from incidentkit.findings.subject import Raised, Subject, first_places
from incidentkit.model.frozen_map import EMPTY
from incidentkit.model.measure import seconds_between
from incidentkit.model.milestone import Basis, Milestone


@attrs.frozen(kw_only=True)
class _Span:
    """A stated span: its attribute, what it runs between by definition, and what people measure."""

    code: str
    path: str
    start: str
    end: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]


_SPANS: Final = (
    _Span(
        code="duration-mismatch",
        path="stated_duration",
        start="started",
        end="resolved",
        starts=("started", "detected", "declared", "acknowledged"),
        ends=("mitigated", "recovered", "resolved", "closed"),
    ),
    _Span(
        code="detection-lag-mismatch",
        path="stated_detection_lag",
        start="started",
        end="detected",
        starts=("started",),
        ends=("detected", "declared", "acknowledged"),
    ),
)

_ROWS: Final = 200
"""So many rows are tried in pairs: a timeline can have a hundred thousand."""


def stated_spans(subject: Subject) -> Iterator[Raised]:
    """A stated span that is none of those that the clock gives.

    Teams measure from the start or from the detection, to the mitigation or to the end: a span that
    fits any of these says the truth. So does one that is rounded, to the unit in which it is given.
    """
    for span in _SPANS:
        stated: pendulum.Duration | None = getattr(subject.facts, span.path)
        if stated is not None and not subject.ongoing:
            yield from _checked(subject, span, round(stated.total_seconds()))


def _checked(subject: Subject, span: _Span, stated: int) -> Iterator[Raised]:
    milestones = subject.milestones
    start, end = milestones[span.start], milestones[span.end]
    clock = _seconds(start, end)
    if clock is None or clock < 0:
        return
    known = (_seconds(milestones[s], milestones[e]) for s in span.starts for e in span.ends)
    if any(fits(stated, seconds) for seconds in known if seconds is not None):
        return
    if Basis.TIMELINE in (start.basis, end.basis) and _lies_between_rows(subject, stated):
        return
    paths = [subject.path_of(milestone) for milestone in (start, end)]
    lines = [subject.line(path) for path in paths]
    yield Raised(
        code=span.code,
        message=(
            f"{span.path}: says {_told(stated)}, but from {start.name}{lines[0]}"
            f" to {end.name}{lines[1]} it is {_told(clock)}"
        ),
        path=span.path,
        place=subject.place(span.path),
        related=first_places(*map(subject.place, paths)),
        changes=_fix(subject, span, clock, (start, end)),
    )


def _seconds(start: Milestone, end: Milestone) -> int | None:
    if start.measurable_at is None or end.measurable_at is None:
        return None
    return seconds_between(start.measurable_at, end.measurable_at)


def _lies_between_rows(subject: Subject, stated: int) -> bool:
    """Whether a span fits two rows of the timeline: another row than it seems may be the start."""
    times = [row.at for row in subject.facts.timeline if row.at is not None][:_ROWS]
    return any(fits(stated, seconds_between(a, b)) for a, b in combinations(times, 2))


def _fix(
    subject: Subject, span: _Span, clock: int, ends: tuple[Milestone, Milestone]
) -> Mapping[str, Any]:
    """The span rewritten from the clock, where each end is stated twice: by a field and a row.

    Of one start, one end and one span any may be the wrong one. Where the timeline has both ends
    as the fields have them, it is the span that is outvoted.
    """
    rows = {(kind, row.at) for row in subject.facts.timeline for kind in row.kinds}
    if all(one.basis is Basis.STATED and (one.name, one.at) in rows for one in ends):
        return {span.path: pendulum.Duration(seconds=clock)}
    return EMPTY


def _told(seconds: int) -> str:
    return spoken_duration(pendulum.Duration(seconds=seconds))
