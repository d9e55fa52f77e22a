"""Statistics and comparisons as cards in a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pendulum

from incidentkit.display.element import Markup
from incidentkit.display.spoken import spoken_duration
from incidentkit.display.table import card, folded, heading, pairs, quiet, table


def statistic_card(statistic: Any) -> Markup:  # noqa: ANN401 -- a `Statistic`, which shows itself by this
    """The figures of a statistic, what they rest on, and what to know before quoting them."""
    left_out = [
        *((str(entry.path or ""), entry.reason) for entry in statistic.open),
        *((str(entry.path or ""), entry.reason) for entry in statistic.excluded),
    ]
    return card(
        heading(statistic.title or statistic.name, f"n = {statistic.n}"),
        quiet(" · ".join(_basis(statistic))),
        pairs(_figures(statistic)),
        *(quiet(f"⚠ {warning}") for warning in statistic.warnings),
        folded(f"Not counted ({len(left_out)})", table(("Incident", "Why"), left_out))
        if left_out
        else None,
    )


def _basis(statistic: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    """How many durations come from where, and how many incidents gave none."""
    for name, count in statistic.bases.items():
        if count:
            yield f"{count:,} {name}"
    if statistic.open:
        yield f"{len(statistic.open):,} open"
    if statistic.excluded:
        yield f"{len(statistic.excluded):,} excluded"


def _figures(statistic: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401 -- as above
    between = _between(statistic.ci_low, statistic.ci_high)
    mean = spoken_duration(statistic.mean)
    yield ("Mean", f"{mean}{between and f' (95%: {between})'}")
    yield ("Median", spoken_duration(statistic.median))
    for name in ("p75", "p90", "p95"):
        yield (name.upper(), spoken_duration(statistic.figure(name)))
    yield ("Geometric mean", spoken_duration(statistic.geometric_mean))
    if statistic.open:
        yield ("Median, open ones included", spoken_duration(statistic.survival_median))


def _between(low: pendulum.Duration | None, high: pendulum.Duration | None) -> str:
    ends = (spoken_duration(low), spoken_duration(high))
    return " to ".join(ends) if all(ends) else ""


def comparison_card(comparison: Any) -> Markup:  # noqa: ANN401 -- a `Comparison`, as above
    """What may be said of two samples, and by which figures."""
    ratio, low, high = comparison.ratio, comparison.ratio_low, comparison.ratio_high
    chance = comparison.probability_of_improvement
    interval = f" ({comparison.level:.0%}: {low:.2f} to {high:.2f})" if low and high else ""
    return card(
        heading(comparison.verdict),
        pairs(
            (
                ("n", f"{comparison.n_a} and {comparison.n_b}"),
                (f"Ratio of {comparison.of}", f"{ratio:.2f}{interval}" if ratio else None),
                ("P(B < A)", None if chance is None else f"{chance:.0%}"),
            )
        ),
    )
