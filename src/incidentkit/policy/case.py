"""An incident that is held against a guide, target by target."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs
import pendulum

from incidentkit.model.measure import Measure, MeasureResult, is_passed, measure_between
from incidentkit.model.milestone import Milestone, Milestones
from incidentkit.model.milestones_out_of_order import doubts_about
from incidentkit.model.severity import Severity
from incidentkit.model.severity_guide import OnChange, SeverityGuide
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.notation.states import State
from incidentkit.policy.assessable import Assessable, review_of
from incidentkit.policy.changes import Course
from incidentkit.policy.clock import Clock
from incidentkit.policy.outcome import Outcome, Undecided
from incidentkit.policy.pauses import Pause
from incidentkit.policy.targets import Target, target_of

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


@attrs.frozen(kw_only=True)
class Verdict:
    """What is decided about a target, or why nothing is."""

    margin: pendulum.Duration | None = None
    breached: bool | None = None
    reason: Undecided | None = None


@attrs.frozen(kw_only=True)
class Decision:
    """A verdict, and what it rests on."""

    measured: Measure
    level: SeverityLevel | None
    target: Target
    restarted: pendulum.DateTime | None
    clock: Clock
    verdict: Verdict

    @property
    def has_target(self) -> bool:
        """Whether the guide says anything of the target, if only in words."""
        return self.target.span is not None or self.target.wording is not None


@attrs.frozen
class Case:
    """An incident that is held against a guide."""

    guide: SeverityGuide
    level: SeverityLevel | None
    """The level of the severity that the report states."""
    incident: Assessable
    course: Course
    until: pendulum.DateTime | None
    pauses: tuple[Pause, ...]

    def decided(self, name: str) -> Decision:
        """What is decided about one target, and by what."""
        measured = self._measured(name)
        decisive = measured.end.measurable_at or self.until
        severity = self.course.at(decisive)
        level = self.level if severity == self.course.stated else self.guide.level_for(severity)
        target = target_of(self.guide, level, name)
        began, restarted = self._begin(measured.start.measurable_at, decisive)
        clock = Clock.of(target.hours, self.pauses, began, measured)
        known = target.span if not target.lacks_hours else None
        verdict = (
            Verdict(reason=self._undecided(target, level, severity))
            if known is None
            else self._judged(known, clock, measured)
        )
        return Decision(
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
            doubts=self._doubts(measured) if clock.actual is not None else (),
        )

    def _doubts(self, measured: Measure) -> tuple[str, ...]:
        names = (measured.start.name, measured.end.name)
        return doubts_about(self.incident.milestones, names)

    def _measured(self, name: str) -> Measure:
        milestones: Milestones = self.incident.milestones
        starts = self.guide.starts_of(name)
        timed = (start for start in starts if milestones[start].measurable_at is not None)
        start = milestones[next(timed, starts[0])]
        if name == "review":
            return measure_between(start, review_of(self.incident))
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

    def _judged(self, target: pendulum.Duration, clock: Clock, measured: Measure) -> Verdict:
        seconds = round(target.total_seconds())
        if clock.actual is not None:
            left = seconds - round(clock.actual.total_seconds())
            return Verdict(margin=pendulum.Duration(seconds=left), breached=left < 0)
        is_open = measured.result is MeasureResult.ONGOING and self.until is not None
        if is_open and self.until is not None and clock.until(self.until) > seconds:
            return Verdict(breached=True)
        return Verdict(reason=_UNMEASURED[measured.result])
