"""Changing single items of a list, or of bare lines with boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.listing.heading_actions import is_heading
from incidentkit.forms.writing.listing.items import ItemWriter, can_nest, needs_bullet, needs_tick
from incidentkit.forms.writing.places import indented
from incidentkit.forms.writing.records.event_days import (
    day_of,
)
from incidentkit.forms.writing.records.event_neighbours import EventNeighbours
from incidentkit.forms.writing.records.headed_parts import HeadedParts
from incidentkit.forms.writing.records.item_texts import is_ticked
from incidentkit.forms.writing.records.part_edits import RecordText
from incidentkit.forms.writing.records.timed_texts import TimedText
from incidentkit.forms.writing.records.units import Unit
from incidentkit.forms.writing.records.wrapped_texts import wrapped_edit
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.timeline import TimelineEvent
from incidentkit.place import Span


class ChangedItems:
    """Changes the items of one statement, part by part where that can be done."""

    def __init__(self, writer: ItemWriter) -> None:
        self.writer = writer
        self.document: Document = writer.document
        self.dress: Dress = writer.dress
        self.statement: Statement = writer.statement
        self.source: Source = writer.source

    def change(
        self,
        unit: Unit,
        element: Element,
        new: Any,  # noqa: ANN401 -- an element of any list
        *,
        few: bool,
    ) -> Iterator[Edit]:
        """The edits that turn an item into `new`: of its parts, where `few` items change."""
        if unit.heading and is_heading(self.statement):
            parts = HeadedParts(self.document, self.dress, self.statement, element)
            yield from parts.edits_to(new)
            return
        old = element.value
        ticked = is_ticked(new)
        if ticked is not None and ticked != is_ticked(old) and unit.box is not None:
            yield from unit.ticked(self.source, ticked=ticked)
        elif unit.box is None and needs_tick(new) and not needs_tick(old):
            yield Edit(unit.text[0], unit.text[0], "[x] ")
        text = (unit.text[0], self._end_of_text(unit))
        told = self._told(unit, text, element).edits_to(new, tried=few)
        if told is not None:
            yield from told
            return
        like, day = self.source.text[slice(*text)], day_of(old)
        if isinstance(new, TimelineEvent):
            around = EventNeighbours(self.document, self.statement.slot.path)
            like = around.in_manner_of(like, unit.content[0])
            day = day or around.day_above(unit.content[0], new)
            timed = TimedText(self.document, self.dress, self.statement, element, text)
            if (edit := timed.edit_to(new, day)) is not None:
                yield edit
                return
        boxed = unit.box is not None
        before = self.writer.text(old, like, day, boxed=boxed)
        after = self.writer.text(new, like, day, boxed=boxed)
        if before != after and needs_bullet(unit, after):
            yield Edit(*text, self._set_apart(unit, self.writer.bulleted(after)))
        elif before != after:
            wrapped = wrapped_edit(self.source, text, before, after)
            if wrapped is None:
                after = self.writer.text(new, like, day, boxed=boxed, nests=can_nest(unit))
            yield wrapped or Edit(*text, indented(after, " " * unit.below))

    def _end_of_text(self, unit: Unit) -> int:
        """Where the text of an item ends: what nothing claims below it stays where it is."""
        if self.source.line_of(unit.text[1]) == unit.first:
            return unit.text[1]
        left = (*self.document.survey.leftovers, *self.document.draft.leftovers)
        starts = [r.span[0] for one in left for r in one.regions if one.heading is None]
        first = min((at for at in starts if unit.text[0] < at < unit.text[1]), default=None)
        if first is None:
            return unit.text[1]
        above = self.source.text[unit.text[0] : self.source.line_starts[self.source.line_of(first)]]
        return unit.text[0] + len(above.rstrip()) if above.strip() else unit.text[1]

    def _told(self, unit: Unit, text: Span, element: Element) -> RecordText:
        return RecordText(
            document=self.document,
            dress=self.dress,
            statement=self.statement,
            element=element,
            text=text,
            box=unit.box is not None,
        )

    def _set_apart(self, unit: Unit, text: str) -> str:
        """A bullet with blank lines around it: Markdown takes what touches it for a part of it."""
        above = "\n" if self.writer.has_text(unit.first - 1) else ""
        return above + text + ("\n" if self.writer.has_text(unit.behind) else "")
