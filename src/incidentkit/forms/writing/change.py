"""What differs between a document and one with something more in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Self

import attrs

from incidentkit.markdown.blocks import Heading
from incidentkit.markdown.outline import Outline


@attrs.frozen
class Change:
    """One stretch of a text, and what stands there instead, line ends included."""

    start: int
    end: int
    text: str

    @classmethod
    def between(cls, old: str, new: str) -> Self:
        """The shortest change that makes `new` of `old`."""
        start = _common(old, new)
        behind = _common(old[start:][::-1], new[start:][::-1])
        return cls(start, len(old) - behind, new[start : len(new) - behind])

    def made_in(self, text: str) -> str:
        """`text`, changed."""
        return text[: self.start] + self.text + text[self.end :]

    def sections(self, outline: Outline) -> frozenset[int]:
        """The sections that are changed, by number; what is put before a heading changes both.

        A section reaches from one heading to the next, whatever their levels.
        """
        heads = [block.start for block in outline.blocks if isinstance(block, Heading)]
        first = len(outline.source.text[: self.start].rstrip())
        last = max(self.end, self.start + 1)
        return frozenset(range(bisect_right(heads, first), bisect_left(heads, last) + 1))


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
