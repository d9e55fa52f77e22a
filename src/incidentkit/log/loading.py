"""Reading many files, one after the other or in several processes, no further than asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any, Final, TypeAlias

from incidentkit.errors import InvalidValueError
from incidentkit.log.progress import Progress, followed
from incidentkit.log.reading import Options, Outcome, read_file
from incidentkit.log.sources import Source, listed

Outcomes: TypeAlias = tuple[Outcome, ...]
"""What became of one file."""

_LARGEST_BATCH: Final = 32
"""Files that a process reads before it hands them over."""
_AHEAD: Final = 2
"""Batches a process that are read before anybody asks for them."""


def opened(
    sources: Iterable[Source],
    options: Options,
    *,
    workers: Any,  # noqa: ANN401 -- it is checked here
    wanted: str | Sequence[str],
    progress: Progress | None,
) -> Iterator[Outcome]:
    """What became of every file that `sources` name; those are looked up before this returns."""
    if not isinstance(workers, int) or workers < 1:
        raise InvalidValueError(f"expected a whole number from 1, got {workers!r}", "workers")
    found = listed(sources, wanted)
    files = found.files
    read = followed(outcomes(files, options, workers), len(files), progress)
    return chain(found.failures, found.skipped, chain.from_iterable(read))


def outcomes(files: Sequence[Path], options: Options, workers: int) -> Iterator[Outcomes]:
    """What became of each of `files`, in their order, whatever the number of processes.

    With one worker a file is opened when its turn comes. With several, each reads a few files
    ahead; how many doesn't depend on how many there are.
    """
    if workers == 1 or len(files) < 2:  # noqa: PLR2004 -- nothing to share
        return (read_file(path, options) for path in files)
    return _in_processes(files, options, workers)


def _in_processes(files: Sequence[Path], options: Options, workers: int) -> Iterator[Outcomes]:
    size = min(_LARGEST_BATCH, -(-len(files) // (workers * _AHEAD)))
    batches = (files[start : start + size] for start in range(0, len(files), size))
    pending: deque[Future[list[Outcomes]]] = deque()
    executor = ProcessPoolExecutor(max_workers=min(workers, -(-len(files) // size)))
    try:
        for batch in batches:
            pending.append(executor.submit(_read_batch, batch, options))
            if len(pending) > workers * _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)


def _read_batch(files: Sequence[Path], options: Options) -> list[Outcomes]:
    return [read_file(path, options) for path in files]
