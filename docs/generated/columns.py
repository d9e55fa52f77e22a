"""The columns of the tables of incidents, events and actions."""

from __future__ import annotations

from generated.markdown import code, table
from incidentkit.frames import SCHEMA_VERSION, TABLES, Column, Table

HEADER = ("column", "kind", "meaning", "comes from")


def columns() -> str:
    """Every table with its columns, under the version of them all."""
    version = f"The columns below are version {SCHEMA_VERSION}.\n"
    return "\n".join([version, *map(_section, TABLES.values())])


def _section(found: Table) -> str:
    title = f"## {found.name.capitalize()}"
    return f"{title}\n\n{found.meaning}\n\n{table(HEADER, map(_row, found.columns))}"


def _row(column: Column) -> tuple[str, str, str, str]:
    kind = column.kind.value if column.nullable else f"{column.kind.value}, always"
    return code(column.name), kind, column.meaning, column.source
