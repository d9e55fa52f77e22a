"""The time that counts toward a target, from when its clock began."""

from __future__ import annotations

import datetime as dt
from typing import Final, Self

import attrs
import pendulum

from incidentkit.model.calendar import Calendar
from incidentkit.model.measure import Measure
from incidentkit.policy.due import due_after
from incidentkit.policy.pauses import Pause, Paused, elapsed, paused_for

_NO_TIME: Final = pendulum.Duration()


@attrs.frozen
class Clock:
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
        """The clock of what was measured, in working hours if there are any, less the pauses."""
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
