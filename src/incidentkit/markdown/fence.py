"""The parts of a fenced code block."""

from __future__ import annotations

from incidentkit.place import Span

__all__ = ["closes", "info_of"]

_SPACES = " \t"


def info_of(text: str, line: Span, markup: str) -> str:
    """What stands behind an opening fence."""
    return text[line[0] : line[1]].lstrip(_SPACES)[len(markup) :].strip()


def closes(text: str, line: Span, markup: str) -> bool:
    """Whether a line, not indented like code, closes the fence that was opened by `markup`."""
    marks = text[line[0] : line[1]].strip(_SPACES)
    return len(marks) >= len(markup) and not marks.strip(markup[0])
