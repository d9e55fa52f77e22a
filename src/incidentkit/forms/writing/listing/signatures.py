"""Writing signatures: each stands behind the approval that it signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape, Spot, Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.fields.beside import end_line
from incidentkit.forms.writing.guards import guarded
from incidentkit.forms.writing.listing.shares import main_text
from incidentkit.forms.writing.manner import Manner
from incidentkit.forms.writing.places import blocks_removed, line_edit
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.people import Approval
from incidentkit.notation.text import kept_whole

_LABEL = "Signature"


def signature_edits(
    document: Document, dress: Dress, statement: Statement, approvals: Sequence[Approval]
) -> Iterator[Edit]:
    """The edits that make a place for a signature say that of the approval before it.

    Without a signature the place goes, unless the form has it.
    """
    number = _signed_by(document, statement)
    if number is None or statement.spot is None:
        return
    elements = _elements(document)
    element = elements[number] if number < len(elements) else None
    approval = _signing(elements, approvals, number)
    wanted = None if approval is None else approval.signature
    if element is not None and element.value.signature == wanted:
        return
    if element is None and wanted is None:
        return
    if wanted is None and dress.template_statement(statement) is None:
        yield _place_removed(document.source, statement, statement.spot)
        return
    span = statement.region.span
    at = span if span[0] < span[1] else statement.spot.value
    yield line_edit(document.source, statement.spot, at, kept_whole(wanted or ""))


def new_signature_edits(
    document: Document, approvals: Sequence[Approval], manner: Manner
) -> Iterator[Edit]:
    """The edits that put the signatures which have no place yet behind their approvals."""
    elements = _elements(document)
    for element, approval in zip(elements, approvals, strict=False):
        if approval.signature is None or element.value.signature is not None:
            continue
        source = document.source
        line = source.line_of(element.span[1])
        end = source.line_spans[line][1]
        spot = element.statement.spot if element.statement is not None else None
        if spot is not None and spot.shape is not Shape.CELL:
            whole = source.text[source.line_starts[line] : spot.value[0]]
            start = source.line_starts[line]
            head = whole[: spot.label[0] - start] + _LABEL + whole[spot.label[1] - start :]
            yield Edit(
                end, end, f"\n{head.rstrip()} {guarded(head, kept_whole(approval.signature))}"
            )
        else:
            tail = "\n" if line + 1 < source.line_count and source.line_text(line + 1) else ""
            label = manner.label(_LABEL)
            yield Edit(end, end, f"\n\n{label} {kept_whole(approval.signature)}{tail}")


def _place_removed(source: Source, statement: Statement, spot: Spot) -> Edit:
    """Take out a place: what stands below an empty label would be taken for its value."""
    if spot.shape is Shape.CELL:
        return line_edit(source, spot, statement.region.span, "")
    first = source.line_of(spot.line[0])
    return blocks_removed(source, first, end_line(source, statement))


def _signing(
    elements: Sequence[Element], approvals: Sequence[Approval], number: int
) -> Approval | None:
    """What the approval with that number becomes, wherever in the list it stands then."""
    if number >= len(elements):
        return approvals[number] if number < len(approvals) else None
    steps = aligned([element.value for element in elements], approvals, main_text)
    return next((approvals[s.new] for s in steps if s.old == number and s.new is not None), None)


def _elements(document: Document) -> list[Element]:
    return document.draft.elements.get("approvals", [])


def _signed_by(document: Document, statement: Statement) -> int | None:
    """The number of the approval before a signature; 0 in a form where none is filled in."""
    elements = _elements(document)
    for number, element in enumerate(elements):
        if element.places.get("signature") == statement.region.span:
            return number
    statements = document.statements_of("approvals")
    before = statements[: statements.index(statement)]
    placed = [n for n, e in enumerate(elements) if e.statement in before]
    if placed:
        return placed[-1]
    return 0 if any(s.slot.codec is Codec.APPROVALS for s in before) else None
