"""What differs between a document and one with something more in it."""

from __future__ import annotations

from typing import Self

import attrs


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
        end, text = len(old) - behind, new[start : len(new) - behind]
        head = max(old.rfind("\n", 0, start), old.rfind("\r", 0, start)) + 1
        above = old[head:start]
        # Lines that are put between lines often end as they begin: "#" of "## Impact" and others.
        if start == end and head < start and text.endswith(above):
            return cls(head, head, above + text[: len(text) - len(above)])
        return cls(start, end, text)

    def lines(self, old: str) -> tuple[str, str]:
        """The whole lines of `old` that it touches, as they are and as they will be."""
        first = old.rfind("\n", 0, self.start) + 1
        last = old.find("\n", self.end)
        last = len(old) if last < 0 else last
        return old[first:last], old[first : self.start] + self.text + old[self.end : last]

    def meets(self, other: Self) -> bool:
        """Whether one of them changes what the other does, or both change one place."""
        return self.start <= other.end and other.start <= self.end

    def overlaps(self, other: Self) -> bool:
        """Whether one of them changes what the other does."""
        return self.start < other.end and other.start < self.end

    def follows(self, other: Self) -> bool:
        """Whether it can stand right below what `other` puts at the same place, as it is."""
        return self.text.startswith("#") or (_is_bullet(other.text) and _is_bullet(self.text))


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


def _is_bullet(text: str) -> bool:
    return text.startswith(("- ", "* ", "+ "))
