"""A text wrapped over several lines, changed without wrapping it anew."""

from __future__ import annotations

import re
from itertools import takewhile

from incidentkit.forms.writing.guards import starts_block
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_WRAP = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def wrapped_edit(source: Source, span: Span, old: str, new: str) -> Edit | None:
    """The edit that makes the text at `span`, which says `old` on its lines, say `new`.

    Only what differs is replaced, and every other line break stays. None where the text isn't `old`
    wrapped, or what is new would begin a block at the start of a line.
    """
    text = source.text[slice(*span)]
    offsets = _unwrapped(text)
    if _WRAP.sub(" ", text) != old or len(offsets) != len(old) + 1 or "\n" in new:
        return None
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    start, end = span[0] + offsets[head], span[0] + offsets[len(old) - tail]
    line = source.line_starts[source.line_of(start)]
    if starts_block(new[head:]) and not source.text[line:start].strip():
        return None
    return Edit(start, end, new[head : len(new) - tail])


def _unwrapped(text: str) -> list[int]:
    """Where each character of a text stands, and its end, each wrap being one space."""
    wraps = [match.span() for match in _WRAP.finditer(text)]
    within = {at for start, end in wraps for at in range(start + 1, end)}
    return [at for at in range(len(text) + 1) if at not in within]


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
