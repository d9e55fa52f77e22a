"""What a table among fields is: fields down its rows or across its heads, or records."""

from __future__ import annotations

import enum
from collections.abc import Callable

from incidentkit.forms.keys import key_of
from incidentkit.forms.registers import is_register
from incidentkit.forms.surveying.action_lists import may_hold_actions
from incidentkit.forms.surveying.chronicles import TIMELINE_SLOT, is_table_of_events
from incidentkit.forms.surveying.collecting import UNKNOWN, is_about_another
from incidentkit.forms.tables import heads, holds, telling_slot
from incidentkit.forms.tables_of_fields import is_field_row, is_field_table, labels_first
from incidentkit.forms.vocabulary.columns import RECORDS, record_of
from incidentkit.forms.vocabulary.entries import Codec, Slot
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.forms.vocabulary.set_apart import CUSTOMER_HEADS
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source

_OF_INCIDENTS = frozenset(("id", "title", "date"))
"""What an incident alone has."""
_PAIR = 2
"""A label and a value."""


class TableKind(enum.Enum):
    """How a table states fields."""

    DOWN = enum.auto()
    """Each row is a label and its value."""
    ACROSS = enum.auto()
    """The heads are labels of what stands below them in the one row."""
    OTHER = enum.auto()
    """Not at all: its rows are those of the section, or anything else."""


def lists_fields(source: Source, table: Table, chain: Chain) -> bool:
    """Whether each row of a table is a label and its value, where it stands."""
    keyed = chain[-1].other is not None
    measured = any(entry.scope == "impact" for entry in chain)
    return is_field_table(
        source,
        labels_first(source, table),
        lambda name: keyed or resolve(name, chain) is not None,
        measured=measured,
    )


def kind_of(source: Source, table: Table, chain: Chain) -> TableKind:
    """How a table states fields where it stands."""
    if _is_of_its_section(source, table, chain):
        return TableKind.OTHER
    # Where three heads or more are labels of the one row below, its cells are values.
    wide = len(table.header.cells) > _PAIR and len(table.rows) == 1
    if lists_fields(source, table, chain) and not (wide and _heads_fields(source, table, chain)):
        return TableKind.DOWN
    across = (
        not _owns_records(chain)
        and not _tells_of_customers(source, table, chain)
        and _heads_fields(source, table, chain)
    )
    return TableKind.ACROSS if across else TableKind.OTHER


def _heads_fields(source: Source, table: Table, chain: Chain) -> bool:
    def known(name: str) -> bool:
        return resolve(name, chain) is not None

    if _is_in_pairs(source, table, known):
        return False
    return is_field_row(source, table, known) or _heads_a_card(source, table, chain)


def _is_in_pairs(source: Source, table: Table, known: Callable[[str], bool]) -> bool:
    """Whether labels and values take turns in each row, that of the heads included.

    In "ID | X-1 | Severity | P1" above "Status | Open | Owner | Ann" every other cell is a label in
    both rows, if one or another is not known.
    """
    rows = [
        [source.text[slice(*cell)].strip(" *_:`") for cell in row.cells]
        for row in (table.header, *table.rows)
    ]
    if any(len(row) % _PAIR or len(row) != len(rows[0]) for row in rows):
        return False
    hits = [[known(cell) for cell in row[::_PAIR] if cell] for row in rows]
    values = (cell for row in rows for cell in row[1::_PAIR] if cell)
    mostly = sum(map(sum, hits)) * 2 > sum(map(len, hits))
    return mostly and all(map(any, hits)) and not any(map(known, values))


def _tells_of_customers(source: Source, table: Table, chain: Chain) -> bool:
    """Whether each row is what the incident was to one customer, and none the incident itself."""
    names = heads(source, table)
    if not names or key_of(names[0]) not in CUSTOMER_HEADS:
        return False
    entries = (resolve(name, chain) for name in names)
    return not any(e and e.slot and e.slot.path in _OF_INCIDENTS for e in entries)


def _heads_a_card(source: Source, table: Table, chain: Chain) -> bool:
    """Whether a table above all sections sums the incident up: how grave it is, among the rest.

    A status may be that of one of several things in it.
    """
    if len(chain) != 1 or len(table.rows) != 1 or len(table.header.cells) <= _PAIR:
        return False
    entries = (resolve(head, chain) for head in heads(source, table))
    return any(entry and entry.slot and entry.slot.path == "severity" for entry in entries)


def records_told(source: Source, table: Table, chain: Chain, *, seeks_events: bool) -> Slot | None:
    """The slot whose records a table can only hold, in a section that has none of its own.

    A table without heads may be the timeline where one is sought, in a section of unknown name.
    """
    if _owns_records(chain):
        return None
    planned = may_hold_actions(source, table, chain[-1])
    told = telling_slot(source, table, planned=planned)
    if told is not None and told.codec is Codec.ACTIONS and not planned:
        told = None if is_register(source, table) else told
    if told is not None or not seeks_events or is_about_another(chain):
        return told
    free = len(chain) == 1 or chain[-1] is UNKNOWN
    return TIMELINE_SLOT if free and is_table_of_events(source, table) else None


def _owns_records(chain: Chain) -> bool:
    owner = chain[-1].slot
    return owner is not None and owner.codec in RECORDS


def _is_of_its_section(source: Source, table: Table, chain: Chain) -> bool:
    owner = chain[-1].slot
    if owner is None or owner.codec not in RECORDS:
        return False
    return holds(source, table, record_of(owner))
