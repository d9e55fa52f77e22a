"""New items of a list, or new lines with boxes, in the manner of those beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.guards import headed
from incidentkit.forms.writing.listing.heading_actions import filled, is_heading, texts
from incidentkit.forms.writing.listing.items import ItemWriter, can_nest, needs_bullet, needs_tick
from incidentkit.forms.writing.ordinals import number_of, numbered
from incidentkit.forms.writing.places import indented
from incidentkit.forms.writing.records.event_days import (
    day_of,
    hangs_on_a_day,
    shared_day,
    steps_back,
)
from incidentkit.forms.writing.records.event_neighbours import EventNeighbours
from incidentkit.forms.writing.records.item_texts import is_ticked
from incidentkit.forms.writing.records.neighbour_texts import NeighbourTexts
from incidentkit.forms.writing.records.record_texts import parts_named
from incidentkit.forms.writing.records.tickets import with_tickets_joined
from incidentkit.forms.writing.records.units import Unit
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.boxes import box_like

_NEAR = 8
"""So many items before one are looked at for the names of parts."""


class NewItems:
    """Writes new items of one statement."""

    def __init__(self, writer: ItemWriter) -> None:
        self.writer = writer
        self.document: Document = writer.document
        self.dress: Dress = writer.dress
        self.statement: Statement = writer.statement
        self.source: Source = writer.source
        self.units: tuple[Unit, ...] = writer.units

    def lines(
        self,
        values: Sequence[Any],
        like: Unit | None,
        number: int = 0,
        told: Mapping[int, str] | None = None,
    ) -> list[str]:
        """The lines of new items in the manner of `like`; `told` has the texts of some of them."""
        written: list[str] = []
        above = self.writer.event_at(like)
        fixed = self.statement.slot.fixed.get("label")
        new = self.dress.fresh and above is None and not any(map(hangs_on_a_day, values))
        zone = self.dress.zone(self.document, self.statement.context) if new else None
        shared = shared_day(values, self.writer.day, zone) if new else None
        for offset, value in enumerate(with_tickets_joined(values, fixed), 1):
            lead, box = "- ", ""
            sample = ""
            if like is not None:
                lead = numbered(like.lead, number + offset)
                # Behind a marker alone on its line nothing stands, not even a space.
                lead += "" if lead.endswith((" ", "\t")) or not lead.strip() else " "
                sample = self.source.text[like.text[0] : like.text[1]]
                if isinstance(value, TimelineEvent):
                    around = EventNeighbours(self.document, self.statement.slot.path)
                    sample = around.in_manner_of(sample, like.content[0])
                elif isinstance(value, ActionItem):
                    sample = self._naming_its_parts(like)
            ticked = is_ticked(value)
            if ticked is not None and (like is None or like.box is not None):
                mark = "" if like is None else like.mark(self.source)
                box = f"{box_like(mark or ' ', ticked=ticked)} "
            elif needs_tick(value):
                box = "[x] "
            day = shared if new or steps_back(value, above) else day_of(above)
            nests = like is None or can_nest(like)
            text = (told or {}).get(offset - 1)
            text = text or self.writer.text(value, sample, day, boxed=bool(box), nests=nests)
            above = value
            bare = like is not None and needs_bullet(like, text)
            prefix = lead if like is not None and like.block else " " * len(lead)
            own = self.writer.bulleted(text) if bare else lead + indented(box + text, prefix)
            written.append(own)
        return written

    def _near(self, unit: Unit) -> Sequence[Unit]:
        """An item, and those before it, the nearest first."""
        number = self.writer.numbers.get(unit, 0)
        return (unit, *reversed(self.units[max(number - _NEAR, 0) : number]))

    def _naming_its_parts(self, unit: Unit) -> str:
        """The text of an item, or of one before it that names more of its parts."""
        texts = [self.source.text[slice(*one.text)] for one in self._near(unit)]
        return max(texts, key=lambda text: parts_named(self.statement, text))

    def insert(self, after: Unit | None, values: Sequence[Any], like: Unit | None = None) -> Edit:
        """New items behind one, or before the first."""
        sample = self._in_level(after or like or self.units[0])
        if sample.heading:
            below = after is not None
            own = (
                texts(
                    self.document,
                    self.dress,
                    self.statement,
                    values,
                    int(below),
                )
                if is_heading(self.statement)
                else self.lines(values, sample)
            )
            return self.writer.heading(sample).beside("\n\n".join(own), below=below)
        alike = NeighbourTexts(self.document, self.dress, self.statement)
        told = alike.texts(values, self._near(sample))
        plain = self._insertion(after, values, sample)
        if alike.blanks_alone(told, values) and alike.reads(plain, values):
            return plain
        edit = self._insertion(after, values, sample, told)
        return edit if told and alike.reads(edit, values) else plain

    def _insertion(
        self,
        after: Unit | None,
        values: Sequence[Any],
        sample: Unit,
        told: Mapping[int, str] | None = None,
    ) -> Edit:
        position = self.writer.numbers[sample] + 1 if after is not None else 0
        number = number_of(sample.lead, position) if after is not None else 0
        # Text below an event that is a paragraph would be the same paragraph, as it is shown.
        several = len(self.units) > 1
        loose = self.units[1].first > self.units[0].behind if several else sample.led
        loose = loose or sample.block
        written = self.lines(values, sample, number, told)
        bulleted = any(needs_bullet(sample, text) for text in written)
        joint = "\n\n" if loose or bulleted else "\n"
        lines = joint.join(written)
        if after is not None:
            end = self.source.line_spans[after.behind - 1][1]
            joins = (bulleted or sample.block) and self.writer.has_text(after.behind)
            return Edit(end, end, joint + lines + ("\n" if joins else ""))
        start = self.source.line_starts[sample.first]
        return Edit(start, start, lines + joint)

    def _in_level(self, unit: Unit) -> Unit:
        """The item in whose manner one behind `unit` is written: on the level of what follows."""
        if not any(one.depth for one in self.units):
            return unit
        position = self.writer.numbers[unit] + 1
        follows = self.units[position] if position < len(self.units) else self.units[0]
        return unit if follows.depth == unit.depth else follows

    def replace_all(self, values: Sequence[Any]) -> Iterator[Edit]:
        """New items in place of placeholders."""
        first = self.units[0]
        if first.heading:
            yield from filled(self.document, self.dress, self.statement, values)
            return
        lines = self._grouped(values, first)
        start = self.source.line_starts[self._first_line()]
        yield Edit(start, self.source.line_spans[self.units[-1].behind - 1][1], lines)

    def append_groups(self, values: Sequence[Any]) -> Edit:
        """New groups of boxes behind the last one."""
        last = self.units[-1]
        end = self.source.line_spans[last.behind - 1][1]
        return Edit(end, end, "\n\n" + self._grouped(values, last))

    def _first_line(self) -> int:
        """The first line of the list, the name of its first group included."""
        blocks = self.statement.region.blocks
        first = blocks[0].start_line if blocks else self.units[0].first
        # An empty bullet right below a label underlines it, as Markdown has it.
        while first > 0 and self.source.line_text(first - 1).strip() in ("-", "*", "+"):
            first -= 1
        return first

    def _grouped(self, values: Sequence[Any], like: Unit) -> str:
        """New items, each group under its name in bold."""
        groups: dict[str | None, list[Any]] = {}
        for value in values:
            group = value.group if isinstance(value, ChecklistItem) else None
            groups.setdefault(group, []).append(value)
        if set(groups) == {None}:
            return "\n".join(self.lines(values, like, 0))
        listed = like.lead.strip() != ""
        joint = "\n\n" if listed else "\n"
        return "\n\n".join(
            (f"{headed(group)}{joint}" if group else "") + "\n".join(self.lines(own, like, 0))
            for group, own in groups.items()
        )
