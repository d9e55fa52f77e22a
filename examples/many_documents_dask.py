"""Read very many reports on the workers of a Dask cluster, and measure them from what was kept.

    python many_documents_dask.py FOLDER TARGET [--partitions 64] [--workers 2]

Each partition becomes a Parquet file of rows below TARGET/incidents and a JSON file of what was
left out below TARGET/left_out. Only counts go back to this process: no incident and no row does.
The figures are then computed from the files, a few thousand rows at a time.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet
from dask import bag
from distributed import Client, LocalCluster

from incidentkit import metrics_from_arrow, read_rows
from incidentkit.frames import arrow_schema


def keep(number: int, paths: list[str], target: Path) -> Counter[str]:
    """Read some files, write what became of them, and count it: this runs on a worker."""
    documents = [read_rows(path) for path in paths]
    rows = [row for document in documents for row in document.rows]
    left_out = [row for document in documents for row in document.left_out]
    table = pa.Table.from_pylist(rows, schema=arrow_schema("incidents"))
    pa.parquet.write_table(table, target / "incidents" / f"{number:06}.parquet")
    text = "".join(json.dumps(row) + "\n" for row in left_out)
    (target / "left_out" / f"{number:06}.jsonl").write_text(text, encoding="utf-8")
    return Counter(incidents=len(rows), left_out=len(left_out))


def read_all(client: Client, paths: list[str], target: Path, partitions: int) -> Counter[str]:
    """Share the paths out among the workers of `client`."""
    for name in ("incidents", "left_out"):
        (target / name).mkdir(parents=True, exist_ok=True)
    bounds = [len(paths) * number // partitions for number in range(partitions + 1)]
    shares = [paths[start:end] for start, end in pairwise(bounds)]
    work = bag.from_sequence(list(enumerate(shares)), npartitions=partitions)
    counts = work.starmap(keep, target=target).fold(Counter.__add__, initial=Counter())
    return client.compute(counts, sync=True)


def main() -> None:
    """Read a folder, and print the figures."""
    options = argparse.ArgumentParser(description="read a folder on a local cluster")
    options.add_argument("folder", type=Path)
    options.add_argument("target", type=Path)
    options.add_argument("--partitions", type=int, default=64)
    options.add_argument("--workers", type=int, default=2)
    chosen = options.parse_args()
    paths = sorted(path.as_posix() for path in chosen.folder.rglob("*.md"))
    cluster = LocalCluster(n_workers=chosen.workers, threads_per_worker=1, dashboard_address=None)
    with cluster, Client(cluster) as client:
        counts = read_all(client, paths, chosen.target.resolve(), chosen.partitions)
    files = len(list((chosen.target / "incidents").iterdir()))
    print(f"{counts['incidents']} incidents, {counts['left_out']} left out, {files} partitions")

    kept = pyarrow.dataset.dataset(chosen.target / "incidents", format="parquet")
    by_severity = metrics_from_arrow(kept.scanner().to_reader(), "severity", labels=False)
    for severity, figures in by_severity.items():
        resolve = figures["time_to_resolve"]
        print(f"{severity}: n = {resolve.n}, median {resolve.median}, {len(resolve.open)} open")


if __name__ == "__main__":
    main()
