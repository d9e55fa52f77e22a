"""Whether a sample of this size could show a change at all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import repeat
from random import Random
from statistics import NormalDist
from typing import Final

from incidentkit.metrics.resampling import LARGE, resampled_means

PAIRS: Final = 1_000
"""How many pairs of periods are simulated."""


def power_to_show(  # noqa: PLR0913 -- each is a setting of its own
    values: Sequence[float], change: float, *, pairs: int, level: float, seed: int, fewest: int
) -> float | None:
    """The share of simulated pairs of periods in which means less by `change` would be seen.

    Each pair is two samples of n, drawn from `values` with replacement; in the second everything
    is shorter by `change`. It is seen where the interval of the ratio of the two means lies below
    1, by the delta method on its logarithm. After Davidovic, "Incident Metrics in SRE" (2021),
    who simulates the same on real incident logs. Fewer than `fewest` have no interval, so nothing
    is ever seen in them: 0. None without values and where every value is 0.
    """
    if not any(values):
        return None
    if len(values) < fewest:
        return 0.0
    rng = Random(seed)  # noqa: S311 -- no secrets
    draws = [_means_with_errors(values, pairs, rng) for _ in range(2)]
    width, shift = NormalDist().inv_cdf((1 + level) / 2), math.log(1 - change)
    seen = 0
    for (mean_a, error_a), (mean_b, error_b) in zip(*draws, strict=True):
        if mean_a > 0 and mean_b > 0:
            ratio = math.log(mean_b / mean_a) + shift
            seen += ratio + width * math.sqrt(error_a + error_b) < 0
    return seen / pairs


def _means_with_errors(
    values: Sequence[float], pairs: int, rng: Random
) -> list[tuple[float, float]]:
    """Means of resamples, each with the variance of its logarithm."""
    n, draw = len(values), rng.random
    if n > LARGE:
        mean = math.fsum(values) / n
        error = _error(values, mean)
        return [(drawn, error) for drawn in resampled_means(values, pairs, rng)]
    found: list[tuple[float, float]] = []
    for _ in range(pairs):
        sample = [values[int(draw() * n)] for _ in repeat(None, n)]
        mean = math.fsum(sample) / n
        found.append((mean, _error(sample, mean)))
    return found


def _error(values: Sequence[float], mean: float) -> float:
    n = len(values)
    squares = math.fsum((value - mean) ** 2 for value in values)
    return squares / (n - 1) / n / mean**2 if mean else math.inf
