"""Which element of a list became which: by identity, then similarity, then position."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

import attrs

from incidentkit.forms.writing.equal_elements import equal_pairs

T = TypeVar("T", bound=Hashable)

_ALIKE = 0.5
"""Texts at least this similar are taken for two states of one element."""
_COMPARED = 400
"""Beyond this many candidates in one gap, position decides alone."""


@attrs.frozen
class Step:
    """One step from the old list to the new one: kept or changed (both), removed, or inserted."""

    old: int | None
    new: int | None


def aligned(old: Sequence[T], new: Sequence[T], text: Callable[[T], str]) -> tuple[Step, ...]:
    """The steps in the order of the new list; what is removed stands where it stood.

    Equal elements in the same order stay. Between them, elements whose `text` is most alike are
    one element that was changed; what remains is paired by position as far as both lists go.
    """
    steps: list[Step] = []
    at_old = at_new = 0
    for same_old, same_new in equal_pairs(old, new):
        steps += _gap(old, new, range(at_old, same_old), range(at_new, same_new), text)
        steps.append(Step(same_old, same_new))
        at_old, at_new = same_old + 1, same_new + 1
    steps += _gap(old, new, range(at_old, len(old)), range(at_new, len(new)), text)
    return tuple(steps)


def _gap(
    old: Sequence[T], new: Sequence[T], olds: range, news: range, text: Callable[[T], str]
) -> list[Step]:
    pairs = _similar(old, new, olds, news, text)
    steps: list[Step] = []
    left, right = olds.start, news.start
    for one, other in [*pairs, (olds.stop, news.stop)]:
        steps += _by_position(range(left, one), range(right, other), bounded=bool(pairs))
        if one < olds.stop:
            steps.append(Step(one, other))
        left, right = one + 1, other + 1
    return steps


def _by_position(olds: range, news: range, *, bounded: bool) -> list[Step]:
    """Pair what has no likeness to go by; around a sure pair nothing is paired by position."""
    both = 0 if bounded and len(olds) != len(news) else min(len(olds), len(news))
    steps = [Step(olds[n], news[n]) for n in range(both)]
    steps += [Step(n, None) for n in olds[both:]]
    steps += [Step(None, n) for n in news[both:]]
    return steps


def _similar(
    old: Sequence[T], new: Sequence[T], olds: range, news: range, text: Callable[[T], str]
) -> list[tuple[int, int]]:
    """Pairs of alike elements that don't cross, the most alike first."""
    if not olds or not news or len(olds) * len(news) > _COMPARED:
        return []
    scored = sorted(
        (-_likeness(text(old[o]), text(new[n])), abs(o - n), o, n) for o in olds for n in news
    )
    pairs: list[tuple[int, int]] = []
    for score, _, o, n in scored:
        if -score >= _ALIKE and all((o < a and n < b) or (o > a and n > b) for a, b in pairs):
            pairs.append((o, n))
    return sorted(pairs)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
