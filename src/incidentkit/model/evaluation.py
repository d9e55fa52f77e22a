"""Whether an incident kept the targets of its severity level."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any, Final, Protocol

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.model.converters import moment
from incidentkit.model.measure import Measure, MeasureResult, measure, seconds_between
from incidentkit.model.milestone import Milestone, Milestones
from incidentkit.model.severity_level import SeverityLevel


class Undecided(enum.Enum):
    """Why nobody can say whether a target was kept."""

    NO_SEVERITY = "no_severity"
    NO_LEVEL = "no_level"
    NO_TARGET = "no_target"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    ONGOING = "ongoing"


class Assessable(Protocol):
    """What a policy asks of an incident.

    Two types are left open, for pyright matches a protocol with the descriptor that an attribute
    has (a converter, a cached property) and not with the value behind it.
    """

    @property
    def severity(self) -> Any:  # noqa: ANN401 -- see above
        """How bad it is: `Severity`, or None."""
        ...

    @property
    def milestones(self) -> Any:  # noqa: ANN401 -- see above
        """When each milestone was reached: `Milestones`."""
        ...

    @property
    def ongoing(self) -> bool:
        """True where it is known not to be over."""
        ...


@attrs.frozen(kw_only=True)
class Outcome:
    """One target against the clock.

    `actual` runs from `start` to `end`; `margin` is what was left of `target`, negative where it
    was exceeded. `breached` is None where nobody can say, and then `reason` says why; a target met
    to the second is kept. `actual` and `margin` are None where the clock can't be read or is open.
    """

    start: Milestone
    end: Milestone
    target: pendulum.Duration | None = None
    actual: pendulum.Duration | None = None
    margin: pendulum.Duration | None = None
    breached: bool | None = None
    reason: Undecided | None = None


@attrs.frozen(kw_only=True)
class Evaluation:
    """How an incident did against the targets of its level; `level` is None where none applies."""

    level: SeverityLevel | None
    response: Outcome
    resolution: Outcome

    @property
    def breached(self) -> bool | None:
        """True if either target is breached, False only if both are known to be kept."""
        verdicts = (self.response.breached, self.resolution.breached)
        if True in verdicts:
            return True
        return None if None in verdicts else False


_CLOCK_STARTS: Final = ("detected", "declared", "started")

_UNMEASURED: Final = {
    MeasureResult.MISSING: Undecided.MISSING,
    MeasureResult.OUT_OF_ORDER: Undecided.OUT_OF_ORDER,
    MeasureResult.ONGOING: Undecided.ONGOING,
}


def evaluate(
    incident: Assessable, level: SeverityLevel | None, as_of: dt.datetime | None = None
) -> Evaluation:
    """Hold `incident` against `level`; raise `InvalidValueError` where `as_of` is naive."""
    try:
        until = moment(as_of)
    except InvalidValueError as error:
        raise error.under("as_of") from None
    milestones: Milestones = incident.milestones
    start = next(
        (name for name in _CLOCK_STARTS if milestones[name].measurable_at is not None),
        _CLOCK_STARTS[0],
    )
    no_level = Undecided.NO_SEVERITY if incident.severity is None else Undecided.NO_LEVEL
    response, resolution = (
        _outcome(
            measure(milestones, start, end, ongoing=incident.ongoing),
            target,
            Undecided.NO_TARGET if level else no_level,
            until,
        )
        for end, target in (
            ("acknowledged", level.response if level else None),
            ("resolved", level.resolution if level else None),
        )
    )
    return Evaluation(level=level, response=response, resolution=resolution)


def _outcome(
    measured: Measure,
    target: pendulum.Duration | None,
    no_target: Undecided,
    until: pendulum.DateTime | None,
) -> Outcome:
    start, end, actual = measured.start, measured.end, measured.duration
    if target is None:
        return Outcome(start=start, end=end, actual=actual, reason=no_target)
    if actual is None:
        overdue = _is_open_and_overdue(measured, target, until)
        return Outcome(
            start=start,
            end=end,
            target=target,
            breached=True if overdue else None,
            reason=None if overdue else _UNMEASURED[measured.result],
        )
    left = round(target.total_seconds() - actual.total_seconds())
    return Outcome(
        start=start,
        end=end,
        target=target,
        actual=actual,
        margin=pendulum.Duration(seconds=left),
        breached=left < 0,
    )


def _is_open_and_overdue(
    measured: Measure, target: pendulum.Duration, until: pendulum.DateTime | None
) -> bool:
    began = measured.start.measurable_at
    if measured.result is not MeasureResult.ONGOING or until is None or began is None:
        return False
    return seconds_between(began, until) > target.total_seconds()
