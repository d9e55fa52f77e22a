"""Boxes: bullets or bare lines that start with `[ ]` or `[x]`, under the group they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from incidentkit.forms.labels import find_label
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box
from incidentkit.notation.text import one_line
from incidentkit.place import Span


@frozen_by_types(kw_only=True)
class Box:
    """One box, or a bullet without one."""

    text: str
    """What stands behind the box, on one line."""
    checked: bool | None
    """Ticked or not; None for a mark that says neither."""
    boxed: bool
    """Whether there is a box at all."""
    span: Span
    """Where the text stands."""
    lines: tuple[Span, ...]
    """The lines of the text."""
    group: str | None = None
    """The bold line above, in a checklist of several groups."""
    nested: tuple[Block, ...] = ()
    """What an item holds below its text."""


def boxes_in(source: Source, blocks: Sequence[Block]) -> Iterator[Box]:
    """Every box among sibling blocks, in order."""
    group: str | None = None
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                first = item.blocks[0] if item.blocks else None
                text_lines = first.lines if isinstance(first, Paragraph) else item.lines
                nested = item.blocks[1:] if isinstance(first, Paragraph) else ()
                yield _box(source, text_lines, group, nested)
        elif isinstance(block, Paragraph):
            for line in block.lines:
                text = source.text[line[0] : line[1]]
                label = find_label(text)
                if split_box(text.strip()) is not None:
                    yield _box(source, (line,), group, ())
                elif label is not None and label.strong and label.alone:
                    group = label.name


def without_boxes(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs that hold no box, such as the names of groups."""
    return [
        block
        for block in blocks
        if isinstance(block, Paragraph) and next(boxes_in(source, (block,)), None) is None
    ]


def line_box(source: Source, lines: Sequence[Span]) -> Box:
    """Lines of text as what a bullet with that text would be."""
    return _box(source, lines, None, ())


def _box(
    source: Source, lines: Sequence[Span], group: str | None, nested: tuple[Block, ...]
) -> Box:
    start, end = lines[0]
    raw = source.text[start:end]
    indent = len(raw) - len(raw.lstrip())
    found = split_box(raw[indent:])
    checked, boxed = None, False
    if found is not None:
        state, _, offset = found
        checked, boxed, indent = state is True, True, indent + offset
    kept = ((start + indent, end), *lines[1:])
    text = one_line(" ".join(source.text[s:e] for s, e in kept))
    last = kept[-1][1]
    return Box(
        text=text,
        checked=checked,
        boxed=boxed,
        span=(min(start + indent, last), last),
        lines=kept,
        group=group,
        nested=nested,
    )
