"""Values that a person would put in: one for an attribute without any, another for one with."""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any

import attrs
import pendulum

from incidentkit import (
    ActionState,
    ActionStatus,
    ChecklistItem,
    Incident,
    Money,
    Severity,
    Status,
    TimelineEvent,
    YesNo,
)

_TEXTS: Mapping[str, str] = {
    "id": "INC-2025-0142",
    "title": "Checkout unavailable in one region",
    "owner": "Dana Reyes",
    "name": "Dana Reyes",
    "actor": "Dana Reyes",
    "role": "Scribe",
    "detected_by": "an alert on error rates",
    "escalated_to": "the database team",
    "description": "The queue was drained by hand",
    "target": "https://example.org/runbooks/queue",
    "version": "2.14.1",
    "availability": "99.2%",
    "users_affected": "about 1,200",
    "priority": "High",
    "type": "Preventive",
    "heading": "Costs of the night shift",
    "label": "Runbook",
}
_VALUES: Mapping[Any, Any] = {
    float: 7.5,
    bool: True,
    pendulum.Duration: pendulum.duration(hours=1),
    Severity: Severity(label="P2"),
    Status: Status(label="Resolved"),
    ActionStatus: ActionStatus(label="Done"),
    Money: Money(text="USD 1,234"),
    YesNo: YesNo(answer=True, details="for an hour"),
}
_NEEDED = frozenset(
    ("description", "name", "metric", "text", "role", "code", "owner", "body", "heading")
)
"""Attributes with which a new record says something, and doesn't without."""

_STATED: Mapping[type[Any], frozenset[str]] = {
    TimelineEvent: frozenset(("at",)),
    ChecklistItem: frozenset(("checked",)),
}
"""What a person says of a new record of these kinds, too."""


@attrs.frozen
class Samples:
    """New values for the attributes of one incident."""

    day: dt.date

    @classmethod
    def of(cls, incident: Incident) -> Samples:
        """Those that go with the day of the incident."""
        return cls(incident.day or dt.date(2025, 2, 3))

    def new(self, hint: Any, name: str) -> Any:  # noqa: ANN401 -- a type hint and a value of it
        """A value for the attribute called `name`, of type `hint`; None where there is none."""
        if typing.get_origin(hint) in (typing.Union, types.UnionType):
            found = (self.new(part, name) for part in typing.get_args(hint))
            return next(value for value in found if value is not None)
        if hint is str:
            return _TEXTS.get(name, "A text of its own")
        if hint is pendulum.DateTime:
            return pendulum.datetime(self.day.year, self.day.month, self.day.day, 14, 25)
        if hint is pendulum.Date:
            return pendulum.date(self.day.year, self.day.month, self.day.day).add(days=9)
        if hint in _VALUES:
            return _VALUES[hint]
        return self._record(hint) if isinstance(hint, type) else None

    @staticmethod
    def later(new: Any, stated: Sequence[Any]) -> Any:  # noqa: ANN401 -- of any list
        """A new record as one that comes after those that are stated."""
        if not isinstance(new, TimelineEvent) or not stated:
            return new
        last = stated[-1].at
        return attrs.evolve(new, at=last and last.add(minutes=10))

    @staticmethod
    def earlier(new: Any, stated: Sequence[Any]) -> Any:  # noqa: ANN401 -- of any list
        """A new record as one that comes before those that are stated."""
        if not isinstance(new, TimelineEvent) or not stated:
            return new
        first = stated[0].at
        return attrs.evolve(new, at=first and first.subtract(minutes=10))

    def _record(self, kind: type[Any]) -> Any:  # noqa: ANN401 -- an object of any class
        if issubclass(kind, enum.Enum):
            return next(iter(kind))
        if not attrs.has(kind):
            return None
        hints = typing.get_type_hints(kind)
        required = {f.name for f in attrs.fields(kind) if f.default is attrs.NOTHING}
        stated = _STATED.get(kind, frozenset())
        named = [f.name for f in attrs.fields(kind) if f.name in required | _NEEDED | stated]
        return kind(**{name: self.new(hints[name], name) for name in named})


def other(value: Any) -> Any:  # noqa: ANN401, C901, PLR0911 -- one for each kind of value
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return "Something else entirely"
    if isinstance(value, float):
        return 12.5
    if isinstance(value, dt.datetime):
        return value + dt.timedelta(minutes=7)
    if isinstance(value, dt.date):
        return value + dt.timedelta(days=3)
    if isinstance(value, dt.timedelta):
        return pendulum.duration(seconds=value.total_seconds() + 3600)
    if isinstance(value, enum.Enum):
        members = list(type(value))
        return members[(members.index(value) + 1) % len(members)]
    if isinstance(value, YesNo):
        return YesNo(answer=not value.answer, details=value.details)
    if isinstance(value, Money):
        return Money(text="USD 4,321")
    if isinstance(value, Severity):
        return _other_severity(value)
    if isinstance(value, ActionStatus):
        return ActionStatus(label="In Progress" if value.state is ActionState.DONE else "Done")
    return type(value)(label="Closed" if "losed" not in value.label else "Resolved")


def _other_severity(value: Severity) -> Severity:
    code = value.code or "P1"
    level = "2" if code.endswith("3") else "3"
    return Severity(label=f"{code.rstrip('0123456789')}{level}")
