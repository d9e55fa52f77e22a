"""Stating what a document has no place for yet, attribute by attribute in the order of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, cast

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.adding.complete_layout import complete_layout
from incidentkit.forms.writing.adding.insertion import Insertion
from incidentkit.forms.writing.adding.joining import Joining
from incidentkit.forms.writing.adding.waiting_sections import waiting_edit
from incidentkit.forms.writing.blanks.aligned_tables import aligned_tables
from incidentkit.forms.writing.blanks.form_zones import names_utc
from incidentkit.forms.writing.blanks.zone_claims import says_other_zone
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError, writing
from incidentkit.forms.writing.fields.footers import FOOTER, footer_edits
from incidentkit.forms.writing.leftover.unplaced import place_all, place_custom, place_sections
from incidentkit.forms.writing.listing.lists import Lists
from incidentkit.forms.writing.listing.shares import LISTED, accepts
from incidentkit.forms.writing.listing.signatures import new_signature_edits
from incidentkit.forms.writing.said import said, several_lines, stated_paths
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.forms.writing.values.answers import answer_paths
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.model.facts import Facts
from incidentkit.model.people import Person
from incidentkit.place import Span


class Missing:
    """Inserts into a sheet whatever `target` says and the sheet doesn't."""

    def __init__(self, sheet: Sheet, target: Facts, dress: Dress, blank: Source) -> None:
        self.sheet = sheet
        self.target = target
        self.dress = dress
        self.blank = blank
        """What the sheet said before anything was written."""
        self.layout: Document = complete_layout(
            dress.manner,
            zoned=not dress.fresh or (names_utc(dress.template) and not says_other_zone(target)),
        )
        self.joining: Joining = Joining(sheet, target, dress, self.layout)

    def insert(self) -> None:
        """Insert all of it. Raises `UnrepresentableError`, which names the attribute.

        A document rendered anew may lack dozens of attributes, and reading it anew for each would
        take most of the time: what goes into different sections is put there at once.
        """
        waiting = list(self.layout.survey.statements)
        while waiting:
            waiting = [place for place in waiting if not self._is_stated(place)]
            if not self.sheet.is_settled:
                self.sheet.join_apart(self._aligned())
            self.sheet.settle()
            self.joining.start()
        for path in () if self.dress.fresh else FOOTER:
            with writing(path):
                self._printed(path)
        with writing("sections"):
            if self.dress.fresh and place_all(
                self.sheet, self.target, self.layout, self.dress, list(self._aligned())
            ):
                return
        with writing("custom"):
            place_custom(self.sheet, self.target, self.dress)
        with writing("sections"):
            place_sections(self.sheet, self.target, self.layout)

    def _aligned(self) -> Iterator[Edit]:
        """The edits that align the tables of a document rendered anew."""
        fresh = self.dress.fresh
        return aligned_tables(self.sheet.document, self.blank) if fresh else iter(())

    def _is_stated(self, place: Statement) -> bool:
        """State what belongs to a place; False where what was stated before must be read first."""
        if self.joining.must_wait(place):
            return False
        with writing(place.slot.path):
            try:
                return self._statement_of(place.slot.codec)(place)
            except NoPlaceError:
                if not self.joining.must_halt():
                    raise
        return False

    def _statement_of(self, codec: Codec) -> Callable[[Statement], bool]:
        if codec in LISTED:
            return self._elements
        special = {
            Codec.SIGNATURE: self._signatures,
            Codec.STATE: self._entries,
            Codec.POLICY: self._guide,
        }
        return special.get(codec, self._field)

    def _differs(self, path: str) -> bool:
        return bool(said(self.sheet.facts, path) != said(self.target, path))

    # -- one value ----------------------------------------------------------------------------

    def _field(self, place: Statement) -> bool:
        paths = (*stated_paths(place, self.layout.draft), *answer_paths(place))
        # By whom it was detected, or what customers get, has a place of its own.
        path = place.slot.path
        paths = tuple(p for p in paths if p == path or not self.layout.statements_of(p))
        if self._is_suggested(place, paths):
            self.joining.state(self.layout, lambda insertion: insertion.unknown(place))
            return True
        if not any(self._differs(p) and said(self.target, p) is not None for p in paths):
            return True
        told = (several_lines(said(self.target, path)) for path in paths)
        text = next(filter(None, told), None)
        if text is not None and place.spot is not None and place.slot.codec is not Codec.PROSE:
            return self._headed(place, text, paths)
        layout, own = self._layout_for(place)
        is_tried = place.slot.codec is Codec.PROSE and layout is not self.layout
        if not is_tried:
            field = partial(Insertion.field, place=own, target=self.target)
            return self.joining.add(place, layout, field, paths)
        if self.joining.must_halt():
            return False
        before = self.sheet.text
        self.joining.state(layout, lambda insertion: insertion.field(own, self.target))
        if self._differs(paths[0]):
            # Behind a label some texts would be taken for fields that they aren't under a heading.
            self.sheet.become(before)
            self.joining.state(self.layout, lambda insertion: insertion.field(place, self.target))
        return True

    def _headed(self, place: Statement, text: str, paths: Sequence[str]) -> bool:
        """State a text below a heading of its own, in which nothing else belongs."""
        if not self.dress.fresh:
            self.joining.state(self.layout, lambda insertion: insertion.headed(place, text))
            return True
        insertion = Insertion(self.sheet.document, self.layout, self.dress)
        return self.joining.join(place, insertion.headed(place, text), paths, grows=False)

    def _is_suggested(self, place: Statement, paths: Sequence[str]) -> bool:
        """Whether a value is to go that no field states, but a name or a sentence suggests.

        A field of its own is asked for it first, so that only one that is empty can deny it. What
        is suggested by a text that is being written isn't denied: the two would contradict.
        """
        document, facts = self.sheet.document, self.sheet.facts
        if self.dress.fresh or place.spot is None or document.statements_of(place.slot.path):
            return False
        stated = {one.path for values in document.draft.stated.values() for one in values}
        suggested = [p for p in paths if said(facts, p) is not None and p not in stated]
        places = (document.assembled.places.get(path, ()) for path in suggested)
        if any(map(self._is_new, chain.from_iterable(places))):
            return False
        return bool(suggested) and all(said(self.target, p) is None for p in paths)

    def _is_new(self, span: Span) -> bool:
        """Whether a text was written that the document didn't have."""
        source = self.sheet.document.source
        return source.line_text(source.line_of(span[0])).strip() not in self.blank.text

    def _printed(self, path: str) -> None:
        wanted = getattr(self.target, path)
        if wanted is not None and getattr(self.sheet.facts, path) is None:
            self.sheet.edit(footer_edits(self.sheet.document, path, wanted))

    def _entries(self, place: Statement) -> bool:
        path = place.slot.path
        entries = cast("Mapping[str, str]", said(self.target, path) or {})
        return all(
            self.joining.add(
                place,
                self.layout,
                partial(Insertion.keyed, place=place, key=key, text=value),
                (f"{path}[{key}]",),
            )
            for key, value in entries.items()
            if said(self.sheet.facts, f"{path}[{key}]") is None
        )

    def _guide(self, place: Statement) -> bool:
        policy = self.target.severity_policy
        if policy is None or self.sheet.facts.severity_policy is not None:
            return True
        layout, own = self._layout_for(place)
        guide = partial(Insertion.guide, place=own, policy=policy)
        return self.joining.add(place, layout, guide, (place.slot.path,))

    # -- lists --------------------------------------------------------------------------------

    def _elements(self, place: Statement) -> bool:
        path = place.slot.path
        values = said(self.target, path)
        if not values or not self._differs(path):
            return True
        mine = self._homeless(place, values)
        while (waiting := waiting_edit(self.sheet.document, self.dress, path, mine)) is not None:
            if self.joining.must_halt():
                return False
            self.sheet.edit([waiting])
            left = self._homeless(place, values)
            if len(left) >= len(mine):
                raise NoPlaceError("the section that waits for it would not read it so")
            mine = left
        mine = [value for value in mine if self._is_meant(place, value)]
        if not mine:
            return True
        if place.slot.codec is Codec.PERSON:
            return all(self._person(place, p, f"{path}[{values.index(p)}]") for p in mine)
        layout, own = self._layout_for(place)
        if not all(accepts(own, value) for value in mine):
            layout, own = self.layout, place
        last = self._last_before(path, values.index(mine[0]))
        elements = partial(
            Insertion.elements, place=own, values=mine, target=self.target, behind=last
        )
        return self.joining.add(
            place, layout, elements, [f"{path}[{values.index(v)}]" for v in mine]
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
        lists = Lists(self.sheet.document, self.dress, self.target)
        left = lists.edits(place.slot.path, values)[1]
        return [value for value in left if accepts(place, value)]

    def _last_before(self, path: str, number: int) -> int | None:
        """The line of the last element that stands already and comes before a new one."""
        spans = [e.span for e in self.sheet.document.draft.elements.get(path, ())[:number]]
        source = self.sheet.document.source
        return max((source.line_of(end) for _, end in spans), default=None)

    def _person(self, place: Statement, person: Person, path: str) -> bool:
        paths = (path,)
        if "role" in place.slot.fixed:
            layout, own = self._layout_for(place)
            own_name = partial(Insertion.elements, place=own, values=[person], target=self.target)
            return self.joining.add(place, layout, own_name, paths)
        if person.role is None:
            return True
        keyed = partial(Insertion.keyed, place=place, key=person.role, text=person.name)
        return self.joining.add(place, self.layout, keyed, paths)

    def _signatures(self, place: Statement) -> bool:
        section, elements = self.joining.section_over(place), self.sheet.document.draft.elements
        if section is not None and not elements.get("approvals"):
            manner = self.dress.manner
            edits = new_signature_edits(section.document, self.target.approvals, manner)
            return section.become(apply(section.document.source, edits))
        if self.joining.has_joined("approvals") and self.joining.must_halt():
            # Each stands behind its approval.
            return False
        edits = new_signature_edits(self.sheet.document, self.target.approvals, self.dress.manner)
        text = self.sheet.edited(edits)
        return text == self.sheet.text or self.joining.join(place, text, ("approvals",))

    # -- layouts ------------------------------------------------------------------------------

    def _layout_for(self, place: Statement) -> tuple[Document, Statement]:
        """The template's own place for an attribute, else that of the complete layout."""
        own = self.dress.template_statement(place)
        if own is not None and self.dress.blank is not None:
            return self.dress.blank, own
        return self.layout, place
