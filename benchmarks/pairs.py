"""Two pieces of work timed in turn, so that what slows the machine down slows both."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from statistics import median
from time import process_time_ns

Work = Callable[[], object]
Remembering = functools._lru_cache_wrapper  # noqa: SLF001 -- caches have no public type


def ratio(work: Work, base: Work, rounds: int = 7) -> float:
    """The median over rounds of the processor time of `work` as a multiple of that of `base`.

    Each runs once a round, and the order changes from round to round. The first round doesn't
    count. Before every round the library forgets the texts it has met, or from the second round
    on it would only have to look them up.
    """
    found: list[float] = []
    for turn in range(1 + rounds):
        forget_texts()
        gc.collect()
        if turn % 2:
            ours, theirs = taken(work), taken(base)
        else:
            theirs, ours = taken(base), taken(work)
        if turn:
            found.append(ours / theirs)
    return median(found)


def forget_texts() -> None:
    """Empty what the library remembers of texts; what it knows of forms stays."""
    for each in gc.get_objects():
        if isinstance(each, Remembering):
            home = str(each.__module__)
            ours = home.startswith("incidentkit.") and ".vocabulary." not in home
            if ours and each.cache_parameters()["maxsize"] is not None:
                each.cache_clear()


def taken(work: Work) -> int:
    """The nanoseconds of processor time that `work` takes."""
    began = process_time_ns()
    work()
    return process_time_ns() - began
