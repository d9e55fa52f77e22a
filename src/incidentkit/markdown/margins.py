"""Where the content of each line begins inside its containers."""

from __future__ import annotations

from incidentkit.markdown.source import Source
from incidentkit.place import Span

__all__ = ["Margins"]

_TAB = 4
_MOST_SPACES = 4


class Margins:
    """How far each line has been eaten up by the quotes and items opened so far.

    Columns are counted from the start of the line with tab stops every four. The indentation of
    items is counted from the content of the innermost quote, whose marks differ in width from
    line to line.
    """

    __slots__ = ("_column", "_mark", "_origin", "_spans", "_text", "indent")

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._spans = source.line_spans
        self._mark = list(source.line_starts)
        self._column = [0] * source.line_count
        self._origin = [0] * source.line_count
        self.indent: int = 0
        """Indentation that the items around demand."""

    def lines(self, start: int, stop: int, extra: int = 0) -> tuple[Span, ...]:
        """Content of lines, with the indentation of the items and some more columns cut off."""
        text, spans, indent = self._text, self._spans, self.indent + extra
        found: list[Span] = []
        for line in range(start, stop):
            position, column = self._mark[line], self._column[line]
            end = spans[line][1]
            wanted = self._origin[line] + indent
            while column < wanted and position < end:
                char = text[position]
                if char == " ":
                    column += 1
                elif char == "\t" and column + _TAB - column % _TAB <= wanted:
                    column += _TAB - column % _TAB
                else:
                    break
                position += 1
            found.append((position, end))
        return tuple(found)

    def depth(self, line: int) -> int:
        """Columns between the content of the containers and the first character of a line."""
        return self._first(line)[1] - self._origin[line] - self.indent

    def _first(self, line: int) -> tuple[int, int]:
        return self._skip(self._mark[line], self._column[line], self._spans[line][1])

    def _skip(self, position: int, column: int, end: int) -> tuple[int, int]:
        text = self._text
        while position < end:
            char = text[position]
            if char == " ":
                column += 1
            elif char == "\t":
                column += _TAB - column % _TAB
            else:
                break
            position += 1
        return position, column

    def enter_item(self, line: int, width: int) -> Span:
        """Step behind the marker, of a known width, of an item that starts on a line."""
        start, column = self._first(line)
        end = self._spans[line][1]
        mark, column = start + width, column + width
        content, content_column = self._skip(mark, column, end)
        spaces = content_column - column
        if content == end or spaces > _MOST_SPACES:
            spaces = 1
        self._mark[line], self._column[line] = mark, column
        self.indent = column + spaces - self._origin[line]
        return start, mark

    def enter_quote(self, start: int, lines: tuple[Span, ...]) -> None:
        """Step behind the `>` of each line of a quote; `lines` is what stands outside it."""
        text = self._text
        for line, (outside, end) in enumerate(lines, start):
            position, column = self._first(line)
            if position < end and text[position] == ">":
                position, column = position + 1, column + 1
                origin = column
                if position < end and text[position] in " \t":
                    origin += 1
                    # A tab that is wider than the one column kept for the mark stays content.
                    if text[position] == " " or column % _TAB == _TAB - 1:
                        position, column = position + 1, column + 1
                self._mark[line], self._column[line], self._origin[line] = position, column, origin
            else:
                self._mark[line], self._column[line], self._origin[line] = outside, 0, 0
        self.indent = 0
