"""The extent of a table."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock, table

from incidentkit.markdown.table import is_blank

__all__ = ["table_extent"]


def table_extent(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Block rule that finds the lines of a table and leaves their cells alone.

    Whether a table starts is asked of markdown-it's own rule. The one thing not taken over is
    its limit on the cells it invents for short rows: none are invented here.
    """
    if not table(state, start, end, True):  # noqa: FBT003
        return False
    if silent:
        return True
    around, state.parentType = state.parentType, "table"
    # Markdown-it ends a table like a quote, for want of a chain of its own.
    rules = state.md.block.ruler.getRules("blockquote")
    line = start + 2
    while line < end and _is_row(state, line):
        if any(rule(state, line, end, True) for rule in rules):  # noqa: FBT003
            break
        line += 1
    state.parentType = around
    state.line = line
    state.push("table_open", "table", 0).map = [start, line]
    return True


def _is_row(state: StateBlock, line: int) -> bool:
    return (
        state.sCount[line] >= state.blkIndent
        and not state.is_code_block(line)
        and not is_blank(state.src, state.bMarks[line], state.eMarks[line])
    )
