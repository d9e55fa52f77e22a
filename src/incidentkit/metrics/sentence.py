"""A statistic as the one sentence that a report can quote: the figure, and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

import pendulum

from incidentkit.display.spoken import spoken_duration
from incidentkit.metrics.intervals import Interval
from incidentkit.metrics.sample import Excluded, OpenIncident

_MOST_REASONS: Final = 3


class Told(Protocol):
    """What the sentence tells: a `Statistic`, which tells itself by this."""

    @property
    def name(self) -> str:
        """The name of its metric."""
        ...

    @property
    def title(self) -> str:
        """What the metric is called; "" where that is its name."""
        ...

    @property
    def aggregate(self) -> str:
        """The figure that the metric's definition reports."""
        ...

    @property
    def n(self) -> int:
        """How many durations it rests on."""
        ...

    @property
    def open(self) -> Sequence[OpenIncident]:
        """The incidents that go on."""
        ...

    @property
    def excluded(self) -> Sequence[Excluded]:
        """The incidents that gave no duration."""
        ...

    @property
    def headline(self) -> pendulum.Duration | None:
        """The figure of the definition."""
        ...

    @property
    def bases(self) -> Any:  # noqa: ANN401 -- pyright sees the descriptor of what is cached
        """How many of them were measured, and how many stated: numbers by name."""
        ...

    def figure(self, name: str, /) -> pendulum.Duration | None:
        """A figure by its name."""
        ...

    def interval(self, of: str = "mean", /) -> Interval:
        """The interval of a figure."""
        ...


def statistic_sentence(statistic: Told) -> str:
    """Like "Time to resolve: mean 2 h (95%: 1 h to 3 h), median 1 h; n = 9 (9 measured)".

    The figure of the metric's definition comes first, with its interval or why there is none, then
    the other one; then the durations by their basis, and who gave none, and why.
    """
    return f"{statistic.title or statistic.name}: {'; '.join(_parts(statistic))}"


def _parts(statistic: Told) -> Iterator[str]:
    yield ", ".join(_figures(statistic)) or "no figure"
    bases = ", ".join(f"{count:,} {name}" for name, count in statistic.bases.items() if count)
    yield f"n = {statistic.n:,}{bases and f' ({bases})'}"
    if statistic.open:
        yield f"{len(statistic.open):,} still open"
    if statistic.excluded:
        yield f"{len(statistic.excluded):,} left out: {_why(statistic)}"


def _figures(statistic: Told) -> Iterator[str]:
    if statistic.n:
        first, second = (
            ("median", "mean") if statistic.aggregate == "median" else ("mean", "median")
        )
        interval = statistic.interval(first)
        yield f"{first} {spoken_duration(statistic.headline)} ({_between(interval)})"
        yield f"{second} {spoken_duration(statistic.figure(second))}"


def _between(interval: Interval) -> str:
    known = interval.low is not None or interval.high is not None
    return str(interval) if known else f"no interval: {interval.reason}"


def _why(statistic: Told) -> str:
    reasons = [entry.reason for entry in statistic.excluded]
    counts = Counter(reason.replace(", ", " and ") for reason in reasons)
    if len(counts) == 1:
        return next(iter(counts))
    told = [f"{reason} ({count:,})" for reason, count in counts.most_common(_MOST_REASONS)]
    more = len(reasons) - sum(count for _, count in counts.most_common(_MOST_REASONS))
    return ", ".join([*told, f"other reasons ({more:,})"] if more else told)
