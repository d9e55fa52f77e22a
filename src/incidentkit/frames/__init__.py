"""Incidents as tables: rows, and frames of pandas, polars and Arrow.

Every function takes any iterable of incidents. The columns are the same for all of them; `TABLES`
says what each is called, holds and means, and `SCHEMA_VERSION` goes up when that changes.
"""

from __future__ import annotations

from incidentkit.frames.arrow_table import (
    arrow_schema,
    arrow_stream,
    to_arrow,
    to_record_batches,
)
from incidentkit.frames.column import Column, Table
from incidentkit.frames.kind import Kind
from incidentkit.frames.pandas_frame import to_pandas
from incidentkit.frames.polars_frame import to_polars
from incidentkit.frames.reported import Reported
from incidentkit.frames.rows import Row, action_rows, event_rows, incident_rows, rows
from incidentkit.frames.schema import SCHEMA_VERSION, TABLES, TableName

__all__ = [
    "SCHEMA_VERSION",
    "TABLES",
    "Column",
    "Kind",
    "Reported",
    "Row",
    "Table",
    "TableName",
    "action_rows",
    "arrow_schema",
    "arrow_stream",
    "event_rows",
    "incident_rows",
    "rows",
    "to_arrow",
    "to_pandas",
    "to_polars",
    "to_record_batches",
]
