"""Tables as pandas data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from incidentkit.errors import MissingExtraError
from incidentkit.frames.chunks import chunks
from incidentkit.frames.kind import Kind
from incidentkit.frames.reported import Reported
from incidentkit.frames.schema import TableName, table_named

if TYPE_CHECKING:
    import pandas as pd


def to_pandas(incidents: Iterable[Reported], table: TableName = "incidents") -> pd.DataFrame:
    """A table as a pandas frame whose columns have the same types whatever the incidents say.

    Times are `datetime64[us, UTC]`, durations `timedelta64[us]`, days midnights without a zone,
    texts `string`, flags `boolean`, numbers `Int64` and `Float64`, lists of texts objects. Raises
    `MissingExtraError` without pandas, and `InvalidValueError` for a table that isn't there.
    """
    columns = table_named(table).columns
    types = _types()
    import pandas as pd  # noqa: PLC0415 -- brought by an extra

    parts: dict[str, list[pd.Series[Any]]] = {column.name: [] for column in columns}
    for cells in chunks(table_named(table), incidents):
        for column in columns:
            part = pd.Series(cells[column.name], dtype=types[column.kind])
            parts[column.name].append(part)
    # Column by column: joining whole frames of times, pandas 2 does what NumPy 2.5 deprecates.
    return pd.DataFrame({name: pd.concat(each, ignore_index=True) for name, each in parts.items()})


def _types() -> dict[Kind, Any]:
    """The type of a column of each kind."""
    try:
        import pandas as pd  # noqa: PLC0415 -- brought by an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("pandas", "pandas") from error
    return {
        # Storage in Python, so that the type doesn't hang on whether pyarrow is installed.
        Kind.TEXT: pd.StringDtype("python"),
        Kind.TEXTS: "object",
        Kind.WHOLE: "Int64",
        Kind.NUMBER: "Float64",
        Kind.FLAG: "boolean",
        Kind.DAY: "datetime64[us]",
        Kind.TIME: pd.DatetimeTZDtype("us", "UTC"),
        Kind.DURATION: "timedelta64[us]",
    }
