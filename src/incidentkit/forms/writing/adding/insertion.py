"""Stating what a document has no place for yet: the place is taken from a layout that has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from incidentkit.forms.document import Document, take_apart_once
from incidentkit.forms.statements import KnownHeading, Shape, Spot, Statement
from incidentkit.forms.surveying.matter_fields import FILLED_BY_NO_KEY
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.adding.excerpts import excerpt_of, is_same_place, whole_lines
from incidentkit.forms.writing.blanks.aligned_tables import aligned_tables
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.fields.beside import Field, block_beside, bullet_below, field_beside
from incidentkit.forms.writing.fields.front_matters import stands
from incidentkit.forms.writing.fields.neighbours import fitting_siblings, share_block
from incidentkit.forms.writing.guards import guarded
from incidentkit.forms.writing.listing.items import ItemWriter
from incidentkit.forms.writing.listing.lists import Lists
from incidentkit.forms.writing.listing.new_items import NewItems
from incidentkit.forms.writing.listing.severity_guide import guide_edits
from incidentkit.forms.writing.listing.shares import LISTED, TABLED
from incidentkit.forms.writing.listing.unused_columns import without_unused_columns
from incidentkit.forms.writing.places import line_edit
from incidentkit.forms.writing.records.units import units_of
from incidentkit.forms.writing.sections.headings import (
    headings_over,
    last_section,
    new_heading,
    same_heading,
    top_level,
)
from incidentkit.forms.writing.sections.section_places import (
    Position,
    section_edit,
    under_headings,
)
from incidentkit.forms.writing.values.answers import boxed_answer_edits
from incidentkit.forms.writing.values.scalars import Scalars
from incidentkit.markdown.blocks import ListBlock, Paragraph
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.model.people import Approval
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.notation.remembered import remembered

_UNKNOWN = "TBD"
"""Behind an empty label the text below it would be taken for its value."""


class Insertion:
    """Inserts one attribute into a document, as `layout` has it.

    With `last` a section that is new with it goes to the end of the document. Where the document is
    a section by itself, `whole` is the one that it will be part of.
    """

    def __init__(
        self,
        document: Document,
        layout: Document,
        dress: Dress,
        *,
        last: bool = False,
        whole: Document | None = None,
    ) -> None:
        self.document = document
        self.whole: Document = whole or document
        self.source: Source = document.source
        self.layout = layout
        self.dress = dress
        self.last = last

    def field(self, place: Statement, target: Facts) -> str:
        """The document with the value that `place` of the layout would state."""
        form, own = self._form(place)
        if units_of(form, own):
            edits = boxed_answer_edits(form, own, target)
        else:
            edits = Scalars(form, target, self.dress).edits(own)
        return self._insert(place, _filled(form, edits))

    def headed(self, place: Statement, text: str) -> str:
        """The document with an unread text of several lines, its label a heading above it."""
        level, name = top_level(self.document), place.slot.path.removesuffix("_at").capitalize()
        meant = resolve(name, place.chain[:1])
        named = meant is not None and meant.slot == place.slot
        lines = [*new_heading(self.document, name if named else place.label or "", level), text]
        before = last_section(self.document)
        return apply(self.source, [section_edit(self.document, "\n".join(lines), before, None)])

    def unknown(self, place: Statement) -> str:
        """The document with the field of `place`, to say that its value isn't known."""
        form, own = self._form(place)
        if own.spot is None:
            raise NoPlaceError("only a field can say that a value isn't known")
        return self._insert(
            place, _filled(form, (line_edit(form.source, own.spot, own.spot.value, _UNKNOWN),))
        )

    def keyed(self, place: Statement, key: str, text: str) -> str:
        """The document with one more entry of a mapping, as `place` of the layout has them."""
        form, blank = self._form(place)
        if blank.spot is None:
            raise NoPlaceError("an entry of a mapping has a label")
        path = place.slot.path
        value = line_edit(form.source, blank.spot, blank.spot.value, text)
        filled = _filled(form, (Edit(*blank.spot.label, key), value))
        found = next((s for s in filled.statements_of(path) if s.label == key), None)
        if found is None:
            raise NoPlaceError(f"{key!r} can't be a label")
        for own in reversed(self.document.statements_of(path)):
            if own.spot is not None and any(e.other == place.slot for e in own.chain[-2:]):
                joined = self.dress.fresh
                edits = field_beside(
                    self.document, own, own.spot, key, text, below=True, joined=joined
                )
                return apply(self.source, edits)
        return apply(self.source, [self._under_heading(place, whole_lines(filled, found))])

    def elements(
        self, place: Statement, values: Sequence[Any], target: Facts, *, behind: int | None = None
    ) -> str:
        """The document with the list elements that `place` of the layout would hold.

        They follow what stands on line `behind`, if that is given, for they come after it.
        """
        if self.whole is not self.document:
            behind = None
        if (items := self._like_other_items(place, values)) is not None:
            return apply(self.source, [self._under_heading(place, items, behind=behind)])
        if (names := self._names_of(place, values)) is not None:
            return apply(self.source, [self._under_heading(place, names)])
        form, own = self._form(place)
        if self.layout is not self.dress.blank:
            number = form.survey.statements.index(own)
            form = _filled(form, without_unused_columns(form, own, values))
            own = form.survey.statements[number]
        lists = Lists(form, self.dress, target)
        filled = _filled(form, lists.edits(place.slot.path, values, only=own)[0])
        if self.dress.fresh and self.dress.blank is not None:
            filled = _filled(filled, aligned_tables(filled, self.dress.blank.source))
        return self._insert(place, filled, behind=behind)

    def _names_of(self, place: Statement, approvals: Sequence[Approval]) -> str | None:
        """Who approves, as labelled bullets: a box would ask for a tick that nobody has made."""
        lines: list[str] = []
        if place.slot.codec is not Codec.APPROVALS or self.layout is self.dress.blank:
            return None
        for approval in approvals:
            if approval.signed or approval.date or approval.unparsed or not approval.name:
                return None
            if approval.role is None:
                return None
            label = self.dress.manner.label(approval.role)
            lines.append(f"{self.dress.manner.bullet} {label} {guarded(label, approval.name)}")
        return "\n".join(lines)

    def _like_other_items(self, place: Statement, values: Sequence[Any]) -> str | None:
        """The items for elements of a list that has other places, where it stands in bullets."""
        by_horizon = "horizon" in place.slot.fixed
        if not by_horizon and any(getattr(v, "horizon", None) is not None for v in values):
            return None
        for own in self.whole.statements_of(place.slot.path):
            origin = own.slot.fixed.get("origin") == place.slot.fixed.get("origin")
            origin = origin and (not by_horizon or "horizon" in own.slot.fixed)
            if own.spot is None and origin and place.slot.codec in RECORDS.keys() - TABLED:
                writer = ItemWriter(self.whole, self.dress, own)
                if writer.units:
                    return "\n".join(NewItems(writer).lines(values, writer.units[-1]))
        return None

    def guide(self, place: Statement, policy: SeverityGuide) -> str:
        """The document with a severity guide."""
        form, own = self._form(place)
        old = form.draft.values.get(place.slot.path)
        return self._insert(place, _filled(form, guide_edits(form, self.dress, own, old, policy)))

    def _form(self, place: Statement) -> tuple[Document, Statement]:
        """Where to fill in the place: the template, or an excerpt of the complete layout."""
        return (
            (self.layout, place)
            if self.layout is self.dress.blank
            else excerpt_of(self.layout, place)
        )

    def _insert(self, place: Statement, filled: Document, *, behind: int | None = None) -> str:
        found = next(
            (s for s in filled.statements_of(place.slot.path) if is_same_place(s, place)), None
        )
        if found is None:
            raise NoPlaceError("Markdown takes this text for something else in its place")
        block = _all_lines(filled, found)
        for sibling, below in self._siblings(place):
            if found.spot is None or sibling.spot is None:
                continue
            one_line, label = _is_on_one_line(found), (found.label or "").strip()
            if sibling.spot.shape is Shape.MATTER and (
                not one_line
                or place.slot.path in FILLED_BY_NO_KEY
                or stands(self.document, sibling.spot, label)
            ):
                continue
            if not one_line:
                return apply(self.source, [block_beside(self.document, sibling, block)])
            text = filled.source.text[found.spot.value[0] : found.spot.value[1]]
            joined = share_block(self.layout, place, sibling) or None if self.dress.fresh else False
            edits = field_beside(
                self.document, sibling, sibling.spot, label, text, below=below, joined=joined
            )
            return apply(self.source, edits)
        mate = self._bullet_of(place)
        if mate is not None and found.spot is not None and _is_on_one_line(found):
            text = filled.source.text[found.spot.value[0] : found.spot.value[1]]
            label = (found.label or "").strip()
            return apply(self.source, [bullet_below(self.document, *mate, label, text)])
        return apply(self.source, [self._under_heading(place, block, behind=behind)])

    def _bullet_of(self, place: Statement) -> tuple[Spot, int] | None:
        """A field among the bullets at the end of the section for a new one, and the last line."""
        over = headings_over(self.layout, place)
        known = same_heading(self.document, over[-1]) if over and place.spot else None
        if known is None:
            return None
        inside = range(known.body_start_line, known.body_end_line)
        blocks = [b for b in self.document.outline.blocks if b.start_line in inside]
        if not blocks or not isinstance(blocks[-1], ListBlock):
            return None
        items = {item.start_line for item in blocks[-1].items}
        fields: tuple[Field, ...] = (
            *self.document.survey.custom,
            *self.document.survey.statements,
        )
        for spot in (field.spot for field in reversed(fields)):
            bullet = spot is not None and spot.shape is Shape.BULLET
            if spot is not None and bullet and self.source.line_of(spot.line[0]) in items:
                return spot, blocks[-1].end_line - 1
        return None

    def _siblings(self, place: Statement) -> Iterator[tuple[Statement, bool]]:
        if place.spot is not None:
            for sibling, below in fitting_siblings(self.document, self.layout, place):
                meant = resolve(place.label or "", sibling.chain[:-1])
                if meant is not None and meant.slot == place.slot:
                    yield sibling, below

    def _under_heading(self, place: Statement, block: str, *, behind: int | None = None) -> Edit:
        over = headings_over(self.layout, place)
        if self.dress.fresh and behind is None and place.slot.codec in LISTED:
            behind = self._guided_by(over)
        position = Position(
            is_field=place.spot is not None,
            is_text=place.slot.codec is Codec.PROSE,
            behind=behind,
            last=self.last,
            like=self.whole,
        )
        return under_headings(self.document, self.layout, over, block, position)

    def _guided_by(self, over: Sequence[KnownHeading]) -> int | None:
        """The last line of what a form says above a list about how to fill it in, if anything."""
        known = same_heading(self.document, over[-1]) if over else None
        left = {
            self.source.line_of(region.span[0])
            for part in self.document.survey.leftovers
            if part.heading is None
            for region in part.regions
        }
        if known is None or not left:
            return None
        last: int | None = None
        inside = range(known.body_start_line, known.body_end_line)
        for block in (b for b in self.document.outline.blocks if b.start_line in inside):
            if not isinstance(block, Paragraph) or block.start_line not in left:
                break
            last = block.end_line - 1
        return last


def _is_on_one_line(statement: Statement) -> bool:
    """Whether a value stands on the line of its label, all of it."""
    region, spot = statement.region, statement.spot
    below = spot is not None and region.span[0] > spot.line[1]
    return not (region.blocks or len(region.lines) > 1 or below)


def _all_lines(filled: Document, found: Statement) -> str:
    """The whole lines of a place, those of the tables that follow it included."""
    own = [s for s in filled.statements_of(found.slot.path) if is_same_place(s, found)]
    several = own if found.spot is None and filled.template is not None else [found]
    return "\n\n".join(whole_lines(filled, one) for one in several)


def _filled(form: Document, edits: Iterable[Edit]) -> Document:
    text = apply(form.source, edits)
    return form if text == form.source.text else _excerpt(text, form.template)


# Where a place has to wait for another, it is filled in the same way again.
@remembered(64, 2_048)
def _excerpt(text: str, template: Template | None) -> Document:
    return take_apart_once(text, template)
