"""The common paragraph: lines none of which can be anything else."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

__all__ = ["plain_paragraph"]

# First characters of the lines that can end a paragraph, underline it, or show that the line
# before is the header of a table.
_SIGNS = frozenset("#`~>*+-_=<|:0123456789")
# "**Owner**: Ana", "_now_", "10:30", "3 hours": the sign belongs to a word.
_WORDS = re.compile(r"[*_]{1,2}[^\s*_]|[0-9]{1,9}[^\s0-9.)]")


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Block rule that reads a paragraph without looking at each line more than once.

    It leaves the paragraph to markdown-it's own rules as soon as a line begins with a sign of more.
    """
    if silent:
        return False
    src, first, shift, ends = state.src, state.bMarks, state.tShift, state.eMarks
    line = start + 1
    while line < state.lineMax:
        position = first[line] + shift[line]
        if position >= ends[line]:
            break
        if src[position] in _SIGNS and not _WORDS.match(src, position):
            return False
        line += 1
    state.line = line
    # A single token: nothing needs the text and the close that would follow it.
    state.push("paragraph_open", "p", 0).map = [start, line]
    return True
