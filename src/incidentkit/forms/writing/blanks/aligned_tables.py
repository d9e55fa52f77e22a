"""Aligning the columns of a document rendered anew: an edit never touches a row it needn't."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source

_WIDEST = 60
"""A longer text doesn't widen its column."""


def aligned_tables(document: Document, blank: Source) -> Iterator[Edit]:
    """The edits that give the cells of each column one width, in tables of records and fields.

    Those that are still as in the blank form stay.
    """
    own = {blank.line_text(number) for number in range(blank.line_count)}
    for table in _tables(document):
        rows = (table.header, *table.rows)
        count = len(table.header.cells)
        if not all(len(row.cells) == count for row in (*rows, table.delimiter)):
            continue
        if own.issuperset(document.source.line_text(row.line) for row in rows):
            continue
        widths = [_width(rows, number) for number in range(count)]
        for row in rows:
            cells = (document.source.text[start:end] for start, end in row.cells)
            padded = (f" {cell.ljust(width)} " for cell, width in zip(cells, widths, strict=True))
            yield Edit(row.start, row.end, f"|{'|'.join(padded)}|")
        yield _delimiter(document.source, table.delimiter, widths)


def _tables(document: Document) -> Iterator[Table]:
    """The tables that state values, and no text of anybody's own."""
    fields = {
        document.source.line_of(statement.spot.line[0])
        for statement in document.survey.statements
        if statement.spot is not None and statement.spot.shape is Shape.CELL
    }
    for block in document.outline.blocks:
        if isinstance(block, Table) and any(row.line in fields for row in block.rows):
            yield block
    for statement in document.survey.statements:
        # A guide that can't be one is a text.
        is_text = statement.slot.codec is Codec.POLICY and statement not in document.draft.stated
        if statement.slot.codec in RECORDS and not is_text:
            yield from (block for block in statement.region.blocks if isinstance(block, Table))


def _width(rows: tuple[Row, ...], number: int) -> int:
    lengths = [row.cells[number][1] - row.cells[number][0] for row in rows]
    return max((3, *(length for length in lengths if length <= _WIDEST)))


def _delimiter(source: Source, row: Row, widths: list[int]) -> Edit:
    cells: list[str] = []
    for (start, end), (left, right), width in zip(row.cells, row.slots, widths, strict=True):
        marks, spaced = source.text[start:end], right - left > end - start
        wide = width if spaced else width + 2
        ends = marks.startswith(":"), marks.endswith(":")
        dashes = ":" * ends[0] + "-" * max(wide - sum(ends), 3) + ":" * ends[1]
        cells.append(f" {dashes} " if spaced else dashes)
    return Edit(row.start, row.end, f"|{'|'.join(cells)}|")
