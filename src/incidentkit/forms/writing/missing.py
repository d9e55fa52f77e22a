"""Stating what a document has no place for yet, attribute by attribute in the order of a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import Any, cast

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.entries import Codec
from incidentkit.forms.statements import Statement
from incidentkit.forms.template import Template
from incidentkit.forms.writing.answers import answer_paths
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError, writing
from incidentkit.forms.writing.footers import FOOTER, footer_edits
from incidentkit.forms.writing.insertion import Insertion
from incidentkit.forms.writing.lists import Lists
from incidentkit.forms.writing.manner import Manner
from incidentkit.forms.writing.said import said, stated_paths
from incidentkit.forms.writing.scalars import anchor_of
from incidentkit.forms.writing.shares import LISTED, accepts
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.forms.writing.signatures import new_signature_edits
from incidentkit.forms.writing.unplaced import place_custom, place_sections
from incidentkit.forms.writing.waiting_sections import waiting_edit
from incidentkit.model.action_item import ActionItem
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.people import Person


@cache
def complete_layout(manner: Manner) -> Document:
    """The layout that has one place for every attribute."""
    text = (files("incidentkit.forms") / "templates" / "complete.md").read_text(encoding="utf-8")
    text = manner.worn_by(text)
    return take_apart(text, Template(name="complete", text=text))


class Missing:
    """Inserts into a sheet whatever `target` says and the sheet doesn't."""

    def __init__(self, sheet: Sheet, target: Facts, dress: Dress) -> None:
        self.sheet = sheet
        self.target = target
        self.dress = dress
        self.layout: Document = complete_layout(dress.manner)

    def insert(self) -> None:
        """Insert all of it. Raises `UnrepresentableError`, which names the attribute."""
        for place in self.layout.survey.statements:
            path, codec = place.slot.path, place.slot.codec
            with writing(path):
                if codec is Codec.SIGNATURE:
                    self._signatures()
                elif codec is Codec.STATE:
                    self._entries(place)
                elif codec in LISTED:
                    self._elements(place)
                elif codec is Codec.POLICY:
                    self._guide(place)
                else:
                    self._field(place)
        for path in () if self.dress.fresh else FOOTER:
            with writing(path):
                self._printed(path)
        with writing("custom"):
            place_custom(self.sheet, self.target, self.dress)
        with writing("sections"):
            place_sections(self.sheet, self.target, self.layout)

    def _differs(self, path: str) -> bool:
        return bool(said(self.sheet.facts, path) != said(self.target, path))

    # -- one value ----------------------------------------------------------------------------

    def _field(self, place: Statement) -> None:
        paths = (*stated_paths(place, self.layout.draft), *answer_paths(place))
        # By whom it was detected, or what customers get, has a place of its own.
        elsewhere = {s.slot.path for s in self.layout.survey.statements} - {place.slot.path}
        paths = tuple(path for path in paths if path not in elsewhere)
        if self._is_suggested(place, paths):
            self._state(self.layout, lambda insertion: insertion.unknown(place))
            return
        if not any(self._differs(p) and said(self.target, p) is not None for p in paths):
            return
        layout, own = self._layout_for(place)
        before = self.sheet.text
        self._state(layout, lambda insertion: insertion.field(own, self.target))
        if (
            place.slot.codec is Codec.PROSE
            and layout is not self.layout
            and self._differs(paths[0])
        ):
            # Behind a label some texts would be taken for fields that they aren't under a heading.
            self.sheet.become(before)
            self._state(self.layout, lambda insertion: insertion.field(place, self.target))

    def _is_suggested(self, place: Statement, paths: Sequence[str]) -> bool:
        """Whether a value is to go that no field states, but a name or a sentence suggests.

        A field of its own is asked for it first, so that only one that is empty can deny it.
        """
        document, facts = self.sheet.document, self.sheet.facts
        if self.dress.fresh or place.spot is None or document.statements_of(place.slot.path):
            return False
        stated = {one.path for values in document.draft.stated.values() for one in values}
        suggested = [p for p in paths if said(facts, p) is not None and p not in stated]
        return bool(suggested) and all(said(self.target, p) is None for p in paths)

    def _printed(self, path: str) -> None:
        wanted = getattr(self.target, path)
        if wanted is not None and getattr(self.sheet.facts, path) is None:
            self.sheet.edit(footer_edits(self.sheet.document, path, wanted))

    def _entries(self, place: Statement) -> None:
        path = place.slot.path
        entries = cast("Mapping[str, str]", said(self.target, path) or {})
        for key, value in entries.items():
            if said(self.sheet.facts, f"{path}[{key}]") is None:
                self._state(self.layout, partial(Insertion.keyed, place=place, key=key, text=value))

    def _guide(self, place: Statement) -> None:
        if self.target.severity_policy is not None and self.sheet.facts.severity_policy is None:
            layout, own = self._layout_for(place)
            guide = partial(Insertion.guide, place=own, policy=self.target.severity_policy)
            self._state(layout, guide)

    # -- lists --------------------------------------------------------------------------------

    def _elements(self, place: Statement) -> None:
        path = place.slot.path
        values = said(self.target, path)
        if not values or not self._differs(path):
            return
        mine = self._homeless(place, values)
        while (waiting := waiting_edit(self.sheet.document, self.dress, path, mine)) is not None:
            self.sheet.edit([waiting])
            left = self._homeless(place, values)
            if len(left) >= len(mine):
                raise NoPlaceError("the section that waits for it would not read it so")
            mine = left
        mine = [value for value in mine if self._is_meant(place, value)]
        if not mine:
            return
        if place.slot.codec is Codec.PERSON:
            for person in mine:
                self._person(place, person)
            return
        layout, own = self._layout_for(place)
        if not all(accepts(own, value) for value in mine):
            layout, own = self.layout, place
        last = self._last_before(path, values.index(mine[0]))
        self._state(
            layout, lambda insertion: insertion.elements(own, mine, self.target, behind=last)
        )

    def _is_meant(self, place: Statement, value: Any) -> bool:  # noqa: ANN401 -- of any list
        """Whether an action goes there: a document that has them by horizon gets one more."""
        if not isinstance(value, ActionItem) or value.horizon is None:
            return True
        if place.slot.fixed.get("origin") is not None:
            return True
        own = self.sheet.document.statements_of(place.slot.path)
        return ("horizon" in place.slot.fixed) == any("horizon" in s.slot.fixed for s in own)

    def _homeless(self, place: Statement, values: Sequence[Any]) -> list[Any]:
        """Those of the values that `place` may state and that have no place yet."""
        lists = Lists(self.sheet.document, self.dress, anchor_of(self.target))
        left = lists.edits(place.slot.path, values)[1]
        return [value for value in left if accepts(place, value)]

    def _last_before(self, path: str, number: int) -> int | None:
        """The line of the last element that stands already and comes before a new one."""
        spans = [e.span for e in self.sheet.document.draft.elements.get(path, ())[:number]]
        source = self.sheet.document.source
        return max((source.line_of(end) for _, end in spans), default=None)

    def _person(self, place: Statement, person: Person) -> None:
        if "role" in place.slot.fixed:
            layout, own = self._layout_for(place)
            self._state(layout, lambda insertion: insertion.elements(own, [person], self.target))
        elif person.role is not None:
            keyed = partial(Insertion.keyed, place=place, key=person.role, text=person.name)
            self._state(self.layout, keyed)

    def _signatures(self) -> None:
        document = self.sheet.document
        self.sheet.edit(new_signature_edits(document, self.target.approvals))

    # -- layouts ------------------------------------------------------------------------------

    def _state(self, layout: Document, insert: Callable[[Insertion], str]) -> None:
        """Insert something; at the end, if what stands below a new section would be read as its."""
        before, wrong = self.sheet.text, self._wrong()
        self.sheet.become(insert(Insertion(self.sheet.document, layout, self.dress)))
        if self.dress.fresh or self._wrong() <= wrong:
            return
        first = self.sheet.text
        self.sheet.become(before)
        self.sheet.become(insert(Insertion(self.sheet.document, layout, self.dress, last=True)))
        if not self._wrong() <= wrong:
            self.sheet.become(first)

    def _wrong(self) -> frozenset[str]:
        """What the sheet doesn't say yet, or says otherwise."""
        return frozenset(change.path for change in diff(self.sheet.facts, self.target))

    def _layout_for(self, place: Statement) -> tuple[Document, Statement]:
        """The template's own place for an attribute, else that of the complete layout."""
        own = self.dress.template_statement(place)
        if own is not None and self.dress.blank is not None:
            return self.dress.blank, own
        return self.layout, place
