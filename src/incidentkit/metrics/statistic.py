"""The figures of a sample, each with what it rests on."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from functools import cached_property
from typing import Self

import attrs
import pendulum

from incidentkit.metrics.measurable import Measurable
from incidentkit.metrics.metric import Aggregate, Metric
from incidentkit.metrics.quantiles import quantile
from incidentkit.metrics.sample import Excluded, Open, Sample
from incidentkit.metrics.spans import span
from incidentkit.model.frozen_map import FrozenMap


@attrs.frozen(kw_only=True)
class Statistic:
    """What a sample of durations says, and what it can't say.

    Every figure is a `pendulum.Duration`, to the microsecond, or None where `n` is 0. All of them
    are computed when first asked for.
    """

    name: str
    sample: Sample = attrs.field(factory=Sample, repr=False)
    title: str = ""
    aggregate: Aggregate = "mean"

    @classmethod
    def of(
        cls, metric: Metric, incidents: Iterable[Measurable], as_of: dt.datetime | None = None
    ) -> Self:
        """The statistic of `metric` over `incidents`; see `Sample.collect` for `as_of`."""
        return cls.over(metric, Sample.collect(incidents, metric, as_of))

    @classmethod
    def over(cls, metric: Metric, sample: Sample) -> Self:
        """The statistic of a `sample` that was collected with `metric`."""
        return cls(name=metric.name, title=metric.title, aggregate=metric.aggregate, sample=sample)

    @cached_property
    def seconds(self) -> tuple[float, ...]:
        """The measured durations in seconds, the shortest first."""
        return tuple(sorted(observation.seconds for observation in self.sample.observations))

    @property
    def n(self) -> int:
        """How many durations the figures rest on."""
        return len(self.sample.observations)

    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """The incidents that could not be used: (path, reason)."""
        return self.sample.excluded

    @property
    def open(self) -> tuple[Open, ...]:
        """The incidents that go on: (path, reason, seconds so far or None)."""
        return self.sample.open

    @cached_property
    def bases(self) -> FrozenMap[int]:
        """How many of the `n` were "measured" by the clock, and how many "stated"."""
        stated = sum(observation.stated for observation in self.sample.observations)
        return FrozenMap({"measured": self.n - stated, "stated": stated})

    @property
    def mean(self) -> pendulum.Duration | None:
        """The arithmetic mean."""
        return span(math.fsum(self.seconds) / self.n if self.n else None)

    @property
    def median(self) -> pendulum.Duration | None:
        """The median: half took longer."""
        return self.quantile(0.5)

    def quantile(self, share: float) -> pendulum.Duration | None:
        """The duration that a `share` of the sample doesn't exceed, as numpy and pandas count.

        Between two ranks it is interpolated linearly (type 7 of Hyndman and Fan).
        """
        return span(quantile(self.seconds, share))
