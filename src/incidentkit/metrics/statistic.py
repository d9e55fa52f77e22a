"""The figures of a sample, each with what it rests on."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from functools import cached_property
from random import Random
from typing import Self, cast

import attrs
import pendulum

from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.cards import statistic_card
from incidentkit.metrics.caveats import FEWEST_FOR_AN_INTERVAL, caveats
from incidentkit.metrics.comparison import Comparison, compare
from incidentkit.metrics.figures import SHARES, bootstrap_interval, check_figure, figure
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.intervals import (
    Interval,
    check_between,
    check_settings,
    check_share,
    unbounded,
)
from incidentkit.metrics.lognormal import Lognormal, fit_lognormal
from incidentkit.metrics.measurable import Measurable
from incidentkit.metrics.metric import Aggregate, Metric
from incidentkit.metrics.power import PAIRS, power_to_show
from incidentkit.metrics.quantiles import quantile
from incidentkit.metrics.resampling import RESAMPLES
from incidentkit.metrics.sample import Excluded, OpenIncident, Sample
from incidentkit.metrics.sentence import statistic_sentence
from incidentkit.metrics.spans import span
from incidentkit.metrics.survival import Survival, kaplan_meier
from incidentkit.model.frozen_map import FrozenMap


@attrs.frozen(kw_only=True, repr=False)
class Statistic:
    """What a sample of durations says, and what it can't say.

    Every figure is a `pendulum.Duration`, to the microsecond, or None where `n` is 0. All of them
    are computed when first asked for.
    """

    name: str
    sample: Sample = attrs.field(factory=Sample)
    title: str = ""
    aggregate: Aggregate = "mean"

    @classmethod
    def of(
        cls,
        metric: Metric | str,
        incidents: Iterable[Measurable],
        as_of: dt.datetime | None = None,
    ) -> Self:
        """The statistic of `metric` over `incidents`; see `Sample.collect` for `as_of`.

        A metric is one, or the name of one in the preset "incidentkit" ("time_to_detect").
        """
        return cls.over(metric, Sample.collect(incidents, metric, as_of))

    @classmethod
    def over(cls, metric: Metric | str, sample: Sample) -> Self:
        """The statistic of a `sample` that was collected with `metric`.

        Raises `InvalidValueError` for a `metric` that is none.
        """
        metric = one_metric(metric)
        return cls(name=metric.name, title=metric.title, aggregate=metric.aggregate, sample=sample)

    @cached_property
    def seconds(self) -> tuple[float, ...]:
        """The measured durations in seconds, the shortest first."""
        return tuple(sorted(self.sample.seconds))

    @property
    def n(self) -> int:
        """How many durations the figures rest on."""
        return len(self.sample.observations)

    @property
    def excluded(self) -> Sequence[Excluded]:
        """The incidents that could not be used: (path, reason)."""
        return self.sample.excluded

    @property
    def open(self) -> Sequence[OpenIncident]:
        """The incidents that go on: (path, reason, seconds so far or None)."""
        return self.sample.open

    @cached_property
    def bases(self) -> FrozenMap[int]:
        """How many of the `n` were "measured" by the clock, and how many "stated"."""
        stated = sum(self.sample.observations.column(2))
        return FrozenMap({"measured": self.n - stated, "stated": stated})

    @cached_property
    def mean(self) -> pendulum.Duration | None:
        """The arithmetic mean. A single long incident can move it far: see `warnings`."""
        return self.figure("mean")

    @cached_property
    def median(self) -> pendulum.Duration | None:
        """The median: half took longer."""
        return self.figure("median")

    @property
    def p75(self) -> pendulum.Duration | None:
        """The duration that three quarters didn't exceed."""
        return self.figure("p75")

    @property
    def p90(self) -> pendulum.Duration | None:
        """The duration that nine of ten didn't exceed."""
        return self.figure("p90")

    @property
    def p95(self) -> pendulum.Duration | None:
        """The duration that 19 of 20 didn't exceed."""
        return self.figure("p95")

    @cached_property
    def geometric_mean(self) -> pendulum.Duration | None:
        """The n-th root of the product; None where a duration is 0, and then `warnings` says so.

        A product with a 0 is 0, which would tell nothing about the others, and a 0 in a report
        mostly means "within the same minute": no value is made up for it.
        """
        return self.figure("geometric_mean")

    @property
    def minimum(self) -> pendulum.Duration | None:
        """The shortest."""
        return span(self.seconds[0] if self.seconds else None)

    @property
    def maximum(self) -> pendulum.Duration | None:
        """The longest."""
        return span(self.seconds[-1] if self.seconds else None)

    @property
    def total(self) -> pendulum.Duration | None:
        """The sum; overlapping incidents count each. `downtime` counts every minute once."""
        return span(math.fsum(self.seconds) if self.seconds else None)

    @property
    def standard_deviation(self) -> pendulum.Duration | None:
        """The standard deviation of a sample, which divides by n - 1; None below n = 2."""
        if self.n < 2:  # noqa: PLR2004 -- one value has no spread
            return None
        center = math.fsum(self.seconds) / self.n
        squares = math.fsum((value - center) ** 2 for value in self.seconds)
        return span(math.sqrt(squares / (self.n - 1)))

    @property
    def headline(self) -> pendulum.Duration | None:
        """The figure that the metric's definition reports: `mean`, or `median` for DORA's."""
        return self.median if self.aggregate == "median" else self.mean

    def quantile(self, share: float) -> pendulum.Duration | None:
        """The duration that a `share` of the sample, 0 to 1, doesn't exceed.

        Between two ranks it is interpolated linearly (type 7 of Hyndman and Fan), as numpy and
        pandas do by default. Raises `InvalidValueError` for a share outside 0 to 1.
        """
        check_share(share)
        return span(quantile(self.seconds, share))

    def figure(self, name: str) -> pendulum.Duration | None:
        """A figure by name: mean, geometric_mean, median, p75, p90 or p95.

        Raises `InvalidValueError` for any other name.
        """
        check_figure(name)
        return span(figure(self.seconds, name))

    # -- how sure ---------------------------------------------------------------------------------

    @property
    def ci_low(self) -> pendulum.Duration | None:
        """The lower end of the 95% bootstrap interval of the mean; None below n = 5."""
        return self._interval_of_mean.low

    @property
    def ci_high(self) -> pendulum.Duration | None:
        """The upper end of the 95% bootstrap interval of the mean; None below n = 5."""
        return self._interval_of_mean.high

    @cached_property
    def _interval_of_mean(self) -> Interval:
        return self.interval()

    def interval(
        self, of: str = "mean", *, level: float = 0.95, resamples: int = RESAMPLES, seed: int = 0
    ) -> Interval:
        """The bootstrap interval of a figure: mean, geometric_mean, median, p75, p90 or p95.

        BCa for the means, percentile for the quantiles. The same durations and the same `seed` give
        the same interval, whatever the order of the incidents and the platform. Up to n = 200 each
        resample is drawn value by value; above, the means of resamples are drawn from a law with
        their mean, variance and skewness, so 100,000 incidents cost no more than 200.

        None on both sides below n = 5, and on the side where n is too small to bound a quantile
        (a median needs n = 6, p75 13, p90 36 and p95 72 at 95%); `reason` says so then. A level of
        95% is a promise for many incidents: with 20 durations as skewed as those of real logs
        (lognormal, sigma 1.2) the interval of a mean covers it in 83 of 100 samples and with 100
        in 91; that of a median in 93. Raises `InvalidValueError` for an unknown figure, and for a
        level or a number of resamples that makes no sense.
        """
        check_figure(of)
        check_settings(level, resamples, seed)
        low: float | None = None
        high: float | None = None
        reason = self._why_no_interval(of)
        if reason is None:
            rng = Random(seed)  # noqa: S311 -- no secrets
            low, high = bootstrap_interval(self.seconds, of, level, resamples, rng)
            if of in SHARES:
                no_low, no_high = unbounded(self.n, SHARES[of], level)
                low, high = (None if no_low else low), (None if no_high else high)
                if no_low or no_high:
                    reason = f"n = {self.n} is too small to bound {of} at {level:.0%}"
        return Interval(
            low=span(low),
            high=span(high),
            level=level,
            method="percentile" if of in SHARES else "bca",
            resamples=resamples,
            seed=seed,
            reason=reason,
        )

    def _why_no_interval(self, of: str) -> str | None:
        if self.n < FEWEST_FOR_AN_INTERVAL:
            return f"n = {self.n} is below {FEWEST_FOR_AN_INTERVAL}"
        if of == "geometric_mean" and self.seconds[0] <= 0:
            return "a duration is 0"
        return None

    @cached_property
    def lognormal(self) -> Lognormal | None:
        """The lognormal law that fits best; None below n = 2 and where a duration is 0."""
        return fit_lognormal(self.seconds)

    @cached_property
    def survival(self) -> Survival:
        """The Kaplan-Meier curve, in which open incidents count for as long as they are known."""
        return kaplan_meier(
            self.seconds, [entry.seconds for entry in self.open if entry.seconds is not None]
        )

    @property
    def survival_median(self) -> pendulum.Duration | None:
        """The median with open incidents as right-censored; None where the curve doesn't get there.

        That may differ from `median` without open incidents too: for an even n it is the lower of
        the two in the middle, not what lies halfway.
        """
        return self.survival.median

    def compare(
        self,
        other: Statistic,
        of: str = "mean",
        *,
        level: float = 0.95,
        resamples: int = RESAMPLES,
        seed: int = 0,
    ) -> Comparison:
        """This sample, A, against `other`, B: `before.compare(after)`.

        The ratio of the figure `of`, B over A, with the percentile interval of its logarithm under
        the bootstrap, and the chance that an incident of B is shorter than one of A. Between pairs
        of 40 durations as skewed as those of real logs, and with no difference, 9 of 100 seem to
        differ in the mean, 5 in the geometric mean and 3 in the median. A difference is no cause:
        whatever else changed between the two periods is in it. Raises what `interval` raises, and
        `InvalidValueError` where `other` is no statistic, or one of another metric.
        """
        if not isinstance(cast("object", other), Statistic):
            reason = f"expected a Statistic such as log.mttr(), got {type(other).__name__}"
            raise InvalidValueError(reason, "other")
        # Without a title they are no metric's: bare durations may be called anything.
        if self.title and other.title and other.name != self.name:
            reason = f"expected figures of {self.name}, as these are, got those of {other.name}"
            raise InvalidValueError(reason, "other")
        check_figure(of)
        check_settings(level, resamples, seed)
        return compare(
            self.seconds,
            other.seconds,
            of=of,
            level=level,
            resamples=resamples,
            seed=seed,
            fewest=FEWEST_FOR_AN_INTERVAL,
        )

    def power(
        self, change: float = 0.2, *, level: float = 0.95, pairs: int = PAIRS, seed: int = 0
    ) -> float | None:
        """The chance that two periods like this one would show means less by `change`, 0 to 1.

        Simulated: `pairs` of samples of n, drawn from this one, the second shorter by `change`;
        the share of those in which the interval of the ratio of means lies below 1. Where that is
        0.2, four of five true changes of this size go unseen, and "no difference" says little.
        0 below n = 5, of which `compare` shows nothing; None at n = 0 and where all are 0. Raises
        `InvalidValueError` where `change` isn't between 0 and 1.
        """
        check_settings(level, pairs, seed)
        check_between("change", change)
        return power_to_show(
            self.seconds,
            change,
            pairs=pairs,
            level=level,
            seed=seed,
            fewest=FEWEST_FOR_AN_INTERVAL,
        )

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What to know before quoting a figure: small n, one incident that decides, zeros, gaps."""
        return tuple(caveats(self.sample, self.seconds))

    # -- seen -------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        """Its name, n, mean and median."""
        figures = [("mean", self.mean), ("median", self.median)]
        said = [f"{name} {spoken_duration(value)}" for name, value in figures if value is not None]
        return f"<{type(self).__name__} {self.name}: {', '.join((f'n = {self.n}', *said))}>"

    def __str__(self) -> str:
        """One sentence for a report: the figure and its interval, n, who was left out, and why."""
        return statistic_sentence(self)

    def _repr_html_(self) -> str:
        """The figures and what they rest on, in a notebook."""
        return statistic_card(self)
