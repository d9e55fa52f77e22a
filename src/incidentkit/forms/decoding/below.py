"""What stands below the text of an item, as a table says it: on lines of its own in one cell."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.markdown.blocks import Block, ListBlock, Paragraph
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import one_line

BREAK = "<br>"
"""A line break within a cell."""
_ITEM = late(r"(?:[-*+]|[0-9]{1,9}[.)])(?=\s+\S)")


def text_below(source: Source, block: Block) -> str:
    """A block below the text of an item, to be added to that: lists and paragraphs break the line.

    What is neither, such as a fence, goes on the line itself.
    """
    raw = "\n".join(source.text[start:end] for start, end in block.lines)
    if isinstance(block, ListBlock):
        return "".join(f"{BREAK}{one_line(item)}" for item in _items(raw))
    joint = BREAK if isinstance(block, Paragraph) else " "
    return f"{joint}{one_line(raw)}"


def _items(raw: str) -> Iterator[str]:
    """The items of a list, those below them included, each with the lines that go on with it."""
    item = ""
    for line in raw.split("\n"):
        if item and _ITEM.match(line.lstrip(" \t")):
            yield item
            item = ""
        item += f"\n{line}"
    yield item


def split_below(text: str) -> tuple[str, tuple[str, ...]]:
    """A text and the items that it ends in, which it says behind line breaks; none if it has none.

    What else stands behind a line break is of the text above the items.
    """
    lines = text.split(BREAK)
    at = len(lines)
    while at > 1 and _ITEM.match(lines[at - 1]) and one_line(lines[at - 1]) == lines[at - 1]:
        at -= 1
    first = BREAK.join(lines[:at])
    listed = at < len(lines) and all(map(str.strip, lines[:at]))
    return (first, tuple(lines[at:])) if listed else (text, ())
