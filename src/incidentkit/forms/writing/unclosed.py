"""Texts that begin a block, such as a fence or a comment, and don't end it."""

from __future__ import annotations

from incidentkit.markdown.blocks import Paragraph
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source

UNCLOSED = "it opens a block that it doesn't close, which would swallow what stands below"
_BEHIND = "x"
"""What is put behind a text to see whether it stays by itself."""


def leaves_open(text: str) -> bool:
    """Whether what stands below `text` would be read as a part of it."""
    # A line above, or dashes could be front matter.
    last = outline(Source(f"\n{text}\n\n{_BEHIND}\n")).blocks[-1]
    return not isinstance(last, Paragraph) or len(last.lines) > 1
