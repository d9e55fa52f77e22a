"""Tables that have one field a row, or several: a label and its value."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from incidentkit.forms.columns_of_values import has_head_of_people, has_head_of_values
from incidentkit.forms.keys import key_of
from incidentkit.forms.tables import heads, label_of
from incidentkit.forms.vocabulary.languages import TRANSLATIONS
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late

_FIELD_HEADS = frozenset(
    (
        *("field", "metric", "item", "attribute", "property", "key", "detail", "name", "category"),
        *map(key_of, TRANSLATIONS["field"]),
        "",
    )
)
_SURE_HEADS = (
    ("field", "attribute", "property", "key", *map(key_of, TRANSLATIONS["field"])),
    ("value", "details", "detail", *map(key_of, TRANSLATIONS["value"])),
)
"""The heads of a table that says itself that its rows are fields."""
_VALUE_HEADS = frozenset(("name", "person", "who", "link", "url", "target", "value"))
_ROLE_HEADS = frozenset(
    map(key_of, ("role", "roles", "function", "rolle", "funktion", "rôle", "fonction", "rol"))
) | frozenset(map(key_of, ("papel", "função", "función", "ruolo", "役割", "角色", "역할")))
_LABEL_HEADS = _ROLE_HEADS | {"label", "title", "field"}
_NUMBER_HEADS = frozenset(map(key_of, ("#", "no", "no.", "nr", "nr.", "number", "n°", "№", "序号")))
_NUMBER = late(r"[*_`(]{0,3}[0-9]{1,3}[.)*_`]{0,3}")
_PAIR = 2
"""A label and a value."""
_MANY = 3


def is_field_table(
    source: Source, table: Table, known: Callable[[str], bool], *, measured: bool = False
) -> bool:
    """Whether each row of `table` is a label and its value.

    Where figures are `measured`, as those of an impact are, one known label shows it.
    """
    rows = [row for row in table.rows if len(row.cells) > 1]
    if not rows or len(table.header.cells) < _PAIR:
        return False
    first, second = map(key_of, heads(source, table)[:2])
    headed = second in _SURE_HEADS[1] or has_head_of_values(source, table)
    if known(label_of(source, table.header)):
        # A table without a header of its own: its first field stands in that place.
        rows.append(table.header)
    hits = sum(known(label_of(source, row)) for row in rows)
    if first in _SURE_HEADS[0] and headed:
        return hits > 0
    if first in _ROLE_HEADS and has_head_of_people(source, table):
        return hits > 0
    if first in _FIELD_HEADS and headed:
        return hits * 2 >= len(rows) or hits > (0 if measured else 1)
    if not first and not second and len(table.header.cells) == _PAIR:
        # Nobody heads a table of two columns with nothing but to list fields.
        return hits > 0
    return hits * 2 >= len(rows) and hits > 0 and (first in _FIELD_HEADS or hits > 1)


def is_field_row(source: Source, table: Table, known: Callable[[str], bool]) -> bool:
    """Whether `table` has one row, and most of its heads are labels of what stands below them."""
    names = heads(source, table)
    hits = sum(known(name) for name in names)
    return len(table.rows) == 1 and hits >= _MANY and hits * 3 >= len(names) * 2


def labels_first(source: Source, table: Table) -> Table:
    """`table` with the labels in its first column: not those of numbers, or of names.

    "# | Field | Value" counts its rows, and "Name | Role" has the labels in the second column.
    """
    if _counts_rows(source, table):
        return attrs.evolve(
            table,
            header=_from(table.header, 1),
            rows=tuple(_from(row, 1) for row in table.rows),
        )
    if not _values_come_first(source, table):
        return table
    return attrs.evolve(
        table,
        header=_with_label_first(table.header),
        rows=tuple(map(_with_label_first, table.rows)),
    )


def _counts_rows(source: Source, table: Table) -> bool:
    names = heads(source, table)
    if len(names) <= _PAIR or key_of(names[0]) not in _NUMBER_HEADS or not table.rows:
        return False
    firsts = [source.text[slice(*row.cells[0])] if row.cells else "" for row in table.rows]
    return any(firsts) and all(_NUMBER.fullmatch(first) or not first for first in firsts)


def _values_come_first(source: Source, table: Table) -> bool:
    """Whether the header says that the second column holds the labels: "Name | Role"."""
    keys = [key_of(head) for head in heads(source, table)[:_PAIR]]
    return len(keys) == _PAIR and keys[0] in _VALUE_HEADS and keys[1] in _LABEL_HEADS


def _from(row: Row, number: int) -> Row:
    return attrs.evolve(row, cells=row.cells[number:], slots=row.slots[number:])


def _with_label_first(row: Row) -> Row:
    if len(row.cells) < _PAIR:
        return row
    (value, label, *cells), (room, other, *rooms) = row.cells, row.slots
    return attrs.evolve(row, cells=(label, value, *cells), slots=(other, room, *rooms))


def fields_of_rows(
    source: Source, rows: Sequence[Row], known: Callable[[str], bool]
) -> tuple[Row, ...]:
    """The rows of a table of fields, each with one label.

    Where labels and values take turns in a row, and the second labels are known, too, it is as
    many rows.
    """
    width = max((len(row.cells) for row in rows), default=0)
    labels = (label_of(source, _pair(row, _PAIR)) for row in rows if len(row.cells) > _PAIR)
    seconds = [label for label in labels if label]
    if width % _PAIR or sum(map(known, seconds)) * 2 < max(len(seconds), 1):
        return tuple(rows)
    return tuple(_pair(row, start) for row in rows for start in range(0, len(row.cells), _PAIR))


def _pair(row: Row, start: int) -> Row:
    cells, slots = row.cells[start : start + _PAIR], row.slots[start : start + _PAIR]
    return attrs.evolve(row, cells=cells, slots=slots)
