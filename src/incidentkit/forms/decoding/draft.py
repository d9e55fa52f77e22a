"""What has been read so far of one document."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from incidentkit.forms.statements import Leftover, Statement
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.model.answers import YesNo
from incidentkit.model.frozen_map import EMPTY
from incidentkit.model.leftovers import CustomField
from incidentkit.place import Span


class Code(enum.Enum):
    """What a note of the reader says; the table of findings gives each its severity."""

    UNREADABLE = "unreadable-value"
    AMBIGUOUS = "ambiguous-value"
    ZONE_ASSUMED = "zone-assumed"
    CONTRADICTION = "contradicting-statement"
    BOTH_BOXES = "both-boxes-ticked"
    OUT_OF_ORDER = "timeline-out-of-order"
    OVER_NESTED = "over-nested"
    WEEKDAY = "weekday-mismatch"
    UNFILLED = "unfilled-placeholder"


@frozen_by_types(kw_only=True)
class Note:
    """Something about a text that its reader should tell: where, and what to say.

    `value` is what it states otherwise than the text at `other`; `labels` and `contexts` (what
    stands over each, the nearest first) are those of `other` and of this one.
    """

    code: Code
    path: str
    span: Span | None
    message: str
    other: Span | None = None
    value: Any = None
    outvoted: bool = False
    """Whether a text that can't be read is a field of its own, since another statement counts."""
    labels: tuple[str | None, ...] = ()
    contexts: tuple[tuple[str, ...], ...] = ()


@frozen_by_types(kw_only=True, eq=False)
class Element:
    """One element of a list, where its parts stand, and the notes about it.

    Paths are relative to it.
    """

    value: Any
    span: Span
    places: Mapping[str, Span] = EMPTY
    notes: tuple[Note, ...] = ()
    statement: Statement | None = None
    """The statement it was read from."""


@frozen_by_types(kw_only=True, eq=False)
class Stated:
    """One value that a statement states, and where."""

    path: str
    value: Any
    span: Span


