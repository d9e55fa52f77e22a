"""A new field in a table whose heads are the labels: a column, beside those of its one row."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape, Spot
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell

_SHORTEST = 3
"""So many dashes stand below the shortest head."""


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
    head, row = table.header, table.rows[0]
    like = source.text[slice(*head.cells[-1])] if head.cells else ""
    name = escape_cell(f"**{label}**" if like.startswith("**") else label)
    cell = escape_cell(text)
    width = max(len(name), len(cell), _SHORTEST)
    # A cell below no head is known by its number, and keeps it.
    count = max(len(head.slots), len(row.slots))
    yield _longer(source, head, count, name.ljust(width))
    yield _longer(source, table.delimiter, count, "-" * width, blank="-" * _SHORTEST)
    yield _longer(source, row, count, cell.ljust(width))


def _longer(source: Source, row: Row, count: int, text: str, *, blank: str = "") -> Edit:
    """A row with `count` cells and one more."""
    texts = [*[blank] * (count - len(row.slots)), text]
    if source.text[row.end - 1] != "|":
        return Edit(row.end, row.end, "".join(f" | {text}" for text in texts).rstrip())
    start, end = row.slots[-1]
    if set(source.text[start:end]) <= set("-:"):
        return Edit(row.end, row.end, "".join(f"{text}--|" for text in texts))
    return Edit(row.end, row.end, "".join(f" {text} |" for text in texts))
