"""Stating what a document has no place for yet: the place is taken from a layout that has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.answers import boxed_answer_edits
from incidentkit.forms.writing.beside import block_beside, field_beside
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.headings import headings_over
from incidentkit.forms.writing.items import units_of
from incidentkit.forms.writing.lists import Lists
from incidentkit.forms.writing.neighbours import fitting_siblings
from incidentkit.forms.writing.scalars import Scalars, anchor_of
from incidentkit.forms.writing.section_places import Position, under_headings
from incidentkit.forms.writing.severity_guide import guide_edits
from incidentkit.forms.writing.tables import without_unused_columns
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.facts import Facts
from incidentkit.model.policy import SeverityPolicy


class Insertion:
    """Inserts one attribute into a document, as `layout` has it."""

    def __init__(self, document: Document, layout: Document, dress: Dress) -> None:
        self.document = document
        self.source = document.source
        self.layout = layout
        self.dress = dress

    def field(self, place: Statement, target: Facts) -> str:
        """The document with the value that `place` of the layout would state."""
        if units_of(self.layout, place):
            edits = boxed_answer_edits(self.layout, place, target)
        else:
            edits = Scalars(self.layout, target, self.dress).edits(place)
        return self._insert(place, self._filled(edits))

    def keyed(self, place: Statement, key: str, text: str) -> str:
        """The document with one more entry of a mapping, as `place` of the layout has them."""
        if place.spot is None:
            raise NoPlaceError("an entry of a mapping has a label")
        path = place.slot.path
        filled = self._filled((Edit(*place.spot.label, key), Edit(*place.spot.value, text)))
        found = next((s for s in filled.statements_of(path) if s.label == key), None)
        if found is None:
            raise NoPlaceError(f"{key!r} can't be a label")
        for own in reversed(self.document.statements_of(path)):
            if own.spot is not None and any(e.other == place.slot for e in own.chain[-2:]):
                return apply(self.source, field_beside(self.document, own, own.spot, key, text, below=True))
        return apply(self.source, [self._under_heading(place, _lines_of(filled, found))])

    def elements(
        self, place: Statement, values: Sequence[Any], target: Facts, *, behind: int | None = None
    ) -> str:
        """The document with the list elements that `place` of the layout would hold.

        They follow what stands on line `behind`, if that is given, for they come after it.
        """
        path = place.slot.path
        layout, number = self.layout, self.layout.survey.statements.index(place)
        if layout is not self.dress.blank:
            slim = apply(layout.source, without_unused_columns(layout, place, values))
            layout = take_apart(slim, layout.template)
        lists = Lists(layout, self.dress, anchor_of(target))
        own = layout.survey.statements[number]
        edits = lists.edits(path, values, only=own)[0]
        filled = take_apart(apply(layout.source, edits), layout.template)
        return self._insert(place, filled, behind=behind)

    def guide(self, place: Statement, policy: SeverityPolicy) -> str:
        """The document with a severity guide."""
        old = self.layout.draft.values.get(place.slot.path)
        return self._insert(place, self._filled(guide_edits(self.layout, self.dress, place, old, policy)))

    def _filled(self, edits: Iterable[Edit]) -> Document:
        return take_apart(apply(self.layout.source, edits), self.layout.template)

    def _insert(self, place: Statement, filled: Document, *, behind: int | None = None) -> str:
        found = next((s for s in filled.statements_of(place.slot.path) if _same(s, place)), None)
        if found is None:
            raise NoPlaceError("Markdown takes this text for something else in its place")
        block = _lines_of(filled, found)
        for sibling, below in self._siblings(place):
            if found.spot is None or sibling.spot is None:
                continue
            if found.region.blocks or len(found.region.lines) > 1:
                return apply(self.source, [block_beside(self.document, sibling, block)])
            text = filled.source.text[found.spot.value[0] : found.spot.value[1]]
            label = (found.label or "").strip()
            edits = field_beside(self.document, sibling, sibling.spot, label, text, below=below)
            return apply(self.source, edits)
        return apply(self.source, [self._under_heading(place, block, behind=behind)])

    def _siblings(self, place: Statement) -> Iterator[tuple[Statement, bool]]:
        if place.spot is not None:
            for sibling, below in fitting_siblings(self.document, self.layout, place):
                meant = resolve(place.label or "", sibling.chain[:-1])
                if meant is not None and meant.slot == place.slot:
                    yield sibling, below

    def _under_heading(self, place: Statement, block: str, *, behind: int | None = None) -> Edit:
        over = headings_over(self.layout, place)
        position = Position(is_field=place.spot is not None, behind=behind)
        return under_headings(self.document, self.layout, over, block, position)


def _same(found: Statement, place: Statement) -> bool:
    return found.slot == place.slot and key_of(found.label or "") == key_of(place.label or "")


def _lines_of(filled: Document, found: Statement) -> str:
    """The whole lines that state a value, label included."""
    source = filled.source
    spans = [*found.region.lines, *([found.spot.line] if found.spot is not None else [])]
    first = min(source.line_of(start) for start, _ in spans)
    last = max(source.line_of(end) for _, end in spans)
    return "\n".join(source.line_text(n) for n in range(first, last + 1))
