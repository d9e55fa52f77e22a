"""Editing the items of a list, or bare lines with boxes: text, tick, new ones, fewer of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.guards import headed
from incidentkit.forms.writing.listing.heading_actions import filled, is_heading, texts
from incidentkit.forms.writing.listing.heading_events import HeadingEvent
from incidentkit.forms.writing.ordinals import is_numbered, number_of, numbered
from incidentkit.forms.writing.places import indented, lines_removed
from incidentkit.forms.writing.records.event_days import (
    day_of,
    hangs_on_a_day,
    shared_day,
    steps_back,
)
from incidentkit.forms.writing.records.event_neighbours import EventNeighbours
from incidentkit.forms.writing.records.headed_parts import HeadedParts
from incidentkit.forms.writing.records.item_texts import is_ticked, item_text
from incidentkit.forms.writing.records.neighbour_texts import NeighbourTexts
from incidentkit.forms.writing.records.part_edits import RecordText
from incidentkit.forms.writing.records.record_texts import parts_named
from incidentkit.forms.writing.records.tickets import with_tickets_joined
from incidentkit.forms.writing.records.timed_texts import TimedText
from incidentkit.forms.writing.records.units import Unit, units_of
from incidentkit.forms.writing.records.wrapped_texts import wrapped_edit
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.reference import Reference
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.boxes import box_like
from incidentkit.place import Span

_NEAR = 8
"""So many items before one are looked at for the names of parts."""
_NEWLINE = re.compile(r"\r\n?")


class ItemWriter:
    """Edits the items of one statement."""

    def __init__(
        self,
        document: Document,
        dress: Dress,
        statement: Statement,
        day: dt.date | None = None,
    ) -> None:
        """`day` is that on which the times of its first events hang."""
        self.day = day
        self.document = document
        self.dress = dress
        self.source: Source = document.source
        self.statement = statement
        self.units: tuple[Unit, ...] = units_of(document, statement)
        self._numbers: dict[Unit, int] = {unit: n for n, unit in enumerate(self.units)}
        self._starting: dict[int, Unit] = {u.content[0]: u for u in reversed(self.units)}

    def unit_of(self, element: Element) -> Unit:
        """The item that an element was read from."""
        start = element.span[0]
        around = (u for u in self.units if u.content[0] <= start <= u.content[1])
        found = self._starting.get(start) or next(around, None)
        if found is None:
            raise NoPlaceError("it stands in no item of its list")
        return found

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
        elif unit.box is None and _needs_tick(new) and not _needs_tick(old):
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
        before = self._text(old, like, day, boxed=boxed)
        after = self._text(new, like, day, boxed=boxed)
        if before != after and _needs_bullet(unit, after):
            yield Edit(*text, self._set_apart(unit, self._bulleted(after)))
        elif before != after:
            wrapped = wrapped_edit(self.source, text, before, after)
            if wrapped is None:
                after = self._text(new, like, day, boxed=boxed, nests=_nests(unit))
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

    def refuse_text_below(self, unit: Unit, element: Element, new: Any) -> None:  # noqa: ANN401
        """Refuse another event of the list as a heading, with text below that tells of this one."""
        path = self.statement.slot.path
        others = (e for e in self.document.draft.elements.get(path, ()) if e is not element)
        if any(other.value == new for other in others):
            self._heading(unit).refuse_text("change its place")

    def _heading(self, unit: Unit) -> HeadingEvent:
        return HeadingEvent(self.document, unit.first, unit.behind)

    def put_item(self, unit: Unit, other: Unit) -> Edit:
        """Another item, as it is written, in the place of this one; a number stays where it is."""
        start = self.source.line_starts[other.first]
        end = self.source.line_spans[other.behind - 1][1]
        lead = numbered(other.lead, number_of(unit.lead, unit.first))
        text = lead + self.source.text[start + len(other.lead) : end]
        own = self.source.line_starts[unit.first], self.source.line_spans[unit.behind - 1][1]
        return Edit(*own, _NEWLINE.sub("\n", text))

    def _text(
        self,
        value: Any,  # noqa: ANN401 -- an element of any list
        like: str,
        day: dt.date | None,
        *,
        boxed: bool,
        nests: bool = False,
    ) -> str:
        return item_text(
            self.document,
            self.dress,
            self.statement,
            value,
            like,
            boxed=boxed,
            day=day,
            nests=nests,
        )

    def _bulleted(self, text: str) -> str:
        """An event as a bullet, for without a time in front it would be text between the others."""
        return f"{self.dress.manner.bullet} {indented(text, '  ')}"

    def _set_apart(self, unit: Unit, text: str) -> str:
        """A bullet with blank lines around it: Markdown takes what touches it for a part of it."""
        above = "\n" if self._has_text(unit.first - 1) else ""
        return above + text + ("\n" if self._has_text(unit.behind) else "")

    def _has_text(self, line: int) -> bool:
        inside = 0 <= line < self.source.line_count
        return inside and bool(self.source.line_text(line).strip())

    def _event_at(self, unit: Unit | None) -> Any:  # noqa: ANN401 -- an element of any list
        """The element that an item tells."""
        for element in self.document.draft.elements.get(self.statement.slot.path, ()):
            if unit is not None and unit.content[0] <= element.span[0] <= unit.content[1]:
                return element.value
        return None

    def new_lines(
        self,
        values: Sequence[Any],
        like: Unit | None,
        number: int = 0,
        told: Mapping[int, str] | None = None,
    ) -> list[str]:
        """The lines of new items in the manner of `like`; `told` has the texts of some of them."""
        written: list[str] = []
        above = self._event_at(like)
        fixed = self.statement.slot.fixed.get("label")
        new = self.dress.fresh and above is None and not any(map(hangs_on_a_day, values))
        zone = self.dress.zone(self.document, self.statement.context) if new else None
        shared = shared_day(values, self.day, zone) if new else None
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
            elif _needs_tick(value):
                box = "[x] "
            day = shared if new or steps_back(value, above) else day_of(above)
            nests = like is None or _nests(like)
            text = (told or {}).get(offset - 1)
            text = text or self._text(value, sample, day, boxed=bool(box), nests=nests)
            above = value
            bare = like is not None and _needs_bullet(like, text)
            prefix = lead if like is not None and like.block else " " * len(lead)
            own = self._bulleted(text) if bare else lead + indented(box + text, prefix)
            written.append(own)
        return written

    def _near(self, unit: Unit) -> Sequence[Unit]:
        """An item, and those before it, the nearest first."""
        number = self._numbers.get(unit, 0)
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
                texts(self.document, self.dress, self.statement, values, int(below))
                if is_heading(self.statement)
                else self.new_lines(values, sample)
            )
            return self._heading(sample).beside("\n\n".join(own), below=below)
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
        position = self._numbers[sample] + 1 if after is not None else 0
        number = number_of(sample.lead, position) if after is not None else 0
        # Text below an event that is a paragraph would be the same paragraph, as it is shown.
        several = len(self.units) > 1
        loose = self.units[1].first > self.units[0].behind if several else sample.led
        loose = loose or sample.block
        written = self.new_lines(values, sample, number, told)
        bulleted = any(_needs_bullet(sample, text) for text in written)
        joint = "\n\n" if loose or bulleted else "\n"
        lines = joint.join(written)
        if after is not None:
            end = self.source.line_spans[after.behind - 1][1]
            joins = (bulleted or sample.block) and self._has_text(after.behind)
            return Edit(end, end, joint + lines + ("\n" if joins else ""))
        start = self.source.line_starts[sample.first]
        return Edit(start, start, lines + joint)

    def _in_level(self, unit: Unit) -> Unit:
        """The item in whose manner one behind `unit` is written: on the level of what follows."""
        if not any(one.depth for one in self.units):
            return unit
        position = self._numbers[unit] + 1
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
            return "\n".join(self.new_lines(values, like, 0))
        listed = like.lead.strip() != ""
        joint = "\n\n" if listed else "\n"
        return "\n\n".join(
            (f"{headed(group)}{joint}" if group else "") + "\n".join(self.new_lines(own, like, 0))
            for group, own in groups.items()
        )

    def retarget(self, unit: Unit, values: Sequence[Reference]) -> Iterator[Edit]:
        """Put other targets behind the label of an item that names several."""
        label = find_label(self.source.text[unit.text[0] : unit.text[1]])
        if label is None:
            raise NoPlaceError("several references share one item of its list")
        start, end = unit.text[0] + label.value[0], unit.text[0] + label.value[1]
        yield Edit(start, end, ", ".join(value.target for value in values))

    def remove(self, unit: Unit) -> Edit:
        """An item, taken out, with the blank line that sets it apart from the next."""
        if unit.heading:
            return self._heading(unit).removed()
        number = self._numbers[unit] + 1
        following = self.units[number].first if number < len(self.units) else unit.behind
        between = map(self.source.line_text, range(unit.behind, following))
        blank = not "".join(between).strip()
        behind = following if blank else unit.behind
        last = number == len(self.units) > 1 and behind + 1 < self.source.line_count
        if last and not (self._has_text(unit.first - 1) or self._has_text(behind)):
            # The blank line above sets apart what stands below as well.
            behind += 1
        gone = lines_removed(self.source, unit.first, behind)
        # Only a list that starts with 1 may follow right below a line of text.
        above = self.source.line_text(unit.first - 1) if number == 1 and unit.first else ""
        counts = is_numbered(unit.lead) and number < len(self.units)
        return attrs.evolve(gone, text="\n") if counts and above.strip() else gone


def _nests(unit: Unit) -> bool:
    """Whether a list can stand below the text of an item."""
    return bool(unit.lead.strip()) and not unit.heading


def _needs_bullet(unit: Unit, text: str) -> bool:
    """Whether `text`, in the place of an event that its time marks as one, starts with none."""
    return unit.led and leading_time(text.split("\n", 1)[0]) is None


def _needs_tick(value: Any) -> bool:  # noqa: ANN401 -- an element of any list
    """Whether only a ticked box can say what `value` says."""
    return isinstance(value, ChecklistItem) and value.checked
