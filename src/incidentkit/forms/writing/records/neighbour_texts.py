"""A new action told as the ones beside it tell theirs: in parentheses, behind an @, below it.

The text of a neighbour is taken, and each of its parts replaced by that of the new action. What
comes of that is read before it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.named_parts import parts_of
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import attribute_of
from incidentkit.forms.writing.records.part_edits import UNDECIDED, RecordText
from incidentkit.forms.writing.records.units import Unit
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.action_item import ActionItem
from incidentkit.model.differences import diff

_PARTS = ("id", "type", "owner", "due", "priority", "status")
_FEW = 4
"""So many new items at once are told as others."""
_TRIED = 3
"""As so many others."""
_NEWLINE = re.compile(r"\r\n?")


@attrs.frozen
class Neighbour:
    """An action that stands in a list, and its item."""

    unit: Unit
    element: Element


@attrs.frozen
class NeighbourTexts:
    """Tells new actions of a list as their neighbours are told."""

    document: Document
    dress: Dress
    statement: Statement

    def texts(self, values: Sequence[object], near: Sequence[Unit]) -> Mapping[int, str]:
        """The texts of new items, without marker and box, of those that have one by their place.

        `near` are items beside them, the nearest first. One whose parts are all named, behind
        dashes, is nothing to learn from. Of many new items none is told so, as each is tried.
        """
        acts = self.statement.slot.codec is Codec.ACTIONS
        if not acts or self.dress.fresh or len(values) > _FEW:
            return {}
        unnamed = [one for one in self._neighbours(near) if self._is_unnamed(one)]
        found = {
            n: self._text(value, unnamed)
            for n, value in enumerate(values)
            if isinstance(value, ActionItem)
        }
        return {n: text for n, text in found.items() if text is not None}

    def _text(self, value: ActionItem, neighbours: Sequence[Neighbour]) -> str | None:
        own = _told(value)
        # One that tells the same parts needs no other ones, nor has any to spare.
        nearest = sorted(neighbours, key=lambda one: len(_told(one.element.value) ^ own))
        texts = (self._like(value, one) for one in nearest[:_TRIED])
        return next((text for text in texts if text is not None), None)

    def _neighbours(self, near: Sequence[Unit]) -> Iterator[Neighbour]:
        elements = self.document.draft.elements.get(self.statement.slot.path, ())
        for unit in near:
            there = [e for e in elements if unit.content[0] <= e.span[0] <= unit.content[1]]
            if len(there) == 1:
                yield Neighbour(unit, there[0])

    def _is_unnamed(self, one: Neighbour) -> bool:
        record, value = record_of(self.statement.slot), one.element.value
        if not isinstance(value, ActionItem) or value.extra or value.unparsed:
            return False
        # Bullets below it name its parts, too, but on lines of their own.
        like = next(iter(self.document.source.text[slice(*one.unit.text)].splitlines()), "")
        columns = (column_of(record, name) for name, _ in parts_of(like, record)[1:])
        named = {column.attribute for column in columns if column is not None}
        return bool((_told(value) & one.element.places.keys()) - named)

    def _like(self, value: ActionItem, one: Neighbour) -> str | None:
        source, unit = self.document.source, one.unit
        told = RecordText(
            document=self.document,
            dress=self.dress,
            statement=self.statement,
            element=one.element,
            text=unit.text,
            box=unit.box is not None,
        )
        if unit.box is not None and "status" not in one.element.places:
            # Its box says it.
            value = attrs.evolve(value, status=one.element.value.status)
        edits = told.edits_to(value)
        behind = unit.text[1] + len(source.eol)
        if edits is None or any(e.start < unit.text[0] or e.end > behind for e in edits):
            return None
        whole = apply(source, edits)
        end = unit.text[1] + len(whole) - len(source.text)
        text = _NEWLINE.sub("\n", whole[unit.text[0] : end])
        first, *below = text.split("\n")
        lead = " " * unit.below
        if any(line.strip() and not line.startswith(lead) for line in below):
            return None
        return "\n".join((first, *(line[unit.below :] for line in below)))

    def blanks_alone(self, texts: Mapping[int, str], values: Sequence[object]) -> bool:
        """Whether some texts tell of their neighbours' parts only that they aren't known yet."""
        return any(
            UNDECIDED in texts[n] and not _told(value) - {"status"}
            for n, value in enumerate(values)
            if n in texts and isinstance(value, ActionItem)
        )

    def reads(self, edit: Edit, values: Sequence[object]) -> bool:
        """Whether nothing but `values` is read in addition once an edit is made."""
        document, path = self.document, self.statement.slot.path
        read = document.changed(apply(document.source, [edit]))
        elements = [one.value for one in read.draft.elements.get(path, ())]
        for one in document.draft.elements.get(path, ()):
            if one.value not in elements:
                return False
            elements.remove(one.value)
        changes = diff(document.facts, read.facts)
        return elements == list(values) and all(one.path.startswith(path) for one in changes)


def _told(value: ActionItem) -> frozenset[str]:
    return frozenset(name for name in _PARTS if attribute_of(value, name) is not None)
