"""Short names for the values that the fillings state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import pendulum

from incidentkit import (
    ActionItem,
    ActionStatus,
    AffectedService,
    ChecklistItem,
    Horizon,
    Person,
    Reference,
    Severity,
    Status,
    YesNo,
)

T = TypeVar("T")


def at(day: int, clock: str, month: int = 3) -> pendulum.DateTime:
    """A time in UTC in March 2025."""
    hour, minute, second = (int(part) for part in f"{clock}:0".split(":")[:3])
    return pendulum.datetime(2025, month, day, hour, minute, second)


def day(number: int, month: int = 3) -> pendulum.Date:
    """A day in March 2025."""
    return pendulum.date(2025, month, number)


def span(hours: int = 0, minutes: int = 0) -> pendulum.Duration:
    """A duration."""
    return pendulum.duration(hours=hours, minutes=minutes)


def severity(label: str) -> Severity:
    """A severity as labelled."""
    return Severity(label=label)


def status(label: str) -> Status:
    """A status as labelled."""
    return Status(label=label)


def person(role: str, name: str) -> tuple[Person, ...]:
    """One person."""
    return (Person(role=role, name=name),)


def services(*names: str, unhit: tuple[str, ...] = ()) -> tuple[AffectedService, ...]:
    """Services, hit or not."""
    hit = tuple(AffectedService(name=name) for name in names)
    return hit + tuple(AffectedService(name=name, affected=False) for name in unhit)


def menu(
    boxes: str, *, group: str | None = None, horizon: Horizon | None = None
) -> tuple[ChecklistItem, ...]:
    """Boxes from text: "+ ticked | - not ticked"."""
    return tuple(
        ChecklistItem(name=box[2:], checked=box[0] == "+", group=group, horizon=horizon)
        for box in boxes.split(" | ")
    )


def action(
    description: str | None = None,
    *,
    done: str | None = None,
    **more: Any,  # noqa: ANN401 -- any attribute
) -> ActionItem:
    """An action item; `done` is the label of its status."""
    state = None if done is None else ActionStatus(label=done)
    return ActionItem(description=description, status=state, **more)


def reference(label: str | None, target: str) -> tuple[Reference, ...]:
    """One reference."""
    return (Reference(label=label, target=target),)


def yes(details: str | None = None) -> YesNo:
    """Yes, and what is said with it."""
    return YesNo(answer=True, details=details)


def no(details: str | None = None) -> YesNo:
    """No, and what is said with it."""
    return YesNo(answer=False, details=details)


def one(kind: type[T], said: Mapping[str, Any]) -> T:
    """An object of the model with nothing but the attributes in `said`."""
    return kind(**said)
