"""The lognormal law that fits a sample best."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import Final

import attrs
import pendulum

from incidentkit.metrics.intervals import check_between
from incidentkit.metrics.spans import span

_NORMAL: Final = NormalDist()
_FEWEST_FOR_A_TEST: Final = 8
"""The p-value's formula is for 8 values and more."""


@attrs.frozen(kw_only=True)
class Lognormal:
    """A lognormal law: the logarithm of the seconds is normal with mean `mu`, deviation `sigma`.

    Fitted by maximum likelihood, so `sigma` divides by n; equal to `scipy.stats.lognorm.fit` with
    the location fixed at 0. `anderson_darling` is the statistic A² of the test that the logarithms
    are normal (as `scipy.stats.anderson` gives it), `p_value` the chance of so bad a fit or worse
    if they are, by D'Agostino and Stephens, "Goodness-of-Fit Techniques" (1986), table 4.9. Both
    are None for fewer than 8 values and where all are equal. A small p-value speaks against the
    law; a large one doesn't prove it.
    """

    mu: float
    sigma: float
    n: int
    anderson_darling: float | None = None
    p_value: float | None = None

    @property
    def median(self) -> pendulum.Duration | None:
        """The median of the law, exp(mu); the geometric mean of the sample."""
        return span(math.exp(self.mu))

    @property
    def mean(self) -> pendulum.Duration | None:
        """The mean of the law, exp(mu + sigma² / 2); None beyond what a Duration can hold."""
        return span(math.exp(min(self.mu + self.sigma**2 / 2, _LARGEST_LOG)))

    def quantile(self, share: float) -> pendulum.Duration | None:
        """The duration that a `share` of the law doesn't exceed, 0 < share < 1.

        Raises `InvalidValueError` for any other.
        """
        check_between("share", share)
        return span(math.exp(min(self.mu + self.sigma * _NORMAL.inv_cdf(share), _LARGEST_LOG)))


_LARGEST_LOG: Final = 30.0


def fit_lognormal(ordered: Sequence[float]) -> Lognormal | None:
    """The fit to durations in ascending order; None for fewer than 2, and where one is 0."""
    n = len(ordered)
    if n < 2 or ordered[0] <= 0:  # noqa: PLR2004 -- one value has no spread
        return None
    logs = [math.log(value) for value in ordered]
    mu = math.fsum(logs) / n
    squares = math.fsum((value - mu) ** 2 for value in logs)
    sigma = math.sqrt(squares / n)
    if n < _FEWEST_FOR_A_TEST or squares == 0:
        return Lognormal(mu=mu, sigma=sigma, n=n)
    statistic = _anderson_darling(logs, mu, math.sqrt(squares / (n - 1)))
    adjusted = statistic * (1 + 0.75 / n + 2.25 / n**2)
    return Lognormal(
        mu=mu, sigma=sigma, n=n, anderson_darling=statistic, p_value=p_value_of_fit(adjusted)
    )


def _anderson_darling(ordered: Sequence[float], mean: float, deviation: float) -> float:
    n = len(ordered)
    scores = [(value - mean) / deviation for value in ordered]
    terms = (
        (2 * i - 1) * (_log_cdf(scores[i - 1]) + _log_cdf(-scores[n - i])) for i in range(1, n + 1)
    )
    return -n - math.fsum(terms) / n


def _log_cdf(score: float) -> float:
    """The logarithm of the normal distribution function, far out in the tail too."""
    return math.log(max(math.erfc(-score / math.sqrt(2)) / 2, 1e-300))


def p_value_of_fit(adjusted: float) -> float:
    """The p-value of A² (1 + 0.75 / n + 2.25 / n²), for a mean and deviation that were fitted."""
    a = adjusted
    if a < 0.2:  # noqa: PLR2004 -- the four pieces of the table
        return 1 - math.exp(-13.436 + 101.14 * a - 223.73 * a * a)
    if a < 0.34:  # noqa: PLR2004 -- as above
        return 1 - math.exp(-8.318 + 42.796 * a - 59.938 * a * a)
    if a < 0.6:  # noqa: PLR2004 -- as above
        return math.exp(0.9177 - 4.279 * a - 1.38 * a * a)
    return math.exp(1.2937 - 5.709 * a + 0.0186 * a * a) if a < 13 else 0.0  # noqa: PLR2004 -- as above
