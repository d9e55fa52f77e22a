"""What a metric found in many incidents, which it knows by their number."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter

import attrs

Rows = Sequence[int]
"""The numbers of incidents, in order."""


@attrs.define(kw_only=True, eq=False)
class Readings:
    """The durations, what goes on, and what can't be used; each in the order of the incidents."""

    measured: Rows = ()
    """The incidents that gave a duration, and in `seconds` the durations."""
    seconds: Sequence[int] = ()
    stated: frozenset[int] = frozenset()
    """Those whose duration is the report's own."""
    open: Rows = ()
    """The incidents that go on."""
    excluded: Rows = ()
    """The incidents that can't be used, and in `reasons` why."""
    reasons: Sequence[str] = ()

    def add_durations(self, rows: Rows, seconds: Sequence[int], *, stated: bool = False) -> None:
        """Put in what was measured of some incidents, or is `stated`."""
        if stated:
            self.stated |= frozenset(rows)
        if not self.measured:
            self.measured, self.seconds = rows, seconds
        elif rows:
            pairs = zip((*self.measured, *rows), (*self.seconds, *seconds), strict=True)
            ordered = sorted(pairs, key=itemgetter(0))
            self.measured = array("L", (row for row, _ in ordered))
            self.seconds = array("q", (found for _, found in ordered))

    def add_excluded(self, rows: Rows, reason: str) -> None:
        """Put in why some incidents can't be used."""
        if not self.excluded:
            self.excluded, self.reasons = rows, [reason] * len(rows)
        else:
            pairs = zip(
                (*self.excluded, *rows), (*self.reasons, *repeat(reason, len(rows))), strict=True
            )
            ordered = sorted(pairs, key=itemgetter(0))
            self.excluded = array("L", (row for row, _ in ordered))
            self.reasons = [why for _, why in ordered]


def in_order(parts: Sequence[Rows]) -> Rows:
    """The numbers of all parts, which have none in common."""
    return parts[0] if len(parts) == 1 else sorted(row for part in parts for row in part)
