"""Which lines are which block, by markdown-it."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from incidentkit.markdown.first_character import sort_rules
from incidentkit.markdown.heading_rule import marked_heading
from incidentkit.markdown.nesting import confine
from incidentkit.markdown.paragraph_rule import plain_paragraph
from incidentkit.markdown.plain_list_rule import PLAIN_LIST, plain_list
from incidentkit.markdown.state import LeanState
from incidentkit.markdown.table_rule import table_extent

__all__ = ["block_tokens"]

_LINE_END = re.compile(r"\r\n?")


def block_tokens(text: str, first_line: int) -> list[Token]:
    """Tokens of the blocks from a line on; what is nested too deeply is a token "opaque".

    The block rules are run directly: inline text is never parsed, which halves the time.
    """
    parser = _parser()
    state = LeanState(_normalised(text), parser, {}, [])
    found: list[Token] = []
    line = first_line
    while line < state.lineMax:
        state.tokens = []
        parser.block.tokenize(state, line, state.lineMax)
        tokens, line = confine(state)
        found += tokens
    return found


@cache
def _parser() -> MarkdownIt:
    # Definitions leave no token without the option, and their lines would belong to no block.
    # An option that isn't there takes long to be looked for, and each item of a list asks.
    options = {"inline_definitions": True, "tasklists": False}
    parser = MarkdownIt("commonmark", options).enable("table")
    in_text = ["paragraph", "reference"]
    parser.block.ruler.at("table", table_extent, {"alt": in_text})
    parser.block.ruler.at("heading", marked_heading, {"alt": [*in_text, "blockquote"]})
    parser.block.ruler.before("list", PLAIN_LIST, plain_list)
    parser.block.ruler.before("lheading", "plain_paragraph", plain_paragraph)
    sort_rules(parser.block)
    return parser


def _normalised(text: str) -> str:
    # Only line numbers come back from the parser, so nothing here has to keep offsets.
    text = text.removeprefix("\ufeff").replace("\0", "\ufffd")
    return _LINE_END.sub("\n", text) if "\r" in text else text
