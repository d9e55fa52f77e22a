"""A log as tables of other packages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from incidentkit.frames import Row, TableName, arrow_stream, rows, to_arrow, to_pandas, to_polars
from incidentkit.incident import Incident

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


class Tabular(Sequence[Incident]):
    """Incidents that can be had as a table.

    `table` is "incidents", "events" or "actions". The columns are always the same, whatever the
    incidents state; the reference lists them.
    """

    __slots__ = ()

    def to_rows(self, table: TableName = "incidents") -> list[Row]:
        """A dict for each row, with values of the standard library: times UTC, `timedelta`.

        Raises `InvalidValueError` for a table that isn't there.
        """
        return rows(self, table)

    def to_frame(self, table: TableName = "incidents") -> pd.DataFrame:
        """A pandas frame; durations are `timedelta64[us]`.

        Raises `MissingExtraError` without pandas, and what `to_rows` does.
        """
        return to_pandas(self, table)

    def to_polars(self, table: TableName = "incidents") -> pl.DataFrame:
        """A polars frame.

        Raises `MissingExtraError` without polars, and what `to_rows` does.
        """
        return to_polars(self, table)

    def to_arrow(self, table: TableName = "incidents") -> pa.Table:
        """An Arrow table.

        Raises `MissingExtraError` without pyarrow, and what `to_rows` does.
        """
        return to_arrow(self, table)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table of incidents for any package that takes an Arrow stream."""
        return arrow_stream(self, requested_schema)
