"""Read very many reports in one process and on each engine; compare the rows, print the times.

A few hundred generated reports are copied until there are enough, each with an ID of its own. Each
engine is a process of its own, timed from its start to its end; one that isn't installed is left
out. The figures are then computed from the rows alone and compared with those of the log. Options:
`--documents`, `--distinct`, `--partitions`, `--folder`, `--engines`.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from incidentkit import Incident, IncidentLog, metrics_from_arrow
from incidentkit.frames import Row, to_arrow

EXAMPLES = Path(__file__).parents[1] / "examples"
# What an engine needs, and the folder below its target in which the rows of incidents are.
ENGINES = {"dask": ("distributed", "incidents"), "spark": ("pyspark", ""), "ray": ("ray", "")}


def is_installed(engine: str) -> bool:
    """Whether an engine can be started here; Spark needs Java, too."""
    there = find_spec(ENGINES[engine][0]) is not None
    return there and (engine != "spark" or shutil.which("java") is not None)


def write_copies(folder: Path, documents: int, distinct: int) -> None:
    """Write so many reports, of which so many differ in more than their ID."""
    command = [sys.executable, str(EXAMPLES / "generate_log.py")]
    with tempfile.TemporaryDirectory() as originals:
        subprocess.run([*command, originals, "--count", str(distinct)], check=True)  # noqa: S603
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(originals).iterdir())]
    ids = [Incident.from_markdown(text).id or "" for text in texts]
    for number in range(documents):
        known, text = ids[number % distinct], texts[number % distinct]
        name = f"INC-{number:08}"
        below = folder / f"{number // 1_000:05}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{name}.md").write_text(text.replace(known, name), encoding="utf-8")


def timed_script(engine: str, *arguments: object) -> tuple[float, float]:
    """Seconds that the script of an engine takes, and those of the processor that it waited for.

    The workers of Dask are among the latter; those of Spark and Ray are nobody's children.
    """
    script = EXAMPLES / f"many_documents_{engine}.py"
    began, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 -- scripts of ours
        [sys.executable, str(script), *map(str, arguments)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return perf_counter() - began, worked


def said(name: str, seconds: float, documents: int) -> None:
    """Print a time, and what it makes a document."""
    print(f"{name:<40} {seconds:8.1f} s {seconds / documents * 1e3:8.3f} ms a document")


def by_path(rows: Iterable[Row]) -> list[Row]:
    """The rows in the order of their paths."""
    return sorted(rows, key=lambda row: row["path"])


def main() -> None:
    """Time every way, and fail where two disagree."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=20_000)
    options.add_argument("--distinct", type=int, default=200)
    options.add_argument("--partitions", type=int, default=64)
    options.add_argument("--folder", type=Path, default=None)
    options.add_argument("--engines", nargs="*", choices=ENGINES, default=[*ENGINES])
    chosen = options.parse_args()
    folder = chosen.folder or Path(tempfile.mkdtemp(prefix="incidentkit-scale-out-"))
    reports, number = folder / "reports", chosen.documents
    write_copies(reports, number, chosen.distinct)
    size = sum(path.stat().st_size for path in reports.rglob("*.md"))
    print(f"{number} documents, {size / number / 1024:.1f} KiB each; {os.cpu_count()} processors")

    began, worked = perf_counter(), process_time()
    log = IncidentLog.from_files(reports, keep_documents=False)
    worked = process_time() - worked
    said("one process", perf_counter() - began, number)
    said("of it, of the processor", worked, number)
    table = to_arrow(log)
    expected, figures = by_path(table.to_pylist()), log.metrics("severity")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'':40} {peak:8.0f} MiB at its peak, the log and its rows in memory")

    for engine in chosen.engines:
        if not is_installed(engine):
            print(f"{engine} isn't installed")
            continue
        target = folder / engine
        seconds, worked = timed_script(engine, reports, target, "--partitions", chosen.partitions)
        said(f"{engine}, {chosen.partitions} partitions, with its figures", seconds, number)
        if engine == "dask":
            said("of it, of the processor", worked, number)
        kept = ds.dataset(target / ENGINES[engine][1], format="parquet")
        incidents = pc.field("outcome") == "incident" if "outcome" in kept.schema.names else None
        weight = sum(path.stat().st_size for path in target.rglob("*.parquet"))
        rows = kept.to_table(columns=table.column_names, filter=incidents).cast(table.schema)
        same = by_path(rows.to_pylist()) == expected
        print(f"{'':40} {weight / number:8.0f} bytes a document; the same rows: {same}")
        if not same:
            sys.exit(1)

    began = perf_counter()
    found = metrics_from_arrow(pa.RecordBatchReader.from_stream(table), "severity", labels=False)
    said("five metrics by severity, from the rows", perf_counter() - began, number)
    same = found.rows() == figures.rows() and metrics_from_arrow(table, "severity") == figures
    print(f"{'':40} the same figures as the log's: {same}")
    if not same:
        sys.exit(1)


if __name__ == "__main__":
    main()
