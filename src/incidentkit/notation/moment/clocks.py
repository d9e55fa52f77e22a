"""Times of day as people write them: the part of the grammar of times that has the clock."""

from __future__ import annotations

import re

import attrs

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_words import ABBREVIATIONS
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.words import one_of

NOON = 12
EITHER_HALF = "AM/PM"
"""What stands behind an hour that can be before and after noon."""
_HOURS, _SIXTY = 24, 60

_FLAGS = re.IGNORECASE | re.ASCII
_HALF = r"(?P<half>[ap])(?:m|\. ?m\.?)(?![a-z])"
_EAST = r"(?P<east>午前|午後|上午|下午|오전|오후)"
"""Before and after noon, in front of the hour."""
_FORMS = (
    re.compile(
        r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
        rf"(?: ?(?P<either>{EITHER_HALF})(?![a-z])| ?{_HALF}| ?(?:h|hs|hrs|Uhr|uur)(?![a-z]))?"
        r"(?![0-9:.,]*[0-9:])",
        _FLAGS,
    ),
    re.compile(
        rf"(?P<hour>[0-9]{{1,2}})\.(?P<minute>[0-9]{{2}})(?: ?{_HALF}| ?h(?![a-z]))", _FLAGS
    ),
    re.compile(rf"(?P<hour>[0-9]{{1,2}}) ?{_HALF}", _FLAGS),
    re.compile(r"(?P<hour>[0-9]{1,2})h(?P<minute>[0-9]{2})(?![0-9a-z:])", _FLAGS),
    re.compile(r"(?P<hour>[0-9]{1,2}) h (?P<minute>[0-9]{2})(?![0-9a-z:]| ?(?:min|m\b))", _FLAGS),
    re.compile(
        rf"(?:{_EAST} ?)?(?P<hour>[0-9]{{1,2}}) ?[時时點点시](?![間间간])"
        r"(?: ?(?P<minute>[0-9]{1,2}) ?[分분](?![間间钟鐘간])(?: ?(?P<second>[0-9]{1,2}) ?[秒초])?"
        # By itself "3点" may be three points.
        r"|(?(east)|(?<![点點])))",
        re.ASCII,
    ),
    re.compile(
        rf"{_EAST} ?(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}}))?"
        r"(?![0-9:.,]*[0-9:])",
        re.ASCII,
    ),
    re.compile(r"(?P<hour>[0-9]{1,2}) Uhr (?P<minute>[0-9]{2})(?![0-9a-z:.])", _FLAGS),
    re.compile(r"(?P<hour>[0-9]{1,2})(?:\.(?P<minute>[0-9]{2}))? Uhr(?![a-z])", _FLAGS),
    # By itself "3 uur" is a duration.
    re.compile(r"(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2}) uur(?![a-z])", _FLAGS),
)
_FIRST = frozenset("0123456789午上下오")
"""What all forms start with."""
_DOTTED = re.compile(r"(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2})(?=[ (A-Z])(?!\.)", re.ASCII)
_MILITARY = re.compile(r"(?P<hour>[0-2][0-9])(?P<minute>[0-5][0-9])(?= ?(?:UTC|GMT|Z)\b)", re.ASCII)
_BARE_HOUR = late(
    r"(?P<hour>[0-9]{1,2})(?: ?h(?![0-9a-z:]| ?[0-9])"
    rf"|(?= (?:{one_of(ABBREVIATIONS)})(?![A-Za-z0-9])))",
    re.ASCII,
)
"""An hour by itself, which is a time of day behind "at" and a date."""
_COMPACT = late(
    r"(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?:(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?(?![0-9:])",
    re.ASCII,
)


@frozen_by_types(kw_only=True)
class ClockText:
    """A time of day found in a text, up to the offset `end`. `fault` says why it can't be used.

    `second` is None where none is written. `needs_zone` is True for "14.32", which is a time of day
    only where a zone follows.
    """

    end: int
    hour: int = 0
    minute: int = 0
    second: int | None = None
    needs_zone: bool = False
    fault: Unread | None = None


def match_clock(
    text: str, start: int, *, compact: bool = False, hours: bool = False
) -> ClockText | None:
    """The time of day at offset `start` of an ASCII text; None for none.

    `hours` lets "10 UTC" and "10 h" pass, and `compact` "1432" and "143205", as behind the "T" of
    ISO 8601; "1432 UTC" always does.
    """
    if text[start : start + 1] not in _FIRST:
        return None
    for form in _FORMS:
        matched = form.match(text, start)
        if matched:
            return _told(matched)
    dotted = _DOTTED.match(text, start)
    if dotted:
        return attrs.evolve(_told(dotted), needs_zone=True)
    if hours and (hour := _BARE_HOUR.match(text, start)):
        return _told(hour)
    short = _COMPACT.match(text, start) if compact else _MILITARY.match(text, start)
    return _told(short) if short else None


def _told(matched: re.Match[str]) -> ClockText:
    parts = matched.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    second = int(parts["second"]) if parts.get("second") else None
    half = (parts.get("half") or "").lower()
    if parts.get("either"):
        return ClockText(end=matched.end(), fault=ambiguous("it says AM or PM, and not which"))
    if parts.get("east"):
        # "下午14:05" and "午後0時" are written, too.
        late = parts["east"] in {"午後", "下午", "오후"}
        if hour > NOON and not late:
            return ClockText(end=matched.end(), fault=unreadable("the hour contradicts AM or PM"))
        hour = hour if hour > NOON else hour % NOON + (NOON if late else 0)
    if half and not (1 <= hour <= NOON or (hour > NOON if half == "p" else hour == 0)):
        return ClockText(end=matched.end(), fault=unreadable("the hour contradicts AM or PM"))
    if half and hour <= NOON:
        # "13:06 PM" says twice that it is past noon, "00:15 AM" that it is before.
        hour = hour % NOON + (NOON if half == "p" else 0)
    if hour >= _HOURS or minute >= _SIXTY or (second or 0) >= _SIXTY:
        return ClockText(end=matched.end(), fault=unreadable("no such time of day"))
    return ClockText(end=matched.end(), hour=hour, minute=minute, second=second)
