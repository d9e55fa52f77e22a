"""The tables as each engine has them, brought back to plain rows, so that they can be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pandas as pd
from hypothesis import strategies as st
from strategies import facts

from incidentkit import Facts, Incident
from incidentkit.frames import TABLES, Kind, Row, TableName, to_arrow, to_pandas, to_polars

NAMES: tuple[TableName, ...] = ("incidents", "events", "actions")

# What makes the plain value again of what a pandas cell gives.
_FROM_PANDAS: Mapping[Kind, Callable[[Any], object]] = {
    Kind.DAY: pd.Timestamp.date,
    Kind.TIME: pd.Timestamp.to_pydatetime,
    Kind.DURATION: pd.Timedelta.to_pytimedelta,
}


def by_pandas(incidents: list[Incident], table: TableName) -> list[Row]:
    """The rows of a pandas frame."""
    frame = to_pandas(incidents, table)
    columns = {c.name: _plain(frame[c.name], c.kind) for c in TABLES[table].columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(cells: pd.Series[Any], kind: Kind) -> list[object]:
    back = _FROM_PANDAS.get(kind)
    missing = cells.isna()
    return [
        None if gone else cell if back is None else back(cell)
        for cell, gone in zip(cells, missing, strict=True)
    ]


def by_polars(incidents: list[Incident], table: TableName) -> list[Row]:
    """The rows of a polars frame."""
    return to_polars(incidents, table).to_dicts()


def by_arrow(incidents: list[Incident], table: TableName) -> list[Row]:
    """The rows of an Arrow table."""
    return to_arrow(incidents, table).to_pylist()


ENGINES: Mapping[str, Callable[[list[Incident], TableName], list[Row]]] = {
    "pandas": by_pandas,
    "polars": by_polars,
    "arrow": by_arrow,
}


def types_by_engine(incidents: list[Incident], table: TableName) -> Mapping[str, object]:
    """The types of the columns in each engine."""
    return {
        "pandas": [(str(n), str(t)) for n, t in to_pandas(incidents, table).dtypes.items()],
        "polars": dict(to_polars(incidents, table).schema),
        "arrow": to_arrow(incidents, table).schema,
    }


def incidents() -> st.SearchStrategy[Incident]:
    """An incident of any facts."""
    return facts().map(incident_of)


def incident_of(said: Facts) -> Incident:
    """The incident that states what `said` does."""
    return Incident(**attrs.asdict(said, recurse=False))
