"""A document while it is being written: taken apart anew after a change, and only then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.template import Template
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
        source = self.document.source
        changing = (e for e in edits if source.text[e.start : e.end] != e.text)
        self.become(apply(source, tuple(dict.fromkeys(changing))))

    def become(self, text: str) -> None:
        """Go on with another text. Raises `LimitExceeded` before any work on one too large."""
        if text != self.text:
            self.limits.check_document(text)
            self.text = text
            self._document = None
