"""A new field in a table whose heads are the labels: a column, beside those of its one row."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape, Spot
from incidentkit.forms.writing.row_manner import RowManner
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell


def column_beside(document: Document, spot: Spot, label: str, text: str) -> tuple[Edit, ...]:
    """The edits that add a column to the table around a field that stands below its label.

    There are none for a field of any other shape. A new column goes behind all others, so that the
    cells that are there stay as they are.
    """
    source = document.source
    line = source.line_of(spot.label[0])
    if spot.shape is not Shape.CELL or line == source.line_of(spot.line[0]):
        return ()
    tables = (block for block in document.outline.blocks if isinstance(block, Table))
    table = next((table for table in tables if table.header.line == line), None)
    return () if table is None else tuple(_column(source, table, label, text))


def _column(source: Source, table: Table, label: str, text: str) -> Iterator[Edit]:
    head, row, below = table.header, table.rows[0], table.delimiter
    like = source.text[slice(*head.cells[-1])] if head.cells else ""
    name = f"**{label}**" if like.startswith("**") else label
    manner = RowManner.of(source, table)
    # A cell below no head is known by its number, and keeps it.
    count = max(len(head.slots), len(row.slots))
    width = manner.new_width((len(escape_cell(name)), len(escape_cell(text))))
    for one, cell in ((head, name), (row, text)):
        blank = count - len(one.slots)
        wide = (*(0,) * blank, width)
        yield Edit(one.end, one.end, manner.further(one, source, ("",) * blank + (cell,), wide))
    blank = count - len(below.slots)
    heads, wide = ("",) * blank + (name,), (*(0,) * blank, width)
    yield Edit(below.end, below.end, manner.further_dashes(below, source, heads, wide))
