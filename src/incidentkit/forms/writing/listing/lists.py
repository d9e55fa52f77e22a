"""Writing a list: its elements spread over the places that state it, each edited in its manner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from incidentkit.forms.decoding.clock import is_step_back
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.matter_lists import is_in_brackets
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.alignment import Step, aligned
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.fields.beside import end_line
from incidentkit.forms.writing.fields.emptied import emptied
from incidentkit.forms.writing.guards import starts_block
from incidentkit.forms.writing.listing.echoes import tell_again
from incidentkit.forms.writing.listing.heading_actions import blank_heading, unused
from incidentkit.forms.writing.listing.items import ItemWriter
from incidentkit.forms.writing.listing.left_behind import text_marks
from incidentkit.forms.writing.listing.listed_items import item_edits
from incidentkit.forms.writing.listing.listed_rows import row_edits
from incidentkit.forms.writing.listing.matter_items import is_matter_item, matter_item_edits
from incidentkit.forms.writing.listing.matter_lists import bracketed_edit
from incidentkit.forms.writing.listing.permutation import permutation
from incidentkit.forms.writing.listing.shares import (
    LISTED,
    Share,
    accepts,
    group_of,
    main_text,
    order_of,
)
from incidentkit.forms.writing.listing.tables import TableWriter
from incidentkit.forms.writing.places import (
    block_edit,
    indented,
    line_edit,
    lines_removed,
)
from incidentkit.forms.writing.records.item_texts import item_text
from incidentkit.forms.writing.records.moved_days import move_along
from incidentkit.forms.writing.records.names_with_roles import name_text
from incidentkit.forms.writing.records.units import units_of
from incidentkit.forms.writing.values.anchors import anchor_of
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.model.people import Person
from incidentkit.model.reference import Category, Reference
from incidentkit.model.services import AffectedService
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.commas import split_at_commas, split_people, split_services
from incidentkit.notation.text import kept_whole, strip_emphasis

_SEVERAL = 2
_FEW = 4
"""So many items of a list are changed part by part, each of which is tried."""
_NAMES = (Codec.LINES, Codec.PEOPLE, Codec.SERVICES)
"""Lists of names, which commas separate."""


class Lists:
    """Writes the lists of one document."""

    def __init__(self, document: Document, dress: Dress, target: Facts) -> None:
        """`target` is what the document should say afterwards."""
        self.target = target
        self.document = document
        self.source: Source = document.source
        self.dress = dress

    def _day(self, values: Sequence[Any]) -> dt.date | None:
        """The day on which the first times of a list hang; None where the first has to say it."""
        day, begun = anchor_of(self.target), self.target.started_at or self.target.detected_at
        first = next((value.at for value in values if isinstance(value, TimelineEvent)), None)
        early = first is not None and begun is not None and is_step_back(first, begun)
        return None if early else day

    def edits(
        self, path: str, values: Sequence[Any], *, only: Statement | None = None
    ) -> tuple[list[Edit], list[Any]]:
        """The edits that make the list at `path` say `values`, and the values without a place.

        With `only`, no other place than that is used.
        """
        statements = [s for s in self.document.statements_of(path) if s.slot.codec in LISTED]
        if only is not None:
            statements = [only]
        shares = {s: Share(s) for s in statements}
        elements = sorted(self.document.draft.elements.get(path, ()), key=order_of)
        placed = [e for e in elements if e.statement in shares]
        if move_along(self.document, placed, values, anchor_of(self.target)):
            # What is read otherwise behind the new day is written when that stands there.
            return [], []
        for element in placed:
            if element.statement is not None:
                shares[element.statement].old.append(element)
        homeless = self._share_out(shares, placed, values)
        tell_again(self.document.draft.echoes.get(path, ()), shares, placed, values)
        few = sum(share.changed for share in shares.values()) <= _FEW
        edits: list[Edit] = []
        for share in shares.values():
            share.few = few
            if not share.is_as_it_was:
                edits += self._write(share)
        if self.dress.fresh:
            edits += unused(self.document, shares.values())
        if not values:
            edits += text_marks(self.document, shares.values())
        return edits, homeless

    def _share_out(
        self, shares: dict[Statement, Share], placed: Sequence[Element], values: Sequence[Any]
    ) -> list[Any]:
        if self._is_reordered(shares, placed, values):
            return []
        homeless: list[Any] = []
        current: Share | None = None
        steps = aligned([e.value for e in placed], list(values), main_text)
        leaving = _leaving(placed, values, steps)
        for step in steps:
            own = placed[step.old].statement if step.old is not None else None
            if own is None or step.old is None or step.new is None:
                continue
            if accepts(own, values[step.new], placed[step.old].value):
                shares[own].stays = True
        standing = [n for n, step in enumerate(steps) if None not in (step.old, step.new)]
        last = max(standing, default=-1)
        for number, step in enumerate(steps):
            if step.new is None:
                continue
            value = values[step.new]
            element = placed[step.old] if step.old is not None else None
            home = shares[element.statement] if element and element.statement else None
            held = element.value if element is not None else None
            if home is None or element in leaving or not accepts(home.statement, value, held):
                element = None
                home = self._likest(shares, value)
                if home is None and number > last:
                    home = blank_heading(shares.values(), value, current)
                home = home or (current if current and current.has_room(value) else None)
                home = home or next((s for s in shares.values() if s.has_room(value)), None)
            if home is None:
                homeless.append(value)
            else:
                home.kept.append((element, value))
                current = home
        return homeless

    def _likest(
        self,
        shares: dict[Statement, Share],
        value: Any,  # noqa: ANN401 -- an element of any list
    ) -> Share | None:
        """The place that names what a new reference is of: its label, else one of its kind."""
        if not isinstance(value, Reference) or value.label is None:
            return None
        rooms = [share for share in shares.values() if share.has_room(value)]
        if len(rooms) < _SEVERAL:
            return None
        named = {share.statement: self._labels_in(share.statement) for share in rooms}
        keys: tuple[Callable[[str], object], ...] = (key_of, _category)
        for key in keys:
            own = key(value.label)
            for share in rooms:
                if own is not None and own in map(key, named[share.statement]):
                    return share
        return None

    def _labels_in(self, statement: Statement) -> list[str]:
        """The labels of the items of a place, filled in or not."""
        units = units_of(self.document, statement)
        found = (find_label(self.source.text[slice(*unit.text)].split("\n")[0]) for unit in units)
        return [label.name for label in found if label is not None]

    def _is_reordered(
        self, shares: dict[Statement, Share], placed: Sequence[Element], values: Sequence[Any]
    ) -> bool:
        """Share out values that only changed their order: each place gets another's text."""
        origins = permutation([element.value for element in placed], values)
        if origins is None:
            return False
        homes = [shares[e.statement] for e in placed if e.statement is not None]
        own = (
            accepts(home.statement, value, _there(placed[origin], home))
            for home, value, origin in zip(homes, values, origins, strict=True)
        )
        if not all(own):
            return False
        for home, element, value, origin in zip(homes, placed, values, origins, strict=True):
            home.kept.append((element, value))
            if placed[origin] is not element and placed[origin].statement is element.statement:
                home.moved[element] = placed[origin]
        return True

    # -- one statement ----------------------------------------------------------------------------

    def _write(self, share: Share) -> Iterator[Edit]:
        region = share.statement.region
        told_in_rows = share.statement.slot.codec in RECORDS
        tables = [b for b in region.blocks if isinstance(b, Table) and told_in_rows]
        writer = ItemWriter(self.document, self.dress, share.statement, self._day(share.values))
        if tables:
            table = TableWriter(self.document, self.dress, share.statement, tables[0])
            yield from row_edits(table, share, self._day(share.values))
        elif writer.units and not share.old and _is_lone_fence(share):
            yield block_edit(self.source, region, share.statement.spot, share.values[0])
        elif writer.units:
            yield from item_edits(writer, share)
        elif is_in_brackets(self.source, share.statement):
            texts = [_inline_text(value, share.statement, "") for value in share.values]
            yield bracketed_edit(self.source, share.statement, texts)
        elif len(share.old) < _SEVERAL and is_matter_item(self.source, share.statement):
            texts = [_inline_text(value, share.statement, "") for value in share.values]
            kept = (n for n, (element, _) in enumerate(share.kept) if element is not None)
            yield from matter_item_edits(self.source, share.statement, texts, next(kept, None))
        elif not share.kept and self._is_own_label(share.statement):
            yield self._without_line(share.statement)
        else:
            edits: Sequence[Edit] = (self._inline(share),)
            if not share.kept and not self.dress.fresh:
                edits = emptied(self.document, share.statement, edits)
            yield from edits

    def _is_own_label(self, statement: Statement) -> bool:
        """Whether the label says what it is of, and not the form: without a value, it goes."""
        own = statement.slot.codec is Codec.PERSON and "role" not in statement.slot.fixed
        return (
            own and statement.spot is not None and self.dress.template_statement(statement) is None
        )

    def _without_line(self, statement: Statement) -> Edit:
        first = self.source.line_of(statement.spot.line[0] if statement.spot else 0)
        return lines_removed(self.source, first, end_line(self.source, statement))

    def _inline(self, share: Share) -> Edit:
        statement = share.statement
        text = self._inline_list(share) or self._nobody(statement)
        listed = statement.slot.codec in (*_NAMES, Codec.ITEMS) and text.startswith("- ")
        listed = listed and not _is_cell(statement)
        if statement.spot is None or statement.region.blocks or listed:
            return block_edit(self.source, statement.region, statement.spot, text)
        span = statement.region.span
        old = span if span[0] < span[1] else statement.spot.value
        return line_edit(self.source, statement.spot, old, text)

    def _nobody(self, statement: Statement) -> str:
        blank = self.dress.placeholder(statement)
        listed = statement.spot is not None and ("\n" in blank or blank.startswith(("- ", "* ")))
        return "[none]" if listed else blank

    def _inline_list(self, share: Share) -> str:
        """Names behind a label, separated by commas; the items of a section as bullets."""
        statement = share.statement
        values = share.values
        codec = statement.slot.codec
        if _is_lone_fence(share):
            return str(values[0])
        # A record by itself is a text of its section, and not the one of a list.
        listed = len(values) > 1 or codec is Codec.REFERENCES or codec in RECORDS
        if codec is Codec.ITEMS or (statement.spot is None and listed):
            texts = [
                item_text(self.document, self.dress, statement, value, "", boxed=False)
                for value in values
            ]
            return "\n".join(f"- {indented(text, '  ')}" for text in texts)
        if len(values) == 1 and statement.slot.codec is Codec.LESSONS:
            return item_text(self.document, self.dress, statement, values[0], "", boxed=False)
        like = statement.region.text(self.source)
        return self._names(statement, [_inline_text(value, statement, like) for value in values])

    def _names(self, statement: Statement, names: list[str]) -> str:
        """Names on one line, else as bullets where a comma or a mark is part of one."""
        is_of_people = statement.slot.codec is Codec.PEOPLE
        between = "; " if is_of_people and any("," in name for name in names) else ", "
        line = between.join(names)
        if statement.slot.codec is Codec.PERSON:
            return kept_whole(line)
        whole = all(strip_emphasis(name) == name for name in names)
        of_services = statement.slot.codec is Codec.SERVICES
        split = split_people if is_of_people else split_at_commas
        split = split_services if of_services else split
        is_read = whole and list(split(line)) == names and not starts_block(line)
        if is_read or statement.slot.codec not in _NAMES or _is_cell(statement):
            return line
        return "\n".join(f"- {kept_whole(name)}" for name in names)


