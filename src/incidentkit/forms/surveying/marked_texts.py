"""Text that a comment above it marks as such: whatever it looks like, it states no field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from incidentkit.forms.comments import TEXT_END_MARK, TEXT_MARK, is_text_mark
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Block, Heading, Html, Rule
from incidentkit.markdown.source import Source


@frozen_by_types
class Stretch:
    """Sibling blocks that are read together."""

    blocks: tuple[Block, ...]
    is_text: bool
    """Whether a mark says so, the first of them."""


def stretches(source: Source, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The blocks of a section; what stands below a mark is text, up to a rule or the next mark."""
    if Html not in map(type, blocks):
        yield Stretch(tuple(blocks), is_text=False)
        return
    waiting: list[Block] = []
    is_text = False
    for block in blocks:
        marks = is_text_mark(source, block)
        ends = isinstance(block, Rule) or is_text_mark(source, block, TEXT_END_MARK)
        if marks or (is_text and ends):
            yield Stretch(tuple(waiting), is_text)
            waiting, is_text = [], marks
        waiting.append(block)
    yield Stretch(tuple(waiting), is_text)


def closed_mark(text: str, blocks: Sequence[Block], line: int) -> str:
    """`text` with its end marked, where it is marked itself and fields could follow at `line`."""
    below = next((block for block in blocks if block.start_line >= line), None)
    if not text.startswith(TEXT_MARK) or below is None or isinstance(below, (Heading, Rule)):
        return text
    return f"{text}\n\n{TEXT_END_MARK}"
