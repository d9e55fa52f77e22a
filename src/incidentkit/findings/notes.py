"""What the reader noted: values it could not read, assumptions, statements that contradict."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.findings.subject import Raised, Subject, first_places
from incidentkit.forms.decoding.draft import Code, Note
from incidentkit.forms.reader import Reading
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.paths import value_at
from incidentkit.model.unread import unread_of

_ABOUT_UNREAD = frozenset((Code.UNREADABLE, Code.AMBIGUOUS))


def noted(subject: Subject) -> Iterator[Raised]:
    """The reader's notes that still hold: one about a value goes when the value is changed."""
    facts, reading = subject.facts, subject.reading
    unread = unread_of(facts)
    for note in reading.notes if reading else ():
        if note.code in _ABOUT_UNREAD:
            if note.path in unread:
                text = f"{excerpt(unread[note.path])} is unread: {note.message}"
                yield _raised(note, reading, text)
        elif note.code is Code.OUT_OF_ORDER:
            # Said by a rule of its own, which also sees what was changed.
            continue
        elif reading is not None and _stands(facts, reading, note):
            yield _raised(note, reading, note.message)
    yield from _without_document(subject, unread)


def _raised(note: Note, reading: Reading | None, message: str) -> Raised:
    place, other = (
        None if reading is None or span is None else reading.source.place(*span)
        for span in (note.span, note.other)
    )
    line = f" on line {other.line}" if other else ""
    return Raised(
        code=note.code.value,
        message=f"{note.path}: {message}{line}" if note.path else f"{message}{line}",
        path=note.path,
        place=place,
        related=first_places(other),
    )


def _stands(facts: Facts, reading: Reading, note: Note) -> bool:
    """Whether what a note speaks of still has the value that was read."""
    if not note.path:
        return True
    try:
        return bool(value_at(facts, note.path) == value_at(reading.facts, note.path))
    except InvalidValueError:
        return False


def _without_document(subject: Subject, unread: FrozenMap[str]) -> Iterator[Raised]:
    """Unread texts that no note of the reader speaks of: the incident came without its document."""
    known = {note.path for note in (subject.reading.notes if subject.reading else ())}
    for path, text in unread.items():
        if path not in known:
            yield Raised(
                code=Code.UNREADABLE.value,
                message=f"{path}: {excerpt(text)} is unread",
                path=path,
            )
