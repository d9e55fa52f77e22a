"""Rows of the timeline that go back in time."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.forms.decoding.draft import Code


def timeline_order(subject: Subject) -> Iterator[Raised]:
    """A row that is earlier than the row above it.

    As long as the timeline is as read, the reader says which: it knows where one table ends and the
    next begins, which may start anew. There is no fix, for the row may be misplaced or mistyped.
    """
    rows = subject.facts.timeline
    above: int | None = None
    for index, row in enumerate(rows):
        if row.at is None:
            continue
        path = f"timeline[{index}].at"
        before = rows[above].at if above is not None else None
        if before is not None and row.at < before and _counts(subject, path):
            other = f"timeline[{above}].at"
            yield Raised(
                code=Code.OUT_OF_ORDER.value,
                message=(
                    f"{path}: {told(row.at)} is before {told(before)}"
                    f" in the row above{subject.line(other)}"
                ),
                path=path,
                place=subject.place(path),
                related=first_places(subject.place(other)),
            )
        above = index


def _counts(subject: Subject, path: str) -> bool:
    reading = subject.reading
    if reading is None or reading.facts.timeline != subject.facts.timeline:
        return True
    return any(note.code is Code.OUT_OF_ORDER and note.path == path for note in reading.notes)
