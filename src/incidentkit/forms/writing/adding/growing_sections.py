"""A section that a document rendered anew will get: more is stated in it before it is made."""

from __future__ import annotations

import re

import attrs

from incidentkit.forms.document import Document, take_apart_once
from incidentkit.forms.writing.change import Change
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.markdown.blocks import Heading

_OPENING = re.compile(r"\n*(?P<headings>(?:#{1,6} [^\n]*\n+)+)")
_TITLE = "# Incident Report\n\n"
"""Above a section at the level of a title, which by itself would be taken for one."""


class GrowingSection:
    """A new section as a document of its own, below the headings under which it will stand.

    Reading that is cheap, where reading all of the document again would take most of the time.
    """

    def __init__(self, sheet: Sheet, change: Change, level: int) -> None:
        self._sheet = sheet
        self._change = change
        self._above: str = _headings_above(sheet.document, change.start, level) or (
            _TITLE if level == 1 else ""
        )
        self._document: Document | None = None

    @property
    def document(self) -> Document:
        """The section, taken apart."""
        if self._document is None:
            text = self._above + self._change.text.strip("\n") + "\n"
            self._document = take_apart_once(text, self._sheet.template)
        return self._document

    def become(self, text: str) -> bool:
        """Go on with `text`; False where that isn't the section with more in it, and no other."""
        if not text.startswith(self._above):
            return False
        own = self._change.text
        core = own.strip("\n")
        lead, _, tail = own.partition(core)
        grown = attrs.evolve(
            self._change, text=lead + text.removeprefix(self._above).strip("\n") + tail
        )
        if not self._sheet.grow(self._change, grown):
            return False
        self._change, self._document = grown, None
        return True


def opening_levels(change: Change) -> tuple[int, ...]:
    """The levels of the headings that a change begins with."""
    found = None if "\r" in change.text else _OPENING.match(change.text)
    lines = found["headings"].split("\n") if found is not None else ()
    return tuple(len(line.partition(" ")[0]) for line in lines if line)


def _headings_above(document: Document, offset: int, level: int) -> str:
    """The lines of the headings under which one of a level would stand."""
    over: list[Heading] = []
    for block in document.outline.blocks:
        if isinstance(block, Heading) and block.start < offset:
            over = [one for one in over if one.level < block.level] + [block]
    source = document.source
    return "".join(
        source.line_text(line) + ("\n\n" if line == heading.end_line - 1 else "\n")
        for heading in over
        if heading.level < level
        for line in range(heading.start_line, heading.end_line)
    )
