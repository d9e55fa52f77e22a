"""The common paragraph: lines none of which can be anything else."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

__all__ = ["goes_on", "plain_paragraph"]

# First characters of the lines that can end a paragraph, underline it, or show that the line
# before is the header of a table.
_SIGNS = frozenset("#`~>*+-_=<|:0123456789")
# "**Owner**: Ana", "_now_", "10:30", "3 hours": the sign belongs to a word.
_WORDS = re.compile(r"[*_]{1,2}[^\s*_]|[0-9]{1,9}[^\s0-9.)]")
_ITEM = re.compile(r"(?:[-+*]|(?P<number>[0-9]{1,9}[.)]))[ \t]+[^ \t\n]")
_CODE_INDENT = 4


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Block rule that reads a paragraph without looking at each line more than once.

    It leaves the paragraph to markdown-it's own rules as soon as a line begins with a sign of more,
    if that isn't the next item of a list.
    """
    if silent:
        return False
    src, first, shift, ends = state.src, state.bMarks, state.tShift, state.eMarks
    line = start + 1
    while line < state.lineMax:
        position = first[line] + shift[line]
        if position >= ends[line]:
            break
        if not goes_on(src, position):
            if _begins_item(state, line, position):
                break
            return False
        line += 1
    state.line = line
    # A single token: nothing needs the text and the close that would follow it.
    state.push("paragraph_open", "p", 0).map = [start, line]
    return True


def goes_on(src: str, position: int) -> bool:
    """Whether a line below one of text, which starts at a position, can be nothing but text."""
    return src[position] not in _SIGNS or _WORDS.match(src, position) is not None


def _begins_item(state: StateBlock, line: int, position: int) -> bool:
    """Whether a list rule would take a line for an item, whatever paragraph stands above."""
    found = _ITEM.match(state.src, position)
    indent, wanted = state.sCount[line], state.blkIndent
    if found is None or not 0 <= indent < wanted + _CODE_INDENT:
        return False
    if 0 <= state.listIndent <= indent - _CODE_INDENT and indent < wanted:
        return False
    # Only a list that counts from one begins right below a text.
    return found["number"] is None or indent < wanted
