"""Rows that say resolved later than the field that counts as the end."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.row_after_end import row_after_end
from incidentkit.findings.subject import Raised, Subject
from incidentkit.model.milestone import Basis


def later_ends(subject: Subject) -> Iterator[Raised]:
    """The last row that says resolved, where that is later than a field says.

    An hour that is missing from the duration is most often missing here. There is no fix: either
    may be the right one.
    """
    stated = subject.milestones["resolved"]
    if stated.at is None or stated.basis is not Basis.STATED:
        return
    rows = [
        (index, row.at, row.description or row.action or "")
        for index, row in enumerate(subject.facts.timeline)
        if row.at is not None and row.at > stated.at and "resolved" in row.kinds
    ]
    if not rows:
        return
    index, at, said = max(rows, key=lambda found: found[1])
    yield row_after_end(subject, "contradicting-statement", index, at, said)
