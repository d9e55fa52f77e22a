"""Where something stands in a document."""

from __future__ import annotations

from typing import TypeAlias

import attrs

__all__ = ["Place", "Span"]

Span: TypeAlias = tuple[int, int]
"""Start and end of a piece of text, as character offsets; the end is exclusive."""


@attrs.frozen(kw_only=True)
class Place:
    """A stretch of the document's text.

    `text[place.start:place.end]` is what stands there.
    """

    line: int
    """Line on which it starts, from 1."""

    column: int
    """Character of that line on which it starts, from 1; a byte order mark does not count."""

    start: int
    """Offset of the first character, from 0."""

    end: int
    """Offset behind the last character."""
