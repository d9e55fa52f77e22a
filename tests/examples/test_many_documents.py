"""Reading on an engine, in 64 partitions, gives what one process gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import attrs
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pytest
from generated_log import write_generated

from incidentkit import IncidentLog, Statistic, metrics_from_arrow
from incidentkit.frames import arrow_schema

ROOT = Path(__file__).parents[2]
PARTITIONS = 64


@attrs.frozen(kw_only=True)
class Reports:
    """A folder of reports with two files that are none, and its log as one process reads it."""

    folder: Path
    log: IncidentLog


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    folder = tmp_path_factory.mktemp("reports")
    write_generated(folder, 96)
    (folder / "notes.md").write_text("# Notes\n", encoding="utf-8")
    (folder / "latin.md").write_bytes(b"# St\xf6rung\n")
    return Reports(folder=folder, log=IncidentLog.from_files(folder))


def run(engine: str, *arguments: object) -> list[str]:
    """The lines that the script of an engine prints."""
    known = (os.environ.get("PYTHONPATH"), str(ROOT / "src"))
    script = ROOT / "examples" / f"many_documents_{engine}.py"
    done = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, known))},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def lines_of(log: IncidentLog) -> Iterator[str]:
    """The figures as the scripts print them."""
    for severity, figures in log.metrics("severity").items():
        found = figures["time_to_resolve"]
        yield f"{severity}: n = {found.n}, median {found.median}, {len(found.open)} open"


def in_any_order(statistic: Statistic) -> tuple[object, ...]:
    """A statistic as far as it doesn't hang on the order of the incidents."""
    sample = statistic.sample
    parts = (sample.observations, sample.open, sample.excluded)
    return (*(sorted(map(str, part)) for part in parts), statistic.ci_low, statistic.survival)


def test_dask_gives_the_rows_the_left_out_and_the_figures_of_one_process(
    reports: Reports, tmp_path: Path
) -> None:
    printed = run("dask", reports.folder, tmp_path, "--partitions", PARTITIONS)
    assert printed == [
        f"{len(reports.log)} incidents, 2 left out, {PARTITIONS} partitions",
        *lines_of(reports.log),
    ]
    kept = ds.dataset(tmp_path / "incidents", format="parquet")
    assert kept.to_table().to_pylist() == reports.log.to_rows()
    assert metrics_from_arrow(kept.scanner().to_reader(), "month") == reports.log.metrics("month")
    left_out = [
        json.loads(line)["path"]
        for path in sorted((tmp_path / "left_out").iterdir())
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert left_out == [(reports.folder / name).as_posix() for name in ("latin.md", "notes.md")]


NEEDS_SPARK = pytest.mark.skipif(
    find_spec("pyspark") is None or shutil.which("java") is None, reason="needs pyspark and Java"
)
NEEDS_RAY = pytest.mark.skipif(find_spec("ray") is None, reason="needs ray[data]")


@pytest.mark.parametrize(
    "engine", [pytest.param("spark", marks=NEEDS_SPARK), pytest.param("ray", marks=NEEDS_RAY)]
)
def test_an_engine_gives_the_outcomes_and_the_figures_of_one_process(
    engine: str, reports: Reports, tmp_path: Path
) -> None:
    target = tmp_path / "rows"
    printed = run(engine, reports.folder, target, "--partitions", PARTITIONS)
    # Spark writes no file for a partition that no path fell to.
    assert PARTITIONS // 2 < len(list(target.glob("*.parquet"))) <= PARTITIONS
    assert printed == [
        f"incident: {len(reports.log)}",
        "failure: 1",
        "skipped: 1",
        *lines_of(reports.log),
    ]
    schema = arrow_schema("incidents")
    rows = ds.dataset(target, format="parquet").to_table(
        columns=schema.names, filter=pc.field("outcome") == "incident"
    )
    found = sorted(rows.cast(schema).to_pylist(), key=lambda row: row["path"])
    assert found == sorted(reports.log.to_rows(), key=lambda row: row["path"])
    figures, expected = metrics_from_arrow(rows, "month"), reports.log.metrics("month")
    for key, statistics in expected.items():
        for name, statistic in statistics.items():
            assert in_any_order(figures[key][name]) == in_any_order(statistic)
