"""A question to each of pandas, polars and DuckDB, such as how long incidents last, by severity.

    python to_data_frames.py [FOLDER]

Without a folder it asks about the reports beside it. A file that can't be read is named on standard
error, and the exit code is 1 then; it is 2 where there is no report.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import duckdb
import polars as pl

from incidentkit import IncidentLog

EXAMPLES = Path(__file__).parent / "postmortems"


def with_pandas(log: IncidentLog) -> None:
    """A frame with durations as such, and missing values that stay missing."""
    frame = log.to_frame()
    measured = frame[frame["duration_basis"] == "measured"]
    print(measured.groupby("severity", dropna=False)["duration"].median().to_string())


def with_polars(log: IncidentLog) -> None:
    """Polars has durations, too, and functions that take them apart."""
    frame = log.to_polars()
    hours = pl.col("duration").dt.total_minutes() / 60
    longest = frame.select("id", hours=hours.round(2)).sort("hours", descending=True).head(2)
    print(*longest.rows(), sep="\n")


def with_duckdb(log: IncidentLog) -> None:
    """SQL over the action items, without a copy: DuckDB looks at the Arrow table."""
    with duckdb.connect() as database:
        database.register("actions", log.to_arrow("actions"))
        query = """
            select owner, count(*) as items, count(*) filter (where not done) as still_open
            from actions where owner is not null
            group by owner order by still_open desc, owner limit 3
        """
        for owner, items, still_open in database.sql(query).fetchall():
            print(f"{owner}: {still_open} of {items} open")


def main() -> int:
    """Ask all three."""
    parser = argparse.ArgumentParser(description="Ask pandas, polars and DuckDB about reports.")
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    folder = parser.parse_args().folder
    log = IncidentLog.from_files(folder)
    for failure in log.failures:
        print(f"{failure.path}: not read: {failure.reason}", file=sys.stderr)
    if not log:
        parser.exit(2, f"{folder}: no report was found in it\n")
    for ask in (with_pandas, with_polars, with_duckdb):
        print(f"-- {ask.__name__.removeprefix('with_')}")
        ask(log)
    return 1 if log.failures else 0


if __name__ == "__main__":
    sys.exit(main())
