"""Holding an incident against a severity guide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final, Protocol, Self, TypeAlias

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.model.calendar import Calendar
from incidentkit.model.converters import moment
from incidentkit.model.measure import Measure, MeasureResult, is_passed, measure_between
from incidentkit.model.milestone import Basis, Milestone, Milestones
from incidentkit.model.severity import Severity
from incidentkit.model.severity_change import SeverityChange
from incidentkit.model.severity_guide import OnChange, SeverityGuide
from incidentkit.model.severity_level import TARGETS, SeverityLevel
from incidentkit.model.strict import several
from incidentkit.notation.states import State
from incidentkit.policy.changes import Course, course_of, course_told
from incidentkit.policy.due import due_after
from incidentkit.policy.outcome import Outcome, Undecided
from incidentkit.policy.pauses import Pause, Paused, elapsed, paused_for
from incidentkit.policy.targets import Target, target_of
from incidentkit.policy.verdict import ALWAYS, Evaluation, breached_of

Pauses: TypeAlias = Iterable[Pause | tuple[dt.datetime, dt.datetime | None]]


class Assessable(Protocol):
    """What a policy asks of an incident.

    Some types are left open, for pyright matches a protocol with the descriptor that an attribute
    has (a converter, a cached property) and not with the value behind it. Where there is also a
    `timeline`, a `status` or a `review`, as `Incident` has them, they are asked, too.
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


_NO_TIME: Final = pendulum.Duration()
_PAIR: Final = 2
_ENDS: Final = {
    "response": "acknowledged",
    "mitigation": "mitigated",
    "resolution": "resolved",
}

_BEYOND: Final = {
    "acknowledged": (State.IDENTIFIED, State.MONITORING),
    "mitigated": (State.MONITORING,),
}
"""The states of an incident that goes on, and has passed a milestone."""

_UNMEASURED: Final = {
    MeasureResult.MISSING: Undecided.MISSING,
    MeasureResult.OUT_OF_ORDER: Undecided.OUT_OF_ORDER,
    MeasureResult.ONGOING: Undecided.ONGOING,
}


def evaluate(
    guide: SeverityGuide,
    incident: Assessable,
    as_of: dt.datetime | None = None,
    *,
    pauses: Pauses = (),
    changes: Iterable[SeverityChange] | None = None,
) -> Evaluation:
    """Hold `incident` against `guide`; see `SeverityPolicy.evaluate`."""
    try:
        until = moment(as_of)
    except InvalidValueError as error:
        raise error.under("as_of") from None
    notes: tuple[str, ...] = ()
    if changes is None:
        course, notes = course_told(incident.severity, getattr(incident, "timeline", ()))
    else:
        course = course_of(incident.severity, _named("changes", changes, SeverityChange))
    level = guide.level_for(incident.severity)
    case = _Case(guide, level, incident, course, until, _pauses(pauses))
    return Evaluation(
        level=level,
        response=case.outcome("response"),
        mitigation=case.outcome("mitigation"),
        resolution=case.outcome("resolution"),
        review=case.outcome("review"),
        changes=course.changes,
        notes=notes,
    )


def is_breached(
    guide: SeverityGuide, incident: Assessable, as_of: dt.datetime | None = None
) -> bool | None:
    """What `evaluate(guide, incident, as_of).breached` is, without working out the rest of it."""
    course, _ = course_told(incident.severity, getattr(incident, "timeline", ()))
    case = _Case(guide, guide.level_for(incident.severity), incident, course, moment(as_of), ())
    decided = {name: case.decided(name) for name in TARGETS}
    return breached_of(
        one.verdict.breached for name, one in decided.items() if name in ALWAYS or one.has_target
    )


def _named(name: str, values: Any, kind: type[Any]) -> tuple[Any, ...]:  # noqa: ANN401
    try:
        return several(kind, values)
    except InvalidValueError as error:
        raise error.under(name) from None


def _pauses(values: Pauses) -> tuple[Pause, ...]:
    found: list[object] = []
    for index, value in enumerate(values):
        try:
            found.append(_paused(value) if isinstance(value, tuple) else value)
        except InvalidValueError as error:
            raise error.under(f"[{index}]").under("pauses") from None
    return _named("pauses", found, Pause)


def _paused(pair: tuple[Any, ...]) -> Pause:
    if len(pair) != _PAIR:
        reason = f"expected a start and an end, got {len(pair)} values"
        raise InvalidValueError(reason)
    return Pause(start=pair[0], end=pair[1])


