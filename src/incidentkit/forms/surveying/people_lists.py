"""Lists of names without labels, where people are expected: "Ann Lee, Bob (on call)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from incidentkit.markdown.blocks import Block, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.notation.commas import split_at_commas
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_MOST: Final = 100
_GOES_ON: Final = late(r"(?:[,;、&]|\b(?:and|und|et|y|e))[\s*_]*\Z")
_JOINS: Final = late(r"\s*(?:and|und|et|y|e|&)\s")
_NAME: Final = late(
    r"(?:@[\w.-]{2,39}|[^\W\d_a-z][\w.'’-]{1,24}"
    r"(?: (?:[^\W\d_a-z][\w.'’-]{0,24}|de|van|von|der|den|da|dos|del|di|la|le|al)){0,3})"
    r"(?: \([^()\n]{1,40}\))?"
)


def is_list_of_names(source: Source, blocks: Sequence[Block]) -> bool:
    """Whether blocks are bullets, and each of these is a name."""
    items = [
        item
        for block in blocks
        for item in (block.items if isinstance(block, ListBlock) else (None,))
    ]
    return 0 < len(items) <= _MOST and all(
        item is not None and len(item.lines) == 1 and is_name(source.text[slice(*item.lines[0])])
        for item in items
    )


def are_names(text: str) -> bool:
    """Whether a line is nothing but names between commas."""
    parts = split_at_commas(strip_emphasis(text.strip()))
    return 0 < len(parts) <= _MOST and all(map(is_name, parts))


def lines_of_people(lines: Sequence[str]) -> int:
    """How many lines of a paragraph go on naming people: another sentence ends their list."""
    before = ""
    for number, line in enumerate(lines):
        goes_on = _GOES_ON.search(before) or _JOINS.match(line) or are_names(line)
        if number and not goes_on:
            return number
        before = line
    return len(lines)


def is_name(text: str) -> bool:
    """Whether a text is a name or a handle, with or without a remark in parentheses."""
    return _NAME.fullmatch(strip_emphasis(text.strip())) is not None
