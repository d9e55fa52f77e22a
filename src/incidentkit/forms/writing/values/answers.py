"""A yes or no stated by a pair of boxes, with what stands behind their arrows."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.errors import excerpt
from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.records.units import Unit, units_of
from incidentkit.forms.writing.said import Verbatim, said
from incidentkit.markdown.edits import Edit
from incidentkit.model.answers import YesNo
from incidentkit.model.facts import Facts
from incidentkit.notation.answers import Answer, read_answer

_BLANK = "_______________"


def boxed_answer_edits(
    document: Document, statement: Statement, target: Facts, *, answered: bool = False
) -> Iterator[Edit]:
    """The edits that make a pair of boxes say what `target` says.

    With `answered` the boxes stay as they are: the answer is what it was.
    """
    value = said(target, statement.slot.path)
    if isinstance(value, Verbatim) and not answered:
        yield from _unread(document, statement, target, value.text)
        return
    wanted = value.answer if isinstance(value, YesNo) else value
    for unit in units_of(document, statement):
        meant = read_answer(document.source.text[unit.text[0] : unit.text[1]])
        if not isinstance(meant, Answer) or meant.answer is None or unit.box is None:
            continue
        ticked = unit.mark(document.source).strip() not in ("", "\u2610")
        if not answered and ticked != (meant.answer is wanted):
            yield from unit.ticked(document.source, ticked=not ticked)
        yield from _detail(document, statement, target, unit)


def _unread(document: Document, statement: Statement, target: Facts, text: str) -> Iterator[Edit]:
    """A text that is neither yes nor no in place of the boxes, of which none could be ticked."""
    if any(said(target, path) is not None for path in answer_paths(statement)):
        raise NoPlaceError(f"{excerpt(text)} is neither yes nor no, for which there are boxes")
    units = units_of(document, statement)
    lead = units[0].lead
    start = document.source.line_starts[units[0].first] + len(lead) - len(lead.lstrip())
    yield Edit(start, document.source.line_spans[units[-1].behind - 1][1], text)


def _detail(document: Document, statement: Statement, target: Facts, unit: Unit) -> Iterator[Edit]:
    """What stands behind "Yes → Version:"."""
    text = document.source.text[unit.text[0] : unit.text[1]]
    arrow = text.find("→")
    if arrow < 0:
        return
    start = unit.text[0] + arrow + 1
    label = find_label(document.source.text[start : unit.text[1]])
    entry = resolve(label.name, statement.chain[-1:]) if label is not None else None
    if label is None or entry is None or entry.slot is None:
        return
    value = said(target, entry.slot.path)
    new = value.text if isinstance(value, Verbatim) else value
    at = (start + label.value[0], start + label.value[1])
    old = document.source.text[at[0] : at[1]]
    shown = _BLANK if new is None else str(new)
    if old != shown and not (new is None and is_placeholder(old)):
        yield Edit(at[0], at[1], shown)


def answer_paths(statement: Statement) -> tuple[str, ...]:
    """The attributes that the labels behind a pair of boxes fill."""
    if statement.slot.codec not in (Codec.YES_NO, Codec.FLAG):
        return ()
    return tuple(m.slot.path for m in statement.chain[-1].members if m.slot is not None)
