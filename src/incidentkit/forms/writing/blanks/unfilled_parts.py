"""Taking out what was not filled in of lines and tables that say something all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Shape
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.writing.fields.beside import Field
from incidentkit.markdown.blocks import Block, Paragraph, Row, Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source

_ASKED = re.compile(r"(?P<said>.*\S)\s+(?:→|[-=]>|[-–—])\s+[^:\n]+:[ \t]*(?P<part>\S.*?)[ \t]*\Z")
_BROKEN = re.compile(r"\*\* [^\n]*  \r?\n\*\*|\*\*: [^\n]*  \r?\n\*\*")
"""Fields of one paragraph, each with a line of its own as it is shown."""
_FEWEST = 2
"""Fewer columns make no table."""
_BOX = re.compile(r"\[[xX]\](?=[ \t])")


def unanswered(document: Document, blank: Source) -> Iterator[list[Edit]]:
    """What a box of the form asks for behind its text: "[x] Yes → Version: ____"."""
    asked = {_unticked(blank.line_text(number)) for number in range(blank.line_count)}
    source = document.source
    for number in reversed(range(source.line_count)):
        text = source.line_text(number)
        found = _ASKED.match(text) if "[" in text else None
        if found is None or not is_placeholder(found["part"]):
            continue
        if _unticked(text) in asked or not found["part"].strip("_"):
            yield [Edit(source.line_starts[number] + found.end("said"), _end(source, number), "")]


def narrower_tables(document: Document) -> Iterator[list[Edit]]:
    """For each table of records, the edits that leave out the columns in which nothing stands.

    The last table comes first, so that the edits of one leave the places of the next as they are.
    """
    tables = [
        block
        for statement in document.survey.statements
        if statement.slot.codec in RECORDS
        for block in statement.region.blocks
        if isinstance(block, Table)
    ]
    for table in sorted(tables, key=lambda block: -block.start_line):
        if edits := _without_empty_columns(document, table):
            yield edits


def _without_empty_columns(document: Document, table: Table) -> list[Edit]:
    rows = (table.header, table.delimiter, *table.rows)
    count = len(table.header.cells)
    if not table.rows or any(len(row.cells) != count for row in rows):
        return []
    filled = [n for n in range(count) if any(_says(row, n) for row in table.rows)]
    if not filled or count <= _FEWEST:
        return []
    left = filled
    if len(filled) < _FEWEST:
        left = sorted((filled[0], filled[0] + 1 if filled[0] + 1 < count else filled[0] - 1))
    text = document.source.text
    kept = {row: "|".join(text[slice(*row.slots[number])] for number in left) for row in rows}
    return [Edit(row.start, row.end, f"|{cells}|") for row, cells in kept.items()]


def _says(row: Row, number: int) -> bool:
    start, end = row.cells[number]
    return start < end


def closed_paragraphs(document: Document) -> Iterator[list[Edit]]:
    """The hard break behind a field that became the last one of its paragraph."""
    source = document.source
    fields: list[Field] = [*document.survey.statements, *document.survey.custom]
    found: list[Edit] = []
    for spot in (field.spot for field in fields):
        if spot is None or spot.shape is not Shape.LINE or spot.value[0] == spot.value[1]:
            continue
        number = source.line_of(spot.line[0])
        last = number + 1 >= source.line_count or not source.line_text(number + 1).strip()
        tail = source.text[spot.value[1] : _end(source, number)]
        if last and tail and not tail.strip(" \t\\"):
            found.append(Edit(spot.value[1], _end(source, number), ""))
    yield list(dict.fromkeys(found))


def joined_paragraphs(document: Document, blank: Source) -> Iterator[list[Edit]]:
    """Paragraphs of fields between which something was left out, as the one that they would be.

    The last ones come first, so that the edits of one leave the places of the next as they are.
    """
    source = document.source
    fields: list[Field] = [*document.survey.statements, *document.survey.custom]
    lines = {
        source.line_of(field.spot.line[0])
        for field in fields
        if field.spot is not None
        and field.spot.shape is Shape.LINE
        and field.region.span[1] <= field.spot.line[1]
    }
    joint = "  \n" if _BROKEN.search(blank.text) else "\n"
    for one, below in reversed(list(pairwise(document.outline.blocks))):
        if all(_is_of_fields(block, lines) for block in (one, below)):
            last = source.line_text(one.end_line - 1).rstrip(" \t\\")
            start = source.line_starts[one.end_line - 1] + len(last)
            yield [Edit(start, source.line_starts[below.start_line], joint)]


def _is_of_fields(block: Block, lines: set[int]) -> bool:
    own = range(block.start_line, block.end_line)
    return isinstance(block, Paragraph) and all(line in lines for line in own)


def _unticked(line: str) -> str:
    return _BOX.sub("[ ]", line).strip()


def _end(source: Source, number: int) -> int:
    return source.line_spans[number][1]
