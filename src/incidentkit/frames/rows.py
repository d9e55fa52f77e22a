"""Incidents, their events and their action items as rows of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from incidentkit.frames.chunks import chunks
from incidentkit.frames.column import Table
from incidentkit.frames.reported import Reported
from incidentkit.frames.schema import TableName, table_named

Row = dict[str, Any]
"""One row: a value of the standard library, or None, for each column."""


def rows(incidents: Iterable[Reported], table: TableName = "incidents") -> list[Row]:
    """The rows of a table, each with exactly its columns in their order.

    Times are `datetime` in UTC, days `date`, durations `timedelta`, lists of texts lists. Raises
    `InvalidValueError` for a table that isn't there.
    """
    return _rows(table_named(table), incidents)


def incident_rows(incidents: Iterable[Reported]) -> list[Row]:
    """One row an incident, as `rows` gives them."""
    return rows(incidents)


def event_rows(incidents: Iterable[Reported]) -> list[Row]:
    """One row for each of the computed events of each incident, as `rows` gives them."""
    return rows(incidents, "events")


def action_rows(incidents: Iterable[Reported]) -> list[Row]:
    """One row for each action item of each incident, as `rows` gives them."""
    return rows(incidents, "actions")


def _rows(table: Table, incidents: Iterable[Reported]) -> list[Row]:
    return [
        dict(zip(cells, values, strict=True))
        for cells in chunks(table, incidents)
        for values in zip(*cells.values(), strict=True)
    ]
