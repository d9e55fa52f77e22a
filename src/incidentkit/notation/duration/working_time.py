"""Spans that are counted in working hours, as guides write them: "4 business hours"."""

from __future__ import annotations

import re

import pendulum

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis

_WORKING = r"(?:business|working|work|office|service)"
_WORD = late(rf"\b{_WORKING}[ -](?=(?:hours?|hrs?|minutes?|mins?)\b)", re.IGNORECASE)
_ASIDE = late(
    rf" *(?:\({_WORKING} (?:hours|time)(?: only)?\)"
    rf"|(?:within|during|in|of) {_WORKING} (?:hours|time))\Z",
    re.IGNORECASE,
)
_BIGGER = late(r"\b(?:d|days?|w|wks?|weeks?)\b|[0-9](?:d|w)\b", re.IGNORECASE)


_CLOCK = r"[0-2]?[0-9](?:[:.][0-5][0-9])?"
_MENTION = late(rf"\b{_WORKING}[ -](?:hours?|time|days?)\b", re.IGNORECASE)
_ROTA = late(
    r"\b(?:core|day ?time|desk|opening|staffed|store|support|trading)[ -]hours\b"
    r"|\b(?:week|work)days?\b|\b(?:biz|bus\.?) ?(?:hours?|hrs?)\b|\bb\.?h\b"
    r"|\bmon(?:day)?s? ?(?:-|–|to|through|thru) ?(?:thu|fri|sat)[a-z]*"
    rf"(?:,? (?:from )?{_CLOCK} ?(?:-|–|to) ?{_CLOCK}\b)?"
    r"|\b(?:[89]|1[0-6]|24) ?[x×] ?5\b|\b24/5\b"
    rf"|\b{_CLOCK} ?am ?(?:-|–|to) ?{_CLOCK} ?pm\b"
    r"|\b[0-2]?[0-9][:.][0-5][0-9] ?(?:-|–|to) ?[0-2]?[0-9][:.][0-5][0-9]\b",
    re.IGNORECASE,
)


def working_hours_in(text: str) -> str | None:
    """The words of `text` that speak of working hours or days ("Mon-Fri"); None without any."""
    found = _MENTION.search(text) or _ROTA.search(text)
    return found[0] if found else None


def read_working_time(text: str) -> pendulum.Duration | None:
    """The span of working time that the whole of `text` states; None where it states none.

    "4 business hours", "30 working minutes", "4 hours (business hours)". Days are left alone: how
    many working hours "2 business days" are, and whether they end with the day, is for the team to
    say.
    """
    value = strip_emphasis(text)
    bare = _ASIDE.sub("", value)
    if bare == value:
        bare = _WORD.sub("", value, count=1)
    if bare == value or _BIGGER.search(bare):
        return None
    found = read_duration(bare)
    return None if isinstance(found, Unread) else found
