"""The common list: items of text alone, one below the other."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from incidentkit.markdown.paragraph_rule import goes_on

__all__ = ["PLAIN_LIST", "Columns", "plain_list"]

PLAIN_LIST = "plain_list"
"""The type of the one token that a plain list is; its `meta` has the items by their lines."""
Columns = tuple[int, int, int]
"""Where on its line the marker of an item starts, where that ends, and where the text begins."""

# What follows the marker can't be a block of another kind within the item.
_ITEM = re.compile(
    r"([-+*]|[0-9]{1,9}[.)])[ ]{1,4}"
    r"(?=[^\s\-+*_#`~>\[<0-9]|[*_]{1,2}[^\s*_]|[0-9]{1,9}(?![0-9.)])|`{1,2}[^\s`]"
    r"|\[[^\[\]\\\n]*\](?!:))"
)
_CODE_INDENT = 4


def plain_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Block rule that reads an outermost list whose items are a paragraph each.

    It leaves the list to markdown-it's own rule wherever a line could be anything else: in an
    item, between two, or behind the last.
    """
    indent = state.sCount[start]
    if silent or state.level or indent >= _CODE_INDENT:
        return False
    src, first, shift, ends = state.src, state.bMarks, state.tShift, state.eMarks
    items: dict[int, Columns] = {}
    sign, content, line = "", 0, start
    while line < state.lineMax:
        position = first[line] + shift[line]
        if position >= ends[line]:
            break
        item = _ITEM.match(src, position, ends[line]) if state.sCount[line] == indent else None
        if item is not None:
            mark = src[item.end(1) - 1]
            if items and mark != sign:
                return False
            sign, content = mark, item.end() - position + indent
            items[line] = (indent, item.end(1) - position + indent, content)
        elif not items or not goes_on(src, position):
            return False
        line += 1
    below = state.skipEmptyLines(line)
    if below < state.lineMax and _is_of_list(state, below, content, sign):
        return False
    state.line = below
    token = state.push(PLAIN_LIST, "", 0)
    token.map = [start, line]
    token.meta = items
    return True


def _is_of_list(state: StateBlock, line: int, content: int, sign: str) -> bool:
    """Whether a line below a blank one may belong to the list above, or to its last item."""
    if state.sCount[line] >= content:
        return True
    position = state.bMarks[line] + state.tShift[line]
    mark = state.src[position : state.eMarks[line]].lstrip("0123456789")
    return mark[:1] == sign and mark[1:2] in ("", " ", "\t")
