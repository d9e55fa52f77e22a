"""The best-known time of every milestone: stated, else from the timeline, else derived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import attrs
import pendulum

from incidentkit.model.facts import Facts
from incidentkit.model.milestone import LATE, Basis, Milestone, Milestones
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.ongoing import says_ongoing
from incidentkit.model.row_ends import end_of
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.milestones.impact_ends import tells_of_impact_alone
from incidentkit.notation.milestones.onsets import shows_discovery, shows_end, shows_onset
from incidentkit.notation.milestones.relapses import shows_relapse

_Time = TypeVar("_Time", pendulum.DateTime, pendulum.Date)


def milestones_of(facts: Facts) -> Milestones:
    """The best-known time of every milestone.

    STATED: a field gives the time or, failing that, the day. TIMELINE: rows of that kind give it,
    the earliest for started to identified, the latest for mitigated to closed, at the end of its
    range if it has one; a row also gives the time of a day that a field states. A row before the
    start tells of an end of something else: of a maintenance. DERIVED: started,
    detected and resolved from each other by the stated lag and duration, never from a derived one,
    and no end while the incident goes on.
    """
    rows = _rows_by_kind(facts.timeline)
    known: dict[str, Milestone] = {}
    for name in MILESTONES:
        behind = _since(known.get("started"), rows[name]) if name in LATE else rows[name]
        found = _stated(facts, name, rows[name]) or _from_rows(name, behind)
        if found is not None:
            known[name] = found
    known.update(_in_other_words(facts, known))
    known.update(_derived(facts, known))
    return Milestones(known)


def stated_time(facts: Facts, name: str) -> pendulum.DateTime | None:
    """The time that a field states for the milestone `name`."""
    stated: pendulum.DateTime | None = getattr(facts, f"{name}_at")
    return stated


def _rows_by_kind(timeline: Sequence[TimelineEvent]) -> defaultdict[str, list[TimelineEvent]]:
    rows: defaultdict[str, list[TimelineEvent]] = defaultdict(list)
    for event in timeline:
        if event.at is not None or event.on is not None:
            for kind in event.kinds:
                rows[kind].append(event)
    # That nobody is hit any more is what a mitigation leads to, maybe hours later.
    rows["mitigated"] = [
        row for row in rows["mitigated"] if not tells_of_impact_alone(row.description, row.action)
    ] or rows["mitigated"]
    return rows


def _stated(facts: Facts, name: str, rows: Sequence[TimelineEvent]) -> Milestone | None:
    at = stated_time(facts, name)
    if at is not None:
        return Milestone(name=name, at=at, basis=Basis.STATED)
    day = facts.stated_days.get(name)
    if day is None:
        return None
    that_day = [row for row in rows if row.at is not None and row.at.date() == day]
    return _from_rows(name, that_day) or Milestone(name=name, on=day, basis=Basis.STATED)


_AFTER_START = ("detected", "declared", "acknowledged", "identified", "mitigated", "resolved")


_LONG = 12 * 60 * 60
"""Seconds by which a detection is none any more if something was found out before it."""
_ENDS = ("mitigated", "recovered", "resolved")


def _in_other_words(
    facts: Facts, known: Mapping[str, Milestone]
) -> Iterator[tuple[str, Milestone]]:
    """Milestones that no row states in so many words, from rows that tell of them.

    The first row that tells of a failure is the start, unless something was found out or done
    before it; the first that tells of a discovery is the detection, unless it is before the start
    or after a response; the last row is the recovery, if it tells that things work again.
    """
    rows = _oldest_first(facts.timeline)
    later = [known[name] for name in _AFTER_START if name in known]
    if "started" not in known:
        onset = next((row for row in rows if shows_onset(_said(row))), None)
        if onset is not None and not _is_behind(onset, later):
            yield _told("started", onset)
    again = _recovered_again(facts, rows, known)
    if again is not None:
        yield "recovered", again
    found = _found_out(rows, {**known, **({"recovered": again} if again else {})})
    if found is not None:
        yield _told("detected", found)


def _recovered_again(
    facts: Facts, rows: Sequence[TimelineEvent], known: Mapping[str, Milestone]
) -> Milestone | None:
    """The last row as the recovery, where no other row is the end, or trouble came back since."""
    ends = [known[name] for name in _ENDS if name in known]
    last = rows[-1] if rows else None
    if last is None or (ends and not _relapsed(rows, ends)) or says_ongoing(facts):
        return None
    at = end_of(last)
    if not shows_end(_said(last)) or (at is None and last.on is None):
        return None
    return attrs.evolve(_told("recovered", last)[1], at=at)


def _found_out(
    rows: Sequence[TimelineEvent], known: Mapping[str, Milestone]
) -> TimelineEvent | None:
    """The first row that tells of a discovery, if no row says so in as many words in time."""
    stated = known.get("detected")
    found = next((row for row in rows if shows_discovery(_said(row))), None)
    if found is None or (stated is not None and not _is_late(stated, found)):
        return None
    # What was found out before the trouble began is something else: a sonnet.
    began = known.get("started")
    if began is not None and _is_ahead(found, began):
        return None
    responses = [known[name] for name in _RESPONSES if name in known]
    return None if _is_behind(found, responses) else found


def _relapsed(rows: Sequence[TimelineEvent], ends: Sequence[Milestone]) -> bool:
    """Whether things only recovered for a while: a row behind that says it is down again."""
    if any(end.name != "recovered" or end.basis is not Basis.TIMELINE for end in ends):
        return False
    return any(_is_behind(row, ends) and shows_relapse(_said(row)) for row in rows)


def _is_late(detected: Milestone, found: TimelineEvent) -> bool:
    """Whether a row that tells of a detection comes long after another found the trouble out."""
    if detected.event is None or detected.at is None or found.at is None:
        return False
    return (detected.at - found.at).total_seconds() > _LONG


def _said(row: TimelineEvent) -> str:
    """What a row tells; some timelines have a column of actions alone."""
    return row.description or row.action or ""


def _oldest_first(timeline: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    """The rows with a time or a day, turned round where the newest is written first."""
    rows = [row for row in timeline if row.at is not None or row.on is not None]
    times = [row.at for row in rows if row.at is not None]
    falling = all(first >= second for first, second in pairwise(times))
    return rows[::-1] if falling and times and times[0] > times[-1] else rows


_RESPONSES = ("acknowledged", "identified", "mitigated", "recovered", "resolved", "closed")


def _told(name: str, row: TimelineEvent) -> tuple[str, Milestone]:
    return name, Milestone(name=name, at=row.at, on=row.on, basis=Basis.TIMELINE, event=row)


def _is_behind(row: TimelineEvent, others: Sequence[Milestone]) -> bool:
    """Whether a row comes after any of the milestones."""
    for other in others:
        if row.at is not None and other.at is not None:
            if row.at > other.at:
                return True
        else:
            day = row.on if row.at is None else row.at.date()
            if day is not None and other.day is not None and day > other.day:
                return True
    return False


def _is_ahead(row: TimelineEvent, other: Milestone) -> bool:
    """Whether a row comes before a milestone."""
    if row.at is not None and other.at is not None:
        return row.at < other.at
    day = row.on if row.at is None else row.at.date()
    return day is not None and other.day is not None and day < other.day


def _since(began: Milestone | None, rows: Sequence[TimelineEvent]) -> Sequence[TimelineEvent]:
    """The rows that are not before the start; where all are, a field for it may be mistyped."""
    if began is None or began.at is None:
        return rows
    behind = [row for row in rows if (at := end_of(row)) is None or at >= began.at]
    return behind if behind or began.basis is Basis.TIMELINE else rows


def _from_rows(name: str, rows: Sequence[TimelineEvent]) -> Milestone | None:
    times = ((end_of(row) if name in LATE else row.at, row) for row in rows)
    timed = [(at, row) for at, row in times if at is not None]
    dated = [(row.on, row) for row in rows if row.on is not None]
    if name in LATE:
        # Both lists are turned round, so that among equals the last row of the document counts.
        at = max(reversed(timed), key=_when, default=None)
        on = max(reversed(dated), key=_when, default=None)
        day_decides = at is None or (on is not None and on[0] > at[0].date())
    else:
        at = min(timed, key=_when, default=None)
        on = min(dated, key=_when, default=None)
        day_decides = at is None or (on is not None and on[0] < at[0].date())
    if day_decides:
        return on and Milestone(name=name, on=on[0], basis=Basis.TIMELINE, event=on[1])
    return at and Milestone(name=name, at=at[0], basis=Basis.TIMELINE, event=at[1])


def _when(entry: tuple[_Time, TimelineEvent]) -> _Time:
    return entry[0]


def _derived(facts: Facts, known: Mapping[str, Milestone]) -> Iterator[tuple[str, Milestone]]:
    started, detected, resolved = (
        known[name].at if name in known else None for name in ("started", "detected", "resolved")
    )
    lag, duration = facts.stated_detection_lag, facts.stated_duration
    if "detected" not in known and started is not None and lag is not None:
        yield _derive("detected", started + lag)
    derivable = "resolved" not in known and not says_ongoing(facts)
    if derivable and started is not None and duration is not None:
        yield _derive("resolved", started + duration)
    if "started" not in known:
        if detected is not None and lag is not None:
            yield _derive("started", detected - lag)
        elif resolved is not None and duration is not None:
            yield _derive("started", resolved - duration)


def _derive(name: str, at: pendulum.DateTime) -> tuple[str, Milestone]:
    return (name, Milestone(name=name, at=at, basis=Basis.DERIVED))
