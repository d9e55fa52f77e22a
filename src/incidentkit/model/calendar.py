"""What tells how much of the time between two instants counts."""

from __future__ import annotations

import datetime as dt
from typing import Protocol, runtime_checkable


@runtime_checkable
class Calendar(Protocol):
    """Tells how much of the time between two instants counts towards a target.

    `WorkingHours` is one; a class of your own needs the one method. Both instants are aware, and
    the second is never the earlier. What counts must add up: the time from a to c is that from a to
    b and that from b to c.
    """

    def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
        """The time from `start` to `end` that counts: 0 to all of it, in whole seconds."""
        ...
