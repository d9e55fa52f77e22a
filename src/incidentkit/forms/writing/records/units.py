"""What holds one element each: items, lines with boxes or times, headings, and whole blocks."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.chronicles import events_of, is_time_led
from incidentkit.forms.surveying.status_updates import updates_of
from incidentkit.forms.surveying.sub_boxes import items_with_boxes
from incidentkit.forms.surveying.told_records import is_one_action
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import mark_like, split_box
from incidentkit.place import Span


@attrs.frozen(kw_only=True)
class Unit:
    """One item or one line with a box, as it stands."""

    first: int
    behind: int
    """Its lines; the second is the one behind it."""
    lead: str
    """What stands before its content on the first line: indentation, marker, spaces."""
    content: Span
    """Its content, the box included."""
    box: Span | None
    """The character between the brackets, or the box that is one."""
    text: Span
    """Its content without the box."""
    below: int
    """How far content on further lines is indented."""
    heading: bool = False
    """Whether it is a heading, below which more is told of it."""
    depth: int = 0
    """How many boxes it is below, each of which is an item itself."""

    def mark(self, source: Source) -> str:
        """What its box has now; "" without one."""
        return source.text[slice(*self.box)] if self.box is not None else ""

    def ticked(self, source: Source, *, ticked: bool) -> Iterator[Edit]:
        """The edit that ticks its box, or doesn't; none without one."""
        if self.box is not None:
            yield Edit(*self.box, mark_like(self.mark(source), ticked=ticked))

    led: bool = False
    """Whether it is text that is an event for the time it starts with."""
    block: bool = False
    """Whether it is a paragraph or a fence among others."""


def units_of(document: Document, statement: Statement) -> tuple[Unit, ...]:
    """The items, lines with boxes, or blocks of a statement."""
    found: list[Unit] = []
    told = _lines_told(document, statement)
    if statement.region.inline and _is_lone(statement):
        found.append(_line_unit(document, statement))
        return tuple(found)
    for block in statement.region.blocks:
        if isinstance(block, ListBlock):
            found += _item_units(document, statement, block)
            continue
        before = len(found)
        if isinstance(block, Paragraph):
            for number, span in enumerate(block.lines, block.start_line):
                if split_box(document.source.text[span[0] : span[1]].strip()) is not None:
                    found.append(_unit(document, number, number + 1, span, span))
            if statement.slot.codec is Codec.TIMELINE:
                found += _event_units(document, block)
        if len(found) == before and block.start_line in told:
            found.append(_block_unit(document, block))
    return tuple(found)


def _lines_told(document: Document, statement: Statement) -> frozenset[int]:
    """The lines on which elements start that may be blocks; what a form asks for is none."""
    if statement.slot.codec is not Codec.ITEMS or statement.region.inline:
        return frozenset()
    elements = document.draft.elements.get(statement.slot.path, ())
    starts = (one.span[0] for one in elements if one.statement is statement)
    return frozenset(document.source.line_of(start) for start in starts)


def _block_unit(document: Document, block: Block) -> Unit:
    content = (block.lines[0][0], block.lines[-1][1])
    unit = _unit(document, block.start_line, block.end_line, block.lines[0], content)
    return attrs.evolve(unit, block=True)


def _is_lone(statement: Statement) -> bool:
    """Whether a line is a record of its own: a heading, or behind a label that says so."""
    if statement.slot.codec not in (Codec.TIMELINE, Codec.ACTIONS):
        return False
    return statement.label is None or is_one_action(statement.label)


def _line_unit(document: Document, statement: Statement) -> Unit:
    """The line that tells a record, with what goes on below it."""
    region = statement.region
    first, last = region.lines[0], region.lines[-1]
    start, end = document.source.line_of(first[0]), document.source.line_of(last[1])
    unit = _unit(document, start, end + 1, first, (first[0], last[1]))
    return attrs.evolve(unit, heading=statement.spot is None)


def _event_units(document: Document, paragraph: Paragraph) -> Iterator[Unit]:
    """The events of a paragraph with times, each on lines of its own."""
    number, events = paragraph.start_line, updates_of(document.source, paragraph)
    led = not events and is_time_led(document.source, paragraph)
    if led:
        events = tuple(events_of(document.source, paragraph))
    for lines in events:
        content = (lines[0][0], lines[-1][1])
        unit = _unit(document, number, number + len(lines), lines[0], content)
        yield attrs.evolve(unit, led=led)
        number += len(lines)


def _item_units(document: Document, statement: Statement, block: ListBlock) -> Iterator[Unit]:
    acts = statement.slot.codec is Codec.ACTIONS
    items = items_with_boxes(document.source, block) if acts else ((i, 0) for i in block.items)
    for item, depth in items:
        yield attrs.evolve(_item_unit(document, item), depth=depth)


def _item_unit(document: Document, item: Item) -> Unit:
    content = (item.lines[0][0], item.lines[-1][1])
    return _unit(document, item.start_line, item.end_line, item.lines[0], content)


def _unit(document: Document, first: int, behind: int, line: Span, content: Span) -> Unit:
    source = document.source
    start = source.line_starts[first]
    text_start, box = line[0], None
    found = split_box(source.text[line[0] : line[1]])
    if found is not None:
        text_start = min(line[0] + found[2], line[1])
        box = (line[0], line[0] + 1)
        if source.text[line[0]] == "[":
            box = (line[0] + 1, source.text.index("]", line[0]))
    return Unit(
        first=first,
        behind=behind,
        lead=source.text[start : line[0]],
        content=content,
        box=box,
        text=(text_start, content[1]),
        below=line[0] - start,
    )
