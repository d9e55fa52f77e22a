"""Changing a document: replacements of disjoint stretches, applied at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from incidentkit.markdown.source import Source

__all__ = ["Edit", "OverlapError", "apply", "inserted_block"]


_ENDING = re.compile(r"\r\n?|\n")


class OverlapError(ValueError):
    """Two edits change the same stretch of a document."""


@attrs.frozen
class Edit:
    r"""Put `text` where `start` to `end` stands; its line ends are "\n" until it is applied."""

    start: int
    end: int
    text: str


def apply(source: Source, edits: Iterable[Edit]) -> str:
    """The text with all edits made, in the document's own line ending.

    Edits at the same place are made in the order given. What two of them take out is gone once;
    raises `OverlapError` where others overlap.
    """
    text, eol = source.text, source.eol
    pieces: list[str] = []
    at = 0
    removed = False
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at and removed and not edit.text:
            at = max(at, edit.end)
            continue
        if edit.start < at:
            message = f"edits overlap at offset {edit.start}"
            raise OverlapError(message)
        pieces.append(text[at : edit.start])
        ending = _ENDING.match(text, edit.end)
        if ending is not None and edit.start == edit.end and edit.text.startswith("\n"):
            # A line that others are put below keeps its own ending, whatever the others have.
            pieces.append(ending[0] + edit.text[1:].replace("\n", eol))
        else:
            pieces.append(edit.text.replace("\n", eol))
        at, removed = edit.end, not edit.text
    pieces.append(text[at:])
    return "".join(pieces)


_APART = "<!-- -->"
"""What keeps two lists apart that would be one."""
_BULLETS = ("- ", "* ", "+ ")
_MARKER = re.compile(r"(?P<kind>[-*+]|[0-9]{1,9}(?P<end>[.)]))(?:[ \t]|$)")


def inserted_block(
    source: Source, line: int, block: str, *, tight: bool = False, apart: bool = False
) -> Edit:
    """Insert the lines of `block` before line number `line`, or at the end of the document.

    The one place that decides the spacing around what is inserted: a blank line before and after,
    unless one stands there already; none where it joins a list or table (`tight`). A list in it
    becomes one with a list above or below, unless they are to be kept `apart`.
    """
    if apart:
        block = _kept_apart(source, line, block)
    above = line > 0 and source.line_text(line - 1).strip() != ""
    if line >= source.line_count or (line == source.line_count - 1 and not source.line_text(line)):
        start = len(source.text)
        ended = not source.text or source.text.endswith(("\n", "\r"))
        lead = ("" if ended else "\n") + ("\n" if above and not tight else "")
        return Edit(start, start, f"{lead}{block}" + ("\n" if ended else ""))
    start = source.line_starts[line]
    below = source.line_text(line).strip() != ""
    lead = "\n" if above and not tight else ""
    tail = "\n\n" if below and not tight else "\n"
    return Edit(start, start, f"{lead}{block}{tail}")


def _kept_apart(source: Source, line: int, block: str) -> str:
    lines = block.split("\n")
    above = _list_kind(source.line_text(n) for n in range(line - 1, -1, -1))
    below = _list_kind(map(source.line_text, range(line, source.line_count)))
    own = _list_kind(lines)
    if own is not None and own in (above, below) and (remarked := _remarked(lines, above, below)):
        return remarked
    if above is not None and above == own:
        block = f"{_APART}\n\n{block}"
    if below is not None and below == _list_kind(reversed(lines)):
        block = f"{block}\n\n{_APART}"
    return block


def _remarked(lines: list[str], *others: str | None) -> str | None:
    """A list of bullets with another marker; None for anything else."""
    if not all(text[:2] in _BULLETS or text[:1] in ("", " ", "\t") for text in lines):
        return None
    mark = next(bullet for bullet in _BULLETS if bullet[0] not in others)
    return "\n".join(mark + text[2:] if text[:2] in _BULLETS else text for text in lines)


def _list_kind(lines: Iterable[str]) -> str | None:
    """The kind of marker on the first of `lines` that isn't blank or indented, if it has one."""
    first = next((text for text in lines if text.strip() and text[0] not in " \t"), "")
    found = _MARKER.match(first)
    return (found["end"] or found["kind"]) if found else None
