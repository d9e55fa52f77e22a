"""Texts that fill an attribute and could not be read as its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from incidentkit.errors import excerpt
from incidentkit.findings.clearer_notations import clearer_notation
from incidentkit.findings.subject import Raised, Subject, first_places, lines_told
from incidentkit.findings.untaught_days import untaught_days
from incidentkit.forms.decoding.draft import Code
from incidentkit.model.unread import unread_of
from incidentkit.notation.moment.moments import NO_DAY
from incidentkit.place import Place

_CODES: Final = frozenset((Code.UNREADABLE, Code.AMBIGUOUS))
_INDEX: Final = re.compile(r"\[[0-9]+\]")


class _Unread(NamedTuple):
    """One text, and why it could not be read."""

    path: str
    text: str
    why: str
    code: Code
    place: Place | None


def unread(subject: Subject) -> Iterator[Raised]:
    """One finding for each text, and one for all rows of a list that can't be read for one reason.

    Forty rows that lack a day lack it for one reason, and it takes one line to put that right.
    """
    groups: dict[tuple[str, str, Code], list[_Unread]] = {}
    for one in _all(subject):
        groups.setdefault((_INDEX.sub("[]", one.path), one.why, one.code), []).append(one)
    for group in groups.values():
        first = group[0]
        taught = untaught_days(subject) if first.why == NO_DAY else ""
        yield _raised(group, taught or clearer_notation(first.why, first.text))


def _all(subject: Subject) -> Iterator[_Unread]:
    """The reader's notes on what is still unread, then what it has no note on.

    An incident that came without its document has no notes.
    """
    left = dict(unread_of(subject.facts))
    reading = subject.reading
    for note in reading.notes if reading else ():
        if note.code in _CODES and note.path in left and reading is not None:
            place = None if note.span is None else reading.source.place(*note.span)
            yield _Unread(note.path, left.pop(note.path), note.message, note.code, place)
        elif note.outvoted and note.span is not None and reading is not None:
            text = reading.source.text[slice(*note.span)]
            why = f"{note.message}; another statement counts"
            yield _Unread(note.path, text, why, note.code, reading.source.place(*note.span))
    for path, text in left.items():
        yield _Unread(path, text, "", Code.UNREADABLE, None)


def _raised(group: Sequence[_Unread], hint: str) -> Raised:
    first, others = group[0], group[1:]
    why = f": {first.why}" if first.why else ""
    places = first_places(*(other.place for other in others))
    verb = "is" if len(others) == 1 else "are"
    rest = f"; so {verb} {len(others)} more{lines_told(places)}" if others else ""
    return Raised(
        code=first.code.value,
        message=f"{first.path}: {excerpt(first.text)} is unread{why}{rest}{hint}",
        path=first.path,
        place=first.place,
        related=places,
    )
