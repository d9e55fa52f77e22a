"""HTML comments: guidance around a value, never a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.markdown.blocks import Block, Html
from incidentkit.markdown.source import Source


def is_comment(source: Source, block: Block) -> bool:
    """Whether a block is one HTML comment and nothing else."""
    if not isinstance(block, Html):
        return False
    text = source.text[block.start : block.end].strip()
    return text.startswith("<!--") and text.find("-->") == len(text) - 3


def without_comments(
    source: Source, blocks: Sequence[Block], *, leading: bool = True
) -> tuple[Block, ...]:
    """Sibling blocks without the comments around them; `leading` ones stay if told so."""
    start, end = 0, len(blocks)
    while leading and start < end and is_comment(source, blocks[start]):
        start += 1
    while start < end and is_comment(source, blocks[end - 1]):
        end -= 1
    return tuple(blocks[start:end])
