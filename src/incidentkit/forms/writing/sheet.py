"""A document while it is being written: taken apart anew after a change, and only then."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.writing.change import Change
from incidentkit.limits import Limits
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.facts import Facts
from incidentkit.notation.moment.date_orders import DateOrder

_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)


class Sheet:
    """The text so far, and what it says."""

    def __init__(  # noqa: PLR0913 -- a text, and how it is read
        self,
        text: str,
        template: Template | None,
        tz: str | dt.tzinfo,
        limits: Limits,
        name: str | None = None,
        *,
        order: DateOrder | None = None,
    ) -> None:
        self.text: str = text
        self.template = template
        self.tz = tz
        self.limits = limits
        self.name = name
        self.order = order
        self._one_by_one = False
        self._document: Document | None = None
        self._forget()

    @property
    def document(self) -> Document:
        """The text, taken apart."""
        if self._document is None:
            self._document = take_apart(
                self.text, self.template, self.tz, name=self.name, order=self.order
            )
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
        that it `waits`, or it would make a heading that is being made, or stand right below what
        it would be written otherwise for, or something before it replaces text there or waits.
        """
        change = Change.between(self.text, text)
        made = _made(*change.lines(self.text))
        joins = not (
            waits
            or (self._one_by_one and self._joined)
            or any(change.meets(other) for other in self._waiting)
            or any(change.overlaps(other) for other in self._joined)
            or not self._made.isdisjoint(made)
            or not all(change.follows(o) for o in self._joined if self._touch(change, o))
        )
        (self._joined if joins else self._waiting).append(change)
        self._made.update(made)
        return joins

    def join_apart(self, edits: Iterable[Edit]) -> None:
        """Let those of the edits join that touch nothing of what joins or waits."""
        for edit in edits:
            change = Change(edit.start, edit.end, edit.text)
            if not any(change.meets(other) for other in (*self._joined, *self._waiting)):
                self._joined.append(change)

    @property
    def growing(self) -> Change | None:
        """The change that joined last; None where nothing may join it."""
        return self._joined[-1] if self._joined and not self._one_by_one else None

    def grow(self, change: Change, grown: Change) -> bool:
        """Put more into a change that has joined; False where a heading would be made twice."""
        made = _made(change.text, grown.text)
        if not self._made.isdisjoint(made):
            return False
        self._joined[self._joined.index(change)] = grown
        self._made.update(made)
        # What else goes there is put where it belongs among all that the section then states.
        self._waiting.append(change)
        return True

    def _touch(self, one: Change, other: Change) -> bool:
        """Whether nothing stands between the places of two changes."""
        first, second = sorted((one.start, other.start))
        return not self.text[first:second].strip()

    def settle(self) -> None:
        """Make the changes that have joined; of those at one place, in the order they came."""
        parts: list[str] = []
        start = 0
        for change in sorted(self._joined, key=lambda change: change.start):
            parts += (self.text[start : change.start], change.text)
            start = change.end
        parts.append(self.text[start:])
        self._forget()
        self.become("".join(parts))

    def start_over(self, text: str) -> None:
        """Begin again with `text`; from now on nothing joins another change."""
        self._forget()
        self._one_by_one = True
        self.become(text)

    def _forget(self) -> None:
        self._joined: list[Change] = []
        self._waiting: list[Change] = []
        self._made: set[str] = set()

    def become(self, text: str) -> None:
        """Go on with another text. Raises `LimitExceeded` before any work on one too large."""
        if text != self.text:
            self.limits.check_document(text)
            self.text = text
            self._document = None


def _made(old: str, new: str) -> Counter[str]:
    """The headings that `new` has more than `old`."""
    return Counter(_HEADING.findall(new)) - Counter(_HEADING.findall(old))
