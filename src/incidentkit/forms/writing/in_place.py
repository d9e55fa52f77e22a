"""Rewriting what a document states already, each value in its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from incidentkit.forms.decoding.draft import Code
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import PRINTED, Dress
from incidentkit.forms.writing.errors import writing
from incidentkit.forms.writing.fields.emptied import emptied
from incidentkit.forms.writing.fields.front_matters import carried, front_matter_edits
from incidentkit.forms.writing.fields.prose_places import holds, label_removed
from incidentkit.forms.writing.leftover.custom_fields import custom_edits
from incidentkit.forms.writing.leftover.leftovers import section_edits
from incidentkit.forms.writing.listing.lists import Lists
from incidentkit.forms.writing.listing.severity_guide import guide_edits
from incidentkit.forms.writing.listing.shares import LISTED
from incidentkit.forms.writing.listing.signatures import signature_edits
from incidentkit.forms.writing.records.units import units_of
from incidentkit.forms.writing.said import said, several_lines, stated_paths
from incidentkit.forms.writing.values.anchors import anchor_name, anchor_of
from incidentkit.forms.writing.values.answers import answer_paths, boxed_answer_edits
from incidentkit.forms.writing.values.scalars import Scalars
from incidentkit.forms.writing.values.titles import title_edits
from incidentkit.markdown.edits import Edit
from incidentkit.model.facts import Facts
from incidentkit.place import Span

_YEAR = re.compile(r"[0-9]{4}")


class InPlace:
    """The edits that make the places of one document say what `target` says."""

    def __init__(self, document: Document, current: Facts, target: Facts, dress: Dress) -> None:
        self.document = document
        self.current = current
        self.target = target
        self.dress = dress
        self.contradicting: frozenset[Span | None] = frozenset(
            note.span for note in document.draft.notes if note.code is Code.CONTRADICTION
        )
        self.scalars: Scalars = Scalars(document, target, dress)
        self.lists: Lists = Lists(document, dress, target)

    def edits(self) -> list[Edit]:
        """All of them. Raises `UnrepresentableError`, which names the attribute."""
        found: list[Edit] = []
        # Of what is put at the very top front matter comes first, or it would be text.
        with writing("front_matter"):
            found += self._front_matter()
        with writing("title"):
            found += title_edits(self.document, self.current, self.target, fresh=self.dress.fresh)
        listed: set[str] = set()
        for statement in self.document.survey.statements:
            path = statement.slot.path
            with writing(path):
                if statement.slot.codec not in LISTED:
                    found += self._single(statement)
                elif path not in listed and self.differs(path):
                    listed.add(path)
                    found += self.lists.edits(path, said(self.target, path) or ())[0]
        with writing("custom"):
            found += custom_edits(self.document, self.target.custom)[0]
        with writing("sections"):
            found += section_edits(self.document, self.target.sections)[0]
        return found

    def differs(self, path: str) -> bool:
        """Whether the target says something else at `path`."""
        return bool(said(self.current, path) != said(self.target, path))

    def _single(self, statement: Statement) -> Iterator[Edit]:
        """The edits for what states one value."""
        path, codec = statement.slot.path, statement.slot.codec
        if codec is Codec.POLICY:
            yield from self._guide(statement)
        elif codec is Codec.SIGNATURE:
            yield from signature_edits(self.document, self.dress, statement, self.target.approvals)
        elif (self.dress.fresh and path in PRINTED) or self._is_left_alone(statement):
            return
        elif codec in (Codec.YES_NO, Codec.FLAG) and units_of(self.document, statement):
            stated = stated_paths(statement, self.document.draft)
            if any(map(self.differs, (*stated, *answer_paths(statement)))):
                answered = not any(map(self.differs, stated))
                yield from boxed_answer_edits(
                    self.document, statement, self.target, answered=answered
                )
        elif self._hangs(statement) or any(map(self.differs, self.scalars.paths(statement))):
            edits = list(self.scalars.edits(statement))
            labelled = codec is Codec.PROSE and statement.spot is not None
            if labelled and not holds(self.document, statement, self.target, edits):
                edits = [label_removed(self.document, statement)]
            elif self._is_emptied(statement):
                edits = list(emptied(self.document, statement, edits))
            yield from edits

    def _is_emptied(self, statement: Statement) -> bool:
        """Whether nothing is left to say where an edited document says something."""
        paths = stated_paths(statement, self.document.draft)
        return (
            not self.dress.fresh
            and statement in self.document.draft.stated
            and all(said(self.target, path) is None for path in paths)
        )

    def _is_left_alone(self, statement: Statement) -> bool:
        return (
            self._takes_one_line(statement)
            or self._stays_blank(statement)
            or self._lacks_start(statement)
            or self._contradicts(statement)
        )

    def _takes_one_line(self, statement: Statement) -> bool:
        """Whether a form asks on one line for what is unread, and several lines."""
        if not self.dress.fresh or statement.slot.codec is Codec.PROSE:
            return False
        paths = stated_paths(statement, self.document.draft)
        return any(several_lines(said(self.target, path)) for path in paths)

    def _contradicts(self, statement: Statement) -> bool:
        """Whether another place states otherwise, and counts: this may be about another thing."""
        stated = self.document.draft.stated.get(statement, ())
        return not self.dress.fresh and any(one.span in self.contradicting for one in stated)

    def _stays_blank(self, statement: Statement) -> bool:
        """Whether nothing is filled in here, while other places state what changes."""
        if self.dress.fresh or statement in self.document.draft.stated:
            return False
        changed = [p for p in stated_paths(statement, self.document.draft) if self.differs(p)]
        return bool(changed) and all(said(self.current, path) is not None for path in changed)

    def _lacks_start(self, statement: Statement) -> bool:
        """Whether a form asks for a range of which only the end is known: that is stated alone."""
        if not self.dress.fresh or statement.slot.codec is not Codec.SPAN:
            return False
        start, end = (
            said(self.target, f"{name}_at") or said(self.target, f"stated_days[{name}]")
            for name in ("started", "resolved")
        )
        return start is None and end is not None

    def _hangs(self, statement: Statement) -> bool:
        """Whether a clock time stands here and the day on which it hangs changes."""
        before = (anchor_name(self.current), anchor_of(self.current))
        if before == (anchor_name(self.target), anchor_of(self.target)):
            return False
        stated = self.document.draft.stated.get(statement, ())
        text = self.document.source.text
        times = (one for one in stated if isinstance(one.value, dt.datetime))
        return any(_YEAR.search(text, *one.span) is None for one in times)

    def _guide(self, statement: Statement) -> Iterator[Edit]:
        old, new = self.current.severity_policy, self.target.severity_policy
        if new != old and not (self.dress.fresh and new is None):
            yield from guide_edits(self.document, self.dress, statement, old, new)

    def _front_matter(self) -> Iterator[Edit]:
        old, new = dict(self.current.front_matter), dict(self.target.front_matter)
        if self.dress.fresh:
            new = carried(old, new)
        if new != old:
            yield from front_matter_edits(self.document, old, new, fresh=self.dress.fresh)
