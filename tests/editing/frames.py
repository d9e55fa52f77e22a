"""Whether one text is another with only some of its lines replaced, and at most one insertion."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_EOL = re.compile(r"\r\n|\n|\r")


def lines_of(text: str) -> list[str]:
    """The lines of a document, without their endings."""
    return _EOL.split(text)


def is_framed(old: Sequence[str], new: Sequence[str], own: Collection[int]) -> bool:
    """Whether `new` is `old` with other lines where its lines `own` are, and one insertion at most.

    Every other line of `old` stands in `new`, byte for byte and in its order; what `new` has
    besides stands where a run of own lines stood, or is one run of lines put in between.
    """
    kept = _runs(old, own)
    if _follow(kept, new):
        return True
    for number, run in enumerate(kept):
        for at in range(len(run) + 1):
            if _follow([*kept[:number], run[:at], run[at:], *kept[number + 1 :]], new):
                return True
    return False


def _runs(old: Sequence[str], own: Collection[int]) -> list[Sequence[str]]:
    """What stands before, between and behind the runs of own lines."""
    runs: list[Sequence[str]] = []
    first = 0
    for number in sorted(n for n in own if n < len(old)):
        if number > first or not runs:
            runs.append(old[first:number])
        first = number + 1
    return [*runs, old[first:]]


def _follow(runs: Sequence[Sequence[str]], new: Sequence[str]) -> bool:
    """Whether the runs stand in `new` in their order: the first at its start, the last at its end.

    A single run is all of it.
    """
    if len(runs) == 1:
        return list(runs[0]) == list(new)
    first, *between, last = runs
    at, end = len(first), len(new) - len(last)
    if at > end or list(new[:at]) != list(first) or list(new[end:]) != list(last):
        return False
    for run in between:
        found = _find(run, new, at, end)
        if found is None:
            return False
        at = found + len(run)
    return True


def _find(run: Sequence[str], new: Sequence[str], at: int, end: int) -> int | None:
    places = range(at, end - len(run) + 1)
    return next((n for n in places if list(new[n : n + len(run)]) == list(run)), None)
