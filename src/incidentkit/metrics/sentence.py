"""A statistic as the one sentence that a report can quote: the figure, and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from incidentkit.display.spoken import spoken_duration

_MOST_REASONS: Final = 3


def statistic_sentence(statistic: Any) -> str:  # noqa: ANN401 -- a `Statistic`, which tells itself by this
    """Like "Time to resolve: mean 2 h (95%: 1 h to 3 h), median 1 h; n = 9 (9 measured)".

    The figure of the metric's definition comes first, with its interval or why there is none, then
    the other one; then the durations by their basis, and who gave none, and why.
    """
    return f"{statistic.title or statistic.name}: {'; '.join(_parts(statistic))}"


def _parts(statistic: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    yield ", ".join(_figures(statistic)) or "no figure"
    bases = ", ".join(f"{count:,} {name}" for name, count in statistic.bases.items() if count)
    yield f"n = {statistic.n:,}{bases and f' ({bases})'}"
    if statistic.open:
        yield f"{len(statistic.open):,} still open"
    if statistic.excluded:
        yield f"{len(statistic.excluded):,} left out: {_why(statistic)}"


def _figures(statistic: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    if statistic.n:
        first, second = (
            ("median", "mean") if statistic.aggregate == "median" else ("mean", "median")
        )
        interval = statistic.interval(first)
        yield f"{first} {spoken_duration(statistic.headline)} ({_between(interval)})"
        yield f"{second} {spoken_duration(statistic.figure(second))}"


def _between(interval: Any) -> str:  # noqa: ANN401 -- an `Interval`
    known = interval.low is not None or interval.high is not None
    return str(interval) if known else f"no interval: {interval.reason}"


def _why(statistic: Any) -> str:  # noqa: ANN401 -- as above
    reasons: list[str] = [entry.reason for entry in statistic.excluded]
    counts = Counter(reason.replace(", ", " and ") for reason in reasons)
    if len(counts) == 1:
        return next(iter(counts))
    told = [f"{reason} ({count:,})" for reason, count in counts.most_common(_MOST_REASONS)]
    more = len(reasons) - sum(count for _, count in counts.most_common(_MOST_REASONS))
    return ", ".join([*told, f"other reasons ({more:,})"] if more else told)
