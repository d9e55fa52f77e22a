"""The tables by name, and the version of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, cast

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.frames.column import Table
from incidentkit.frames.entries import ACTIONS, EVENTS
from incidentkit.frames.incidents import INCIDENTS

TableName = Literal["incidents", "events", "actions"]
"""The names of the tables."""

SCHEMA_VERSION: Final = 1
"""Goes up with every change of a table: a column that comes, goes, or means something else."""

TABLES: Final[Mapping[str, Table]] = MappingProxyType(
    {table.name: table for table in (INCIDENTS, EVENTS, ACTIONS)}
)
"""Every table by its name."""


def table_named(name: str) -> Table:
    """The table of that name; `InvalidValueError` where there is none."""
    table = TABLES.get(name) if isinstance(cast("object", name), str) else None
    if table is None:
        reason = f"{excerpt(str(name))} is no table: expected one of {', '.join(TABLES)}"
        raise InvalidValueError(reason, "table")
    return table
