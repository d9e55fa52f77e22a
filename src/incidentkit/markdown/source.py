"""The text of a document and its lines."""

from __future__ import annotations

import re
from bisect import bisect_right

import attrs

from incidentkit.place import Place, Span

__all__ = ["Source"]

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?|\n")


def _line_spans(source: Source) -> tuple[Span, ...]:
    text = source.text
    start = 1 if text.startswith(_BOM) else 0
    spans: list[Span] = []
    add = spans.append
    if "\r" not in text:
        for line in text[start:].split("\n"):
            end = start + len(line)
            add((start, end))
            start = end + 1
        return tuple(spans)
    for match in _LINE_END.finditer(text):
        end, following = match.span()
        add((start, end))
        start = following
    add((start, len(text)))
    return tuple(spans)


def _line_starts(source: Source) -> tuple[int, ...]:
    return tuple([start for start, _ in source.line_spans])


@attrs.frozen
class Source:
    r"""A document's text, unchanged, with the offsets of its lines.

    Lines end at `\r\n`, `\r` or `\n` and nowhere else. Lines are counted from 0. A line ending at
    the very end of the text is followed by one more, empty line, so every offset from 0 to
    `len(text)` lies on a line. A byte order mark belongs to the text and to no line.
    """

    text: str

    line_spans: tuple[Span, ...] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_line_spans, takes_self=True)
    )
    """Start and end of each line, without its line ending."""

    line_starts: tuple[int, ...] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_line_starts, takes_self=True)
    )
    """Offset of the first character of each line."""

    @property
    def line_count(self) -> int:
        """Number of lines, at least 1."""
        return len(self.line_spans)

    @property
    def has_bom(self) -> bool:
        """Whether the text starts with a byte order mark."""
        return self.text.startswith(_BOM)

    @property
    def eol(self) -> str:
        r"""The line ending used most often; `\n` if there is none."""
        crlf = self.text.count("\r\n")
        counts = {
            "\n": self.text.count("\n") - crlf,
            "\r\n": crlf,
            "\r": self.text.count("\r") - crlf,
        }
        return max(counts, key=counts.__getitem__)

    def line_span(self, line: int) -> Span:
        """Start and end of a line, without its line ending."""
        return self.line_spans[line]

    def line_of(self, offset: int) -> int:
        """Line, from 0, on which an offset lies; a line ending belongs to the line it ends."""
        return max(bisect_right(self.line_starts, offset) - 1, 0)

    def line_text(self, line: int) -> str:
        """What a line says, without its line ending."""
        start, end = self.line_spans[line]
        return self.text[start:end]

    def slice(self, span: Span) -> str:
        """What stands between two offsets."""
        return self.text[span[0] : span[1]]

    def place(self, start: int, end: int) -> Place:
        """Name the line and column of a stretch of the text."""
        line = self.line_of(start)
        column = max(start - self.line_starts[line], 0) + 1
        return Place(line=line + 1, column=column, start=start, end=end)
