"""Events that are headings: where a new one goes, and when one can go or change its place."""

from __future__ import annotations

from incidentkit.forms.document import Document
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.sections.section_ends import end_of
from incidentkit.markdown.blocks import Heading
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.markdown.source import Source


class HeadingEvent:
    """One event of a document, told by the heading that starts on line `first`."""

    def __init__(self, document: Document, first: int, behind: int) -> None:
        self.document = document
        self.source: Source = document.source
        self.first = first
        self.behind = behind
        """The line behind all that it is read from."""

    def beside(self, text: str, *, below: bool) -> Edit:
        """New headings with `text` before it, or behind all that stands under it."""
        heading = self._heading()
        if heading is None or heading.setext:
            raise NoPlaceError("each is a heading that is underlined")
        if not below:
            return inserted_block(self.source, self.first, text)
        return inserted_block(
            self.source, end_of(self.document, self.first, self._end()).line, text
        )

    def removed(self) -> Edit:
        """The heading taken out, with what is read as a part of it.

        Text below it is told as a fact of its own, which would then stand under another heading.
        """
        self.refuse_text("be taken out")
        start = self.source.line_starts[self.first]
        end = self._end()
        if end < self.source.line_count:
            return Edit(start, self.source.line_starts[end], "")
        return Edit(len(self.source.text[:start].rstrip()), len(self.source.text.rstrip()), "")

    def refuse_text(self, what: str) -> None:
        """Raise `NoPlaceError` if text of its own stands below it."""
        lines = map(self.source.line_text, range(self.behind, self._end()))
        if "".join(lines).strip():
            message = f"each is a heading, and one with text of its own below it can't {what}"
            raise NoPlaceError(message)

    def _heading(self) -> Heading | None:
        headings = (b for b in self.document.outline.blocks if isinstance(b, Heading))
        return next((one for one in headings if one.start_line == self.first), None)

    def _end(self) -> int:
        """The line behind all that stands under it."""
        own = self._heading()
        later = (b.start_line for b in self.document.outline.blocks if isinstance(b, Heading))
        found = (line for line in later if own is not None and line > self.first)
        return next(found, self.source.line_count)
