"""Intervals of time, each minute counted once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

P = TypeVar("P", bound=Any)


def union(intervals: Iterable[tuple[P, P]]) -> tuple[tuple[P, P], ...]:
    """Disjoint intervals, in order, that cover what `intervals` cover; those that touch merge."""
    merged: list[tuple[P, P]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
