"""The items of a list, or bare lines with boxes: what each holds, moved and taken out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.heading_events import HeadingEvent
from incidentkit.forms.writing.ordinals import is_numbered, number_of, numbered
from incidentkit.forms.writing.places import indented, lines_removed
from incidentkit.forms.writing.records.item_texts import item_text
from incidentkit.forms.writing.records.units import Unit, units_of
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.reference import Reference

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
        self.numbers: dict[Unit, int] = {unit: n for n, unit in enumerate(self.units)}
        self._starting: dict[int, Unit] = {u.content[0]: u for u in reversed(self.units)}

    def unit_of(self, element: Element) -> Unit:
        """The item that an element was read from."""
        start = element.span[0]
        around = (u for u in self.units if u.content[0] <= start <= u.content[1])
        found = self._starting.get(start) or next(around, None)
        if found is None:
            raise NoPlaceError("it stands in no item of its list")
        return found

    def refuse_text_below(self, unit: Unit, element: Element, new: Any) -> None:  # noqa: ANN401
        """Refuse another event of the list as a heading, with text below that tells of this one."""
        path = self.statement.slot.path
        others = (e for e in self.document.draft.elements.get(path, ()) if e is not element)
        if any(other.value == new for other in others):
            self.heading(unit).refuse_text("change its place")

    def heading(self, unit: Unit) -> HeadingEvent:
        """An item that is an event as a heading."""
        return HeadingEvent(self.document, unit.first, unit.behind)

    def put_item(self, unit: Unit, other: Unit) -> Edit:
        """Another item, as it is written, in the place of this one; a number stays where it is."""
        start = self.source.line_starts[other.first]
        end = self.source.line_spans[other.behind - 1][1]
        lead = numbered(other.lead, number_of(unit.lead, unit.first))
        text = lead + self.source.text[start + len(other.lead) : end]
        own = self.source.line_starts[unit.first], self.source.line_spans[unit.behind - 1][1]
        return Edit(*own, _NEWLINE.sub("\n", text))

    def text(
        self,
        value: Any,  # noqa: ANN401 -- an element of any list
        like: str,
        day: dt.date | None,
        *,
        boxed: bool,
        nests: bool = False,
    ) -> str:
        """The text of an element in the manner of `like`, as `item_text` has it."""
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

    def bulleted(self, text: str) -> str:
        """An event as a bullet, for without a time in front it would be text between the others."""
        return f"{self.dress.manner.bullet} {indented(text, '  ')}"

    def has_text(self, line: int) -> bool:
        """Whether a line is there, and isn't blank."""
        inside = 0 <= line < self.source.line_count
        return inside and bool(self.source.line_text(line).strip())

    def event_at(self, unit: Unit | None) -> Any:  # noqa: ANN401 -- an element of any list
        """The element that an item tells."""
        for element in self.document.draft.elements.get(self.statement.slot.path, ()):
            if unit is not None and unit.content[0] <= element.span[0] <= unit.content[1]:
                return element.value
        return None

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
            return self.heading(unit).removed()
        number = self.numbers[unit] + 1
        following = self.units[number].first if number < len(self.units) else unit.behind
        between = map(self.source.line_text, range(unit.behind, following))
        blank = not "".join(between).strip()
        behind = following if blank else unit.behind
        last = number == len(self.units) > 1 and behind + 1 < self.source.line_count
        if last and not (self.has_text(unit.first - 1) or self.has_text(behind)):
            # The blank line above sets apart what stands below as well.
            behind += 1
        gone = lines_removed(self.source, unit.first, behind)
        # Only a list that starts with 1 may follow right below a line of text.
        above = self.source.line_text(unit.first - 1) if number == 1 and unit.first else ""
        counts = is_numbered(unit.lead) and number < len(self.units)
        return attrs.evolve(gone, text="\n") if counts and above.strip() else gone


def can_nest(unit: Unit) -> bool:
    """Whether a list can stand below the text of an item."""
    return bool(unit.lead.strip()) and not unit.heading


def needs_bullet(unit: Unit, text: str) -> bool:
    """Whether `text`, in the place of an event that its time marks as one, starts with none."""
    return unit.led and leading_time(text.split("\n", 1)[0]) is None


def needs_tick(value: Any) -> bool:  # noqa: ANN401 -- an element of any list
    """Whether only a ticked box can say what `value` says."""
    return isinstance(value, ChecklistItem) and value.checked
