"""Rows that tell of trouble behind the row, or the field, by which it was over."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.row_after_end import row_after_end
from incidentkit.findings.subject import Raised, Subject
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
            yield row_after_end(subject, "trouble-after-end", index, row.at, said)
            return
