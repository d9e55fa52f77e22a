"""Rows that tell of trouble behind the row, or the field, by which it was over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.model.milestone import Milestone
from incidentkit.notation.milestones.relapses import shows_relapse


def relapses(subject: Subject) -> Iterator[Raised]:
    """The first row that says that the trouble is back, though nothing later says that it ended.

    The last row, or the field, that says resolved counts as it stands: nobody knows when it was
    over in the end. There is no fix.
    """
    resolved = subject.milestones["resolved"]
    if resolved.at is None or (resolved.event is None and subject.facts.resolved_at is None):
        return
    for index, row in enumerate(subject.facts.timeline):
        if row.at is None or row.at <= resolved.at:
            continue
        said = next(filter(shows_relapse, filter(None, (row.description, row.action))), None)
        if said is not None:
            yield _raised(subject, resolved, index, row.at, said)
            return


def _raised(
    subject: Subject, resolved: Milestone, index: int, at: dt.datetime, said: str
) -> Raised:
    path, end = f"timeline[{index}]", subject.path_of(resolved)
    when = told(resolved.at) if resolved.at is not None else ""
    return Raised(
        code="trouble-after-end",
        message=(
            f"{path}: {excerpt(said)} at {told(at)} is later than resolved,"
            f" {when}{subject.line(end)}, which counts as the end"
        ),
        path=path,
        place=subject.place(path),
        related=first_places(subject.place(end)),
    )
