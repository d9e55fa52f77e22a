"""The same question to pandas, polars and DuckDB: how long incidents last, by severity."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl

from incidentkit import IncidentLog

LOG = IncidentLog.from_files(Path(__file__).parent / "postmortems")


def with_pandas() -> None:
    """A frame with durations as such, and missing values that stay missing."""
    frame = LOG.to_frame()
    measured = frame[frame["duration_basis"] == "measured"]
    print(measured.groupby("severity", dropna=False)["duration"].median().to_string())


def with_polars() -> None:
    """Polars has durations, too, and functions that take them apart."""
    frame = LOG.to_polars()
    hours = pl.col("duration").dt.total_minutes() / 60
    longest = frame.select("id", hours=hours.round(2)).sort("hours", descending=True).head(2)
    print(*longest.rows(), sep="\n")


def with_duckdb() -> None:
    """SQL over the action items, without a copy: DuckDB looks at the Arrow table."""
    with duckdb.connect() as database:
        database.register("actions", LOG.to_arrow("actions"))
        query = """
            select owner, count(*) as items, count(*) filter (where not done) as still_open
            from actions where owner is not null
            group by owner order by still_open desc, owner limit 3
        """
        for owner, items, still_open in database.sql(query).fetchall():
            print(f"{owner}: {still_open} of {items} open")


def main() -> None:
    """Ask all three."""
    for ask in (with_pandas, with_polars, with_duckdb):
        print(f"-- {ask.__name__.removeprefix('with_')}")
        ask()


if __name__ == "__main__":
    main()
