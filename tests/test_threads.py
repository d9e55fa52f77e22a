"""One incident and one log, shared by eight threads or sent to other processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from incidentkit import Incident, IncidentLog, SeverityPolicy

EXAMPLES = Path(__file__).parents[1] / "examples" / "postmortems"
THREADS = 8


@pytest.fixture(autouse=True)
def eager() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[], object]) -> list[object]:
    """What each of eight threads gets that all start at the same moment."""
    barrier = threading.Barrier(THREADS)

    def run() -> object:
        barrier.wait()
        return work()

    with ThreadPoolExecutor(THREADS) as pool:
        futures = [pool.submit(run) for _ in range(THREADS)]
        return [future.result() for future in futures]


def shown(value: Any) -> str:  # noqa: ANN401 -- whatever has a card in notebooks
    return str(value._repr_html_())


def everything(incident: Incident) -> object:
    """All that is computed of an incident, and what is made of it."""
    return (
        incident.events,
        incident.findings,
        dict(incident.milestones),
        incident.duration,
        incident.unread,
        incident.sla_breached,
        incident.where("status"),
        incident.to_json(),
        incident.to_markdown(),
        incident.evolve(status="Closed").to_markdown(),
        incident.to_markdown(template="spark"),
        hash(incident),
        shown(incident),
    )


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.md")), ids=lambda path: str(path.stem))
def test_eight_threads_get_of_one_incident_what_one_gets(path: Path) -> None:
    fresh = Incident.from_file(path)
    results = at_once(lambda: everything(fresh))
    assert results == [everything(Incident.from_file(path))] * THREADS


def figures(log: IncidentLog) -> object:
    return (
        repr(log.mttr()),
        log.mttr().excluded,
        log.mttd().median,
        len(log.actions),
        shown(log.metrics(by="severity")),
        [incident.id for incident in log],
        [outcome.sla_breached for outcome in log],
    )


def test_eight_threads_get_of_one_log_what_one_gets() -> None:
    fresh = IncidentLog.from_files(EXAMPLES)
    results = at_once(lambda: figures(fresh))
    assert results == [figures(IncidentLog.from_files(EXAMPLES))] * THREADS


def test_eight_threads_read_at_once_with_nothing_loaded_before() -> None:
    """Names are loaded and tables are built on first use: by whoever comes first."""
    code = f"""
import threading
from concurrent.futures import ThreadPoolExecutor
barrier = threading.Barrier({THREADS})
def read(_):
    barrier.wait()
    import incidentkit
    incident = incidentkit.Incident.from_file({str(EXAMPLES / "spark.md")!r})
    return incident.to_json(), incident.evolve(status="Closed").to_markdown(), incident.findings
with ThreadPoolExecutor({THREADS}) as pool:
    results = list(pool.map(read, range({THREADS})))
assert all(result == results[0] for result in results), results
print(len(results))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.strip() == str(THREADS)


def closed(incident: Incident) -> Incident:
    return incident.evolve(status="Closed")


def test_incidents_and_verdicts_come_through_processes() -> None:
    incidents = [Incident.from_file(path) for path in sorted(EXAMPLES.glob("*.md"))]
    policy = SeverityPolicy.default()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        texts = list(pool.map(Incident.to_markdown, map(closed, incidents)))
        assert texts == [closed(incident).to_markdown() for incident in incidents]
        read = list(pool.map(Incident.from_markdown, texts))
        assert read == [closed(incident) for incident in incidents]
        found = list(pool.map(policy.evaluate, incidents))
        assert found == [policy.evaluate(incident) for incident in incidents]
