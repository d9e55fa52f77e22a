"""Two samples side by side: by how much they differ, and whether that can be told from chance."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from random import Random

import attrs

from incidentkit.metrics.cards import comparison_card
from incidentkit.metrics.caveats import FEWEST_FOR_AN_INTERVAL
from incidentkit.metrics.figures import SHARES, figure, resampled
from incidentkit.metrics.intervals import percentile, unbounded


@attrs.frozen(kw_only=True)
class Comparison:
    """A sample A, such as the time before a change, against a sample B, the time after.

    `ratio` is the figure `of` of B over that of A: 0.8 means a fifth less in B. `ratio_low` and
    `ratio_high` bound it with the confidence `level`. `probability_of_improvement` is P(B < A),
    the chance that an incident drawn from B is shorter than one drawn from A, a tie counting half:
    Mann and Whitney's U over n_a * n_b. Half means neither. Each is None where a sample is too
    small for it or a figure is 0. Open and excluded incidents count in neither sample.
    """

    of: str
    n_a: int
    n_b: int
    level: float
    resamples: int
    seed: int
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    probability_of_improvement: float | None = None

    @property
    def shown(self) -> bool | None:
        """True where the interval of the ratio leaves out 1; None where there is no interval."""
        if self.ratio_low is None or self.ratio_high is None:
            return None
        return self.ratio_high < 1 or self.ratio_low > 1

    @property
    def verdict(self) -> str:
        """What may be said, in one sentence."""
        sizes = f"n = {self.n_a} and {self.n_b}"
        if self.ratio is None or self.ratio_low is None or self.ratio_high is None:
            return f"Nothing can be said: {sizes}{self._why_none()}."
        name = self.of.replace("_", " ")
        interval = (
            f"{self.level:.0%} interval {self.ratio_low:.2f} to {self.ratio_high:.2f}, {sizes}"
        )
        if not self.shown:
            return f"No difference is shown: {name} ratio {self.ratio:.2f}, {interval}."
        word = "shorter" if self.ratio < 1 else "longer"
        return f"B is {word}: {name} ratio {self.ratio:.2f}, {interval}."

    def _why_none(self) -> str:
        """Why there is no interval: too few durations, and how many would do, or too many of 0."""
        fewest = FEWEST_FOR_AN_INTERVAL
        if self.of in SHARES:
            while any(unbounded(fewest, SHARES[self.of], self.level)):
                fewest += 1
        if min(self.n_a, self.n_b) < fewest:
            return f", and an interval of the {self.of.replace('_', ' ')} needs {fewest} in each"
        return ", but a figure is 0, or would be in some resample, and 0 has no ratio"

    def __str__(self) -> str:
        return self.verdict

    def _repr_html_(self) -> str:
        """The verdict and its figures, in a notebook."""
        return comparison_card(self)


def compare(  # noqa: PLR0913 -- each is a setting of its own
    a: Sequence[float],
    b: Sequence[float],
    *,
    of: str,
    level: float,
    resamples: int,
    seed: int,
    fewest: int,
) -> Comparison:
    """Compare values in ascending order; no interval where either has fewer than `fewest`."""
    first, second = figure(a, of), figure(b, of)
    ratio = second / first if first and second is not None else None
    low: float | None = None
    high: float | None = None
    if ratio and min(len(a), len(b)) >= fewest and not _is_unbounded(a, b, of, level):
        rng = Random(seed)  # noqa: S311 -- no secrets
        low, high = _interval(a, b, of=of, level=level, resamples=resamples, rng=rng)
    return Comparison(
        of=of,
        n_a=len(a),
        n_b=len(b),
        level=level,
        resamples=resamples,
        seed=seed,
        ratio=ratio,
        ratio_low=low,
        ratio_high=high,
        probability_of_improvement=probability_of_less(b, a),
    )


def _is_unbounded(a: Sequence[float], b: Sequence[float], of: str, level: float) -> bool:
    return of in SHARES and any(any(unbounded(len(values), SHARES[of], level)) for values in (a, b))


def _interval(  # noqa: PLR0913 -- as above
    a: Sequence[float],
    b: Sequence[float],
    *,
    of: str,
    level: float,
    resamples: int,
    rng: Random,
) -> tuple[float, float] | tuple[None, None]:
    """The percentile interval of the ratio's logarithm.

    Not BCa: for two samples of one law, lognormal with sigma 1.2, BCa showed a difference in 11 of
    100 pairs of 40 durations, the percentiles in 9.
    """
    before, after = (resampled(values, of, resamples, rng) for values in (a, b))
    if of == "geometric_mean":
        logs = [y - x for x, y in zip(before, after, strict=True)]
    elif min(before) <= 0 or min(after) <= 0:
        return (None, None)
    else:
        logs = [math.log(y / x) for x, y in zip(before, after, strict=True)]
    low, high = percentile(logs, level)
    return (math.exp(low), math.exp(high))


def probability_of_less(b: Sequence[float], a: Sequence[float]) -> float | None:
    """P(B < A) + P(B = A) / 2 over all pairs of values in ascending order; None for no pairs."""
    if not a or not b:
        return None
    wins = sum(bisect_left(b, value) + bisect_right(b, value) for value in a)
    return wins / (2 * len(a) * len(b))
