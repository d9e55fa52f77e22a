"""Columns of a layout's table that no record needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.tables import columns
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.writing.records.fills import attribute_of
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit


def without_unused_columns(
    layout: Document, place: Statement, values: Sequence[Any]
) -> Iterator[Edit]:
    """The edits that take those columns out of a layout's table that no value needs."""
    for table in (b for b in place.region.blocks if isinstance(b, Table)):
        record = record_of(place.slot)
        for number, column in enumerate(columns(layout.source, table, record)):
            if column is None or not _is_unused(column.attribute, values):
                continue
            if column.attribute not in record.main or not all(
                _is_unused(name, values) for name in record.main - {column.attribute}
            ):
                for row in (table.header, table.delimiter, *table.rows):
                    start, end = row.slots[number]
                    yield Edit(start, end + 1, "")


def _is_unused(attribute: str, values: Sequence[Any]) -> bool:
    return all(attribute_of(value, attribute) in (None, ()) for value in values)
