"""A new field next to another, in the manner of its neighbour."""

from __future__ import annotations

import re
from typing import TypeAlias

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape, Spot, Statement, UnknownField
from incidentkit.forms.writing.fields.field_columns import column_beside
from incidentkit.forms.writing.fields.front_matters import key_below
from incidentkit.forms.writing.guards import guarded
from incidentkit.forms.writing.ordinals import number_of, numbered
from incidentkit.forms.writing.places import prefix_of
from incidentkit.forms.writing.row_manner import RowManner
from incidentkit.markdown.blocks import ListBlock, Table
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell
from incidentkit.place import Span

_HARD_BREAK = re.compile(r"(?: {2,}|\\)\Z")
_SHARED = re.compile(r"(?:[^\s>][ \t]*[|·•/;,–—-]?[ \t]+|<[Bb][Rr] ?/?>[ \t]*)\Z")
"""What ends before a field that shares its line with others."""
_STRONG = re.compile(r"\*\*|__")
_COLONS = (":", "：")


Field: TypeAlias = Statement | UnknownField


def field_beside(  # noqa: PLR0911, PLR0913 -- what goes where, by shape
    document: Document,
    sibling: Field,
    spot: Spot,
    label: str,
    text: str,
    *,
    below: bool,
    joined: bool | None = False,
) -> tuple[Edit, ...]:
    """A one-line field right below or above `sibling`, which stands at `spot`.

    With `joined` the line of the sibling may get a hard break: None where they already are in a
    paragraph of several fields, True where they shall be, unless its value is below its label.
    """
    source = document.source
    if spot.shape is Shape.MATTER:
        return (key_below(document, spot, label, text),)
    first, behind = source.line_of(spot.line[0]), end_line(source, sibling)
    if columns := column_beside(document, spot, label, text):
        return columns
    if spot.shape is Shape.CELL:
        table = _table_around(document, first)
        row = _row(document, table, spot, label, text)
        if table is not None and table.header.line == first:
            return (_new_line(source, table.delimiter.line, row, below=True),)
        return (_new_line(source, first, row, below=below),)
    line = _below_its_label(source, sibling, spot, label, text)
    line = line or _in_its_manner(source, spot, label, text)
    if spot.shape is Shape.BULLET:
        behind = _item_end(document, first) or behind
        return (
            _numbered_item(document, first, line)
            or _new_line(source, behind - 1 if below else first, line, below=below),
        )
    if below and sibling.region.blocks:
        return (inserted_block(source, behind, line),)
    alone = _stands_alone(source, first, behind) and not _opens_scope(sibling)
    if alone and not (joined and below and source.line_of(sibling.region.span[0]) == first):
        return (inserted_block(source, behind if below else first, line),)
    if below and joined is not False:
        mark = "" if alone else _hard_break(source, first)
        return (_below_in_paragraph(source, behind - 1, line, mark or ("  " if alone else "")),)
    return (_within_paragraph(source, range(first, behind), line, below=below),)


def _opens_scope(field: Field) -> bool:
    """Whether what its paragraph's other labels mean depends on a field, as in a footer."""
    return isinstance(field, Statement) and bool(field.chain[-1].members)


def _table_around(document: Document, number: int) -> Table | None:
    """The table with a row on line `number`."""
    tables = (block for block in document.outline.blocks if isinstance(block, Table))
    return next((t for t in tables if t.start_line <= number < t.end_line), None)


def bullet_below(document: Document, like: Spot, line: int, label: str, text: str) -> Edit:
    """A field as a bullet in the manner of the one at `like`, below a line of the same list."""
    source = document.source
    while line > 0 and not source.line_text(line).strip():
        line -= 1
    new = _in_its_manner(source, like, label, text)
    return _numbered_item(document, source.line_of(like.line[0]), new) or _new_line(
        source, line, new, below=True
    )


def _numbered_item(document: Document, number: int, item: str) -> Edit | None:
    """A new item of the numbered list with the item on line `number`, as its last one.

    None for any other list. Between two others it would have the number of one of them.
    """
    for block in document.outline.blocks:
        if isinstance(block, ListBlock) and block.start_line <= number < block.end_line:
            starts = [one.start_line for one in block.items]
            if not block.ordered or number not in starts:
                return None
            last = block.items[-1]
            lead = document.source.text[slice(*last.marker)]
            told = numbered(item, number_of(lead, len(starts)) + 1)
            return _new_line(document.source, last.end_line - 1, told, below=True)
    return None


def _item_end(document: Document, number: int) -> int | None:
    """The line behind the item that starts on line `number`: text may follow its value there."""
    lists = (block for block in document.outline.blocks if isinstance(block, ListBlock))
    items = (item for block in lists for item in block.items)
    return next((item.end_line for item in items if item.start_line == number), None)


def _in_its_manner(source: Source, spot: Spot, label: str, text: str) -> str:
    """The line of a field with another label and value."""
    text_of, number = source.text, source.line_of(spot.line[0])
    before = text_of[source.line_starts[number] : spot.line[0]]
    # Where several fields share the line, what stands before this one is theirs.
    shared = spot.shape is Shape.LINE and _SHARED.search(before) is not None
    lead = before[: len(before) - len(before.lstrip(" \t>"))] if shared else before
    start, behind = slice(spot.line[0], spot.label[0]), slice(spot.label[1], spot.value[0])
    # The neighbour may have its value in a list below a name alone.
    joint = text_of[behind] if text_of[behind].strip() else ": "
    head = f"{lead}{text_of[start]}{label}{joint}"
    # A mark around both the label and the value closes behind the value.
    mark = _STRONG.search(text_of[spot.line[0] : spot.label[0]])
    closing = mark[0] if mark and mark[0] not in text_of[behind] else ""
    return f"{head.rstrip()} {guarded(head, text)}{closing}"


