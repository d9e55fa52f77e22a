"""What somebody should know before quoting a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.metrics.sample import Sample

FEWEST_FOR_AN_INTERVAL: Final = 5
"""Below this, no interval is given."""

FEWEST_FOR_A_MEAN: Final = 20
"""Below this, a mean is quoted with a warning."""

_DOMINANT: Final = 0.5


def caveats(sample: Sample, ordered: Sequence[float]) -> Iterator[str]:
    """The warnings that a sample and its durations, in ascending order, call for."""
    n = len(ordered)
    if n == 0:
        yield "n = 0: there is no figure"
    elif n < FEWEST_FOR_AN_INTERVAL:
        yield f"n = {n}: below {FEWEST_FOR_AN_INTERVAL} no interval is given, and no figure holds"
    elif n < FEWEST_FOR_A_MEAN:
        yield (
            f"n = {n}: below {FEWEST_FOR_A_MEAN} one incident moves the mean far, "
            "and its interval is too narrow"
        )
    longest, total = (ordered[-1], sum(ordered)) if ordered else (0, 0)
    if n >= FEWEST_FOR_AN_INTERVAL and total and longest / total > _DOMINANT:
        yield f"the longest of {n} makes up {longest / total:.0%} of the sum: the mean speaks of it"
    zeros = sum(value <= 0 for value in ordered)
    if zeros:
        yield f"{zeros} of {n} are 0 s: no geometric mean and no lognormal fit"
    yield from _about_incidents(sample, n)


def _about_incidents(sample: Sample, n: int) -> Iterator[str]:
    if sample.excluded:
        known = n + len(sample.open) + len(sample.excluded)
        yield f"measured from {n} of {known}: {len(sample.excluded)} could not be used"
    if sample.doubtful:
        count = len(sample.doubtful)
        label, why = min(sample.doubtful, key=lambda entry: (str(entry[0] or ""), entry[1]))
        such = f", such as {label}" if count > 1 and label else f", {label}" if label else ""
        rest = "rest" if count > 1 else "rests"
        yield f"{count} of {n} {rest} on a time that another contradicts{such}: {why}"
    if sample.open:
        yield f"{len(sample.open)} open: only survival counts them"
    unknown = sum(entry.seconds is None for entry in sample.open)
    if unknown:
        yield f"{unknown} open without any later time: not in survival either"