@attrs.frozen
class _Case:
    """An incident that is held against a guide."""

    guide: SeverityGuide
    level: SeverityLevel | None
    """The level of the severity that the report states."""
    incident: Assessable
    course: Course
    until: pendulum.DateTime | None
    pauses: tuple[Pause, ...]

    def decided(self, name: str) -> _Decision:
        """What is decided about one target, and by what."""
        measured = self._measured(name)
        decisive = measured.end.measurable_at or self.until
        severity = self.course.at(decisive)
        level = self.level if severity == self.course.stated else self.guide.level_for(severity)
        target = target_of(self.guide, level, name)
        began, restarted = self._begin(measured.start.measurable_at, decisive)
        clock = _Clock.of(target.hours, self.pauses, began, measured)
        known = target.span if not target.lacks_hours else None
        verdict = (
            _Verdict(reason=self._undecided(target, level, severity))
            if known is None
            else self._judged(known, clock, measured)
        )
        return _Decision(
            measured=measured,
            level=level,
            target=target,
            restarted=restarted,
            clock=clock,
            verdict=verdict,
        )

    def outcome(self, name: str) -> Outcome:
        """The outcome for one target."""
        one = self.decided(name)
        measured, target, clock, verdict = one.measured, one.target, one.clock, one.verdict
        return Outcome(
            name=name,
            start=measured.start,
            end=measured.end,
            level=one.level,
            target=target.span,
            wording=target.wording,
            hours=target.hours,
            restarted_at=one.restarted,
            actual=None if target.lacks_hours else clock.actual,
            paused=clock.paused,
            due=clock.due(None if target.lacks_hours else target.span),
            as_of=self.until if measured.result is MeasureResult.ONGOING else None,
            margin=verdict.margin,
            breached=verdict.breached,
            reason=verdict.reason,
        )

    def _measured(self, name: str) -> Measure:
        milestones: Milestones = self.incident.milestones
        starts = self.guide.starts_of(name)
        timed = (start for start in starts if milestones[start].measurable_at is not None)
        start = milestones[next(timed, starts[0])]
        if name == "review":
            return measure_between(start, _review(self.incident))
        end = milestones[_ENDS[name]]
        return measure_between(start, end, ongoing=self.incident.ongoing and not self._passed(end))

    def _passed(self, end: Milestone) -> bool:
        """Whether the report tells of a later step: then the end is only not written down."""
        state = getattr(getattr(self.incident, "status", None), "state", None)
        milestones: Milestones = self.incident.milestones
        return state in _BEYOND.get(end.name, ()) or is_passed(milestones, end.name)

    def _begin(
        self, began: pendulum.DateTime | None, decisive: dt.datetime | None
    ) -> tuple[pendulum.DateTime | None, pendulum.DateTime | None]:
        """When the clock began, and that time where it is because of a change of severity."""
        change = self.course.change_before(decisive)
        restarts = self.guide.on_change is OnChange.RESTART
        if restarts and change is not None and began is not None and change.at > began:
            return change.at, change.at
        return began, None

    def _undecided(
        self, target: Target, level: SeverityLevel | None, severity: Severity | None
    ) -> Undecided:
        if target.lacks_hours:
            return Undecided.NO_HOURS
        if target.wording is not None:
            return Undecided.UNREAD_TARGET
        if level is not None:
            return Undecided.NO_TARGET
        if severity is not None:
            return Undecided.NO_LEVEL
        return Undecided.UNKNOWN_SEVERITY if self.course.changes else Undecided.NO_SEVERITY

    def _judged(self, target: pendulum.Duration, clock: _Clock, measured: Measure) -> _Verdict:
        seconds = round(target.total_seconds())
        if clock.actual is not None:
            left = seconds - round(clock.actual.total_seconds())
            return _Verdict(margin=pendulum.Duration(seconds=left), breached=left < 0)
        is_open = measured.result is MeasureResult.ONGOING and self.until is not None
        if is_open and self.until is not None and clock.until(self.until) > seconds:
            return _Verdict(breached=True)
        return _Verdict(reason=_UNMEASURED[measured.result])


@attrs.frozen(kw_only=True)
class _Verdict:
    """What is decided about a target, or why nothing is."""

    margin: pendulum.Duration | None = None
    breached: bool | None = None
    reason: Undecided | None = None


@attrs.frozen(kw_only=True)
class _Decision:
    """A verdict, and what it rests on."""

    measured: Measure
    level: SeverityLevel | None
    target: Target
    restarted: pendulum.DateTime | None
    clock: _Clock
    verdict: _Verdict

    @property
    def has_target(self) -> bool:
        return self.target.span is not None or self.target.wording is not None


@attrs.frozen
class _Clock:
    """The time that counts from when a clock began."""

    calendar: Calendar | None
    began: pendulum.DateTime | None
    actual: pendulum.Duration | None
    paused: pendulum.Duration

    @classmethod
    def of(
        cls,
        hours: Calendar | None,
        pauses: tuple[Pause, ...],
        began: pendulum.DateTime | None,
        measured: Measure,
    ) -> Self:
        calendar = Paused(hours, pauses) if pauses else hours
        ended = measured.end.measurable_at
        if measured.duration is None or began is None or ended is None:
            return cls(calendar, began, None, _NO_TIME)
        stood = pendulum.Duration(seconds=paused_for(pauses, began, ended)) if pauses else _NO_TIME
        return cls(
            calendar,
            began,
            pendulum.Duration(seconds=elapsed(calendar, began, ended)),
            stood,
        )

    def until(self, moment: dt.datetime) -> int:
        """The seconds that have counted by a time."""
        return 0 if self.began is None else elapsed(self.calendar, self.began, moment)

    def due(self, target: pendulum.Duration | None) -> pendulum.DateTime | None:
        """When a target is used up; None where there is none, or no beginning."""
        if target is None or self.began is None:
            return None
        return due_after(self.calendar, self.began, target)


def _review(incident: Assessable) -> Milestone:
    """The review meeting as a milestone: what the report states of it."""
    review = getattr(incident, "review", None)
    at: pendulum.DateTime | None = getattr(review, "scheduled_at", None)
    on: pendulum.Date | None = getattr(review, "scheduled_on", None)
    basis = None if at is None and on is None else Basis.STATED
    return Milestone(name="review", at=at, on=on, basis=basis)
