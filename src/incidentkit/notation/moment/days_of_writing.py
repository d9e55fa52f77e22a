"""The day on which a report says of itself that it was written: "Published on 4 January 2025".

What it tells without a year happened in the year before that day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import day_mentions

_LINE: Final = late(r"[^\n]{1,400}")
_HINTS: Final = ("date", "publish", "post", "writ", "report", "issue", "update", "edit", "revis")
_OF_TEXT: Final = late(
    r"[\s>*_#|\-–—(\[]*"
    r"(?:(?:this|the|our)\s+)?(?:(?:(?:incident|final|preliminary)\s+)?(?:report|document|post|page"
    r"|post[ -]?mortem|article|retrospective|review)\b\W*(?:(?:was|is|has been)\s+)?)?"
    r"(?:(?:first|originally|last|initially)\s+)?"
    r"(?:published|posted|written|reported|issued|updated?|edited|revised|date(?!d)"
    r"(?:\s+of\s+(?:this\s+|the\s+)?(?:report|document|writing|publication|post|issue))?)\b"
    r"(?:\s+(?:on|at|by\s+[^\n,.:;]{2,40}?))?[\s:*_|,(]*(?:on\s+|at\s+)?(?:\w{3,6}day,?\s+)?",
    re.IGNORECASE,
)
"""What stands before that day on its line, and nothing else: a job may have been written, too."""
_BARE: Final = late(r"[\s>*_#|\-–—(\[]*date[\s:*_|]*", re.IGNORECASE)
"""The date of the incident, if it can be read, is none of the text."""
_OF_FORM: Final = "template"
_BESIDE: Final = 80
"""So near a line that speaks of the template says that it is about the form."""


def day_of_writing(text: str, order: DateOrder | None) -> dt.date | None:
    """The first of the days that lines say the text was written on; None where none does."""
    return min(_days(text, order), default=None)


def _days(text: str, order: DateOrder | None) -> Iterator[dt.date]:
    for match in _LINE.finditer(text):
        line = match[0]
        lower = line.lower()
        if not any(hint in lower for hint in _HINTS):
            continue
        mention = next(iter(day_mentions(line, order)), None)
        if mention is None or _BARE.fullmatch(lead := line[: mention.start]):
            continue
        around = text[max(match.start() - _BESIDE, 0) : match.end() + _BESIDE].lower()
        if _OF_TEXT.fullmatch(lead) and _OF_FORM not in around:
            yield mention.day
