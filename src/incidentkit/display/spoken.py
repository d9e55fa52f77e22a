"""Durations and times as a person says them in a table."""

from __future__ import annotations

import datetime as dt
from typing import Final

_UNITS: Final = (("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1))


def spoken_duration(duration: dt.timedelta | None) -> str:
    """The two largest units of a duration, rounded ("5 h 35 min", "3 d 4 h"); "" for None."""
    if duration is None:
        return ""
    seconds = duration.total_seconds()
    if seconds < 0:
        return f"-{spoken_duration(-duration)}"
    if 0 < seconds < 1:
        return f"{seconds:.2g} s"
    index = next((i for i, (_, size) in enumerate(_UNITS) if seconds >= size), len(_UNITS) - 1)
    finest = _UNITS[min(index + 1, len(_UNITS) - 1)][1]
    rest = round(seconds / finest) * finest
    # Rounding may have carried over to the unit above: 59 min 59.7 s is 1 h.
    index = next((i for i, (_, size) in enumerate(_UNITS) if rest >= size), len(_UNITS) - 1)
    parts: list[str] = []
    for unit, size in _UNITS[index : index + 2]:
        count, rest = divmod(rest, size)
        if count or not parts:
            parts.append(f"{count} {unit}")
    return " ".join(parts)


def spoken_time(at: dt.datetime | None, on: dt.date | None = None) -> str:
    """A time with its offset, to the second where it has seconds; else the day; "" for neither."""
    if at is None:
        return on.isoformat() if on is not None else ""
    clock = "%H:%M:%S" if at.second else "%H:%M"
    offset = at.utcoffset()
    zone = "UTC" if not offset else at.isoformat()[19:]
    return f"{at.strftime(f'%Y-%m-%d {clock}')} {zone}"
