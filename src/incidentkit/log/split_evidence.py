"""Whether the sections of a text are incidents, by what each states on its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from incidentkit.forms.decoding.all_times import zone_said
from incidentkit.incident import Incident
from incidentkit.log.incident_headings import Mark
from incidentkit.log.splitting import Cut, Cuts
from incidentkit.log.stated import states_a_milestone, states_something
from incidentkit.notation.moment.zones import Zone

Read: TypeAlias = Callable[[str, Path | None, str | dt.tzinfo], Incident]
"""Reads a text as the report of one incident."""

_ENOUGH: Final = 2
"""How many incidents make several, and how many kinds of fact make an incident of a day."""


def place_in(path: Path | None, line: int) -> Path:
    """The address of what stands at a line of a file: `log.md#L12`."""
    return Path(f"{'' if path is None else path}#L{line}")


def confirmed(
    cuts: Cuts, path: Path | None, tz: str | dt.tzinfo, read: Read
) -> tuple[Incident, ...] | None:
    """The sections of a text that holds several incidents, as read; None where that isn't clear.

    Most of the sections have to state what only an incident has, no two the same identifier or
    start, and what stands around them nothing of the kind. A zone that is said there to be that of
    all times is the zone of each.
    """
    zone = _zone_around(cuts.around, tz)
    if zone is None or states_something(read(cuts.around, path, tz)):
        return None
    incidents = tuple(read(cut.text, place_in(path, cut.line), zone) for cut in cuts.cuts)
    clear = sum(map(is_clear, cuts.cuts, incidents))
    if clear < _ENOUGH or 2 * clear <= len(incidents) or not _are_different(incidents):
        return None
    if any(cut.plain for cut in cuts.cuts) and not _are_of_other_days(incidents):
        return None
    return incidents


def _zone_around(around: str, tz: str | dt.tzinfo) -> str | dt.tzinfo | None:
    said = zone_said(around)
    if said is None:
        return tz
    return said.name if isinstance(said, Zone) else None


def is_clear(cut: Cut, one: Incident) -> bool:
    """Whether a section states enough to be an incident among others, given its heading."""
    times = states_a_milestone(one)
    rows = any(event.at is not None for event in one.timeline)
    spans = one.stated_duration is not None or one.stated_detection_lag is not None
    named = one.id is not None or one.severity is not None
    match cut.mark:
        case Mark.IDENTIFIER:
            return times or rows or spans or named or one.status is not None or one.date is not None
        case Mark.DAY:
            # The day of a heading may be that of a day in one incident, which has events of its
            # own and little more: no field says from when to when.
            whole = one.started_at is not None and one.resolved_at is not None
            kinds = (times, spans, whole, one.id, one.severity, cut.known_sections >= _ENOUGH)
            return sum(map(bool, kinds)) >= _ENOUGH
        case None:
            return named and (times or rows) and not (cut.plain and one.day is None)


def _are_of_other_days(incidents: Sequence[Incident]) -> bool:
    """Whether each states a day that no other does: on one day there may be parts of one."""
    days = [one.day for one in incidents]
    return None not in days and len(set(days)) == len(days)


def _are_different(incidents: Sequence[Incident]) -> bool:
    ids = [one.id.casefold() for one in incidents if one.id]
    starts = [one.started_at for one in incidents if one.started_at]
    return len(set(ids)) == len(ids) and len(set(starts)) == len(starts)
