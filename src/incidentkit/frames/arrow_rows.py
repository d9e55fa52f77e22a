"""The rows of whatever gives an Arrow stream, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

from incidentkit.errors import InvalidValueError
from incidentkit.frames.arrow_table import arrow_schema
from incidentkit.frames.rows import Row

_ROWS: Final = 4096


class ArrowStream(Protocol):
    """What gives a stream of the Arrow PyCapsule interface: a table, a reader, a frame."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The stream as a capsule."""
        ...


def arrow_rows(source: ArrowStream, columns: Iterable[str] | None) -> Iterator[list[Row]]:
    """The rows of the table of incidents in `source`, a few thousand at a time.

    Only `columns` are looked at; None stands for all. A column may have any type that Arrow casts
    to that of the table's, such as texts that polars keeps and times to the nanosecond. Raises
    `InvalidValueError` for what gives no stream, lacks a column, or has one of another kind.
    """
    schema = arrow_schema()
    import pyarrow as pa  # noqa: PLC0415 -- brought by an extra

    if not hasattr(source, "__arrow_c_stream__"):
        shown = type(source).__name__
        raise InvalidValueError(f"expected a table or a stream of Arrow, got {shown}", "source")
    reader: Any = pa.RecordBatchReader.from_stream(source)
    wanted = list(dict.fromkeys(schema.names if columns is None else columns))
    if missing := [name for name in wanted if name not in reader.schema.names]:
        raise InvalidValueError(f"no column {', '.join(missing)}", "source")
    for batch in reader:
        for start in range(0, batch.num_rows, _ROWS):
            yield _rows(batch.slice(start, _ROWS), wanted, schema)


def _rows(batch: Any, columns: list[str], schema: Any) -> list[Row]:  # noqa: ANN401 -- of pyarrow
    cells = [_cells(batch, name, schema) for name in columns]
    return [dict(zip(columns, values, strict=True)) for values in zip(*cells, strict=True)]


def _cells(batch: Any, name: str, schema: Any) -> list[Any]:  # noqa: ANN401 -- as above
    field, column = schema.field(name), batch.column(name)
    try:
        # Unsafe only for what is finer than a microsecond, which no report states.
        cells: list[Any] = column.cast(field.type, safe=False).to_pylist()
    except (NotImplementedError, ValueError) as error:
        reason = f"column {name} is {column.type}, and can't be cast to {field.type}"
        raise InvalidValueError(reason, "source") from error
    return cells
