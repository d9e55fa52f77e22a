"""Tables as Arrow tables, and as streams of record batches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from incidentkit.errors import MissingExtraError
from incidentkit.frames.chunks import chunks
from incidentkit.frames.kind import Kind
from incidentkit.frames.reported import Reported
from incidentkit.frames.schema import SCHEMA_VERSION, TableName, table_named

if TYPE_CHECKING:
    import pyarrow as pa

VERSION_KEY: Final = "incidentkit.schema_version"
"""Where the metadata of a schema has the version of the columns."""


def to_arrow(incidents: Iterable[Reported], table: TableName = "incidents") -> pa.Table:
    """A table as an Arrow table whose columns have the same types whatever the incidents say.

    Times are `timestamp[us, tz=UTC]`, durations `duration[us]`, days `date32`, lists of texts
    `list<string>`; a column that always has a value is not nullable. The schema's metadata has the
    version of the columns, and that of each field what it means. Raises `MissingExtraError`
    without pyarrow, and `InvalidValueError` for a table that isn't there.
    """
    return to_record_batches(incidents, table).read_all()


def to_record_batches(
    incidents: Iterable[Reported], table: TableName = "incidents"
) -> pa.RecordBatchReader:
    """The same table a few thousand rows at a time, each batch made when it is asked for.

    The reader has `__arrow_c_stream__`: whatever takes an Arrow stream takes it. Raises as
    `to_arrow` does.
    """
    found = table_named(table)
    schema = arrow_schema(table)
    import pyarrow as pa  # noqa: PLC0415 -- brought by an extra

    batches = (
        pa.RecordBatch.from_pydict(cells, schema=schema) for cells in chunks(found, incidents)
    )
    return pa.RecordBatchReader.from_batches(schema, batches)


def arrow_schema(table: TableName = "incidents") -> pa.Schema:
    """The Arrow schema of a table, to make batches of its rows elsewhere.

    Raises as `to_arrow` does.
    """
    found = table_named(table)
    types = _types()
    import pyarrow as pa  # noqa: PLC0415 -- brought by an extra

    return pa.schema(
        [
            pa.field(
                column.name,
                types[column.kind],
                nullable=column.nullable,
                metadata={"description": column.meaning},
            )
            for column in found.columns
        ],
        metadata={VERSION_KEY: str(SCHEMA_VERSION)},
    )


def arrow_stream(
    incidents: Iterable[Reported],
    requested_schema: object = None,
    table: TableName = "incidents",
) -> object:
    """The table as the capsule that `__arrow_c_stream__` of the Arrow PyCapsule interface returns.

    Raises as `to_arrow` does.
    """
    reader: Any = to_record_batches(incidents, table)
    return reader.__arrow_c_stream__(requested_schema)


def _types() -> dict[Kind, pa.DataType]:
    """The type of a column of each kind."""
    try:
        import pyarrow as pa  # noqa: PLC0415 -- brought by an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("pyarrow", "arrow") from error
    return {
        Kind.TEXT: pa.string(),
        Kind.TEXTS: pa.list_(pa.field("item", pa.string(), nullable=False)),
        Kind.WHOLE: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.FLAG: pa.bool_(),
        Kind.DAY: pa.date32(),
        Kind.TIME: pa.timestamp("us", tz="UTC"),
        Kind.DURATION: pa.duration("us"),
    }
