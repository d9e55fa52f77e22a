"""Places that still say what a blank form says."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.findings.follows import follows
from incidentkit.findings.noted import stands
from incidentkit.findings.reported import reports_nothing
from incidentkit.findings.subject import Raised, Subject, first_places, lines_told
from incidentkit.forms.decoding.draft import Code


def unfilled(subject: Subject) -> Iterator[Raised]:
    """One finding for all of them: a form is filled in bit by bit, and its author knows.

    What follows from the rest of the report has a finding of its own, for it has a fix. A form that
    says nothing yet is no report, and has none.
    """
    reading = subject.reading
    if reading is None or reports_nothing(subject):
        return
    left: list[Raised] = []
    for note in reading.notes:
        if note.code is Code.UNFILLED and stands(subject, note.path):
            found = Raised(
                code=note.code.value,
                message=f"{note.path}: {note.message}",
                path=note.path,
                place=subject.at(note.span),
                changes=follows(subject, note.path),
            )
            if found.changes:
                yield found
            else:
                left.append(found)
    if left:
        yield _together(left)


def _together(found: list[Raised]) -> Raised:
    first, others = found[0], found[1:]
    places = first_places(*(other.place for other in others))
    verb = "does" if len(others) == 1 else "do"
    rest = f"; so {verb} {len(others)} more{lines_told(places)}" if others else ""
    return attrs.evolve(first, message=f"{first.message}{rest}", related=places)
