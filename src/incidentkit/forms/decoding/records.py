"""Records in the making: from the cells of a row to the object it states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from incidentkit.errors import excerpt
from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.decoding.clock import code_of
from incidentkit.forms.decoding.draft import Code, Element, Note
from incidentkit.forms.decoding.known_people import known_names
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.rows import (
    RawRecord,
    has_owners,
    is_boxed_word,
    is_filled,
    records_in,
)
from incidentkit.forms.placeholders import fills_nothing, is_placeholder, says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.told_records import is_one_action
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.model.services import MetricChange, ServiceImpact
from incidentkit.notation.duration.label_units import unit_in, with_unit
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis

_WORD = late(r"\w|\?")
"""A dash alone says that there is nothing."""
_PLAIN: Mapping[str, Codec] = MappingProxyType({})
"""Of attributes that are all lines of text."""


class RecordDraft:
    """One record's values so far, what could not be read of it, and what is to be said about it."""

    def __init__(self, raw: RawRecord, *lines: str, codecs: Mapping[str, Codec] = _PLAIN) -> None:
        """Start with the attributes that are `lines` of text, and with the unknown columns.

        `codecs` says of which attributes a placeholder is known by more than its form.
        """
        self.raw = raw
        self._codecs = codecs
        self.values: dict[str, Any] = {name: self.text(name) for name in lines}
        self.extra: dict[str, str] = {}
        for head, cell in raw.extra.items():
            if not fills_nothing(cell.text) and (text := strip_emphasis(cell.text)):
                self.extra[head] = text
        self.unparsed: dict[str, str] = {}
        self._notes: list[Note] = []

    def text(self, name: str, codec: Codec | None = None) -> str | None:
        """The text of an attribute; None where nothing is filled in."""
        cell = self.raw.cells.get(name)
        if cell is not None and is_boxed_word(self.raw, name):
            return cell.text
        text = None if cell is None else _text(cell, codec or self._codec(name))
        return None if text is None else with_unit(text, unit_in(self.raw.heads.get(name, "")))

    def cell(self, name: str) -> Cell | None:
        """The cell of an attribute; None where it says nothing, in whatever words."""
        cell = self.raw.cells.get(name)
        return None if cell is None or says_nothing(cell.text) else cell

    def leave_unread(self, name: str, cell: Cell, why: Unread) -> None:
        """Keep the text of an attribute that can't be read."""
        self.unparsed[name] = cell.text
        self.note(code_of(why), name, cell, why.why)

    def note(self, code: Code, name: str, cell: Cell, message: str) -> None:
        """Note something about the text of an attribute."""
        self._notes.append(Note(code=code, path=name, span=cell.span, message=message))

    def built(self, kind: Callable[..., Any]) -> Element:
        """The record as a `kind`."""
        unparsed = {"unparsed": self.unparsed} if self.unparsed else {}
        value = kind(**self.values, extra=self.extra, **unparsed)
        cells = self.raw.cells.items()
        places = {
            n: cell.span
            for n, cell in cells
            if is_boxed_word(self.raw, n) or not is_placeholder(cell.text, self._codec(n))
        }
        extra = self.raw.extra.items()
        places |= {f"extra[{n}]": cell.span for n, cell in extra if n in self.extra}
        for name, cell in cells:
            if getattr(value, name, None) is None and name not in self.unparsed:
                self._note_unfilled(name, cell)
        return Element(value=value, span=self.raw.span, places=places, notes=tuple(self._notes))

    def _codec(self, name: str) -> Codec:
        return self._codecs.get(name, Codec.LINE)

    def _note_unfilled(self, name: str, cell: Cell) -> None:
        """A cell with a placeholder, in a row that says something of its own."""
        if _WORD.search(cell.text) and is_placeholder(cell.text, self._codec(name)):
            message = f"{excerpt(cell.text)} reads as a placeholder"
            self.note(Code.UNFILLED, name, cell, message)


def _text(cell: Cell, codec: Codec = Codec.LINE) -> str | None:
    return None if is_placeholder(cell.text, codec) else strip_emphasis(cell.text) or None


def filled_records(page: Page, statement: Statement) -> Iterator[list[RawRecord]]:
    """The records of each table and each list that say something of their own."""
    path, record = statement.slot.path, record_of(statement.slot)
    label = statement.label
    lone = label is None or is_one_action(label)
    people = page.draft.elements.get("people", ()) if has_owners(record) else ()
    known = known_names(element.value for element in people)
    for group in records_in(page.source, statement.region, record, lone=lone, known=known):
        filled = [raw for raw in group if is_filled(raw, record, path, page.blanks)]
        if page.is_own_list(path, [_signature(raw) for raw in group]):
            yield filled


def _signature(raw: RawRecord) -> str:
    # By attribute: the order of columns says nothing.
    cells = (*sorted(raw.cells.items()), *sorted(raw.extra.items()))
    return " | ".join((f"{bool(raw.checked):d}", *(cell.text for _, cell in cells)))


def read_service_impacts(page: Page, statement: Statement) -> None:
    """Read the rows of a service impact matrix, as written."""
    for raw in (raw for group in filled_records(page, statement) for raw in group):
        row = RecordDraft(raw, "name", "impact", "availability", "recovery_time")
        page.draft.add(statement.slot.path, row.built(ServiceImpact))


def read_metric_changes(page: Page, statement: Statement) -> None:
    """Read the rows of a table of metrics, as written."""
    for raw in (raw for group in filled_records(page, statement) for raw in group):
        row = RecordDraft(raw, "metric", "before", "during", "after")
        page.draft.add(statement.slot.path, row.built(MetricChange))
