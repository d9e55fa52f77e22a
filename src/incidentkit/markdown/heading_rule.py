"""The common heading: a line that begins with `#` marks."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

__all__ = ["marked_heading"]

_MARKS = re.compile(r"#{1,6}(?![^ \t])")


def marked_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Block rule that finds the level of a heading and leaves its text alone."""
    if state.is_code_block(start):
        return False
    marks = _MARKS.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if marks is None or silent:
        return marks is not None
    state.line = start + 1
    token = state.push("heading_open", f"h{marks.end() - marks.start()}", 0)
    token.markup = marks[0]
    token.map = [start, state.line]
    return True
