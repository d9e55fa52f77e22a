"""Tables as polars data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from incidentkit.errors import MissingExtraError
from incidentkit.frames.chunks import chunks
from incidentkit.frames.kind import Kind
from incidentkit.frames.reported import Reported
from incidentkit.frames.schema import TableName, table_named

if TYPE_CHECKING:
    import polars as pl


def to_polars(incidents: Iterable[Reported], table: TableName = "incidents") -> pl.DataFrame:
    """A table as a polars frame whose columns have the same types whatever the incidents say.

    Times are `Datetime("us", "UTC")`, durations `Duration("us")`, days `Date`, lists of texts
    `List(String)`. Raises `MissingExtraError` without polars, and `InvalidValueError` for a table
    that isn't there.
    """
    found = table_named(table)
    try:
        import polars as pl  # noqa: PLC0415 -- brought by an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("polars", "polars") from error
    types: dict[Kind, pl.DataType] = {
        Kind.TEXT: pl.String(),
        Kind.TEXTS: pl.List(pl.String()),
        Kind.WHOLE: pl.Int64(),
        Kind.NUMBER: pl.Float64(),
        Kind.FLAG: pl.Boolean(),
        Kind.DAY: pl.Date(),
        Kind.TIME: pl.Datetime("us", "UTC"),
        Kind.DURATION: pl.Duration("us"),
    }
    schema = {column.name: types[column.kind] for column in found.columns}
    return pl.concat(
        [pl.DataFrame(cells, schema=schema) for cells in chunks(found, incidents)], rechunk=True
    )
