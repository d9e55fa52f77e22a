"""Which equal elements of two lists are the same ones, in time that grows as the lists do."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

Pair = tuple[int, int]
"""The places of an element in the old and in the new list."""
_FEW = 64
"""So many elements are compared in every way."""


def equal_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs of equal elements, in the order of both lists; the elements between are other ones.

    A table may have thousands of equal rows, of which each could be any other: those at its two
    ends stay, then those that keep their place, and else the first is the first, the second the
    second.
    """
    numbers: dict[Hashable, int] = {}
    one = [numbers.setdefault(value, len(numbers)) for value in old]
    other = [numbers.setdefault(value, len(numbers)) for value in new]
    shorter = min(len(one), len(other))
    head = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    inner = _inner_pairs(one[head : len(one) - tail], other[head : len(other) - tail])
    ends = ((len(one) - n, len(other) - n) for n in range(tail, 0, -1))
    return [*((n, n) for n in range(head)), *((o + head, n + head) for o, n in inner), *ends]


def _inner_pairs(old: Sequence[int], new: Sequence[int]) -> Sequence[Pair]:
    in_place = [(n, n) for n in range(min(len(old), len(new))) if old[n] == new[n]]
    if len(in_place) == (Counter(old) & Counter(new)).total():
        return in_place
    if max(len(old), len(new)) <= _FEW:
        return list(_in_every_way(old, new))
    return _longest_rising(_counted(old, new))


def _in_every_way(old: Sequence[int], new: Sequence[int]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for start_old, start_new, size in matcher.get_matching_blocks():
        yield from ((start_old + n, start_new + n) for n in range(size))


def _counted(old: Sequence[int], new: Sequence[int]) -> list[Pair]:
    """The first of equal ones and the first, the second and the second, and so on."""
    places: dict[tuple[int, int], int] = {}
    seen: Counter[int] = Counter()
    for place, value in enumerate(new):
        places[value, seen[value]] = place
        seen[value] += 1
    pairs: list[Pair] = []
    seen.clear()
    for place, value in enumerate(old):
        found = places.get((value, seen[value]))
        seen[value] += 1
        if found is not None:
            pairs.append((place, found))
    return pairs


def _longest_rising(pairs: Sequence[Pair]) -> list[Pair]:
    """As many as possible of `pairs`, which rise in the first place, that rise in the second."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    found: list[Pair] = []
    at = last[-1] if last else None
    while at is not None:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]
