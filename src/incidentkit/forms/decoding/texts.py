"""Taking a text out of its region."""

from __future__ import annotations

import re
from collections.abc import Sequence

from incidentkit.forms.comments import without_comment_text
from incidentkit.forms.emphasis import bare
from incidentkit.forms.regions import Region
from incidentkit.markdown.blocks import Block, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.notation.text import GUARD, one_line, strip_emphasis
from incidentkit.place import Span


def line_text(source: Source, region: Region) -> str:
    """A region as one line; the bullets of a list are joined by commas.

    A guard behind it stays, for `strip_emphasis` to see.
    """
    parts = [source.text[s:e] for s, e in region.lines[: region.inline]]
    for block in region.blocks:
        if isinstance(block, ListBlock):
            items = [one_line("\n".join(source.text[s:e] for s, e in i.lines)) for i in block.items]
            parts.append(", ".join(items))
        else:
            parts.extend(source.text[s:e] for s, e in block.lines)
    if not region.blocks and not region.inline:
        parts = [source.text[s:e] for s, e in region.lines]
    whole = " ".join(parts)
    text = one_line(without_comment_text(whole))
    if text and whole.rstrip().endswith(GUARD):
        text += GUARD
    return unescape_cell(text) if region.cell else text


def cell_text(source: Source, span: Span) -> str:
    """A table cell with its escaped pipes undone."""
    return unescape_cell(source.text[span[0] : span[1]])


def place_of(source: Source, text: str, start: int) -> Span:
    """Where `text`, which may be folded to one line, stands from `start` on; empty for nowhere."""
    at = source.text.find(text, start)
    if at >= 0:
        return (at, at + len(text))
    found = re.compile(r"\s+".join(map(re.escape, text.split()))).search(source.text, start)
    return found.span() if found else (start, start)


def bare_line(source: Source, region: Region) -> tuple[str, Span]:
    """A region as one line without the emphasis that wraps it, and where that text stands."""
    text = strip_emphasis(line_text(source, region))
    at = place_of(source, text, region.span[0]) if text else (0, 0)
    return text, at if at[0] < at[1] <= region.span[1] else bare(source, region.span)[1]


def lists_in(blocks: Sequence[Block]) -> tuple[ListBlock, ...]:
    """The lists among sibling blocks."""
    return tuple(block for block in blocks if isinstance(block, ListBlock))
