"""A document while it is being written: taken apart anew after a change, and only then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.writing.change import Change
from incidentkit.limits import Limits
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.facts import Facts


class Sheet:
    """The text so far, and what it says."""

    def __init__(
        self,
        text: str,
        template: Template | None,
        tz: str | dt.tzinfo,
        limits: Limits,
        name: str | None = None,
    ) -> None:
        self.text: str = text
        self.template = template
        self.tz = tz
        self.limits = limits
        self.name = name
        self._document: Document | None = None
        self._joined: list[Change] = []
        self._held: set[int] = set()

    @property
    def document(self) -> Document:
        """The text, taken apart."""
        if self._document is None:
            self._document = take_apart(self.text, self.template, self.tz, name=self.name)
        return self._document

    @property
    def facts(self) -> Facts:
        """What the text says."""
        return self.document.facts

    def edit(self, edits: Iterable[Edit]) -> None:
        """Make all edits at once; those that change nothing are left out."""
        self.become(self.edited(edits))

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text with all edits made."""
        source = self.document.source
        changing = (e for e in edits if source.text[e.start : e.end] != e.text)
        return apply(source, tuple(dict.fromkeys(changing)))

    @property
    def is_settled(self) -> bool:
        """Whether no change waits to be made."""
        return not self._joined

    def join(self, text: str, *, waits: bool) -> bool:
        """Note what `text` changes in the document, to be made at once with what else joins.

        False where it must wait until `settle`, and then look at the document anew: it is told
        that it `waits`, or something before it changes the same section, or waits to do so.
        """
        change = Change.between(self.text, text)
        sections = change.sections(self.document.outline)
        joins = not waits and self._held.isdisjoint(sections)
        self._held |= sections
        if joins:
            self._joined.append(change)
        return joins

    def settle(self) -> None:
        """Make the changes that have joined."""
        text = self.text
        for change in sorted(self._joined, key=lambda change: change.start, reverse=True):
            text = change.made_in(text)
        self._joined, self._held = [], set()
        self.become(text)

    def become(self, text: str) -> None:
        """Go on with another text. Raises `LimitExceeded` before any work on one too large."""
        if text != self.text:
            self.limits.check_document(text)
            self.text = text
            self._document = None
