"""Reading tables whose rows, or whose heads, are labels of fields."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from incidentkit.forms.columns_of_values import ValueColumns
from incidentkit.forms.placeholders import fills_nothing
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Shape, Spot
from incidentkit.forms.surveying.collecting import Collector
from incidentkit.forms.surveying.occasions import meant_by
from incidentkit.forms.surveying.people_lists import are_names
from incidentkit.forms.tables import heads, label_of
from incidentkit.forms.tables_of_fields import fields_of_rows, labels_first
from incidentkit.forms.vocabulary.entries import Codec, Entry, Slot
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.forms.vocabulary.other_things import names_one_of_several
from incidentkit.forms.zone_columns import zones_beside
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.moment.zone_cells import as_told
from incidentkit.notation.moment.zone_mentions import zones_in
from incidentkit.notation.moment.zones import SharedName, Zone
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

_PAIR = 2
"""A label and a value."""
_TIMES = frozenset((Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN))


@attrs.frozen
class _ToldBy:
    """Which column of a row has its value, and the zone that stands beside that."""

    main: int
    zone: Zone | Unread | None

    def zones(self, filled: Slot) -> tuple[str, ...]:
        """The zone beside a time, as what stands around it tells it."""
        if filled.codec not in _TIMES or not isinstance(self.zone, Zone | SharedName):
            return ()
        return (as_told(self.zone),)

    def hides(self, filled: Slot, around: Sequence[str]) -> bool:
        """Whether nobody can say in which zone a time is: not in one that nothing knows.

        Nor where the label or the head `around` it names another than the one beside it.
        """
        if self.zone is None or filled.codec not in _TIMES:
            return False
        named = {zone for text in around for zone in zones_in(text)}
        return not self.zones(filled) or bool(named - {self.zone})


class FieldTables:
    """Finds the fields in the tables of one document."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.source: Source = found.source

    def down(self, table: Table, chain: Chain) -> None:
        """Read a table that has one field a row, or several."""
        table = labels_first(self.source, table)
        columns = heads(self.source, table)
        rows = (table.header, *table.rows) if self._begins(table, chain) else table.rows
        if _tells_several(columns):
            for row in rows:
                self._keep_row(row, columns)
            return
        fields = fields_of_rows(self.source, rows, lambda n: resolve(n, chain) is not None)
        # A row of several labels has each value beside its label, and so have rows without heads.
        plain = len(fields) > len(rows) or len(rows) > len(table.rows)
        placed = ValueColumns(self.source, table)
        mains = [1 if plain else placed.of(self._codec(row, chain)) for row in fields]
        beside = [self._beside(*one, columns) for one in zip(fields, mains, strict=True)]
        outer = chain
        for row, main, zone in zip(fields, mains, zones_beside(beside, in_table=True), strict=True):
            outer = self._field_row(row, columns, chain, outer, _ToldBy(main, zone))

    def _begins(self, table: Table, chain: Chain) -> bool:
        """Whether the fields of a table begin with its head, which states the first of them."""
        names = [self.found.text(cell).strip(" *_:`") for cell in table.header.cells]
        top, *others = (resolve(name, chain) for name in names[::_PAIR] or [""])
        if top is not None:
            return top.slot is None or top.slot.codec is not Codec.PROSE
        if any(others) and self._take_turns(table, names, chain):
            return True
        # As the labels below it, and unlike what stands beside it, its first cell is in bold.
        first = [self._is_strong(row.cells[:1]) for row in (table.header, *table.rows)]
        told = len(names) >= _PAIR and all(names[:_PAIR])
        return told and all(first) and not self._is_strong(table.header.cells[1:_PAIR])

    def _take_turns(self, table: Table, names: Sequence[str], chain: Chain) -> bool:
        """Whether labels and values take turns in the rows of a table, and could in its head."""
        seconds = (cell for row in table.rows for cell in row.cells[_PAIR::_PAIR])
        labels = [name for cell in seconds if (name := self.found.text(cell).strip(" *_:`"))]
        known = sum(resolve(name, chain) is not None for name in labels)
        headed = any(resolve(name, chain) is not None for name in names[1::_PAIR])
        return not headed and known * 2 > len(labels)

    def _is_strong(self, cells: Sequence[Span]) -> bool:
        return all(self.found.text(cell).strip().startswith(("**", "__")) for cell in cells)

    def across(self, table: Table, chain: Chain) -> None:
        """Read a table whose heads are labels, with their values in the one row below."""
        row, columns = table.rows[0], heads(self.source, table)
        (zone,) = zones_beside([self._beside(row, 0, columns)], in_table=True)
        for number, (cell, room) in enumerate(zip(row.cells, row.slots, strict=True)):
            named = number < len(columns) and bool(strip_emphasis(columns[number]).strip())
            name = columns[number] if named else f"Column {number + 1}"
            label = table.header.cells[number] if number < len(table.header.cells) else cell
            self.found.met(name)
            entry = meant_by(name, self.found.text(cell), chain)
            spot = Spot(
                shape=Shape.CELL, label=label, value=cell, line=(row.start, row.end), room=room
            )
            region = Region(lines=(cell,), inline=1, cell=True)
            if entry is None:
                self.found.keep_unread(strip_emphasis(name), chain, region, spot)
            elif (filled := _filled(entry, self.found.text(cell))) is None or _ToldBy(
                number, zone
            ).hides(filled, (name,)):
                self.found.keep(strip_emphasis(name), region, spot)
            else:
                nearer = _ToldBy(number, zone).zones(filled)
                self.found.say(name, filled, (*chain, entry), region, nearer=nearer, spot=spot)

    def _keep_row(self, row: Row, columns: Sequence[str]) -> None:
        """Keep what a row says of each of several incidents: none of it is said of the report's."""
        name = label_of(self.source, row)
        for head, cell, room in zip(columns[1:], row.cells[1:], row.slots[1:], strict=False):
            spot = Spot(
                shape=Shape.CELL,
                label=row.cells[0],
                value=cell,
                line=(row.start, row.end),
                room=room,
            )
            self.found.keep(f"{name} ({head})", Region(lines=(cell,), inline=1, cell=True), spot)

    def _field_row(
        self, row: Row, columns: Sequence[str], chain: Chain, outer: Chain, told: _ToldBy
    ) -> Chain:
        """Read a row as a label and its value; what it returns is where the rows after it stand."""
        name = label_of(self.source, row)
        if not name or self._is_text(row, columns, outer):
            self._leave_row(row, outer)
            return outer
        self.found.met(name)
        main = told.main
        label, *cells = row.cells
        value = self.found.text(row.cells[main]) if 0 < main < len(row.cells) else ""
        entry = meant_by(name, value, outer)
        filled = chain[-1].other if entry is None else _filled(entry, value)
        inner = outer if entry is None else (*outer, entry)
        for number, cell in enumerate(cells, 1):
            region = Region(lines=(cell,), inline=1, cell=True)
            spot = Spot(
                shape=Shape.CELL,
                label=label,
                value=cell,
                line=(row.start, row.end),
                room=row.slots[number],
            )
            head = columns[number] if number < len(columns) else str(number + 1)
            if number != main or (filled is not None and told.hides(filled, (name, head))):
                self.found.keep(f"{name} ({head})", region, spot)
            elif filled is not None:
                nearer = (head, *told.zones(filled))
                self.found.say(name, filled, inner, region, nearer=nearer, spot=spot)
            elif entry is None:
                self.found.keep_unread(name, outer, region, spot)
            else:
                self.found.keep(name, region, spot)
        return behind_footer(outer, entry)

    def _codec(self, row: Row, chain: Chain) -> Codec | None:
        """How the value of a row is read; None for a label that is not known."""
        entry = resolve(label_of(self.source, row), chain)
        filled = chain[-1].other if entry is None else entry.slot or entry.listed
        return None if filled is None else filled.codec

    def _beside(self, row: Row, main: int, columns: Sequence[str]) -> dict[str, str]:
        """What a row says besides its value, by the heads of the columns."""
        cells = list(zip(columns, row.cells, strict=False))
        return {head: self.found.text(cell) for head, cell in (*cells[1:main], *cells[main + 1 :])}

    def _is_text(self, row: Row, columns: Sequence[str], chain: Chain) -> bool:
        """Whether a row is a line of text: one cell, where labels have a second, and no label.

        A line right below a table is a row of it in Markdown.
        """
        if len(row.cells) != 1 or len(columns) < _PAIR:
            return False
        return resolve(label_of(self.source, row), chain) is None

    def _leave_row(self, row: Row, chain: Chain) -> None:
        """File the cells of a row that has no label."""
        for cell in row.cells:
            if not fills_nothing(self.found.text(cell)):
                self.found.leave(Region(lines=(cell,), inline=1, cell=True), chain)


def _tells_several(columns: Sequence[str]) -> bool:
    """Whether each column of values has an incident of its own: "First outage"."""
    return len(columns) > _PAIR and all(map(names_one_of_several, columns[1:]))


def _filled(entry: Entry, text: str) -> Slot | None:
    """What a value fills: a label that opens a section of people takes their names."""
    return entry.listed if entry.slot is None and are_names(text) else entry.slot


def behind_footer(chain: Chain, entry: Entry | None) -> Chain:
    """Where fields stand behind one that opens a footer: their labels are the footer's first."""
    return (*chain, entry) if entry is not None and entry.opens_footer else chain