def _below_its_label(
    source: Source, sibling: Field, spot: Spot, label: str, text: str
) -> str | None:
    """A field with its value below its label, as its neighbour has it that needs no colon so."""
    filled = [start for start, end in sibling.region.lines if start < end]
    mark = source.text[spot.label[1] : spot.line[1]]
    if spot.shape is not Shape.LINE or not filled or filled[0] <= spot.line[1]:
        return None
    if any(colon in mark for colon in _COLONS):
        return None
    number = source.line_of(spot.line[0])
    before = source.text[source.line_starts[number] : spot.line[0]]
    opening = source.text[spot.line[0] : spot.label[0]]
    gap = "\n" * (source.line_of(filled[0]) - number)
    prefix = prefix_of(source, spot.line[0])
    return f"{before}{opening}{label}{mark.rstrip()}{gap}{prefix}{text}"


def shared_part(document: Document, spot: Spot) -> Span | None:
    """What goes with a field from a line that it shares with others; None where it has its own."""
    source, (start, end) = document.source, spot.line
    number = source.line_of(start)
    fields: tuple[Field, ...] = (*document.survey.statements, *document.survey.custom)
    lines = [f.spot.line for f in fields if f.spot and source.line_of(f.spot.line[0]) == number]
    if spot.shape is Shape.CELL or all(line == spot.line for line in lines):
        return None
    before = max((line[1] for line in lines if line[1] <= start), default=None)
    behind = min((line[0] for line in lines if line[0] >= end), default=end)
    return (start, behind) if before is None else (before, end)


def block_beside(
    document: Document, sibling: Field, block: str, *, below: bool = True, tight: bool = False
) -> Edit:
    """Several lines below or above the list, table or paragraph that `sibling` stands in."""
    source = document.source
    if below or sibling.spot is None:
        last = end_line(source, sibling) - 1
        ends = (b.end_line for b in document.outline.blocks if b.start_line <= last < b.end_line)
        return inserted_block(source, next(ends, last + 1), block, tight=tight)
    first = source.line_of(sibling.spot.line[0])
    starts = (b.start_line for b in document.outline.blocks if b.start_line <= first < b.end_line)
    return inserted_block(source, next(starts, first), block)


def end_line(source: Source, sibling: Field) -> int:
    """The line behind everything that a field says."""
    spot = sibling.spot
    last = spot.line[1] if spot is not None else 0
    if sibling.region.lines and (spot is None or spot.shape is not Shape.CELL):
        last = max(last, sibling.region.lines[-1][1])
    return source.line_of(last) + 1


def _new_line(source: Source, number: int, line: str, *, below: bool) -> Edit:
    if below:
        end = source.line_spans[number][1]
        return Edit(end, end, f"\n{line}")
    start = source.line_starts[number]
    return Edit(start, start, f"{line}\n")


def _stands_alone(source: Source, first: int, behind: int) -> bool:
    """Whether a field is a paragraph, or several blocks, by itself."""
    above = first == 0 or not source.line_text(first - 1).strip()
    return above and (behind >= source.line_count or not source.line_text(behind).strip())


def _within_paragraph(source: Source, field: range, line: str, *, below: bool) -> Edit:
    """A line of a paragraph; where its lines end in hard breaks, each but the last has one.

    The last line stays as it is: where it has no hard break, what would go below it goes above.
    """
    mark, last = _hard_break(source, field[0]), source.line_text(field[-1])
    if below and (not mark or _HARD_BREAK.search(last)):
        return _new_line(source, field[-1], line + mark, below=True)
    return _new_line(source, field[0], line + mark, below=False)


def _below_in_paragraph(source: Source, last: int, line: str, mark: str) -> Edit:
    """A line below one of a paragraph, which gets the hard break that the others have."""
    text = source.line_text(last)
    closed = _HARD_BREAK.search(text)
    end = source.line_spans[last][1]
    return Edit(end, end, f"\n{line}{mark}" if closed else f"{mark}\n{line}")


def _hard_break(source: Source, number: int) -> str:
    """The mark with which the lines of the paragraph around a line are kept apart."""
    while number > 0 and source.line_text(number - 1).strip():
        number -= 1
    while number < source.line_count and source.line_text(number).strip():
        if found := _HARD_BREAK.search(source.line_text(number)):
            return found[0]
        number += 1
    return ""


def _row(document: Document, table: Table | None, spot: Spot, label: str, text: str) -> str:
    """The row of a field in the manner of the table, and with as many cells."""
    source = document.source
    prefix = prefix_of(source, spot.line[0])
    old = source.text[spot.label[0] : spot.label[1]]
    name = f"**{label}**" if old.startswith("**") else label
    if table is None:
        return f"{prefix}| {escape_cell(name)} | {escape_cell(text)} |"
    cells = [""] * len(table.header.slots)
    beside = next((row for row in table.rows if spot.label in row.cells), table.header)
    at_label, at_text = (
        beside.cells.index(cell) if cell in beside.cells else number
        for number, cell in enumerate((spot.label, spot.value))
    )
    cells[at_label], cells[at_text] = name, text
    return prefix + RowManner.of(source, table).row(cells)
