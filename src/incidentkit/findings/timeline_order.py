"""Rows of the timeline that go back in time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject, first_places, lines_told, told
from incidentkit.forms.decoding.draft import Code

_MANY: Final = 3
"""More rows out of order than these are one matter."""
_SHORTEST: Final = 3
"""So many rows that only go back show that the newest comes first."""


def timeline_order(subject: Subject) -> Iterator[Raised]:
    """A row that is earlier than the row above it; one finding for all where they are many.

    As long as the timeline is as read, the reader says which: it knows where one section ends and
    the next begins, which may start anew. There is no fix: the row may be misplaced or mistyped.
    That all rows run backwards is information: somebody likes the newest on top.
    """
    found = list(_found(subject))
    if found and _runs_backwards(subject):
        yield _newest_first(subject, found[0])
        return
    if len(found) <= _MANY:
        yield from found
        return
    places = first_places(*(one.place for one in found[1:]))
    rest = f"; so are {len(found) - 1} more rows{lines_told(places)}"
    yield attrs.evolve(
        found[0],
        message=f"{found[0].message}{rest}",
        related=(*found[0].related, *places),
    )


def _runs_backwards(subject: Subject) -> bool:
    times = [row.at for row in subject.facts.timeline if row.at is not None]
    return len(times) >= _SHORTEST and all(below <= above for above, below in pairwise(times))


def _newest_first(subject: Subject, first: Raised) -> Raised:
    """That the rows run backwards, at the first that does."""
    times = [row.at for row in subject.facts.timeline if row.at is not None]
    message = (
        f"timeline: the rows run backwards, the newest first,"
        f" from {told(times[0])} to {told(times[-1])}"
    )
    return attrs.evolve(first, message=message, level=Level.INFO)


def _found(subject: Subject) -> Iterator[Raised]:
    noted = _noted(subject)
    above: int | None = None
    for index, row in enumerate(subject.facts.timeline):
        if row.at is None:
            continue
        path = f"timeline[{index}].at"
        before = subject.facts.timeline[above].at if above is not None else None
        if before is not None and row.at < before and (noted is None or path in noted):
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


def _noted(subject: Subject) -> frozenset[str] | None:
    """The rows that the reader found out of order; None where it has not seen this timeline."""
    reading = subject.reading
    if reading is None or reading.facts.timeline != subject.facts.timeline:
        return None
    return frozenset(note.path for note in reading.notes if note.code is Code.OUT_OF_ORDER)
