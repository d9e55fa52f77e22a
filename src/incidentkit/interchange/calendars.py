"""What of a calendar can be written: working hours whose holidays are listed."""

from __future__ import annotations

from incidentkit.errors import JSONError
from incidentkit.model.calendar import Calendar
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.working_hours import WorkingHours


def check_calendars(guide: SeverityGuide, path: str) -> None:
    """Raise `JSONError` where the guide at `path` has a calendar that no data can stand for.

    Those are calendars of other classes, and holidays that aren't listed but computed.
    """
    places = [("hours", guide.hours)]
    places += [(f"levels[{n}].hours", level.hours) for n, level in enumerate(guide.levels)]
    found = [(why, f"{path}.{place}") for place, one in places if (why := _why_not(one))]
    if found:
        raise JSONError(tuple(found))


def _why_not(calendar: Calendar | None) -> str | None:
    if calendar is None:
        return None
    if not isinstance(calendar, WorkingHours):
        return f"only WorkingHours can be written, not {type(calendar).__name__}"
    if not isinstance(calendar.holidays, frozenset):
        kind = type(calendar.holidays).__name__
        return f"holidays that a {kind} computes can't be written: list their dates"
    return None
