"""Read very many reports on Spark, through `mapInArrow`, and measure them from the files it wrote.

    python many_documents_spark.py FOLDER TARGET [--partitions 64]

Needs pyspark and Java. Every row says what became of its document: `outcome` is "incident",
"failure" or "skipped", and `reason` says why of the last two.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute
import pyarrow.dataset
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from incidentkit import metrics_from_arrow, read_rows
from incidentkit.frames import arrow_schema


def outcome_schema() -> pa.Schema:
    """The columns of the table of incidents, all of them nullable, and two more."""
    columns = [pa.field(column.name, column.type) for column in arrow_schema("incidents")]
    return pa.schema([*columns, pa.field("outcome", pa.string()), pa.field("reason", pa.string())])


def read_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The rows of the documents whose paths come in: this runs on an executor."""
    schema = outcome_schema()
    for batch in batches:
        rows: list[dict[str, Any]] = []
        for path in batch.column("path").to_pylist():
            document = read_rows(path)
            rows += [{**row, "outcome": "incident"} for row in document.rows]
            rows += document.left_out
        yield pa.RecordBatch.from_pylist(rows, schema=schema)


def read_all(spark: SparkSession, paths: list[str], target: Path, partitions: int) -> None:
    """Share the paths out among the executors; each partition writes its own file."""
    frame = spark.createDataFrame([(path,) for path in paths], "path string")
    read = frame.repartition(partitions).mapInArrow(
        read_batches, from_arrow_schema(outcome_schema())
    )
    read.write.mode("overwrite").parquet(target.as_posix())


def main() -> None:
    """Read a folder, and print the figures."""
    options = argparse.ArgumentParser(description="read a folder on Spark")
    options.add_argument("folder", type=Path)
    options.add_argument("target", type=Path)
    options.add_argument("--partitions", type=int, default=64)
    chosen = options.parse_args()
    paths = sorted(path.as_posix() for path in chosen.folder.resolve().rglob("*.md"))
    # The executors need the packages that this interpreter has.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master("local[2]")
        .appName("incidentkit")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        # Of what Spark can write, the type that other readers take for a time in UTC.
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .getOrCreate()
    )
    with spark:
        read_all(spark, paths, chosen.target.resolve(), chosen.partitions)

    kept = pyarrow.dataset.dataset(chosen.target, format="parquet")
    outcome = pyarrow.compute.field("outcome")
    for name in ("incident", "failure", "skipped"):
        print(f"{name}: {kept.count_rows(filter=outcome == name)}")
    incidents = kept.scanner(filter=outcome == "incident").to_reader()
    for severity, figures in metrics_from_arrow(incidents, "severity", labels=False).items():
        resolve = figures["time_to_resolve"]
        print(f"{severity}: n = {resolve.n}, median {resolve.median}, {len(resolve.open)} open")


if __name__ == "__main__":
    main()
