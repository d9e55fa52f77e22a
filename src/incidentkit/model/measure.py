"""The time from one milestone to another, or the reason why there is none."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Final

import attrs
import pendulum

from incidentkit.model.milestone import Basis, Milestone, Milestones
from incidentkit.model.milestone_names import check_milestone_name
from incidentkit.notation.duration.said_duration import said_duration


class MeasureResult(enum.Enum):
    """How a measure came out; only OK has a duration."""

    OK = "ok"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    ONGOING = "ongoing"


@attrs.frozen(kw_only=True)
class Measure:
    """A span between two milestones.

    `duration` is whole seconds and never negative; it is None unless `result` is OK. `stated` is
    True where no clock was read and the duration is the one that the report states.
    """

    start: Milestone
    end: Milestone
    result: MeasureResult
    duration: pendulum.Duration | None = None
    stated: bool = False

    @property
    def bases(self) -> tuple[Basis | None, Basis | None]:
        """Where the times of start and end come from; None where one is unknown."""
        return (self.start.basis, self.end.basis)

    def __str__(self) -> str:
        """What was measured from where to where, or why it could not be."""
        ends = f"{_known_as(self.start)} to {_known_as(self.end)}"
        if self.duration is not None:
            return f"{ends}: {said_duration(self.duration)}"
        return f"{ends}: {self.result.value.replace('_', ' ')}"


def _known_as(milestone: Milestone) -> str:
    """A milestone and how well its time is known."""
    if milestone.basis is None:
        return f"{milestone.name} (no time)"
    kind = "a day only" if milestone.at is None else milestone.basis.value
    never = ", never measured" if milestone.basis is Basis.DERIVED else ""
    return f"{milestone.name} ({kind}{never})"


_PAST_BEFORE_ANY_REPORT: Final = frozenset({"started", "detected", "declared"})
_LATER: Final = {
    "acknowledged": ("identified", "mitigated", "recovered"),
    "mitigated": ("recovered",),
}
"""What is reached only after a milestone."""


def measure(milestones: Milestones, start: str, end: str, *, ongoing: bool = False) -> Measure:
    """Measure from milestone `start` to milestone `end`, both by name.

    Only what the report states or its timeline says is measured, never a derived time, never a
    day, and never up to now. MISSING: a time isn't known. ONGOING: the start is known, and the
    end may be still to come because the incident is `ongoing` and at no later milestone.
    OUT_OF_ORDER: the end is earlier than the start. Raises `InvalidValueError` for a name that is
    no milestone.
    """
    check_milestone_name(start)
    check_milestone_name(end)
    pending = ongoing and not is_passed(milestones, end)
    return measure_between(milestones[start], milestones[end], ongoing=pending)


def is_passed(milestones: Milestones, name: str) -> bool:
    """Whether a later milestone is known: this one was reached, and isn't written down."""
    return any(milestones[later].known for later in _LATER.get(name, ()))


def measure_between(first: Milestone, last: Milestone, *, ongoing: bool = False) -> Measure:
    """Measure from one milestone to another, as `measure` does."""
    began, ended = first.measurable_at, last.measurable_at
    if began is not None and ended is not None:
        return _between(first, last, began, ended)
    pending = began is not None and may_still_come(last, ongoing=ongoing)
    result = MeasureResult.ONGOING if pending else MeasureResult.MISSING
    return Measure(start=first, end=last, result=result)


def may_still_come(milestone: Milestone, *, ongoing: bool) -> bool:
    """True where nothing says that a milestone was reached and its incident is `ongoing`.

    What has started, been detected or declared before anybody could report it is never to come.
    """
    return ongoing and milestone.basis is None and milestone.name not in _PAST_BEFORE_ANY_REPORT


def _between(
    first: Milestone, last: Milestone, began: pendulum.DateTime, ended: pendulum.DateTime
) -> Measure:
    seconds = seconds_between(began, ended)
    if seconds < 0:
        return Measure(start=first, end=last, result=MeasureResult.OUT_OF_ORDER)
    span = pendulum.Duration(seconds=seconds)
    return Measure(start=first, end=last, result=MeasureResult.OK, duration=span)


def seconds_between(start: dt.datetime, end: dt.datetime) -> int:
    """Whole seconds from `start` to `end`; negative where the end is earlier."""
    # Not `end - start`: pendulum would build a calendar interval, at 20 times the cost.
    return int(dt.datetime.__sub__(end, start).total_seconds())
