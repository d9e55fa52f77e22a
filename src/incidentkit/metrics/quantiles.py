"""Quantiles of sorted values."""

from __future__ import annotations

from collections.abc import Sequence


def quantile(ordered: Sequence[float], share: float) -> float | None:
    """The `share` quantile of values in ascending order; None where there are none.

    Linear interpolation between the two nearest ranks, at rank (n - 1) * share: type 7 of Hyndman
    and Fan, "Sample Quantiles in Statistical Packages" (1996), the default of numpy, pandas and R.
    """
    if not ordered:
        return None
    rank = (len(ordered) - 1) * share
    below = int(rank)
    low = ordered[below]
    if rank == below:
        return low
    return low + (rank - below) * (ordered[below + 1] - low)
