"""Taking a text out of its region: folded to a line, or as Markdown source."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.regions import Region, region_of
from incidentkit.markdown.blocks import Block, Html, Item, ListBlock
from incidentkit.place import Span
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.notation.text import one_line, strip_emphasis


def line_text(source: Source, region: Region) -> str:
    """A region as one line; the bullets of a list are joined by commas."""
    parts = [source.text[s:e] for s, e in region.lines[: region.inline]]
    for block in region.blocks:
        if isinstance(block, ListBlock):
            items = [one_line("\n".join(source.text[s:e] for s, e in i.lines)) for i in block.items]
            parts.append(", ".join(items))
        else:
            parts.extend(source.text[s:e] for s, e in block.lines)
    if not region.blocks and not region.inline:
        parts = [source.text[s:e] for s, e in region.lines]
    text = one_line(" ".join(parts))
    return unescape_cell(text) if region.cell else text


def cell_text(source: Source, span: Span) -> str:
    """A table cell with its escaped pipes undone."""
    return unescape_cell(source.text[span[0] : span[1]])


def bare(source: Source, span: Span) -> tuple[str, Span]:
    """A text without the emphasis that wraps it, and where that text stands."""
    raw = source.text[span[0] : span[1]]
    text = strip_emphasis(raw)
    at = raw.find(text)
    if at < 0:
        return text, span
    return text, (span[0] + at, span[0] + at + len(text))


def is_comment(source: Source, block: Block) -> bool:
    """Whether a block is one HTML comment: guidance, never a value."""
    if not isinstance(block, Html):
        return False
    text = source.text[block.start : block.end].strip()
    return text.startswith("<!--") and text.find("-->") == len(text) - 3


def prose_region(source: Source, region: Region, blanks: Blanks, path: str) -> Region:
    """A region without the comments and the form's own guidance lines around it."""
    blocks = list(region.blocks)
    inline = region.lines[: region.inline]
    while blocks and not inline and is_comment(source, blocks[0]):
        del blocks[0]
    while blocks and is_comment(source, blocks[-1]):
        del blocks[-1]
    if len(blocks) < len(region.blocks):
        region = region_of(source, blocks, inline)
    lines = list(region.lines)
    while lines and _is_guidance(source, lines[0], blanks, path):
        del lines[0]
    while lines and _is_guidance(source, lines[-1], blanks, path):
        del lines[-1]
    if len(lines) < len(region.lines):
        return Region(
            lines=tuple(lines), blocks=region.blocks, inline=min(region.inline, len(lines))
        )
    return region


def _is_guidance(source: Source, line: Span, blanks: Blanks, path: str) -> bool:
    text = source.text[line[0] : line[1]].strip()
    return not text or blanks.has_line(path, text)


def item_region(source: Source, item: Item) -> Region:
    """An item without its marker."""
    return Region(lines=item.lines, blocks=item.blocks)


def lists_in(blocks: Sequence[Block]) -> tuple[ListBlock, ...]:
    """The lists among sibling blocks."""
    return tuple(block for block in blocks if isinstance(block, ListBlock))
