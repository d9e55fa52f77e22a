"""When one point of an incident's life was reached, and how well that is known."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

import attrs
import pendulum

from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.milestone_names import MILESTONES, check_milestone_name
from incidentkit.model.timeline import TimelineEvent

LATE: Final = frozenset({"mitigated", "recovered", "resolved", "closed"})
"""The milestones that count when they are reached for the last time; the others, for the first."""


class Basis(enum.Enum):
    """Where the time of a milestone comes from, the best first."""

    STATED = "stated"
    TIMELINE = "timeline"
    DERIVED = "derived"


@attrs.frozen(kw_only=True)
class Milestone:
    """The best-known time of a milestone.

    `at` is a time with a fixed offset; where only a day is known, `on` has it and `at` is None.
    `basis` is None where neither is known. `event` is the timeline row of a TIMELINE milestone.
    """

    name: str
    at: pendulum.DateTime | None = None
    on: pendulum.Date | None = None
    basis: Basis | None = None
    event: TimelineEvent | None = None

    @property
    def known(self) -> bool:
        """True where the report gives a time or a day; a derived one doesn't count."""
        return self.basis is Basis.STATED or self.basis is Basis.TIMELINE

    @property
    def measurable_at(self) -> pendulum.DateTime | None:
        """The time that a measure may use: None for a day, and for a derived time."""
        return self.at if self.known else None

    @property
    def day(self) -> pendulum.Date | None:
        """The calendar day, in the offset as written; None where nothing is known."""
        return self.on if self.at is None else self.at.date()


_UNKNOWN: Final = FrozenMap({name: Milestone(name=name) for name in MILESTONES})


class Milestones(FrozenMap[Milestone]):
    """Every milestone by name, in the order of `MILESTONES`; an unknown one has no time."""

    __slots__ = ()

    def __init__(self, known: Mapping[str, Milestone] | None = None) -> None:
        """Take the known ones; raise `InvalidValueError` for a name that is no milestone."""
        given: Mapping[str, Milestone] = known or {}
        for name in given:
            check_milestone_name(name)
        super().__init__({name: given.get(name, unknown) for name, unknown in _UNKNOWN.items()})

    def __getitem__(self, key: str) -> Milestone:
        """The milestone of that name; KeyError, with the names there are, for any other."""
        found = self._entries.get(key)
        if found is None:
            reason = f"{key!r} is no milestone; expected one of {', '.join(MILESTONES)}"
            raise KeyError(reason)
        return found

    def __repr__(self) -> str:
        """The milestones that have a time or a day."""
        shown = {n: m.on if m.at is None else m.at for n, m in self.items() if m.day is not None}
        inside = ", ".join(f"{name}={when}" for name, when in shown.items())
        return f"<{type(self).__name__} {inside}>" if inside else f"<{type(self).__name__}>"
