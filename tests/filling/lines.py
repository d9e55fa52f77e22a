"""A form as lines under headings: finding the place that somebody would fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator

HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>.*\S)")
FENCE = re.compile(r"[ \t]*(```|~~~)")
RULE = re.compile(r"-{3,}\s*\Z")
_PLAIN = re.compile(r"\A[\W_]*(?:[0-9]+(?:\.[0-9]+)*\.?\s+)?[\W_]*|[\s*:]*\Z")


def plain(heading: str) -> str:
    """A heading or a label without marks, number and emoji: "### **1.1 Impact**" is "impact"."""
    text = _PLAIN.sub("", _PLAIN.sub("", heading))
    return text.casefold()


def headings(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Line, level and plain text of every heading outside fences and front matter."""
    fenced = False
    for number, line in enumerate(lines):
        if FENCE.match(line):
            fenced = not fenced
        match = None if fenced else HEADING.match(line)
        if match is not None:
            yield number, len(match["marks"]), plain(match["text"])


def body_start(lines: list[str]) -> int:
    """The first line behind the front matter."""
    if lines and lines[0].removeprefix("\ufeff").rstrip() == "---":
        for number, line in enumerate(lines[1:], 1):
            if line.rstrip() in ("---", "..."):
                return number + 1
    return 0


def section(lines: list[str], where: str) -> tuple[int, int]:
    """First and last (exclusive) line of a section, its own sections included.

    `where` is a heading, or several with " / " between them, outermost first; "" is what stands
    before the second heading, and "footer" what follows the last rule.
    """
    if where == "footer":
        rules = [number for number, line in enumerate(lines) if RULE.match(line)]
        return rules[-1] + 1, len(lines)
    found = list(headings(lines))
    if not where:
        return body_start(lines), found[1][0] if len(found) > 1 else len(lines)
    start, end = 0, len(lines)
    for wanted in where.split(" / "):
        inside = [h for h in found if start <= h[0] < end and h[2].startswith(wanted.casefold())]
        if not inside:
            message = f"no section {wanted!r} of {where!r}"
            raise LookupError(message)
        number, level, _ = next((h for h in inside if h[2] == wanted.casefold()), inside[0])
        start = number + 1
        end = next((n for n, other, _ in found if n > number and other <= level), end)
    end = next((n for n in range(start, end) if RULE.match(lines[n])), end)
    while end > start and not lines[end - 1].strip():
        end -= 1
    return start, end
