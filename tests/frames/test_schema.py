from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from frames.engines import NAMES

from incidentkit.frames import SCHEMA_VERSION, TABLES, Column, TableName, to_arrow
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.paths import value_at
from incidentkit.testing import full_incident

GOLDEN = Path(__file__).parent / "schema.txt"
PATH = re.compile(r"[a-z_]+(?:\.[a-z_]+|\[[a-z]+\])*")


def written() -> str:
    """The schema as text: its version, and a line for each column of each table."""
    lines = [f"version {SCHEMA_VERSION}"]
    lines += [
        f"{table.name}.{c.name}: {c.kind.value}{'' if c.nullable else ', always'} <- {c.source}"
        for table in TABLES.values()
        for c in table.columns
    ]
    return "".join(f"{line}\n" for line in lines)


def test_another_column_is_another_version() -> None:
    """Where this fails, raise `SCHEMA_VERSION` and let the text say the new columns."""
    assert written() == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("table", NAMES)
def test_every_column_has_a_name_of_its_own_and_says_what_it_means(table: TableName) -> None:
    columns = TABLES[table].columns
    assert len({column.name for column in columns}) == len(columns)
    assert all(re.fullmatch(r"[a-z][a-z_]+", column.name) for column in columns)
    assert all(column.meaning and column.source for column in columns)


@pytest.mark.parametrize(
    "column",
    [c for c in TABLES["incidents"].columns if PATH.fullmatch(c.source)],
    ids=lambda column: column.name,
)
def test_a_source_that_is_a_path_leads_somewhere(column: Column) -> None:
    value_at(full_incident(), column.source)


def test_every_milestone_has_its_columns() -> None:
    names = {column.name for column in TABLES["incidents"].columns}
    assert {f"{m}_{part}" for m in MILESTONES for part in ("at", "on", "basis")} <= names


@pytest.mark.parametrize("table", NAMES)
def test_an_arrow_schema_carries_the_version_and_what_each_column_means(table: TableName) -> None:
    schema = to_arrow([], table).schema
    assert schema.metadata == {b"incidentkit.schema_version": str(SCHEMA_VERSION).encode()}
    fields: list[Any] = list(schema)
    for field, column in zip(fields, TABLES[table].columns, strict=True):
        assert field.metadata == {b"description": column.meaning.encode()}
        assert field.nullable is column.nullable
