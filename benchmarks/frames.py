"""What a frame of many incidents costs, as a multiple of pandas building it from ready columns.

The baseline is `pandas.DataFrame` of the same cells, which already stand in one list a column: no
incident is looked at. Its memory is what the frame holds, without the texts it points at. Each way
to a frame runs twice: "cold" on incidents of which nothing has been computed yet, and "warm" on the
same ones, which then know their milestones. Each has a process of its own, forked when the
incidents are there. Seconds are of the processor, all threads together; MiB are what the process
had more at the peak of its cold run than before (Linux only), which includes what the incidents
remember from then on.

The incidents are copies of a few hundred distinct ones, each with an ID of its own. Options:
`--incidents`, `--distinct`, `--table`.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import gc
import multiprocessing
import random
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

import pandas as pd

from incidentkit import ActionItem, AffectedService, Incident, Person, TimelineEvent
from incidentkit.frames import TABLES, TableName, rows, to_arrow, to_pandas, to_polars

EPOCH = dt.datetime(2024, 1, 1, 8, tzinfo=dt.timezone(dt.timedelta(hours=1)))
SEVERITIES = ("P0 (Critical)", "P1 (High)", "SEV-2", "🟡 Medium")
SAID = ("First alert", "Incident detected", "On-call acknowledged the page", "Cause identified",
        "Traffic moved away, errors falling", "Incident resolved | all clear")  # fmt: skip

Runs = list[tuple[float, float]]
"""Seconds and MiB of each run."""


def distinct(number: int) -> list[Incident]:
    """Incidents with six rows of timeline and four action items each."""
    draw = random.Random(4)  # noqa: S311 -- repeatable, not secret
    return [_incident(index, draw) for index in range(number)]


def _incident(index: int, draw: random.Random) -> Incident:
    start = EPOCH + dt.timedelta(hours=13 * index)
    minutes = [0, *sorted(draw.randrange(1, 600) for _ in SAID[1:])]
    return Incident(
        title=f"Checkout failed for the {index}th time",
        severity=SEVERITIES[index % len(SEVERITIES)],
        status="✅ Resolved",
        started_at=start,
        stated_duration=dt.timedelta(minutes=minutes[-1]),
        people=(Person(role="Incident Commander", name=f"Person {index % 17}"),),
        services=(AffectedService(name="checkout"), AffectedService(name=f"shop-{index % 9}")),
        timeline=tuple(
            # A number, since in a log hardly two rows are the same text.
            TimelineEvent(
                at=start + dt.timedelta(minutes=m), description=f"{said} {index}", actor="On-call"
            )
            for m, said in zip(minutes, SAID, strict=True)
        ),
        action_items=tuple(
            ActionItem(
                description=f"Do {n}", owner="Ana", due=start.date(), status="🟡 In Progress"
            )
            for n in range(4)
        ),
    )


def copies(number: int, originals: list[Incident]) -> list[Incident]:
    """Many incidents that share their parts with `originals`, and nothing computed."""
    made: list[Incident] = []
    for index in range(number):
        made.append(copy.copy(originals[index % len(originals)]))
        object.__setattr__(made[-1], "id", f"INC-{index}")
    return made


def resident(what: str) -> float:
    """`VmRSS`, the memory the process has, or `VmHWM`, the most it had since `measured` began."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(re.findall(rf"{what}:\s+(\d+)", status)[0]) / 1024


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and the MiB that the process had more at its peak than before."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before, began = resident("VmRSS"), process_time()
    result = work()
    took = process_time() - began
    del result
    return took, resident("VmHWM") - before


def baseline(incidents: list[Incident], table: TableName) -> Runs:
    """What pandas takes for the same frame, twice, when its columns are ready lists of objects."""
    types = to_pandas([], table).dtypes
    columns = TABLES[table].cells(TABLES[table].subjects(incidents))

    def build() -> pd.DataFrame:
        return pd.DataFrame({n: pd.Series(cells, dtype=types[n]) for n, cells in columns.items()})

    size = float(build().memory_usage().sum()) / 2**20
    return [(measured(build)[0], size), (measured(build)[0], size)]


def in_a_process(work: Callable[[], Runs]) -> Runs:
    """What `work` returns, in a forked process."""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sending.send(work()))
    process.start()
    result: Runs = receiving.recv()
    process.join()
    return result


def main() -> None:
    """Print one line a way."""
    options = argparse.ArgumentParser(description="frames of many incidents against pandas alone")
    options.add_argument("--incidents", type=int, default=100_000)
    options.add_argument("--distinct", type=int, default=300)
    options.add_argument("--table", choices=list(TABLES), default="incidents")
    chosen = options.parse_args()
    table: TableName = chosen.table
    incidents = copies(chosen.incidents, distinct(chosen.distinct))

    ways: dict[str, Callable[[], object]] = {
        "to_pandas": lambda: to_pandas(incidents, table),
        "to_polars": lambda: to_polars(incidents, table),
        "to_arrow": lambda: to_arrow(incidents, table),
        "rows": lambda: rows(incidents, table),
    }
    runs = in_a_process(lambda: baseline(incidents, table))
    base, size = min(runs)
    print(f"{chosen.incidents:,} incidents, table {table}")
    print(f"pandas from ready columns: {base:.2f} s, {size:.0f} MiB; others as multiples of it")
    print(f"{'':<10}{'cold: s':>10}{'ratio':>8}{'MiB':>8}{'ratio':>8}{'warm: s':>10}{'ratio':>8}")
    for name, work in ways.items():
        (cold, memory), (warm, _) = in_a_process(partial(twice, work))
        print(
            f"{name:<10}{cold:>10.2f}{cold / base:>8.1f}{memory:>8.0f}{memory / size:>8.1f}", end=""
        )
        print(f"{warm:>10.2f}{warm / base:>8.1f}")


def twice(work: Callable[[], object]) -> Runs:
    """A cold run and a warm one."""
    return [measured(work), measured(work)]


if __name__ == "__main__":
    main()
