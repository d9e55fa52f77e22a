"""What else the reader noted: assumptions, boxes that contradict each other, blocks it left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import InvalidValueError
from incidentkit.findings.subject import Raised, Subject
from incidentkit.forms.decoding.draft import Code
from incidentkit.model.paths import value_at

_CODES: Final = frozenset(
    (Code.ZONE_ASSUMED, Code.BOTH_BOXES, Code.OVER_NESTED, Code.WEEKDAY),
)


def noted(subject: Subject) -> Iterator[Raised]:
    """The notes that say all there is to say, where what they speak of is still as it was read."""
    reading = subject.reading
    for note in reading.notes if reading else ():
        if reading is not None and note.code in _CODES and stands(subject, note.path):
            yield Raised(
                code=note.code.value,
                message=f"{note.path}: {note.message}" if note.path else note.message,
                path=note.path,
                place=subject.at(note.span),
            )


def stands(subject: Subject, path: str) -> bool:
    """Whether an attribute still has the value that was read; "" is the report as a whole."""
    if not path:
        return True
    if subject.reading is None:
        return False
    try:
        return bool(value_at(subject.facts, path) == value_at(subject.reading.facts, path))
    except InvalidValueError:
        return False
