"""Where a value stands: its lines in the source, with the prefix of its container cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Block
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.place import Span


@frozen_by_types(kw_only=True)
class Region:
    """The lines of a value, blank ones between its blocks included, and its blocks."""

    lines: tuple[Span, ...]
    blocks: tuple[Block, ...] = ()
    inline: int = 0
    """How many of `lines` come before the blocks: the rest of the label's line, and its lines."""
    cell: bool = False
    """A table cell, in which a pipe is escaped."""

    @property
    def span(self) -> Span:
        """From the first to the last filled line; empty where there is none."""
        filled = [line for line in self.lines if line[0] < line[1]]
        if not filled:
            return self.lines[0] if self.lines else (0, 0)
        return (filled[0][0], filled[-1][1])

    def text(self, source: Source) -> str:
        r"""What stands there, lines joined by "\n"."""
        text = "\n".join([source.text[start:end] for start, end in self.lines])
        return unescape_cell(text) if self.cell else text


def region_of(source: Source, blocks: Sequence[Block], inline: Iterable[Span] = ()) -> Region:
    """The region of sibling `blocks`, with `inline` lines of the same container before them."""
    lines = [line for line in inline if line[0] < line[1]]
    count = len(lines)
    last = source.line_of(lines[-1][0]) + 1 if lines else None
    for block in blocks:
        if last is not None:
            for number in range(last, block.start_line):
                end = source.line_spans[number][1]
                lines.append((end, end))
        lines.extend(block.lines)
        last = block.end_line
    return Region(lines=tuple(lines), blocks=tuple(blocks), inline=count)
