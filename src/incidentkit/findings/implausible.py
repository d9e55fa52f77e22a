"""Days that can't belong to the incident: most often the year is mistyped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from incidentkit.findings.future import day_of
from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.model.milestone_names import MILESTONES

_FAR: Final = dt.timedelta(days=180)
_NEAR: Final = dt.timedelta(days=14)


def implausible(subject: Subject) -> Iterator[Raised]:
    """A milestone of another year than the incident, and a plan for a day before it.

    A long incident is no finding: the day has to fit the incident's once the year is put right.
    """
    day = _day(subject)
    if day is None:
        return
    path, reference = day
    line, related = subject.line(path), first_places(subject.place(path))
    misfits = (
        *(
            (other, f"{told(when)} is in another year than {path}")
            for other, when in _milestones(subject)
            if other != path and _is_year_off(when, reference)
        ),
        *(
            (other, f"{when} is before the incident")
            for other, when in _plans(subject)
            if when < reference
        ),
    )
    for other, what in misfits:
        yield Raised(
            code="implausible-date",
            message=f"{other}: {what}, {reference}{line}",
            path=other,
            place=subject.place(other),
            related=related,
        )


def _day(subject: Subject) -> tuple[str, dt.date] | None:
    """The day of the incident, and the path that states it."""
    if subject.facts.date is not None:
        return "date", day_of(subject.facts.date)
    for name in ("started", "detected", "declared"):
        milestone = subject.milestones[name]
        if milestone.known and milestone.day is not None:
            return subject.path_of(milestone), day_of(milestone.day)
    return None


def _milestones(subject: Subject) -> Iterator[tuple[str, dt.date]]:
    facts = subject.facts
    for name in MILESTONES:
        at = getattr(facts, f"{name}_at")
        if at is not None:
            yield f"{name}_at", at
    for name, day in facts.stated_days.items():
        yield f"stated_days[{name}]", day
    for index, row in enumerate(facts.timeline):
        if row.at is not None:
            yield f"timeline[{index}].at", row.at
        elif row.on is not None:
            yield f"timeline[{index}].on", row.on


def _is_year_off(when: dt.date, reference: dt.date) -> bool:
    """Whether a day is far from the incident's, and near to it in another year."""
    day = day_of(when)
    if day.year == reference.year or abs(day - reference) < _FAR:
        return False
    years = (reference.year - 1, reference.year, reference.year + 1)
    moved = (_in_year(day, year) for year in years if year != day.year)
    return any(one is not None and abs(one - reference) <= _NEAR for one in moved)


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _plans(subject: Subject) -> Iterator[tuple[str, dt.date]]:
    """Days that follow the incident if they are right."""
    facts = subject.facts
    for index, item in enumerate(facts.action_items):
        if item.due is not None and not item.done:
            yield f"action_items[{index}].due", item.due
    for path, when in (
        ("review.scheduled_at", facts.review.scheduled_at),
        ("review.scheduled_on", facts.review.scheduled_on),
        ("next_review", facts.next_review),
    ):
        if when is not None:
            yield path, day_of(when)
