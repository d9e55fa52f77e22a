"""Boxes below a box: each is an action of its own."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.markdown.blocks import Item, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box


def items_with_boxes(source: Source, block: ListBlock) -> Iterator[tuple[Item, int]]:
    """The items of a list, and behind each the boxes below its own box, with how deep they are.

    An item that has such boxes is cut off before them.
    """
    waiting = [(item, 0) for item in reversed(block.items)]
    while waiting:
        item, depth = waiting.pop()
        below = _below(source, item)
        if below is None:
            yield item, depth
            continue
        yield _without_last(item), depth
        waiting += ((sub, depth + 1) for sub in reversed(below.items))


def _below(source: Source, item: Item) -> ListBlock | None:
    """The list that ends an item with a box, if all its items have one, too."""
    last = item.blocks[-1] if len(item.blocks) > 1 else None
    if not isinstance(last, ListBlock) or not _is_boxed(source, item):
        return None
    return last if all(_is_boxed(source, sub) for sub in last.items) else None


def _is_boxed(source: Source, item: Item) -> bool:
    return split_box(source.text[slice(*item.lines[0])]) is not None


def _without_last(item: Item) -> Item:
    blocks = item.blocks[:-1]
    end = blocks[-1].end_line
    return attrs.evolve(
        item, blocks=blocks, end_line=end, lines=item.lines[: end - item.start_line]
    )
