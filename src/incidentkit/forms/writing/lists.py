"""Writing a list: its elements spread over the places that state it, each edited in its manner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.entries import Codec
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.beside import end_line
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.item_texts import item_text
from incidentkit.forms.writing.items import ItemWriter, Unit
from incidentkit.forms.writing.places import block_edit, indented, line_edit, lines_removed
from incidentkit.forms.writing.tables import TableWriter
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference
from incidentkit.model.services import AffectedService
from incidentkit.model.timeline import TimelineEvent

LISTED = frozenset(
    (
        Codec.ITEMS,
        Codec.LINES,
        Codec.PERSON,
        Codec.PEOPLE,
        Codec.SERVICES,
        Codec.MENU,
        Codec.TODO,
        Codec.LESSONS,
        Codec.REFERENCES,
        Codec.APPROVALS,
        Codec.TIMELINE,
        Codec.ACTIONS,
        Codec.SERVICE_IMPACTS,
        Codec.METRIC_CHANGES,
    )
)
"""The codecs of places that hold elements of a list."""
_MENUS = (Codec.MENU, Codec.SERVICES)


@attrs.define
class _Share:
    """What one statement held, and what it shall hold."""

    statement: Statement
    old: list[Element]
    kept: list[tuple[Element | None, Any]]
    """In the new order: the element that was there, if any, and the value."""


class Lists:
    """Writes the lists of one document."""

    def __init__(self, document: Document, dress: Dress, day: dt.date | None) -> None:
        self.document = document
        self.source = document.source
        self.dress = dress
        self.day = day

    def edits(
        self, path: str, values: Sequence[Any], *, only: Statement | None = None
    ) -> tuple[list[Edit], list[Any]]:
        """The edits that make the list at `path` say `values`, and the values without a place.

        With `only`, no other place than that is used.
        """
        statements = [s for s in self.document.statements_of(path) if s.slot.codec in LISTED]
        if only is not None:
            statements = [only]
        shares = {s: _Share(s, [], []) for s in statements}
        elements = sorted(self.document.draft.elements.get(path, ()), key=_order)
        placed = [e for e in elements if e.statement in shares]
        for element in placed:
            if element.statement is not None:
                shares[element.statement].old.append(element)
        homeless = self._share_out(shares, placed, values)
        edits: list[Edit] = []
        for share in shares.values():
            same = sum(e is not None and e.value == v for e, v in share.kept)
            if same < max(len(share.kept), len(share.old)):
                edits += self._write(share)
        return edits, homeless

    def _share_out(
        self, shares: dict[Statement, _Share], placed: Sequence[Element], values: Sequence[Any]
    ) -> list[Any]:
        homeless: list[Any] = []
        current: _Share | None = None
        for step in aligned([e.value for e in placed], list(values), _main_text):
            if step.new is None:
                continue
            value = values[step.new]
            element = placed[step.old] if step.old is not None else None
            home = shares[element.statement] if element and element.statement else None
            if home is None or not accepts(home.statement, value):
                element = None
                home = current if current and _has_room(current, value) else None
                home = home or next((s for s in shares.values() if _has_room(s, value)), None)
            if home is None:
                homeless.append(value)
            else:
                home.kept.append((element, value))
                current = home
        return homeless

    # -- one statement ----------------------------------------------------------------------------

    def _write(self, share: _Share) -> Iterator[Edit]:
        region = share.statement.region
        tables = [b for b in region.blocks if isinstance(b, Table)]
        writer = ItemWriter(self.document, self.dress, share.statement)
        if tables:
            yield from self._table(share, tables[0])
        elif writer.units:
            yield from self._items(share, writer)
        elif not share.kept and self._is_own_label(share.statement):
            yield self._without_line(share.statement)
        else:
            yield self._inline(share)

    def _is_own_label(self, statement: Statement) -> bool:
        """Whether the label says what it is of, and not the form: without a value, it goes."""
        own = statement.slot.codec is Codec.PERSON and "role" not in statement.slot.fixed
        return (
            own and statement.spot is not None and self.dress.template_statement(statement) is None
        )

    def _without_line(self, statement: Statement) -> Edit:
        first = self.source.line_of(statement.spot.line[0] if statement.spot else 0)
        return lines_removed(self.source, first, end_line(self.source, statement))

    def _inline(self, share: _Share) -> Edit:
        statement = share.statement
        text = self._inline_list(share) or self._nobody(statement)
        if statement.spot is None or statement.region.blocks:
            return block_edit(self.source, statement.region, statement.spot, text)
        span = statement.region.span
        old = span if span[0] < span[1] else statement.spot.value
        return line_edit(self.source, statement.spot, old, text)

    def _nobody(self, statement: Statement) -> str:
        blank = self.dress.placeholder(statement)
        listed = statement.spot is not None and ("\n" in blank or blank.startswith(("- ", "* ")))
        return "[none]" if listed else blank

    def _inline_list(self, share: _Share) -> str:
        """Names behind a label, separated by commas; the items of a section as bullets."""
        statement = share.statement
        values = [value for _, value in share.kept]
        codec = statement.slot.codec
        if codec is Codec.ITEMS and len(values) == 1 and values[0].startswith(("```", "~~~")):
            return str(values[0])
        if codec is Codec.ITEMS or (statement.spot is None and len(values) > 1):
            texts = [
                item_text(self.document, self.dress, statement, value, "", boxed=False)
                for value in values
            ]
            return "\n".join(f"- {indented(text, '  ')}" for text in texts)
        if len(values) == 1 and statement.slot.codec is Codec.LESSONS:
            return item_text(self.document, self.dress, statement, values[0], "", boxed=False)
        return ", ".join(_inline_text(value) for value in values)

    def _table(self, share: _Share, table: Table) -> Iterator[Edit]:
        writer = TableWriter(self.document, self.dress, share.statement, table)
        kept = {id(element) for element, _ in share.kept if element is not None}
        removed: set[int] = set()
        if share.old:
            gone = [writer.row_of(e) for e in share.old if id(e) not in kept]
        else:
            gone = list(table.rows) if share.kept else []
        for row in gone:
            removed.add(row.line)
            yield writer.remove(row)
        after = None
        waiting: list[str] = []
        rows: list[Edit] = []
        day = self.day
        for element, value in share.kept:
            if element is None:
                waiting.append(writer.row_text(value, day))
            else:
                if waiting:
                    rows.append(writer.insert(after, waiting))
                    waiting = []
                if element.value != value:
                    rows += writer.change(element, value, day)
                after = writer.row_of(element)
            day = _day_of(value) or day
        if waiting:
            rows.append(writer.insert(after, waiting))
        # A new column goes to the end of a line before a new row goes behind that line.
        yield from writer.finish(removed)
        yield from rows

    def _items(self, share: _Share, writer: ItemWriter) -> Iterator[Edit]:
        if share.statement.slot.codec in _MENUS and not any(_applies(v) for _, v in share.kept):
            for element in share.old:
                unit = writer.unit_of(element)
                if unit.box is not None and _applies(element.value):
                    yield Edit(unit.box[0], unit.box[1], " ")
            return
        if not share.old:
            yield from self._fill_blank(share, writer)
            return
        kept = {id(element): value for element, value in share.kept if element is not None}
        if _is_regrouped(share) or not _can_share(share, writer, kept):
            yield from writer.replace_all([value for _, value in share.kept])
            return
        shared = yield from self._shared_items(share, writer, kept)
        for element in share.old:
            if id(element) not in kept and id(element) not in shared:
                yield writer.remove(writer.unit_of(element))
        after = None
        waiting: list[Any] = []
        for element, value in share.kept:
            if element is None:
                waiting.append(value)
                continue
            if waiting:
                yield writer.insert(after, waiting)
                waiting = []
            after = writer.unit_of(element)
            if element.value != value and id(element) not in shared:
                yield from writer.change(after, element.value, value)
        if waiting:
            yield writer.insert(after, waiting)

    def _shared_items(
        self, share: _Share, writer: ItemWriter, kept: Mapping[int, Any]
    ) -> Generator[Edit, None, frozenset[int]]:
        """Write the items that name several elements; the elements that they name."""
        shared: set[int] = set()
        for unit, elements in _shared(share, writer).items():
            shared.update(map(id, elements))
            rest = [kept[id(element)] for element in elements if id(element) in kept]
            if not rest:
                yield writer.remove(unit)
            elif rest != [element.value for element in elements]:
                yield from writer.retarget(unit, rest)
        return frozenset(shared)

    def _fill_blank(self, share: _Share, writer: ItemWriter) -> Iterator[Edit]:
        """New elements in a list that holds placeholders; of a menu the named boxes are ticked."""
        values = [value for _, value in share.kept]
        names = {
            self.source.text[u.text[0] : u.text[1]].strip().casefold(): u for u in writer.units
        }
        if share.statement.slot.codec not in _MENUS or not _follows(names, values):
            yield from writer.replace_all(values)
            return
        wanted = {value.name.casefold(): value for value in values}
        last = None
        for name, unit in names.items():
            value = wanted.pop(name, None)
            if value is None:
                yield writer.remove(unit)
                continue
            last = unit
            if _applies(value) and unit.box is not None:
                yield Edit(unit.box[0], unit.box[1], "x")
        if wanted:
            yield writer.insert(last, list(wanted.values()))


def _shared(share: _Share, writer: ItemWriter) -> dict[Unit, list[Element]]:
    """The items that name several elements each."""
    named: dict[Unit, list[Element]] = {}
    for element in share.old:
        named.setdefault(writer.unit_of(element), []).append(element)
    return {unit: elements for unit, elements in named.items() if len(elements) > 1}


def _can_share(share: _Share, writer: ItemWriter, kept: Mapping[int, Any]) -> bool:
    """Whether elements that share an item still have its label."""
    return all(
        kept.get(id(element), element.value).label == element.value.label
        for elements in _shared(share, writer).values()
        for element in elements
    )


def _is_regrouped(share: _Share) -> bool:
    """Whether boxes move from one group to another, so that the groups are written anew."""
    groups = [getattr(value, "group", None) for _, value in share.kept]
    for number, (element, value) in enumerate(share.kept):
        if not isinstance(value, ChecklistItem):
            return False
        own = groups[number - 1] if element is None and number else None
        if value.group != (own if element is None else element.value.group):
            return True
    return False


def _follows(names: Collection[str], values: Sequence[Any]) -> bool:
    """Whether what a menu offers is wanted in its order, and what it doesn't offer comes last."""
    wanted = [value.name.casefold() for value in values]
    known = [name for name in wanted if name in names]
    grouped = any(isinstance(value, ChecklistItem) and value.group for value in values)
    return known == [n for n in names if n in wanted] and (
        wanted[: len(known)] == known and not (grouped and len(known) < len(wanted))
    )


