"""HTML comments: guidance around a value, never a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.markdown.blocks import Block, Html
from incidentkit.markdown.source import Source

TEXT_MARK = "<!-- text -->"
"""Says that what stands below it, up to the next heading or rule, is text and states no field."""
FURTHER_TEXT_MARK = "<!-- further text -->"
"""The same of text beside the section's own."""
TEXT_END_MARK = "<!-- end of text -->"
"""Says that fields may follow again."""


def is_text_mark(source: Source, block: Block, *marks: str) -> bool:
    """Whether a block is one of `marks`, or of both where none is given."""
    known = marks or (TEXT_MARK, FURTHER_TEXT_MARK)
    return isinstance(block, Html) and source.text[block.start : block.end].strip() in known


def without_comment_text(text: str) -> str:
    """`text` without the comments in it; one that is never closed stays."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        pieces.append(text[at:start])
        at = end + 3
    return "".join([*pieces, text[at:]]) if pieces else text[at:]


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
