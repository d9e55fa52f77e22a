"""How long incidents last when some of them haven't ended."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from statistics import NormalDist
from typing import Final, NamedTuple

import attrs
import pendulum

from incidentkit.metrics.intervals import check_share
from incidentkit.metrics.spans import span

_LEVEL: Final = 0.95
_HALF: Final = 0.5


class Step(NamedTuple):
    """The share of incidents that last longer than `seconds`, from there to the next step.

    `at_risk` of them lasted at least so long, `ended` of those ended then, and `censored` were
    last seen open then. `low` and `high` bound the share with 95% confidence.
    """

    seconds: float
    at_risk: int
    ended: int
    censored: int
    share: float
    low: float
    high: float


@attrs.frozen(kw_only=True)
class Survival:
    """The Kaplan-Meier curve of durations, with open incidents as right-censored.

    An open incident counts as lasting at least as long as it is known to: it is at risk until
    then and says nothing after. At equal durations ends come before censoring. The bounds are
    Greenwood's on the log-log scale, as in lifelines.
    """

    steps: tuple[Step, ...] = ()

    @property
    def median(self) -> pendulum.Duration | None:
        """The shortest duration that at most half outlast; None where the curve stays above."""
        return self.quantile(_HALF)

    def quantile(self, share: float) -> pendulum.Duration | None:
        """The shortest duration that at most `1 - share` of the incidents outlast, or None.

        Raises `InvalidValueError` for a share outside 0 to 1.
        """
        check_share(share)
        return span(_first([(step.seconds, step.share) for step in self.steps], 1 - share))

    @property
    def median_low(self) -> pendulum.Duration | None:
        """The lower 95% bound of the median: where the lower bound of the curve crosses half."""
        return span(_first([(step.seconds, step.low) for step in self.steps], _HALF))

    @property
    def median_high(self) -> pendulum.Duration | None:
        """The upper 95% bound of the median; None where the curve's upper bound stays above."""
        return span(_first([(step.seconds, step.high) for step in self.steps], _HALF))


def _first(curve: list[tuple[float, float]], height: float) -> float | None:
    # A share is a product of quotients: 1/2 may come out a little above 0.5.
    return next((seconds for seconds, share in curve if share <= height + 1e-12), None)


def kaplan_meier(ended: Iterable[float], censored: Iterable[float]) -> Survival:
    """The curve of durations that `ended` and of those last seen open, all in seconds."""
    ends, opens = Counter(ended), Counter(censored)
    at_risk = ends.total() + opens.total()
    share, variance = 1.0, 0.0
    steps: list[Step] = []
    for seconds in sorted(ends.keys() | opens.keys()):
        dying, leaving = ends[seconds], opens[seconds]
        share *= 1 - dying / at_risk
        if dying < at_risk:
            variance += dying / (at_risk * (at_risk - dying))
        low, high = _bounds(share, variance)
        steps.append(Step(seconds, at_risk, dying, leaving, share, low, high))
        at_risk -= dying + leaving
    return Survival(steps=tuple(steps))


def _bounds(share: float, variance: float) -> tuple[float, float]:
    if not 0 < share < 1:
        return (share, share)
    width = NormalDist().inv_cdf((1 + _LEVEL) / 2) * math.sqrt(variance) / math.log(share)
    return (share ** math.exp(-width), share ** math.exp(width))
