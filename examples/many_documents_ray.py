"""Read very many reports on Ray, through `map_batches`, and measure them from the files it wrote.

    python many_documents_ray.py FOLDER TARGET [--partitions 64] [--workers 2]

Needs `ray[data]`. As on Spark, every row says what became of its document: `outcome` is "incident",
"failure" or "skipped", and `reason` says why of the last two.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute
import pyarrow.dataset
import ray

from incidentkit import metrics_from_arrow, read_rows
from incidentkit.frames import arrow_schema


def read_batch(batch: pa.Table) -> pa.Table:
    """The rows of the documents whose paths come in: this runs on a worker."""
    rows: list[dict[str, Any]] = []
    for path in batch.column("path").to_pylist():
        document = read_rows(path)
        rows += [{**row, "outcome": "incident"} for row in document.rows]
        rows += document.left_out
    # Of a partition without incidents, too, the columns have the types that the others have.
    columns = [pa.field(column.name, column.type) for column in arrow_schema("incidents")]
    outcome = [pa.field("outcome", pa.string()), pa.field("reason", pa.string())]
    return pa.Table.from_pylist(rows, schema=pa.schema([*columns, *outcome]))


def read_all(paths: list[str], target: Path, partitions: int) -> None:
    """Share the paths out among the workers; each partition writes its own file."""
    read = ray.data.from_items([{"path": path} for path in paths], override_num_blocks=partitions)
    rows = read.map_batches(read_batch, batch_format="pyarrow", batch_size=None)
    rows.write_parquet(target.as_posix())


def main() -> None:
    """Read a folder, and print the figures."""
    options = argparse.ArgumentParser(description="read a folder on Ray")
    options.add_argument("folder", type=Path)
    options.add_argument("target", type=Path)
    options.add_argument("--partitions", type=int, default=64)
    options.add_argument("--workers", type=int, default=2)
    chosen = options.parse_args()
    paths = sorted(path.as_posix() for path in chosen.folder.resolve().rglob("*.md"))
    ray.init(num_cpus=chosen.workers, include_dashboard=False)
    read_all(paths, chosen.target.resolve(), chosen.partitions)
    ray.shutdown()

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
