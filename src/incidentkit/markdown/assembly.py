"""Blocks out of tokens: the tokens say which lines, the text says which characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from incidentkit.markdown.blocks import (
    Block,
    Code,
    Definition,
    Fence,
    Heading,
    Html,
    Item,
    ListBlock,
    Opaque,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from incidentkit.markdown.fence import closes, info_of
from incidentkit.markdown.heading import atx_content, setext_content
from incidentkit.markdown.margins import Margins
from incidentkit.markdown.nesting import OPAQUE
from incidentkit.markdown.plain_list_rule import PLAIN_LIST, Columns
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import row_at
from incidentkit.place import Span

__all__ = ["assemble"]

_SPACES = " \t"
_CODE_INDENT = 4
_BULLETS = "-+*"


def assemble(
    source: Source, tokens: Iterable[Token]
) -> tuple[tuple[Block, ...], tuple[Opaque, ...]]:
    """Outermost blocks of a document, and those anywhere that are nested too deeply."""
    assembly = _Assembly(source)
    for token in tokens:
        kind = token.type
        if kind in _LEAVES:
            start, stop = token.map or (0, 0)
            assembly.blocks.append(_LEAVES[kind](assembly, token, start, stop))
        elif kind in _OPENERS:
            start, stop = token.map or (0, 0)
            _OPENERS[kind](assembly, token, start, stop)
        elif kind in _CLOSERS:
            assembly.close(_CLOSERS[kind])
    return tuple(assembly.blocks), tuple(assembly.over_nested)


class _Container:
    """A container whose content is being read, and what to go back to behind it."""

    __slots__ = ("around", "indent", "lines", "marker", "start")

    def __init__(
        self, start: int, lines: tuple[Span, ...], marker: Span, around: list[Block], indent: int
    ) -> None:
        self.start = start
        self.lines = lines
        self.marker = marker
        self.around = around
        self.indent = indent


class _Assembly:
    """The containers that are open, innermost last, and the blocks of that one so far."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._spans = source.line_spans
        self._margins = Margins(source)
        self._open: list[_Container] = []
        self.blocks: list[Block] = []
        self.over_nested: list[Opaque] = []

    # Containers

    def _enter(self, start: int, lines: tuple[Span, ...], marker: Span, indent: int) -> None:
        self._open.append(_Container(start, lines, marker, self.blocks, indent))
        self.blocks = []

    def open_list(self, _token: Token, start: int, stop: int) -> None:
        lines = self._trimmed(self._lines(start, stop))
        self._enter(start, lines, lines[0], self._margins.indent)

    def open_item(self, token: Token, start: int, stop: int) -> None:
        indent = self._margins.indent
        marker = self._margins.enter_item(start, len(token.info) + 1)
        lines = self._trimmed(self._margins.lines(start, stop))
        self._enter(start, lines, marker, indent)

    def open_quote(self, _token: Token, start: int, stop: int) -> None:
        lines = self._trimmed(self._lines(start, stop))
        self._enter(start, lines, lines[0], self._margins.indent)
        self._margins.enter_quote(start, lines)

    def close(self, build: Callable[[_Container, tuple[Block, ...]], Block]) -> None:
        """End the innermost container."""
        container = self._open.pop()
        block = build(container, tuple(self.blocks))
        self.blocks = container.around
        self.blocks.append(block)
        self._margins.indent = container.indent

    # Leaves

    def heading(self, token: Token, start: int, stop: int) -> Block:
        lines = self._lines(start, stop)
        level = int(token.tag[1])
        setext = token.markup[0] != "#"
        content = (
            setext_content(self._text, lines)
            if setext
            else atx_content(self._text, lines[0], level)
        )
        return Heading(
            start_line=start,
            end_line=stop,
            lines=lines,
            level=level,
            content=content,
            setext=setext,
        )

    def paragraph(self, _token: Token, start: int, stop: int) -> Block:
        return Paragraph(start_line=start, end_line=stop, lines=self._lines(start, stop))

    def plain_list(self, token: Token, start: int, stop: int) -> Block:
        items: Mapping[int, Columns] = token.meta
        return ListBlock(
            start_line=start,
            end_line=stop,
            lines=self._spans[start:stop],
            ordered=self._text[self._spans[start][0] + items[start][0]] not in _BULLETS,
            items=tuple([self._plain_item(a, b, *items[a]) for a, b in pairwise((*items, stop))]),
        )

    def _plain_item(self, start: int, stop: int, mark: int, behind: int, content: int) -> Item:
        begins, ends = self._spans[start]
        lines: tuple[Span, ...] = ((begins + content, ends),)
        if stop > start + 1:
            lines += self._margins.lines(start + 1, stop, content)
        return Item(
            start_line=start,
            end_line=stop,
            lines=lines,
            marker=(begins + mark, begins + behind),
            blocks=(Paragraph(start_line=start, end_line=stop, lines=lines),),
        )

    def table(self, _token: Token, start: int, stop: int) -> Block:
        lines = self._lines(start, stop)
        rows = [row_at(self._text, line, span) for line, span in enumerate(lines, start)]
        return Table(
            start_line=start,
            end_line=stop,
            lines=lines,
            header=rows[0],
            delimiter=rows[1],
            rows=tuple(rows[2:]),
        )

    def fence(self, token: Token, start: int, stop: int) -> Block:
        lines = self._lines(start, stop)
        info = info_of(self._text, lines[0], token.markup)
        closed = (
            len(lines) > 1
            and closes(self._text, lines[-1], token.markup)
            and self._margins.depth(stop - 1) < _CODE_INDENT
        )
        if not closed:
            lines = self._trimmed(lines)
            stop = start + len(lines)
        last = stop - 1 if closed else stop
        content = self._margins.lines(start + 1, last, self._margins.depth(start))
        return Fence(
            start_line=start,
            end_line=stop,
            lines=lines,
            info=info,
            content=content,
            open=not closed,
        )

    def code(self, _token: Token, start: int, stop: int) -> Block:
        content = self._margins.lines(start, stop, _CODE_INDENT)
        lines = self._lines(start, stop)
        return Code(start_line=start, end_line=stop, lines=lines, content=content)

    def html(self, _token: Token, start: int, stop: int) -> Block:
        lines = self._trimmed(self._lines(start, stop))
        return Html(start_line=start, end_line=start + len(lines), lines=lines)

    def rule(self, _token: Token, start: int, stop: int) -> Block:
        return Rule(start_line=start, end_line=stop, lines=self._lines(start, stop))

    def definition(self, _token: Token, start: int, stop: int) -> Block:
        return Definition(start_line=start, end_line=stop, lines=self._lines(start, stop))

    def opaque(self, _token: Token, start: int, stop: int) -> Block:
        lines = self._trimmed(self._lines(start, stop))
        while self._is_blank(lines[0]) and len(lines) > 1:
            start, lines = start + 1, lines[1:]
        block = Opaque(start_line=start, end_line=start + len(lines), lines=lines)
        self.over_nested.append(block)
        return block

    # Lines

    def _lines(self, start: int, stop: int) -> tuple[Span, ...]:
        if self._open:
            return self._margins.lines(start, stop)
        return self._spans[start:stop]

    def _trimmed(self, lines: tuple[Span, ...]) -> tuple[Span, ...]:
        count = len(lines)
        while count > 1 and self._is_blank(lines[count - 1]):
            count -= 1
        return lines[:count]

    def _is_blank(self, line: Span) -> bool:
        return not self._text[line[0] : line[1]].strip(_SPACES)


