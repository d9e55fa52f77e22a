"""Texts that fill an attribute and could not be read as its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from incidentkit.errors import excerpt
from incidentkit.findings.clearer_notations import clearer_notation
from incidentkit.findings.date_orders import day_above, order_hint
from incidentkit.findings.subject import Raised, Subject, first_places, lines_told
from incidentkit.findings.untaught_days import untaught_days
from incidentkit.forms.decoding.draft import Code
from incidentkit.model.unread import unread_of
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.dates import DAY_OR_MONTH, OPEN_DAY_ABOVE
from incidentkit.notation.moment.halves_of_day import without_either_half
from incidentkit.notation.moment.moments import NO_DAY
from incidentkit.notation.moment.zone_mentions import zones_in
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Place, Span

_CODES: Final = frozenset((Code.UNREADABLE, Code.AMBIGUOUS))
_INDEX: Final = late(r"\[[0-9]+\]")


class UnreadText(NamedTuple):
    """One text, and why it could not be read."""

    path: str
    text: str
    why: str
    code: Code
    place: Place | None
    hint: str = ""
    """How it could be read."""

    @property
    def message(self) -> str:
        """What it says, and why that can't be read."""
        return f"{excerpt(self.text)} is unread{self._why()}{self.hint}"

    def _why(self) -> str:
        return f": {self.why}" if self.why else ""


def unread_texts(subject: Subject) -> Iterator[UnreadText]:
    """Each text by itself, with what would make it clear."""
    for one in _all(subject):
        yield one._replace(hint=_hint(subject, one))


def _hint(subject: Subject, one: UnreadText) -> str:
    taught = untaught_days(subject) if one.why == NO_DAY else ""
    if one.why == OPEN_DAY_ABOVE:
        day = day_above(subject, one.place)
        return clearer_notation(DAY_OR_MONTH, day) + order_hint(subject, day) if day else ""
    order = order_hint(subject, one.text) if one.why == DAY_OR_MONTH else ""
    return taught or clearer_notation(one.why, one.text) + order


def unread(subject: Subject) -> Iterator[Raised]:
    """One finding for each text, and one for all rows of a list that can't be read for one reason.

    Forty rows that lack a day lack it for one reason, and it takes one line to put that right.
    """
    groups: dict[tuple[str, str, Code], list[UnreadText]] = {}
    for one in _all(subject):
        groups.setdefault((_INDEX.sub("[]", one.path), one.why, one.code), []).append(one)
    for group in groups.values():
        yield _raised(group, _hint(subject, group[0]))


def _all(subject: Subject) -> Iterator[UnreadText]:
    """The reader's notes on what is still unread, then what it has no note on.

    An incident that came without its document has no notes.
    """
    left = dict(unread_of(subject.facts))
    reading = subject.reading
    for note in reading.notes if reading else ():
        if note.code in _CODES and note.path in left and reading is not None:
            place = None if note.span is None else reading.source.place(*note.span)
            text = _as_written(left.pop(note.path), note.span, reading.source.text)
            yield UnreadText(note.path, text, note.message, note.code, place)
        elif note.outvoted and note.span is not None and reading is not None:
            text = reading.source.text[slice(*note.span)]
            why = f"{note.message}; another statement counts"
            yield UnreadText(note.path, text, why, note.code, reading.source.place(*note.span))
    for path, text in left.items():
        yield UnreadText(path, text, "", Code.UNREADABLE, None)


def _as_written(kept: str, span: Span | None, source: str) -> str:
    """The text as the document has it: what is kept of a time may say its zone or its half, too."""
    written = "" if span is None else strip_emphasis(source[slice(*span)])
    added = zones_in(kept) and not zones_in(written)
    return written if written and (added or without_either_half(kept) == written) else kept


def _raised(group: Sequence[UnreadText], hint: str) -> Raised:
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
