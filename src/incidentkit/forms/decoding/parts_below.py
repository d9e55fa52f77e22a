"""The parts of an action that stand below its text, each on a line or in a bullet of its own."""

from __future__ import annotations

from collections.abc import Mapping

from incidentkit.forms.decoding.below import text_below
from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.surveying.action_headings import labelled_lines, states_parts
from incidentkit.forms.surveying.chronicles import part_of
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import Record
from incidentkit.markdown.blocks import Block, ListBlock
from incidentkit.markdown.source import Source


def labelled_below(
    source: Source, block: Block, record: Record, known: Mapping[str, Cell]
) -> dict[str, Cell]:
    """The parts that a nested list or paragraph states, if it is nothing but known names."""
    found: dict[str, Cell] = {}
    for one in labelled_lines(source, block):
        column = column_of(record, one[0].name) if one is not None else None
        if one is None or column is None or column.attribute in {*known, *found}:
            return {}
        found[column.attribute] = Cell(text=source.text[slice(*one[1])], span=one[1])
    return found


def told_below(
    source: Source, block: Block, record: Record, known: Mapping[str, Cell]
) -> tuple[dict[str, Cell], dict[str, Cell]] | None:
    """The parts of a nested list that is nothing but names, and those whose names are unknown.

    As on one line, behind a part with a known name others are named parts, too.
    """
    if not isinstance(block, ListBlock) or not states_parts(source, block):
        return None
    cells: dict[str, Cell] = {}
    extra: dict[str, Cell] = {}
    taken = set(known)
    for label, span in filter(None, labelled_lines(source, block)):
        column = column_of(record, label.name)
        name, found = (label.name, extra) if column is None else (column.attribute, cells)
        if name in taken or span[0] == span[1]:
            return None
        if column is None and not cells:
            return None
        taken.add(name)
        found[name] = Cell(text=source.text[slice(*span)], span=span)
    return cells, extra


def stated_below(
    source: Source, block: Block, record: Record, known: Mapping[str, Cell]
) -> tuple[Mapping[str, Cell], str]:
    """The parts that some items of a nested list state, and the text of its other items."""
    found: dict[str, Cell] = {}
    rest = ""
    if not isinstance(block, ListBlock):
        return found, rest
    alone_each = [part_of(block, (item,)) for item in block.items]
    sure = any(states_parts(source, alone) for alone in alone_each)
    for alone in alone_each:
        parts = labelled_below(source, alone, record, {**known, **found})
        if parts and sure:
            found |= parts
        else:
            rest += text_below(source, alone)
    return found, rest