def _bullet_list(container: _Container, blocks: tuple[Block, ...]) -> Block:
    return _list(container, blocks, ordered=False)


def _ordered_list(container: _Container, blocks: tuple[Block, ...]) -> Block:
    return _list(container, blocks, ordered=True)


def _list(container: _Container, blocks: tuple[Block, ...], *, ordered: bool) -> Block:
    return ListBlock(
        start_line=container.start,
        end_line=container.start + len(container.lines),
        lines=container.lines,
        ordered=ordered,
        items=tuple([block for block in blocks if isinstance(block, Item)]),
    )


def _item(container: _Container, blocks: tuple[Block, ...]) -> Block:
    return Item(
        start_line=container.start,
        end_line=container.start + len(container.lines),
        lines=container.lines,
        marker=container.marker,
        blocks=blocks,
    )


def _quote(container: _Container, blocks: tuple[Block, ...]) -> Block:
    return Quote(
        start_line=container.start,
        end_line=container.start + len(container.lines),
        lines=container.lines,
        blocks=blocks,
    )


# Tables of the class's own methods, not of bound ones: an assembly that held itself would keep all
# blocks until the garbage collector comes by.
_LEAVES: Final[Mapping[str, Callable[[_Assembly, Token, int, int], Block]]] = MappingProxyType(
    {
        "heading_open": _Assembly.heading,
        "paragraph_open": _Assembly.paragraph,
        PLAIN_LIST: _Assembly.plain_list,
        "table_open": _Assembly.table,
        "fence": _Assembly.fence,
        "code_block": _Assembly.code,
        "html_block": _Assembly.html,
        "hr": _Assembly.rule,
        "definition": _Assembly.definition,
        OPAQUE: _Assembly.opaque,
    }
)
_OPENERS: Final[Mapping[str, Callable[[_Assembly, Token, int, int], None]]] = MappingProxyType(
    {
        "bullet_list_open": _Assembly.open_list,
        "ordered_list_open": _Assembly.open_list,
        "list_item_open": _Assembly.open_item,
        "blockquote_open": _Assembly.open_quote,
    }
)
_CLOSERS: Final[Mapping[str, Callable[[_Container, tuple[Block, ...]], Block]]] = MappingProxyType(
    {
        "bullet_list_close": _bullet_list,
        "ordered_list_close": _ordered_list,
        "list_item_close": _item,
        "blockquote_close": _quote,
    }
)
