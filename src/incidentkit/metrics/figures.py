"""The figures of a sample that an interval can be asked for, by name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import Final

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.intervals import acceleration_of_mean, bca, percentile
from incidentkit.metrics.quantiles import quantile
from incidentkit.metrics.resampling import resampled_means, resampled_quantiles

SHARES: Final[Mapping[str, float]] = MappingProxyType(
    {"median": 0.5, "p75": 0.75, "p90": 0.9, "p95": 0.95}
)
"""The quantiles by name."""

_MEANS: Final = ("mean", "geometric_mean")


def check_figure(name: str) -> None:
    """Raise `InvalidValueError` where no figure has that name."""
    if name not in (*SHARES, *_MEANS):
        known = ", ".join((*_MEANS, *SHARES))
        reason = f"expected one of {known}, got {name!r}"
        raise InvalidValueError(reason)


def mean(values: Sequence[float]) -> float | None:
    """The arithmetic mean, rounded once; None where there are no values."""
    return math.fsum(values) / len(values) if values else None


def geometric_mean(ordered: Sequence[float]) -> float | None:
    """The geometric mean of values in ascending order; None where there are none or one is 0."""
    if not ordered or ordered[0] <= 0:
        return None
    return math.exp(math.fsum(map(math.log, ordered)) / len(ordered))


def figure(ordered: Sequence[float], name: str) -> float | None:
    """The figure `name` of values in ascending order; None where it isn't defined."""
    if name in SHARES:
        return quantile(ordered, SHARES[name])
    return mean(ordered) if name == "mean" else geometric_mean(ordered)


def resampled(ordered: Sequence[float], name: str, resamples: int, rng: Random) -> list[float]:
    """The figure `name` of `resamples` resamples; of a geometric mean, its logarithm."""
    if name in SHARES:
        return resampled_quantiles(ordered, SHARES[name], resamples, rng)
    return resampled_means(averaged(ordered, name), resamples, rng)


def averaged(ordered: Sequence[float], name: str) -> Sequence[float]:
    """What a mean is the mean of: the values, or their logarithms."""
    return ordered if name == "mean" else [math.log(value) for value in ordered]


def bootstrap_interval(
    ordered: Sequence[float], name: str, level: float, resamples: int, rng: Random
) -> tuple[float, float]:
    """The interval of one figure: BCa for means, percentile for quantiles.

    The acceleration of BCa comes from the jackknife, which fails for quantiles (Efron and
    Tibshirani, "An Introduction to the Bootstrap", 1993, section 10.6).
    """
    distribution = resampled(ordered, name, resamples, rng)
    if name in SHARES:
        return percentile(distribution, level)
    values = averaged(ordered, name)
    estimate = math.fsum(values) / len(values)
    low, high = bca(distribution, estimate, acceleration_of_mean(values), level)
    return (low, high) if name == "mean" else (math.exp(low), math.exp(high))
