"""Intervals of confidence from a bootstrap distribution."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import NormalDist
from typing import Final, cast

import attrs
import pendulum

from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.quantiles import quantile

_NORMAL: Final = NormalDist()


@attrs.frozen(kw_only=True)
class Interval:
    """Where a figure lies with the confidence `level`.

    `low` and `high` are None where the sample can't bound the figure on that side; `reason` says
    why then. `method` is "bca" or "percentile".
    """

    low: pendulum.Duration | None = None
    high: pendulum.Duration | None = None
    level: float
    method: str
    resamples: int
    seed: int
    reason: str | None = None

    def __str__(self) -> str:
        low, high = (spoken_duration(end) or "?" for end in (self.low, self.high))
        because = f" ({self.reason})" if self.reason else ""
        return f"{self.level:.0%}: {low} to {high}{because}"


def check_settings(level: float, resamples: int, seed: int) -> None:
    """Raise `InvalidValueError` for a level outside 0 to 1, fewer than 1 resample, and no seed."""
    check_between("level", level)
    if not isinstance(cast("object", resamples), int) or resamples < 1:
        reason = f"expected 1 or more resamples, got {resamples!r}"
        raise InvalidValueError(reason, "resamples")
    if not isinstance(cast("object", seed), int):
        reason = f"expected a whole number, got {seed!r}"
        raise InvalidValueError(reason, "seed")


def check_between(name: str, value: float) -> None:
    """Raise `InvalidValueError` where the argument called `name` isn't between 0 and 1."""
    if not isinstance(cast("object", value), int | float) or not 0 < value < 1:
        reason = f"expected more than 0 and less than 1, got {value!r}"
        raise InvalidValueError(reason, name)


def check_share(value: float) -> None:
    """Raise `InvalidValueError` where the argument `share` isn't one, 0 to 1."""
    if not isinstance(cast("object", value), int | float) or not 0 <= value <= 1:
        reason = f"expected 0 to 1, got {value!r}"
        raise InvalidValueError(reason, "share")


def percentile(distribution: Sequence[float], level: float) -> tuple[float, float]:
    """The percentile interval: the middle `level` of the bootstrap distribution."""
    ordered = sorted(distribution)
    tail = (1 - level) / 2
    return (_at(ordered, tail), _at(ordered, 1 - tail))


def bca(
    distribution: Sequence[float], estimate: float, acceleration: float, level: float
) -> tuple[float, float]:
    """The bias-corrected and accelerated interval (Efron, 1987).

    It shifts the percentiles by the share of resamples below the `estimate` and by the
    `acceleration`, a sixth of the skewness of the estimate: durations are skewed to the right, and
    the plain percentiles then lie too low. Equal to `scipy.stats.bootstrap` with `method="BCa"` on
    the same distribution.
    """
    ordered = sorted(distribution)
    rank = (bisect_left(ordered, estimate) + bisect_right(ordered, estimate)) / 2
    if not 0 < rank < len(ordered):
        return (ordered[0], ordered[-1])
    bias = _NORMAL.inv_cdf(rank / len(ordered))
    low, high = (
        _at(ordered, _adjusted(bias, acceleration, tail))
        for tail in ((1 - level) / 2, (1 + level) / 2)
    )
    return (low, high)


def _adjusted(bias: float, acceleration: float, tail: float) -> float:
    shifted = bias + _NORMAL.inv_cdf(tail)
    scale = 1 - acceleration * shifted
    if scale <= 0:
        return 1.0 if shifted > 0 else 0.0
    return _NORMAL.cdf(bias + shifted / scale)


def acceleration_of_mean(values: Sequence[float]) -> float:
    """The acceleration of a mean: by the jackknife, a sixth of its skewness."""
    mean = math.fsum(values) / len(values)
    squares = math.fsum((value - mean) ** 2 for value in values)
    cubes = math.fsum((value - mean) ** 3 for value in values)
    return cubes / squares**1.5 / 6 if squares else 0.0


def unbounded(n: int, share: float, level: float) -> tuple[bool, bool]:
    """Whether n values can't bound their `share` quantile from below, and from above.

    With probability share^n every value lies below the quantile, and then nothing in the sample
    bounds it from above; an interval that promises less risk than that would have to invent one.
    """
    tail = (1 - level) / 2
    return ((1 - share) ** n > tail, share**n > tail)


def _at(ordered: Sequence[float], share: float) -> float:
    found = quantile(ordered, share)
    return math.nan if found is None else found
