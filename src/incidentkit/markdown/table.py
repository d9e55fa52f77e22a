"""The rows and cells of a table, as GitHub's Markdown splits them."""

from __future__ import annotations

from itertools import pairwise

from incidentkit.markdown.blocks import Row
from incidentkit.place import Span

__all__ = ["escape_cell", "is_blank", "row_at", "unescape_cell"]

# What markdown-it trims from rows and cells: the same everywhere, or the cells would not agree.
_SPACES = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def unescape_cell(text: str) -> str:
    r"""Undo the escape of pipes, `\|`, and nothing else."""
    return text.replace("\\|", "|")


def escape_cell(text: str) -> str:
    r"""Escape pipes, so that `unescape_cell` gives the text back.

    A cell that ends in a backslash needs a space between it and the pipe that follows.
    """
    return text.replace("|", "\\|")


def row_at(text: str, line: int, span: Span) -> Row:
    r"""Split a line of a table into its cells.

    A pipe splits unless a backslash stands right before it, inside code spans, too. The pipes at
    both ends may be missing.
    """
    start, end = _trim(text, span[0], span[1])
    bounds = [start - 1]
    pipe = text.find("|", start, end)
    while pipe >= 0:
        if pipe == start or text[pipe - 1] != "\\":
            bounds.append(pipe)
        pipe = text.find("|", pipe + 1, end)
    bounds.append(end)
    slots = [(left + 1, right) for left, right in pairwise(bounds)]
    if slots[0][0] == slots[0][1]:
        del slots[0]
    if slots and slots[-1][0] == slots[-1][1]:
        del slots[-1]
    return Row(
        line=line,
        start=start,
        end=end,
        cells=tuple([_trim(text, left, right) for left, right in slots]),
        slots=tuple(slots),
    )


def is_blank(text: str, start: int, end: int) -> bool:
    """Whether a line has nothing that could be a row."""
    return not text[start:end].strip(_SPACES)


def _trim(text: str, start: int, end: int) -> Span:
    content = text[start:end].strip(_SPACES)
    if not content:
        # One space stays before a text that is put into an empty cell.
        return (start + 1, start + 1) if start < end else (start, start)
    first = text.find(content, start)
    return first, first + len(content)