def _leaving(
    placed: Sequence[Element], values: Sequence[Any], steps: Sequence[Step]
) -> frozenset[Element]:
    """The elements that can't stay where they stand, for they come into another group.

    Constructors sort by group, and a document in its own order: where an element that stays would
    be read at another place of its new group, it alone is written anew.
    """
    changed = {
        placed[s.old]: values[s.new] for s in steps if s.old is not None and s.new is not None
    }
    regrouped = [one for one, value in changed.items() if group_of(one.value) != group_of(value)]
    if not regrouped or len(changed) != len(placed) or len(changed) != len(values):
        return frozenset()
    standing = [changed[one] for one in sorted(placed, key=lambda element: element.span)]
    as_read = sorted(standing, key=group_of)
    return frozenset() if as_read == list(values) else frozenset(regrouped)


def _category(label: str) -> Category | None:
    return Reference(label=label, target="-").category


def _is_lone_fence(share: Share) -> bool:
    """Whether all that is to be said is one fence, which needs no bullet."""
    values = share.values
    fenced = share.statement.slot.codec is Codec.ITEMS and len(values) == 1
    return fenced and values[0].startswith(("```", "~~~"))


def _is_cell(statement: Statement) -> bool:
    return statement.spot is not None and statement.spot.shape is Shape.CELL


def _there(element: Element, home: Share) -> object:
    """What an element says, if it stands in a place."""
    return element.value if element.statement is home.statement else None


def _inline_text(value: Any, statement: Statement, like: str) -> str:  # noqa: ANN401
    if isinstance(value, str):
        return value
    if isinstance(value, Person):
        return name_text(statement, value, like)
    if isinstance(value, AffectedService) and not value.affected:
        return f"{value.name} (not affected)"
    for name in ("name", "target", "text"):
        text = getattr(value, name, None)
        if isinstance(text, str):
            return text
    return str(value)
