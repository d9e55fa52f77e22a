"""Times relative to another: "T+5m", "T-1h30m", "+30 min", "T+0"."""

from __future__ import annotations

import datetime as dt
import re

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.words import plain

_OFFSET = re.compile(
    r"(?:~ ?)?(?:(?:day ?[0-9]{1,3}) ?[-,:–] ?)?(?:(?P<t>[Tt]) ?(?P<sign>[+-])"
    r"|(?P<plus>\+)) ?(?P<size>[0-9].{0,24}|0)",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"[Tt][-=]?0")
"""The anchor itself."""
_BARE_ZERO = late(r"0(?:[:.]?00?)?(?: ?(?:m|min|mins|minutes|h|s))?")
_HOURS = late(r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?")


def read_offset(text: str) -> dt.timedelta | None:
    """How far before or behind its anchor a relative time is; None for any other text.

    "T+0:15" may be hours or minutes: it is none.
    """
    bare = plain(text).strip()
    if _ANCHOR.fullmatch(bare):
        return dt.timedelta()
    match = _OFFSET.fullmatch(bare)
    if match is None:
        return None
    size = match["size"].strip()
    if _BARE_ZERO.fullmatch(size):
        return dt.timedelta()
    length = read_duration(size)
    if isinstance(length, Unread):
        return None
    sign = -1 if match["sign"] == "-" else 1
    return sign * dt.timedelta(seconds=round(length.total_seconds()))


def is_relative(text: str) -> bool:
    """Whether a text has the form of a relative time, whether or not it says how far."""
    bare = plain(text).strip()
    if _ANCHOR.fullmatch(bare):
        return True
    match = _OFFSET.fullmatch(bare)
    if match is None:
        return False
    size = match["size"].strip()
    known = _HOURS.fullmatch(size) or _BARE_ZERO.fullmatch(size)
    return known is not None or not isinstance(read_duration(size), Unread)
