"""What is said to have happened later than the time of the check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from incidentkit.findings.subject import Raised, Subject, told
from incidentkit.model.milestone_names import MILESTONES


def future(subject: Subject) -> Iterator[Raised]:
    """Dates, milestones and rows later than `as_of`; plans, such as due dates, may be later."""
    as_of = subject.options.as_of
    if as_of is None:
        return
    for path, when in _happened(subject):
        if is_later(when, as_of):
            yield Raised(
                code="future-time",
                message=f"{path}: {told(when)} is later than {told(as_of)}, the time of this check",
                path=path,
                place=subject.place(path),
            )


def _happened(subject: Subject) -> Iterator[tuple[str, dt.date]]:
    facts = subject.facts
    stated: list[tuple[str, dt.date | None]] = [("date", facts.date)]
    stated += ((f"{name}_at", getattr(facts, f"{name}_at")) for name in MILESTONES)
    stated += ((f"stated_days[{name}]", day) for name, day in facts.stated_days.items())
    for index, row in enumerate(facts.timeline):
        stated += ((f"timeline[{index}].at", row.at), (f"timeline[{index}].on", row.on))
    stated.append(("resolution.deployed_at", facts.resolution.deployed_at))
    stated.append(("resolution.deployed_on", facts.resolution.deployed_on))
    stated.append(("reported_on", facts.reported_on))
    return ((path, when) for path, when in stated if when is not None)


def is_later(when: dt.date, as_of: dt.date) -> bool:
    """Whether a time or day is later than another; where one is a day, days are compared."""
    if isinstance(when, dt.datetime) and isinstance(as_of, dt.datetime):
        return when > as_of
    return day_of(when) > day_of(as_of)


def day_of(when: dt.date) -> dt.date:
    """The calendar day of a time, in its own offset, or of a day."""
    return dt.date(when.year, when.month, when.day)
