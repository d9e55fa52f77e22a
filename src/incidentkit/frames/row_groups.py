"""By what rows of the table of incidents are grouped: as incidents are, by the columns alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple

from incidentkit.frames.rows import Row
from incidentkit.metrics.grouping import Key
from incidentkit.metrics.periods import Period, period_of


class RowGrouping(NamedTuple):
    """The columns that a grouping looks at, and the keys of a row."""

    columns: tuple[str, ...]
    keys: Callable[[Row], Iterable[Key]]


def _first_known(columns: tuple[str, ...], row: Row) -> tuple[Key]:
    return (next((row[column] for column in columns if row[column] is not None), None),)


def _each(column: str, row: Row) -> Iterable[Key]:
    return dict.fromkeys(row[column]) or (None,)


def _period(period: Period, row: Row) -> tuple[Key]:
    return (None if row["day"] is None else period_of(row["day"], period),)


def _one(*columns: str) -> RowGrouping:
    return RowGrouping(columns, partial(_first_known, columns))


def _several(column: str) -> RowGrouping:
    return RowGrouping((column,), partial(_each, column))


def _by_period(period: Period) -> RowGrouping:
    return RowGrouping(("day",), partial(_period, period))


ROW_GROUPINGS: Final[Mapping[str, RowGrouping]] = MappingProxyType(
    {
        "severity": _one("severity_code", "severity"),
        "service": _several("services"),
        "team": _several("teams"),
        "status": _one("status_state", "status"),
        "template": _one("template"),
        "month": _by_period("month"),
        "quarter": _by_period("quarter"),
        "year": _by_period("year"),
    }
)
"""What groups rows by each name that groups incidents."""
