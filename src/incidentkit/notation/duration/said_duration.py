"""A duration in words, as it is printed for people."""

from __future__ import annotations

import pendulum


def said_duration(value: pendulum.Duration) -> str:
    """Like "2 hours 45 minutes"; of no time at all pendulum would count the microseconds."""
    return value.in_words() if value else "0 seconds"
