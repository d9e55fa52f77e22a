"""How many action items were done in time, as far as reports can tell."""

from __future__ import annotations

import enum

import attrs
import pendulum


class Standing(enum.Enum):
    """What a report tells, on a given day, about whether an action item was done in time."""

    ON_TIME = "on_time"
    """Done, and not due before that day."""

    LATE = "late"
    """Said not to be done, and due before that day."""

    DONE_SOME_DAY = "done_some_day"
    """Done and due before that day: it may have been done in time or late."""

    UNSAID = "unsaid"
    """Due before that day, and nothing says whether it was done: no status, an empty box."""

    PENDING = "pending"
    """Not done, and not due before that day."""

    NO_PROMISE = "no_promise"
    """Without a due day, or open and no more than a proposal."""

    CANCELLED = "cancelled"
    """Cancelled."""

    NOT_YET = "not_yet"
    """Of an incident after that day."""


@attrs.frozen(kw_only=True)
class OnTime:
    """How many action items were done in time by `as_of`, and between which shares that lies.

    A report says that an item is done and when it was due, but not when it was done. So an item is
    known to be in time where it is done before it is due, and known to be late where the report
    says then that it is not done. For the rest, `done_some_day` and `unsaid`, nobody can tell.
    `pending`, `no_promise`, `cancelled` and `not_yet` items count in neither way.

    All of this holds for reports as they stood on `as_of`: if they were changed later, an earlier
    day makes more items look in time.
    """

    as_of: pendulum.Date
    on_time: int = 0
    late: int = 0
    done_some_day: int = 0
    unsaid: int = 0
    pending: int = 0
    no_promise: int = 0
    cancelled: int = 0
    not_yet: int = 0

    @property
    def n(self) -> int:
        """How many items the shares are of: in time, late, or nobody can tell."""
        return self.on_time + self.late + self.done_some_day + self.unsaid

    @property
    def low(self) -> float | None:
        """The least share that was in time, 0 to 1; None where `n` is 0."""
        return self.on_time / self.n if self.n else None

    @property
    def high(self) -> float | None:
        """The largest share that can have been in time, 0 to 1; None where `n` is 0."""
        return (self.n - self.late) / self.n if self.n else None

    @property
    def rate(self) -> float | None:
        """The share that was in time, where it can be known; None where `low` is not `high`."""
        return self.low if not self.done_some_day + self.unsaid else None

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return "on time: no item was due"
        share = f"{self.low:.0%}" if self.low == self.high else f"{self.low:.0%} to {self.high:.0%}"
        return f"on time: {share} of {self.n}"
