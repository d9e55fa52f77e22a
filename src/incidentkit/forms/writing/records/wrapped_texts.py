"""A text wrapped over several lines, changed without wrapping it anew."""

from __future__ import annotations

import re
from itertools import takewhile

from incidentkit.forms.decoding.below import BREAK
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
    offsets = _unwrapped(source.text[slice(*span)], old)
    if offsets is None or "\n" in new:
        return None
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    start, end = span[0] + offsets[head], span[0] + offsets[len(old) - tail]
    line = source.line_starts[source.line_of(start)]
    if starts_block(new[head:]) and not source.text[line:start].strip():
        return None
    text = new[head : len(new) - tail]
    # What comes to stand below gets a line of its own.
    return None if BREAK in text else Edit(start, end, text)


def _unwrapped(text: str, old: str) -> list[int] | None:
    """Where each character of `old`, and its end, stands in a text; None if it isn't `old` wrapped.

    A wrap is a space of it, or the line break before what stands below an item.
    """
    offsets: list[int] = []
    said: list[str] = []
    start = 0
    for wrap in (*_WRAP.finditer(text), None):
        end = len(text) if wrap is None else wrap.start()
        offsets += range(start, end)
        said.append(text[start:end])
        if wrap is not None:
            joint = BREAK if old.startswith(BREAK, len(offsets)) else " "
            offsets += [end] * len(joint)
            said.append(joint)
            start = wrap.end()
    return [*offsets, len(text)] if "".join(said) == old else None


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
