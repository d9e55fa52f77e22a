"""How a severity guide says how soon: "24 hours" beside "72 hours", and "1 week"."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from typing import Self

import attrs

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.outcome import Unread

_HOUR = 3600
_DAY, _WEEK = 24 * _HOUR, 7 * 24 * _HOUR
_IN_HOURS = 72 * _HOUR
"""Up to here people count the hours of a target."""


@attrs.frozen
class Targets:
    """The targets that a guide shows: those of less than a day, of a few days, and longer ones."""

    kinds: tuple[tuple[tuple[float, str], ...], ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Those among the texts of a guide's cells that can be read."""
        kinds: tuple[dict[float, str], ...] = ({}, {}, {})
        for text in dict.fromkeys(texts):
            span = read_duration(text)
            if not isinstance(span, Unread):
                kinds[_kind(span.total_seconds())].setdefault(span.total_seconds(), text)
        return cls(tuple(tuple(sorted(kind.items())) for kind in kinds))

    def like(self, value: dt.timedelta) -> str:
        """The text whose notation `value` takes: the next shorter of its kind, else the usual.

        So no "1 day" stands beside "24 hours".
        """
        seconds = value.total_seconds()
        kind = _kind(seconds)
        if known := self.kinds[kind]:
            return known[max(bisect_right(known, seconds, key=lambda one: one[0]) - 1, 0)][1]
        return ("4 hours", "24 hours", "1 day" if seconds % _WEEK else "1 week")[kind]


def _kind(seconds: float) -> int:
    return (seconds >= _DAY) + (seconds > _IN_HOURS)
