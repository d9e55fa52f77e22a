"""How a text that could mean two things would be written so that it means one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.notation.duration.durations import HOURS_OR_MINUTES, MONTHS_OR_MINUTES
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.dates import DAY_OR_MONTH, NO_YEAR, SHORT_YEAR
from incidentkit.notation.moment.moments import NO_DAY

_DAY: Final = late(
    r"(?P<first>[0-9]{1,2})(?P<mark>[-/])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"
)
_CLOCK: Final = late(r"(?P<first>[0-9]+):(?P<second>[0-9]+)")

_ADVICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        DAY_OR_MONTH: "the month in letters or the year first",
        SHORT_YEAR: "the year in four digits",
        NO_YEAR: "the year, too",
        NO_DAY: "the day with the time, or the incident's date above",
        HOURS_OR_MINUTES: "the units",
        MONTHS_OR_MINUTES: "min for minutes",
    }
)
"""For why a text is unread, what to write."""


def clearer_notation(why: str, text: str) -> str:
    """The end of a message about an unread `text`; "" where nothing needs to be told.

    Where the text has two readings, both are named.
    """
    advice = _ADVICE.get(why)
    if advice is None:
        return ""
    return f"; write {_readings(why, text) or advice}"


def _readings(why: str, text: str) -> str | None:
    day = _DAY.search(text) if why == DAY_OR_MONTH else None
    if day is not None:
        year, first, second = day["year"], int(day["first"]), int(day["second"])
        return f"{year}-{first:02}-{second:02} or {year}-{second:02}-{first:02}"
    clock = _CLOCK.search(text) if why == HOURS_OR_MINUTES else None
    if clock is not None:
        first, second = int(clock["first"]), int(clock["second"])
        return f"{first} h {second} min or {first} min {second} s"
    return None
