"""What a fix puts in place of which stretch of a file, as programs apply it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeVar

import attrs

from incidentkit.markdown.source import Source
from incidentkit.place import Span

T = TypeVar("T")

_LINES_COMPARED: Final = 1_000
"""More lines than that from the first change to the last are replaced as a whole."""


@attrs.frozen(kw_only=True)
class Replacement:
    """A stretch of a file, and the text that comes in its place; lines and columns are from 1."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


def replacements(before: str, after: str, first_line: int = 1) -> Iterator[Replacement]:
    """What makes `after` of `before`, which begins on line `first_line` of its file.

    Of lines that differ the characters alone that do.
    """
    old, new = Source(before), Source(after)
    for (start, end), (begin, until) in _changed(old, new):
        stretch, text = before[start:end], after[begin:until]
        lead = _alike(stretch, text)
        tail = _alike(stretch[lead:][::-1], text[lead:][::-1])
        at = old.place(start + lead, end - tail)
        to = old.place(at.end, at.end)
        yield Replacement(
            line=at.line + first_line - 1,
            column=at.column,
            end_line=to.line + first_line - 1,
            end_column=to.column,
            text=text[lead : len(text) - tail],
        )


def _changed(old: Source, new: Source) -> Iterator[tuple[Span, Span]]:
    """The stretches of whole lines that differ, in both texts."""
    one, other = lines(old), lines(new)
    lead = _alike(one, other)
    tail = _alike(one[lead:][::-1], other[lead:][::-1])
    one, other = one[lead : len(one) - tail], other[lead : len(other) - tail]
    starts, begins = _offsets(old, lead, one), _offsets(new, lead, other)
    if max(len(one), len(other)) > _LINES_COMPARED:
        yield (starts[0], starts[-1]), (begins[0], begins[-1])
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield (starts[i1], starts[i2]), (begins[j1], begins[j2])


def lines(source: Source) -> list[str]:
    """The lines of a text with their ends; the first has the byte order mark, too."""
    ends = (*source.line_starts[1:], len(source.text))
    starts = (0, *source.line_starts[1:])
    return [source.text[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


def _offsets(source: Source, first: int, among: Sequence[str]) -> list[int]:
    at = source.line_starts[first] if first < source.line_count else len(source.text)
    offsets = [at if first else 0]
    for line in among:
        offsets.append(offsets[-1] + len(line))
    return offsets


def _alike(one: Sequence[T], other: Sequence[T]) -> int:
    """How many elements both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
