"""Where the text of a heading stands."""

from __future__ import annotations

import re

from incidentkit.place import Span

__all__ = ["atx_content", "setext_content"]

_SPACES = " \t"
_ANCHOR = re.compile(r"[ \t]+\{#[^{}\s]{1,200}\}\Z")
"""What exports and site generators write behind headings, for links to them."""


def atx_content(text: str, line: Span, level: int) -> Span:
    """Text behind the opening `#` marks, without closing ones and an anchor: "{#timeline}"."""
    end = line[1]
    marked = text[line[0] : end].lstrip(_SPACES)
    start = end - len(marked) + level
    content = text[start:end].rstrip(_SPACES)
    unmarked = content.rstrip("#")
    if not unmarked or unmarked[-1] in _SPACES:
        content = unmarked.rstrip(_SPACES)
    if content.endswith("}") and (anchor := _ANCHOR.search(content)) is not None:
        content = content[: anchor.start()]
    body = content.lstrip(_SPACES)
    if not body:
        return start, start
    start += len(content) - len(body)
    return start, start + len(body)


def setext_content(text: str, lines: tuple[Span, ...]) -> Span:
    """Text above the underline."""
    first, last = lines[0], lines[-2]
    start = first[1] - len(text[first[0] : first[1]].lstrip(_SPACES))
    end = last[0] + len(text[last[0] : last[1]].rstrip(_SPACES))
    return start, end
