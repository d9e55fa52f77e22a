"""Draws from a sample with replacement, the same on every platform."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import repeat
from random import Random
from statistics import NormalDist
from typing import Final

RESAMPLES: Final = 9_999
"""How many resamples an interval rests on unless told otherwise; as in `scipy.stats.bootstrap`."""

LARGE: Final = 200
"""The largest sample whose resamples are drawn value by value."""

_NORMAL: Final = NormalDist()
_NO_SKEWNESS: Final = 1e-6

# Only `Random.random` is used: its sequence is promised to stay the same, those of `gauss`,
# `choices` and the like are not.


def resampled_means(values: Sequence[float], resamples: int, rng: Random) -> list[float]:
    """The means of `resamples` samples of the same size, drawn from `values` with replacement.

    Above `LARGE` values, the means are drawn from the Pearson type III law that has the mean, the
    variance and the skewness which the means of resamples have. Such a mean costs the same for
    any n, and what the law leaves out is of the order of 1/n (Hall, "The Bootstrap and Edgeworth
    Expansion", 1992).
    """
    if len(values) > LARGE:
        return _drawn_means(values, resamples, rng)
    n, draw = len(values), rng.random
    return [sum([values[int(draw() * n)] for _ in repeat(None, n)]) / n for _ in range(resamples)]


def _drawn_means(values: Sequence[float], resamples: int, rng: Random) -> list[float]:
    n = len(values)
    mean = math.fsum(values) / n
    second = math.fsum((value - mean) ** 2 for value in values) / n
    if second == 0:
        return [mean] * resamples
    third = math.fsum((value - mean) ** 3 for value in values) / n
    deviation = math.sqrt(second / n)
    skewness = third / second**1.5 / math.sqrt(n)
    if abs(skewness) < _NO_SKEWNESS:
        return [mean + deviation * normal(rng) for _ in range(resamples)]
    shape = 4 / skewness**2
    unit = math.copysign(deviation / math.sqrt(shape), skewness)
    return [mean + unit * (gamma(shape, rng) - shape) for _ in range(resamples)]


def resampled_quantiles(
    ordered: Sequence[float], share: float, resamples: int, rng: Random
) -> list[float]:
    """The `share` quantiles of resamples of `ordered`, which is in ascending order.

    A quantile needs one or two order statistics of a resample, and those of n uniform numbers can
    be drawn without the other n - 1: U(k) is a beta variate. So the cost doesn't depend on n, and
    the law is exactly that of drawing n values and sorting them.
    """
    n = len(ordered)
    rank = (n - 1) * share
    below = int(rank)
    weight = rank - below
    found: list[float] = []
    for _ in range(resamples):
        first = gamma(below + 1, rng)
        place = first / (first + gamma(n - below, rng))
        low = ordered[_index(place, n)]
        if weight:
            rest = 1 - _open_unit(rng) ** (1 / (n - below - 1))
            place += (1 - place) * rest
            low += weight * (ordered[_index(place, n)] - low)
        found.append(low)
    return found


def _index(place: float, n: int) -> int:
    return min(int(place * n), n - 1)


def _open_unit(rng: Random) -> float:
    """A uniform number above 0 and below 1."""
    return rng.random() or 0.5


def normal(rng: Random) -> float:
    """A standard normal number."""
    return _NORMAL.inv_cdf(_open_unit(rng))


def gamma(shape: float, rng: Random) -> float:
    """A gamma variate of unit scale, for a `shape` of 1 or more.

    The method of Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables" (2000).
    """
    d = shape - 1 / 3
    c = 1 / math.sqrt(9 * d)
    while True:
        x = normal(rng)
        v = (1 + c * x) ** 3
        if v > 0 and math.log(_open_unit(rng)) < x * x / 2 + d - d * v + d * math.log(v):
            return d * v
