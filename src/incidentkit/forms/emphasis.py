"""Emphasis marks around a whole value: they are dress, never a part of it."""

from __future__ import annotations

from incidentkit.markdown.source import Source
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span


def bare(source: Source, span: Span) -> tuple[str, Span]:
    """A text without the emphasis that wraps it, and where that text stands."""
    raw = source.text[span[0] : span[1]]
    text = strip_emphasis(raw)
    at = raw.find(text)
    if at < 0:
        return text, span
    return text, (span[0] + at, span[0] + at + len(text))