@attrs.define(kw_only=True)
class Draft:
    """Values by attribute path, where each stands, and what could not be read."""

    values: dict[str, Any] = attrs.field(factory=dict[str, Any])
    unread: dict[str, str] = attrs.field(factory=dict[str, str])
    elements: dict[str, list[Element]] = attrs.field(factory=dict[str, list[Element]])
    echoes: dict[str, list[Element]] = attrs.field(factory=dict[str, list[Element]])
    """Elements that are told again, and count once."""
    places: dict[str, list[Span]] = attrs.field(factory=dict[str, list[Span]])
    notes: list[Note] = attrs.field(factory=list[Note])
    leftovers: list[Leftover] = attrs.field(factory=list[Leftover])
    """Text for which a statement before it has left no room."""
    stated: dict[Statement, list[Stated]] = attrs.field(factory=dict[Statement, list[Stated]])
    """What each statement states, unread texts included."""
    statement: Statement | None = None
    """The statement that is being read."""
    _refused: dict[Statement, list[Stated]] = attrs.field(factory=dict[Statement, list[Stated]])
    """What each statement says otherwise than one before it."""
    _stating: dict[str, Statement | None] = attrs.field(factory=dict[str, Statement | None])
    """The statement that counts, by path."""
    _seen: set[tuple[str, Any]] = attrs.field(factory=set[tuple[str, Any]])

    def begin(self, statement: Statement | None) -> None:
        """Whatever is set from now on is read from `statement`."""
        self.statement = statement

    def _record(self, path: str, value: object, span: Span, *, counts: bool = True) -> None:
        if self.statement is not None:
            stated = Stated(path=path, value=value, span=span)
            self.stated.setdefault(self.statement, []).append(stated)
            if not counts:
                self._refused.setdefault(self.statement, []).append(stated)

    def put(self, path: str, value: object, span: Span) -> None:
        """Set an attribute; the first statement wins and a differing later one is noted."""
        if path in self.values:
            whole = _united(self.values[path], value)
            if whole is not None:
                self.values[path] = whole
            elif self.values[path] != value:
                self._note_contradiction(path, value, span, self.statement)
                self._record(path, value, span, counts=False)
                return
        else:
            self.values[path] = value
            self.unread.pop(path, None)
            self._stating[path] = self.statement
        self.places.setdefault(path, []).append(span)
        self._record(path, value, span)

    def put_milestone(self, name: str, found: dt.datetime | dt.date, span: Span) -> None:
        """Set a milestone by its time or its day; a time outvotes a day that is another one."""
        at, on = f"{name}_at", f"stated_days[{name}]"
        time: dt.datetime | None = self.values.get(at)
        if isinstance(found, dt.datetime):
            self.put(at, found, span)
            if time is None and self.values.get(on, found.date()) != found.date():
                self._outvote(on, at)
        elif time is not None and time.date() != found:
            self._note_contradiction(at, found, span, self.statement)
            self._record(on, found, span, counts=False)
        else:
            self.put(on, found, span)

    def _outvote(self, path: str, by: str) -> None:
        """Let what was stated at `path` count for nothing, since `by` says otherwise."""
        del self.values[path], self.places[path]
        for statement, stated in self.stated.items():
            for one in stated:
                if one.path == path:
                    self._refused.setdefault(statement, []).append(one)
                    self._note_contradiction(by, one.value, one.span, statement)

    def note_otherwise(self, path: str, value: object, span: Span) -> None:
        """Note that a text which is no statement says otherwise than the statement that counts."""
        self._note_contradiction(path, value, span, None)

    def _note_contradiction(
        self, path: str, value: object, span: Span, statement: Statement | None
    ) -> None:
        both = (self._stating.get(path), statement)
        note = Note(
            code=Code.CONTRADICTION,
            path=path,
            span=span,
            message="stated before, differently",
            other=next(iter(self.places.get(path, ())), None),
            value=value,
            labels=tuple(None if one is None else one.label for one in both),
            contexts=tuple(() if one is None else one.context for one in both),
        )
        self.notes.append(note)

    def leave_unread(self, path: str, text: str, span: Span, code: Code, why: str) -> None:
        """Keep a text that fills `path` but can't be read."""
        counts = path not in self.values and self.unread.setdefault(path, text) == text
        self.places.setdefault(path, []).append(span)
        self._record(path, None, span, counts=counts)
        self.note(code, path, span, why)

    def is_outvoted(self, statement: Statement) -> bool:
        """Whether a statement states something, and others count in all of it.

        A text that can't be read counts for nothing where another can, before or behind it.
        """
        refused = self._refused.get(statement, ())
        return statement in self.stated and all(
            one in refused or (one.value is None and one.path in self.values)
            for one in self.stated[statement]
        )

    def notes_on(self, statements: Iterable[Statement]) -> list[Note]:
        """The notes on what statements say, of which nothing counts."""
        spans = {one.span for statement in statements for one in self.stated[statement]}
        kept = {Code.CONTRADICTION: False, Code.UNREADABLE: True, Code.AMBIGUOUS: True}
        return [
            attrs.evolve(note, outvoted=kept[note.code])
            for note in self.notes
            if note.code in kept and note.span in spans
        ]

    def add(self, path: str, element: Element) -> None:
        """Append an element to a list."""
        placed = Element(
            value=element.value,
            span=element.span,
            places=element.places,
            notes=element.notes,
            statement=self.statement,
        )
        self.elements.setdefault(path, []).append(placed)

    def add_once(self, path: str, element: Element) -> None:
        """Append an element unless an equal one is there; it must be hashable."""
        if (path, element.value) in self._seen:
            self.echo(path, element)
            return
        self._seen.add((path, element.value))
        self.add(path, element)

    def echo(self, path: str, element: Element) -> None:
        """Note where an element of a list is told again: a change of it is told there, too."""
        told = attrs.evolve(element, statement=self.statement)
        self.echoes.setdefault(path, []).append(told)

    def put_custom(self, field: CustomField, span: Span) -> None:
        """Keep a labelled text that no attribute is made for."""
        self.add("custom", Element(value=field, span=span))

    def note(self, code: Code, path: str, span: Span | None, message: str) -> None:
        """Note something about a text."""
        self.notes.append(Note(code=code, path=path, span=span, message=message))


def _united(one: object, other: object) -> YesNo | None:
    """Two statements of which one states a part (a box says only yes) as the whole they make."""
    if not (isinstance(one, YesNo) and isinstance(other, YesNo)) or one.answer is not other.answer:
        return None
    if one.details is None or other.details is None:
        return YesNo(answer=one.answer, details=one.details or other.details)
    return None
