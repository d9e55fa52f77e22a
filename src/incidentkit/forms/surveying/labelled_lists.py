"""What below the label of a list belongs to it: the rest is text, and is kept."""

from __future__ import annotations

from collections.abc import Iterable

from incidentkit.forms.comments import without_comments
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.surveying.bare_boxes import boxed_lines
from incidentkit.forms.surveying.bodies import Bodies
from incidentkit.forms.surveying.chronicles import day_line, is_time_led
from incidentkit.forms.surveying.collecting import Collector
from incidentkit.forms.surveying.open_label import OpenLabel
from incidentkit.forms.surveying.status_updates import updates_of
from incidentkit.forms.tables import has_times, holds
from incidentkit.forms.vocabulary.columns import RECORDS, record_of
from incidentkit.forms.vocabulary.entries import Codec, Slot
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box
from incidentkit.place import Span

_NAMING = frozenset((Codec.SERVICES, Codec.PEOPLE, Codec.LINES, Codec.REFERENCES, Codec.LESSONS))
"""Codecs of lists that may begin in the line of their label."""


class LabelledLists:
    """Finds what the labels of lists have below them in one document."""

    def __init__(self, found: Collector, bodies: Bodies) -> None:
        self.found = found
        self.source: Source = found.source
        self.bodies = bodies

    def records(self, opened: OpenLabel, filled: Slot, region: Region) -> None:
        """State the rows below a label; what is none is left over, or kept under the label."""
        below = _blocks_below(self.source, opened)
        told = tuple(block for block in below if _tells(self.source, filled, block))
        if not any(isinstance(b, (ListBlock, Table)) or _has_lines(self.source, b) for b in told):
            told = ()
        others = without_comments(self.source, [one for one in below if one not in told])
        if not told:
            if others and not says_nothing(region.text(self.source)):
                self.found.keep_apart(opened.label, region, opened.spot)
            else:
                self.found.say(opened.label, filled, opened.chain, region, spot=opened.spot)
            return
        around = opened.chain[:-1] if opened.entry is not None else opened.chain
        for block in others:
            self.found.leave(region_of(self.source, (block,)), around)
        if any(isinstance(b, Paragraph) and day_line(self.source, b) for b in told):
            self.bodies.events(told, filled, opened.chain)
            return
        rows = region_of(self.source, told)
        self.found.say(opened.label, filled, opened.chain, rows, spot=opened.spot)

    def begins_in_its_line(self, opened: OpenLabel, filled: Slot, region: Region) -> bool:
        """Whether text stands behind the label of a list as well as below it."""
        listed = any(isinstance(block, ListBlock) for block in opened.blocks)
        return filled.codec in _NAMING and region.inline > 0 and listed

    def beside_list(self, opened: OpenLabel, filled: Slot, region: Region) -> Region:
        """Take what stands in the line of a label above a list by itself; what is left is below."""
        inline = Region(lines=region.lines[: region.inline], inline=region.inline)
        below = region_of(self.source, opened.blocks)
        if inline.text(self.source).rstrip(" *_").endswith((":", "：")):
            self.found.leave(inline, opened.chain[:-1] or opened.chain)
            return below
        self.found.say(None, filled, opened.chain, below)
        return inline


def _blocks_below(source: Source, opened: OpenLabel) -> list[Block]:
    """The lines of a label's paragraph, but for its own where that ends there, and what follows."""
    first, *rest = opened.lines or ((0, 0),)
    lines = rest if first[0] == first[1] else [first, *rest]
    return [*_paragraphs(source, lines), *opened.blocks]


def _paragraphs(source: Source, lines: Iterable[Span]) -> list[Paragraph]:
    filled = tuple(line for line in lines if line[0] < line[1])
    if not filled:
        return []
    start = source.line_of(filled[0][0])
    return [Paragraph(start_line=start, end_line=start + len(filled), lines=filled)]


def _tells(source: Source, filled: Slot, block: Block) -> bool:
    """Whether a block is a list, a table or lines of the records that a slot takes."""
    timed = filled.codec is Codec.TIMELINE
    if isinstance(block, Table):
        known = filled.codec in RECORDS and holds(source, block, record_of(filled))
        return known or (timed and has_times(source, block))
    if not isinstance(block, Paragraph):
        return isinstance(block, ListBlock)
    if timed:
        led = is_time_led(source, block) or day_line(source, block) is not None
        return led or bool(updates_of(source, block))
    if filled.codec is Codec.TODO:
        # The name of a group of boxes is theirs.
        return bool(boxed_lines(source, block)[0])
    return _is_boxed(source, block)


def _is_boxed(source: Source, block: Paragraph) -> bool:
    return any(split_box(source.text[slice(*line)].strip()) is not None for line in block.lines)


def _has_lines(source: Source, block: Block) -> bool:
    """Whether a paragraph holds boxes, or events that begin with their times."""
    if not isinstance(block, Paragraph):
        return False
    events = is_time_led(source, block) or bool(updates_of(source, block))
    return events or _is_boxed(source, block)
