"""One target of a level against the clock."""

from __future__ import annotations

import enum
from typing import Final

import attrs
import pendulum

from incidentkit.display.spoken import spoken_time
from incidentkit.model.calendar import Calendar
from incidentkit.model.milestone import Milestone
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.policy.wording import counting, quoted, reached, span, unknown


class Undecided(enum.Enum):
    """Why nobody can say whether a target was kept."""

    NO_SEVERITY = "no_severity"
    NO_LEVEL = "no_level"
    UNKNOWN_SEVERITY = "unknown_severity"
    NO_TARGET = "no_target"
    UNREAD_TARGET = "unread_target"
    NO_HOURS = "no_hours"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    ONGOING = "ongoing"


_WITHOUT_TARGET: Final = {
    Undecided.NO_SEVERITY: "the report states no severity",
    Undecided.NO_LEVEL: "the policy has no level for its severity",
    Undecided.UNKNOWN_SEVERITY: "the severity of that time isn't known",
    Undecided.NO_TARGET: "nothing is promised",
}


@attrs.frozen(kw_only=True)
class Outcome:
    """One target against the clock.

    `name` is that of the target ("response"). `actual` is the time from `start` to `end` that
    counts; `margin` is what was left of `target`, negative where it was exceeded. `breached` is
    None where nobody can say, and then `reason` says why; a target met to the second is kept.
    `actual` and `margin` are None where the clock can't be read or is open. `due` is when the
    target is used up, in the offset of the start; None without a target or a start, and where the
    calendar never gets there.

    `level` is the level that holds for this target, and `restarted_at` the change of severity that
    started the clock anew. `hours` is the calendar that counted, None for around the clock;
    `paused` is how long the clock stood still in between. `wording` is a target as the guide puts
    it, where it is no plain duration. `as_of` is the time up to which an open clock was judged.
    `doubts` say what contradicts the start or the end of a clock that was read ("detected is before
    started"): one of the times is wrong, and nobody can tell which.
    """

    name: str
    start: Milestone
    end: Milestone
    level: SeverityLevel | None = None
    target: pendulum.Duration | None = None
    actual: pendulum.Duration | None = None
    margin: pendulum.Duration | None = None
    due: pendulum.DateTime | None = None
    breached: bool | None = None
    reason: Undecided | None = None
    restarted_at: pendulum.DateTime | None = None
    hours: Calendar | None = None
    paused: pendulum.Duration = attrs.field(factory=pendulum.Duration)
    wording: str | None = None
    as_of: pendulum.DateTime | None = None
    doubts: tuple[str, ...] = ()

    @property
    def has_target(self) -> bool:
        """True where something is promised, be it that nobody can tell what exactly."""
        return self.target is not None or self.wording is not None

    @property
    def why(self) -> str:
        """Why nobody can say, in a few words; "" where somebody can."""
        return "" if self.reason is None else self._why()

    def explain(self) -> str:
        """The verdict in a few words: target, time taken, milestones, basis, when due."""
        doubtful = f"doubtful, as {' and '.join(self.doubts)}" if self.doubts else ""
        sentences = (self._verdict(), self._clock(), self._due(), doubtful)
        return f"{self.name}: {'; '.join(filter(None, sentences))}"

    def __str__(self) -> str:
        """As `explain` says it."""
        return self.explain()

    def _promise(self) -> str:
        if self.target is None:
            return quoted(self.wording) if self.wording is not None else "no target"
        wording = "" if self.wording is None else f", in words {quoted(self.wording)}"
        label = self.level.label if self.level is not None else ""
        return f"{span(self.target)}{counting(self.hours)}{wording}{label and f' for {label}'}"

    def _verdict(self) -> str:
        if self.breached and self.margin is None:
            return f"breached, still open; target {self._promise()}"
        if self.breached is not None and self.margin is not None:
            how = "breached by" if self.breached else "kept with"
            left = "" if self.breached else " left"
            return f"{how} {span(self.margin)}{left}; target {self._promise()}"
        return f"unknown, {self._why()}"

    def _why(self) -> str:
        match self.reason:
            case Undecided.UNREAD_TARGET:
                return f"the target {self._promise()} can't be read as a time"
            case Undecided.NO_HOURS:
                return (
                    f"the target {self._promise()} is in working hours, and nobody says which"
                    " hours those are"
                )
            case Undecided.MISSING:
                return f"{unknown(self.start, self.end)}; target {self._promise()}"
            case Undecided.OUT_OF_ORDER:
                return (
                    f"{self.end.name} is earlier than {self.start.name}; target {self._promise()}"
                )
            case Undecided.ONGOING:
                seen = "" if self.as_of is None else f" at {spoken_time(self.as_of)}"
                return f"still open{seen}; target {self._promise()}"
            case _:
                return _WITHOUT_TARGET.get(self.reason or Undecided.NO_TARGET, "")

    def _clock(self) -> str:
        shown = f"{reached(self.start)} to {reached(self.end)}"
        taken = "" if self.actual is None else f"took {span(self.actual)}{counting(self.hours)}, "
        anew = (
            "" if self.restarted_at is None else f", counted from {spoken_time(self.restarted_at)}"
        )
        paused = f", paused for {span(self.paused)}" if self.paused else ""
        return f"{taken}{shown}{anew}{paused}"

    def _due(self) -> str:
        return "" if self.due is None else f"due {spoken_time(self.due)}"
