"""Where the content of a section ends: before the rule that closes it, and before a footer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Leftover
from incidentkit.markdown.blocks import Heading, Rule

_SEVERAL = 2


@attrs.frozen
class End:
    """The end of a section."""

    line: int
    """The line behind its content."""
    rule: Rule | None = None
    """The rule below its content, if there is one."""
    footer: bool = False
    """Whether fields of no heading stand below that rule."""


def end_of(document: Document, first: int, behind: int) -> End:
    """The end of what stands from line `first` to before line `behind`."""
    all_blocks = document.outline.blocks
    blocks = [b for b in all_blocks if first <= b.start_line < behind]
    is_last = not blocks or blocks[-1] is all_blocks[-1]
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        if isinstance(block, Rule):
            if number + 1 < len(blocks) and not is_last:
                break
            footer = number + 1 < len(blocks)
            if footer and not _has_fields(document, block.end_line, behind):
                # Text that belongs to the section, wherever its author drew a rule.
                break
            above = blocks[number - 1].end_line if number else first
            return End(min(above, block.start_line), block, footer=footer)
        if isinstance(block, Heading):
            break
    return End(blocks[-1].end_line if blocks else min(first, behind))


def extent_of(document: Document, left: Leftover) -> tuple[int, int]:
    """The first line of leftover text and the one behind it; a footer below is no part of it."""
    end = end_of(document, left.start_line, left.end_line)
    if not end.footer:
        return left.start_line, left.end_line
    return left.start_line, max(end.line, *_lines_behind(document, left))


def _lines_behind(document: Document, left: Leftover) -> Iterator[int]:
    yield left.start_line + 1
    for region in left.regions:
        yield document.source.line_of(region.span[1]) + 1
    for below in left.below:
        yield from _lines_behind(document, below)


def _has_fields(document: Document, first: int, behind: int) -> bool:
    """Whether labelled values stand from line `first` to before line `behind`."""
    spots = [s.spot for s in document.survey.statements if s.spot is not None]
    spots += [field.spot for field in document.survey.custom]
    return any(first <= document.source.line_of(spot.line[0]) < behind for spot in spots)


def is_ruled(document: Document) -> bool:
    """Whether the document sets its sections apart by rules."""
    starts = {h.start_line for h in document.survey.headings}
    blocks = document.outline.blocks
    ruled = (isinstance(a, Rule) and b.start_line in starts for a, b in pairwise(blocks))
    return sum(ruled) >= _SEVERAL
