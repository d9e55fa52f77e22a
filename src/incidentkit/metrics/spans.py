"""Seconds as a Duration."""

from __future__ import annotations

import pendulum


def span(seconds: float | None) -> pendulum.Duration | None:
    """`seconds` as a Duration, to the microsecond; None for None."""
    if seconds is None:
        return None
    whole = int(seconds)
    return pendulum.Duration(seconds=whole, microseconds=round((seconds - whole) * 1_000_000))
