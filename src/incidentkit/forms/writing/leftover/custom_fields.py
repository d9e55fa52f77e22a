"""Writing fields whose labels nothing knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.statements import Shape, Spot, Statement, UnknownField
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.fields.beside import Field, block_beside, field_beside, shared_part
from incidentkit.forms.writing.guards import fits_behind, starts_block
from incidentkit.forms.writing.leftover.further_columns import further_column_edits
from incidentkit.forms.writing.manner import Manner
from incidentkit.forms.writing.places import (
    block_edit,
    indented,
    line_edit,
    lines_removed,
    prefix_of,
)
from incidentkit.forms.writing.sections.section_ends import end_of
from incidentkit.forms.writing.sections.section_places import first_section_line
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.markdown.table import escape_cell
from incidentkit.model.leftovers import CustomField

_TRIED = 8
"""In so many sections a field is tried."""
_HEAD = ("id", "title", "severity", "date", "status")


@attrs.frozen
class NewField:
    """A field without a place, and the one that stands before or after it."""

    field: CustomField
    beside: Field | None
    below: bool


def custom_edits(
    document: Document, wanted: Sequence[CustomField]
) -> tuple[list[Edit], list[NewField]]:
    """The edits for the fields that stand in the document, and those that are new."""
    placed = list(document.draft.elements.get("custom", ()))
    known = {field.region.span: field for field in document.survey.custom}
    olds = [element.value for element in placed]
    wanted = _as_they_stand(olds, wanted)
    steps = aligned(olds, wanted, lambda field: field.label)
    edits: list[Edit] = []
    new: list[NewField] = []
    above: Field | None = None
    for number, step in enumerate(steps):
        value = wanted[step.new] if step.new is not None else None
        if step.old is None:
            later = [placed[s.old] for s in steps[number:] if s.old is not None]
            below = known.get(later[0].span, later[0].statement) if later else None
            if value is not None:
                new.append(NewField(value, above or below, above is not None))
            continue
        element = placed[step.old]
        own = known.get(element.span)
        if own is not None:
            edits += _changed(document, element, own, value)
            above = own
        elif element.statement is not None:
            above = element.statement
            if value is not None and value.label != element.value.label:
                # The name of a remark is that of its field: under another one it is a field itself.
                new.append(NewField(value, above, below=True))
                value = None
            edits += _remark_edits(document, element, element.statement, value)
    return edits, new


def _as_they_stand(
    placed: Sequence[CustomField], wanted: Sequence[CustomField]
) -> list[CustomField]:
    """The fields wanted, those that stand in the document in its order: theirs is no fact."""
    waiting = list(enumerate(wanted))
    stand: list[tuple[int, CustomField]] = []
    for old in placed:
        same = next((pair for pair in waiting if pair[1].label == old.label), None)
        if same is not None:
            waiting.remove(same)
            stand.append(same)
    for number, field in waiting:
        before = next((n for n, pair in enumerate(stand) if pair[0] == number - 1), -1)
        stand.insert(before + 1, (number, field))
    return [field for _, field in stand]


def _remark_edits(
    document: Document, element: Element, statement: Statement, value: CustomField | None
) -> list[Edit]:
    """The edits of what stands beside a value and has no label of its own."""
    start, end = element.span
    if value is not None and (value.value == element.value.value or "\n" in value.value):
        return []
    stated = [one.span for one in document.draft.stated.get(statement, ())]
    for first, last in stated:
        if start <= first < last <= end and (first, last) != (start, end):
            # It stands on both sides of the value, which stays.
            remark = "" if value is None else f" ({value.value})"
            return [Edit(start, first, ""), Edit(last, end, remark)]
    if value is not None:
        return [Edit(start, end, value.value)]
    behind = max((last for _, last in stated if last <= start), default=None)
    if behind is None:
        return []
    text = document.source.text
    enclosed = "(" in text[behind:start] and text[end : end + 1] == ")"
    return [Edit(behind, end + enclosed, "")]


def _changed(
    document: Document, element: Element, field: UnknownField, value: CustomField | None
) -> list[Edit]:
    old, source, spot = element.value, document.source, field.spot
    if value == old:
        return []
    if value is None:
        if (part := shared_part(document, spot)) is not None:
            return [Edit(part[0], max(part[1], element.span[1]), "")]
        first, last = source.line_of(spot.line[0]), source.line_of(element.span[1])
        return [lines_removed(source, first, last + 1)]
    edits: list[Edit] = []
    if value.label != old.label:
        label = escape_cell(value.label) if spot.shape is Shape.CELL else value.label
        edits.append(Edit(*bare(source, spot.label)[1], label))
    if value.value != old.value and spot.shape is Shape.CELL:
        edits.append(line_edit(source, spot, element.span, value.value))
    elif value.value != old.value:
        edits.append(block_edit(source, field.region, spot, value.value))
    return edits


def new_custom_edits(document: Document, new: NewField, dress: Dress) -> Iterator[tuple[Edit, ...]]:
    """The edits that could state a field, the most natural first; each has to be tried.

    It goes beside its neighbour, else to the end of the document's head.
    """
    field, source, manner = new.field, document.source, dress.manner
    beside: Field | None = new.beside or _last_of_head(document)
    if beside is not None and beside.spot is not None:
        yield from _beside(document, beside, beside.spot, new, dress)
    yield (inserted_block(source, first_section_line(document), _block(field, manner)),)
    # A label that means something there may mean nothing in a section.
    for heading in document.survey.headings[:_TRIED]:
        end = end_of(document, heading.body_start_line, heading.body_end_line)
        above = [block for block in document.outline.blocks if block.end_line <= end.line]
        joins = bool(above) and isinstance(above[-1], ListBlock)
        yield (inserted_block(source, end.line, _bullet(field, manner), tight=joins),)
        yield (inserted_block(source, end.line, _bullet(field, manner), tight=not joins),)
    # At the end of one it may become part of the text behind another label.
    for heading in document.survey.headings[:_TRIED]:
        yield (inserted_block(source, heading.body_start_line, _bullet(field, manner)),)
    for edit in further_column_edits(document, field):
        yield (edit,)


def _beside(
    document: Document, beside: Field, spot: Spot, new: NewField, dress: Dress
) -> Iterator[tuple[Edit, ...]]:
    field, below = new.field, new.below or new.beside is None
    joined = None if dress.fresh else False
    if "\n" not in field.value if spot.shape is Shape.CELL else _fits_line(field):
        yield field_beside(
            document, beside, spot, field.label, field.value, below=below, joined=joined
        )
    elif spot.shape is Shape.BULLET:
        prefix = prefix_of(document.source, spot.label[0])
        lead = "\n" if starts_block(field.value) else ""
        text = lead + indented(field.value, prefix)
        yield field_beside(document, beside, spot, field.label, text, below=below)
    yield (block_beside(document, beside, _block(field, dress.manner), below=below),)
    yield (block_beside(document, beside, _block(field, dress.manner), below=True, tight=True),)


def _last_of_head(document: Document) -> Statement | None:
    found = [s for path in _HEAD for s in document.statements_of(path) if s.spot is not None]
    head = [
        s for s in found if found and s.chain[:-1] == found[0].chain[:-1] and s.spot is not None
    ]
    return max(head, key=lambda s: s.region.span, default=None)


def _fits_line(field: CustomField) -> bool:
    fits = fits_behind(f"**{field.label}:**", field.value) and not starts_block(field.value)
    return fits and "\n" not in field.value


def _bullet(field: CustomField, manner: Manner) -> str:
    joint = "\n" if starts_block(field.value) else " "
    return f"{manner.bullet} " + indented(f"{manner.label(field.label)}{joint}{field.value}", "  ")


def _block(field: CustomField, manner: Manner) -> str:
    joint = " " if _fits_line(field) else "\n"
    return f"{manner.label(field.label)}{joint}{field.value}"
