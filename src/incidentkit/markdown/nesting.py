"""Keeping what markdown-it drops when blocks are nested too deeply.

Beyond `maxNesting` levels the parser jumps to the end of the innermost quote or, outside quotes,
to the end of the document, without a word. The sign of it is a container that opens on the last
level but one. The outermost quote or item around such a container is kept as one opaque block,
and where the parser has jumped to the end, it is set to work again behind that item.
"""

from __future__ import annotations

from itertools import pairwise

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

__all__ = ["OPAQUE", "confine"]

OPAQUE = "opaque"

_LIST_LEVELS = frozenset({"bullet_list_open", "ordered_list_open", "list_item_open"})
_QUOTE = "blockquote_open"


def confine(state: StateBlock) -> tuple[list[Token], int]:
    """Tokens of what has been read, and the line from which to read on."""
    tokens, end = state.tokens, state.lineMax
    last_level = state.md.options.maxNesting - 1
    if all(token.level < last_level for token in tokens):
        return tokens, end
    kept: list[Token] = []
    outermost = tokens[0]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        kept.append(token)
        index += 1
        if not token.level:
            outermost = token
        if not _is_outer(token):
            continue
        closing = _closing(tokens, index, token.level)
        inner = tokens[index - 1 : closing]
        if not _too_deep(inner, last_level):
            kept += tokens[index:closing]
        else:
            start, stop = _lines(token)
            if stop >= state.lineMax and _jumps_to_end(inner, last_level):
                stop = end = _end_of_item(state, start)
                token.map = [start, stop]
                outermost.map = [_lines(outermost)[0], stop]
            kept.append(_opaque(start, stop, token.level + 1))
        index = closing
    return kept, end


def _lines(token: Token) -> tuple[int, int]:
    start, stop = token.map or (0, 0)
    return start, stop


def _is_outer(token: Token) -> bool:
    return (token.type == _QUOTE and token.level == 0) or (
        token.type == "list_item_open" and token.level == 1
    )


def _closing(tokens: list[Token], index: int, level: int) -> int:
    while tokens[index].level > level:
        index += 1
    return index


def _too_deep(tokens: list[Token], last_level: int) -> bool:
    return any(
        token.level >= last_level and (token.type in _LIST_LEVELS or token.type == _QUOTE)
        for token in tokens
    )


def _jumps_to_end(tokens: list[Token], last_level: int) -> bool:
    # Inside a quote the parser cannot get past the end of the quote.
    quotes = 0
    for token in tokens:
        if token.type == _QUOTE:
            quotes += 1
        elif token.type == "blockquote_close":
            quotes -= 1
        elif token.level >= last_level and not quotes and token.type in _LIST_LEVELS:
            return True
    return False


def _opaque(start: int, stop: int, level: int) -> Token:
    return Token(OPAQUE, "", 0, map=[start, stop], level=level)


def _end_of_item(state: StateBlock, start: int) -> int:
    """Line behind the item of an outermost list that starts on a line.

    The content of an item is indented by two columns at least. A line with less ends it, unless
    it goes on with a paragraph of it.
    """
    indent = state.sCount[start] + 2
    for before, line in pairwise(range(start, state.lineMax)):
        if state.sCount[line] >= indent or state.isEmpty(line):
            continue
        if state.isEmpty(before) or _interrupts(state, line):
            return line
    return state.lineMax


def _interrupts(state: StateBlock, line: int) -> bool:
    state.parentType = "list"
    rules = state.md.block.ruler.getRules("paragraph")
    return any(rule(state, line, state.lineMax, True) for rule in rules)  # noqa: FBT003
