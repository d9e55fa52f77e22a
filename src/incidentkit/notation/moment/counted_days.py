"""Days that a report counts instead of naming them: "Day 2", "Tag 3 (Mittwoch)", "第2天"."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_COUNTED = re.compile(
    r"(?:(?:day|tag|jour|d[ií]a|dag|giorno|dzie[nń]|день)[ \t]*\#?[ \t]*(?P<latin>[0-9]{1,2})"
    r"|第?[ \t]*(?P<eastern>[0-9]{1,2})[ \t]*(?:天|日目))(?![\w/.-]*[0-9])(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_CLOCK = late(r"[0-9]:[0-9]{2}")
_LONGEST = 60
_FIRST = late(
    r"(?:^|[\n#*])[ \t#*_-]*(?:day|tag|jour|d[ií]a|dag|giorno)[ \t]*\#?[ \t]*0\b", re.IGNORECASE
)


def counted_day(text: str) -> tuple[int, str] | None:
    """The number of the day that a short text begins with, and what follows it; None for others.

    A text with a time of day tells an event, and names no day.
    """
    bare = strip_emphasis(text).strip(" \t*_#")
    found = _COUNTED.match(bare) if len(bare) <= _LONGEST else None
    if found is None or _CLOCK.search(bare):
        return None
    return int(found["latin"] or found["eastern"]), found["rest"]


def counts_from(text: str) -> int:
    """The number of the first day in a document that counts them: 0 where it has a "Day 0"."""
    return 0 if _FIRST.search(text) else 1
