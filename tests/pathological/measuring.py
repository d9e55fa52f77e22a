"""What reading and editing a document costs, in a process that can be killed."""

from __future__ import annotations

import functools
import gc
import multiprocessing
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any

import attrs

from incidentkit import Incident, UnrepresentableError
from pathological.documents import DOCUMENTS

MOST_RATIO = 3.0
"""How much longer twice the text may take."""
MOST_BYTES = 700.0
"""Bytes of memory a character."""
MOST_SECONDS = 20.0
"""Seconds that a MiB of a text may take."""
_TRIES = 5
_SHORT = 0.002
"""Seconds below which a ratio is noise."""


@attrs.frozen(kw_only=True)
class Cost:
    """What one document costs, or what went wrong with it."""

    name: str
    sizes: tuple[int, ...] = ()
    seconds: tuple[float, ...] = ()
    bytes_a_char: float = 0.0
    edit: str = ""
    problem: str | None = None

    @property
    def ratio(self) -> float:
        """The worst ratio of times, for each doubling of the characters there really are."""
        steps = zip(self.sizes, self.sizes[1:], self.seconds, self.seconds[1:], strict=False)
        found = [
            (later / earlier) * 2 * small / large
            for small, large, earlier, later in steps
            if later > _SHORT and large > 1.5 * small
        ]
        return max(found, default=0.0)

    @property
    def seconds_a_mebi(self) -> float:
        """How long a MiB of the longest text takes."""
        return self.seconds[-1] / self.sizes[-1] * 1024**2 if self.seconds else 0.0

    @property
    def fault(self) -> str | None:
        """What is wrong; None where all is well."""
        if self.problem is not None:
            return self.problem
        if self.ratio > MOST_RATIO:
            return f"takes {self.ratio:.1f} times as long for twice the text"
        if self.seconds_a_mebi > MOST_SECONDS:
            return f"takes {self.seconds_a_mebi:.1f} seconds a MiB"
        if self.bytes_a_char > MOST_BYTES:
            return f"takes {self.bytes_a_char:.0f} bytes a character"
        return None


def read_and_edit(text: str) -> str:
    """Read a document, give it back, and change one attribute: "written" or "refused"."""
    incident = Incident.from_markdown(text)
    if incident.to_markdown() != text:
        raise AssertionError("the document does not come back")
    tuple(incident.findings)
    changed = incident.evolve(status="Resolved (again)")
    try:
        written = changed.to_markdown()
    except UnrepresentableError:
        return "refused"
    if Incident.from_markdown(written) != changed:
        raise AssertionError("the edit reads back differently")
    return "written"


def cost_of(name: str, size: int, *, edits: bool) -> Cost:
    """The cost of a document at a size, and at twice and four times as much."""
    texts = [DOCUMENTS[name](size * factor) for factor in (1, 2, 4)]
    try:
        edit = read_and_edit(texts[0]) if edits else ""
        peak = _memory(texts[-1])
        found = Cost(
            name=name,
            sizes=tuple(map(len, texts)),
            seconds=tuple(_seconds(text) for text in texts),
            bytes_a_char=peak / len(texts[-1]),
            edit=edit,
        )
        # A busy machine makes one time longer: the shortest of several is the document's own.
        for _ in range(_TRIES):
            if found.ratio <= MOST_RATIO and found.seconds_a_mebi <= MOST_SECONDS:
                break
            again = tuple(
                min(old, _seconds(t)) for old, t in zip(found.seconds, texts, strict=True)
            )
            found = attrs.evolve(found, seconds=again)
    except (Exception, RecursionError) as error:  # noqa: BLE001 -- any is what is looked for
        return Cost(name=name, problem=f"{type(error).__name__}: {error}"[:200])
    return found


@functools.cache
def _memories() -> tuple[Callable[[], None], ...]:
    """How to clear what remembers the last texts, whole documents too; tables aren't bounded."""
    kind: type[Any] = type(functools.lru_cache(maxsize=1)(len))
    caches: list[Any] = [one for one in gc.get_objects() if isinstance(one, kind)]
    return tuple(
        one.cache_clear
        for one in caches
        if one.__module__.startswith("incidentkit.")
        and one.cache_parameters()["maxsize"] is not None
    )


def _seconds(text: str) -> float:
    # A text that is read for the second time costs next to nothing.
    for forget in _memories():
        forget()
    gc.collect()
    began = time.process_time()
    Incident.from_markdown(text).to_markdown()
    return time.process_time() - began


def _memory(text: str) -> int:
    tracemalloc.start()
    try:
        incident = Incident.from_markdown(text)
        tuple(incident.findings)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _work(connection: Connection, size: int, *, edits: bool) -> None:
    # What is loaded on first use, and what the collector looks through, is no document's cost.
    read_and_edit("# R\n\n**Detected**: 2024-01-15 14:32 UTC\n")
    _memories()
    gc.freeze()
    while (name := connection.recv()) is not None:
        connection.send(cost_of(name, size, edits=edits))


def costs(names: Sequence[str], size: int, *, edits: bool, patience: float) -> Iterator[Cost]:
    """The cost of each; one that takes longer than `patience` seconds is killed."""
    context = multiprocessing.get_context("spawn")
    worker, ours = None, None
    for name in names:
        if worker is None or ours is None:
            ours, theirs = context.Pipe()
            worker = context.Process(target=_work, args=(theirs, size), kwargs={"edits": edits})
            worker.start()
            theirs.close()
        ours.send(name)
        try:
            answered = ours.poll(patience)
            yield ours.recv() if answered else Cost(name=name, problem=f"killed after {patience} s")
        except EOFError:
            answered = False
            yield Cost(name=name, problem="the process died")
        if not answered:
            worker.kill()
            worker.join()
            worker = None
    if worker is not None and ours is not None:
        ours.send(None)
        worker.join()
