"""Everything that is known to have happened, in order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs
import pendulum

from incidentkit.model.facts import Facts
from incidentkit.model.measure import seconds_between
from incidentkit.model.milestone import LATE
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.milestones import stated_time
from incidentkit.model.timeline import TimelineEvent

_DESCRIPTIONS: Final = {
    "started": "Incident started",
    "detected": "Incident detected",
    "declared": "Incident declared",
    "acknowledged": "Incident acknowledged",
    "escalated": "Incident escalated",
    "identified": "Root cause identified",
    "mitigated": "Incident mitigated",
    "recovered": "Service recovered",
    "resolved": "Incident resolved",
    "closed": "Incident closed",
}

_BEFORE_ROWS, _ROWS, _AFTER_ROWS = range(3)
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY: Final = dt.timedelta(hours=23, minutes=59, seconds=59)


@attrs.define(kw_only=True)
class _Group:
    """A row with a time or a day, and the rows that keep their place beside it."""

    when: dt.datetime
    rank: int
    day: dt.date
    events: list[TimelineEvent]


def events_of(facts: Facts) -> tuple[TimelineEvent, ...]:
    """The timeline, and each stated milestone that no row of its kind states, in order of time.

    A row states a milestone where it is of its kind and gives the same minute (for a milestone
    stated as a day, a time on that day), or gives no time of its own. Rows without a time keep
    their place behind the row above them, and so does a row that only names the day of the row
    above. At the same time, a milestone up to identified comes before the rows, a later one after.
    """
    added = tuple((found[0], _event(facts, *found)) for found in _unsaid(facts))
    zone = _zone((*facts.timeline, *(event for _, event in added)))
    groups, untimed = _grouped(facts.timeline, zone)
    groups += (
        _group(event, zone, _AFTER_ROWS if name in LATE else _BEFORE_ROWS) for name, event in added
    )
    groups.sort(key=lambda group: (group.when, group.rank))
    return (*(event for group in groups for event in group.events), *untimed)


def last_time(facts: Facts) -> pendulum.DateTime | None:
    """The last time that any of the events has; None where none has one."""
    rows = (row.at for row in facts.timeline)
    added = (at for _, at, _ in _unsaid(facts))
    return max((at for at in (*rows, *added) if at is not None), default=None)


def _grouped(
    timeline: Sequence[TimelineEvent], zone: dt.tzinfo
) -> tuple[list[_Group], list[TimelineEvent]]:
    """The groups of the rows, and all rows where none has a time to group by."""
    groups: list[_Group] = []
    leading: list[TimelineEvent] = []
    for row in timeline:
        if groups and row.at is None and row.on in (None, groups[-1].day):
            groups[-1].events.append(row)
        elif row.at is None and row.on is None:
            leading.append(row)
        else:
            group = _group(row, zone, _ROWS)
            group.events[:0] = leading
            leading = []
            groups.append(group)
    return groups, leading


def _group(event: TimelineEvent, zone: dt.tzinfo, rank: int) -> _Group:
    if event.at is not None:
        return _Group(when=event.at, rank=rank, day=event.at.date(), events=[event])
    if event.on is None:
        message = "an event without a time or a day has no group of its own"
        raise AssertionError(message)
    day = event.on
    start = dt.datetime(day.year, day.month, day.day, tzinfo=zone)
    when = start + _DAY if rank == _AFTER_ROWS else start
    return _Group(when=when, rank=rank, day=day, events=[event])


def _zone(events: Sequence[TimelineEvent]) -> dt.tzinfo:
    """The offset in which the first time is written: days have none, yet sort among times."""
    zones = (event.at.tzinfo for event in events if event.at is not None)
    return next((zone for zone in zones if zone is not None), dt.UTC)


def _event(
    facts: Facts, name: str, at: pendulum.DateTime | None, day: pendulum.Date | None
) -> TimelineEvent:
    """A stated milestone as an event."""
    return TimelineEvent(
        at=at,
        on=day,
        description=_description(facts, name),
        actor=facts.detected_by if name == "detected" else None,
    )


def _unsaid(
    facts: Facts,
) -> Iterator[tuple[str, pendulum.DateTime | None, pendulum.Date | None]]:
    """The stated milestones that no row states: name, time and day."""
    stated = [
        (name, at, facts.stated_days.get(name))
        for name in MILESTONES
        if (at := stated_time(facts, name)) is not None or name in facts.stated_days
    ]
    if not stated:
        return
    for name, at, day in stated:
        # In this order: what a row is about takes far longer to find out than when it was.
        if not any(_fits(row, at, day) and name in row.kinds for row in facts.timeline):
            yield (name, at, day)


def _description(facts: Facts, name: str) -> str:
    text = _DESCRIPTIONS[name]
    if name == "escalated" and facts.escalated_to is not None:
        return f"{text} to {facts.escalated_to}"
    return text


def _fits(row: TimelineEvent, at: pendulum.DateTime | None, day: pendulum.Date | None) -> bool:
    if row.at is None and row.on is None:
        return True
    if row.at is not None and at is not None:
        return _minute(row.at) == _minute(at)
    return _day(row) == (day if at is None else at.date())


def _minute(at: dt.datetime) -> int:
    return seconds_between(_EPOCH, at) // 60


def _day(event: TimelineEvent) -> dt.date | None:
    return event.on if event.at is None else event.at.date()
