"""The parser's state, with tokens that hold no more than the outline needs."""

from __future__ import annotations

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

__all__ = ["LeanState"]

# Inline text is not parsed, and headings and paragraphs hold nothing but that.
_UNUSED = frozenset({"inline", "heading_close", "paragraph_close"})


class _LeanToken(Token):
    """A token without the dictionaries that take most of a token's room and time."""

    __slots__ = ()

    def __init__(self, kind: str, tag: str, level: int) -> None:  # pyright: ignore[reportMissingSuperCall]
        self.type = kind
        self.tag = tag
        self.level = level
        self.map = None
        self.markup = ""
        self.info = ""


class LeanState(StateBlock):
    """A state that keeps only the tokens of blocks."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        """A state before its first line."""
        super().__init__(src, md, env, tokens)
        self._unused = _LeanToken("", "", 0)
        """Stands in for each token that nobody asks for."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Make a token for a rule to fill in."""
        if nesting < 0:
            self.level -= 1
        if ttype in _UNUSED:
            if nesting > 0:
                self.level += 1
            return self._unused
        token = _LeanToken(ttype, tag, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token