def _order(element: Element) -> tuple[object, ...]:
    """By which constructors sort: the order of a document is another."""
    value = element.value
    if isinstance(value, (Person, Reference, ActionItem)):
        return (value.group,)
    return (Horizon.order(value.horizon),) if isinstance(value, ChecklistItem) else ()


def accepts(statement: Statement, value: Any) -> bool:  # noqa: ANN401
    """Whether a value belongs where `statement` stands."""
    fixed = statement.slot.fixed
    if isinstance(value, Person):
        role = fixed.get("role") or statement.label or ""
        return value.role == role or (is_placeholder(role) and value.role is not None)
    if isinstance(value, Reference):
        label = fixed.get("label") or statement.label
        return label is None or value.label == label
    horizon = getattr(getattr(value, "horizon", None), "value", None)
    if isinstance(value, ActionItem):
        return value.origin.value == fixed.get("origin", "report") and horizon == fixed.get(
            "horizon", horizon
        )
    if isinstance(value, Approval):
        return statement.label is None or (
            value.role == statement.label and not value.signed and value.date is None
        )
    if isinstance(value, ChecklistItem) and statement.slot.codec is Codec.TODO:
        return horizon == fixed.get("horizon")
    return True


def _has_room(share: _Share, value: Any) -> bool:  # noqa: ANN401
    single = share.statement.slot.codec is Codec.PERSON and bool(share.kept)
    return not single and accepts(share.statement, value)


def _applies(value: Any) -> bool:  # noqa: ANN401
    return bool(getattr(value, "checked", getattr(value, "affected", True)))


def _main_text(value: Any) -> str:  # noqa: ANN401
    """The text by which two states of one element are told to be the same."""
    if isinstance(value, Reference):
        return f"{value.label}: {value.target}"
    if isinstance(value, Person):
        return f"{value.role}: {value.name}"
    for name in ("description", "name", "text", "metric"):
        text = getattr(value, name, None)
        if isinstance(text, str):
            return text
    return str(value)


def _inline_text(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, str):
        return value
    if isinstance(value, AffectedService) and not value.affected:
        return f"{value.name} (not affected)"
    for name in ("name", "target", "text"):
        text = getattr(value, name, None)
        if isinstance(text, str):
            return text
    return str(value)


def _day_of(value: Any) -> dt.date | None:  # noqa: ANN401
    if not isinstance(value, TimelineEvent):
        return None
    when = value.at or value.on
    return None if when is None else dt.date(when.year, when.month, when.day)
