"""The outline of any text: its places are in range and nested, and every line belongs to one."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.markdown.blocks import Block, Item, ListBlock, Quote
from incidentkit.markdown.outline import Outline, outline
from incidentkit.markdown.source import Source


def inner(block: Block) -> tuple[Block, ...] | None:
    """Blocks of a container; None for a leaf."""
    if isinstance(block, ListBlock):
        return block.items
    return block.blocks if isinstance(block, Item | Quote) else None


def walk(found: Outline) -> Iterator[Block]:
    """Every block of a document, containers before what they hold."""
    waiting = [*reversed(found.blocks)]
    while waiting:
        block = waiting.pop()
        yield block
        waiting.extend(reversed(inner(block) or ()))


def leaves(found: Outline) -> list[Block]:
    """The blocks that hold no others."""
    return [block for block in walk(found) if inner(block) is None]


def check_ranges(text: str) -> None:
    """The lines of each block are lines of the document."""
    source = Source(text)
    for block in walk(outline(source)):
        assert 0 <= block.start_line < block.end_line <= source.line_count
        assert len(block.lines) == block.end_line - block.start_line
        for line, (start, end) in enumerate(block.lines, block.start_line):
            assert source.line_span(line)[0] <= start <= end == source.line_span(line)[1]


def check_nesting(text: str) -> None:
    """Blocks follow one another, and stand inside the block that holds them."""
    found = outline(Source(text))
    first = found.front_matter.end_line if found.front_matter else 0
    for container in [None, *walk(found)]:
        line = container.start_line if container else first
        for block in (inner(container) or ()) if container else found.blocks:
            assert block.start_line >= line
            line = block.end_line
            if container:
                assert line <= container.end_line
                offset = block.start_line - container.start_line
                around = container.lines[offset:]
                for (start, end), (outer_start, outer_end) in zip(
                    block.lines, around, strict=False
                ):
                    assert outer_start <= start
                    assert end == outer_end


def check_coverage(text: str) -> None:
    """Every line that is not blank belongs to one leaf, or has nothing but marks of a container."""
    source = Source(text)
    found = outline(source)
    owned = [line for block in leaves(found) for line in range(block.start_line, block.end_line)]
    assert len(owned) == len(set(owned))
    marks = {
        line
        for block in walk(found)
        if isinstance(block, Item | Quote)
        for line in range(block.start_line, block.end_line)
    }
    first = found.front_matter.end_line if found.front_matter else 0
    for line in set(range(first, source.line_count)) - set(owned):
        said = source.line_text(line).strip(" \t")
        assert not said or (line in marks and not said.strip(" \t>-+*0123456789.)"))
