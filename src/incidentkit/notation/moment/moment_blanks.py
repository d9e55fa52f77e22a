"""Placeholders for a point in time, as examples of the layout they ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.notation.late_patterns import late
from incidentkit.notation.words import plain

LONGEST_TEXT = 64

_ASIDE = late(r" *\((?:or|if|e\.g\.) [^()]*\)\Z", re.IGNORECASE)
_BRACKETS = str.maketrans("", "", "[]<>{}`")
_ANY = r"XX|xx|__|\?\?|##"
_HALF = r"(?P<half>AM/PM|am/pm|A\.M\./P\.M\.|a\.m\./p\.m\.|[AaPp][Mm](?![A-Za-z])|[Aa](?![A-Za-z]))"
_TOKEN = late(
    rf"(?P<clock>(?P<hour>HH?|hh?|{_ANY})(?P<mark>[:.h])(?:MM|mm|{_ANY})"
    rf"(?P<second>:(?:SS|ss|{_ANY}))?(?:(?P<gap> ?){_HALF})?)"
    r"|(?P<year>YYYY|yyyy)"
    r"|(?P<month_name>Month|MMMM)|(?P<short_month>MMM|Mon(?= D))|(?P<month>MM)"
    r"|(?P<weekday>Weekday|dddd|DDDD)|(?P<short_weekday>ddd|DDD)|(?P<day>DD?|dd)"
    r"|(?P<any_date>\b(?i:date)\b)|(?P<any_clock>\b(?i:time)\b)"
    r"|(?P<zone>\b(?:TZ|ZZZ|(?i:time ?zone))\b)",
)
_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "year": "2024",
        "month_name": "November",
        "short_month": "Nov",
        "month": "11",
        # Over 12, so that the order of day and month shows.
        "day": "23",
        "weekday": "Saturday",
        "short_weekday": "Sat",
        "any_date": "2024-11-23",
        "any_clock": "14:45",
        # A name that several zones share: whoever writes has to put another in its place.
        "zone": "CST",
    },
)


def specimen_of(placeholder: str) -> str | None:
    """What could be a moment in the layout that `placeholder` asks for ("YYYY-MM-DD HH:MM").

    None where nothing in it asks for a part of a moment. The text returned need not be a moment:
    whoever reads it finds out.
    """
    text = plain(placeholder).strip()
    if len(text) > LONGEST_TEXT:
        return None
    bare = _ASIDE.sub("", text).translate(_BRACKETS).strip()
    specimen, found = _TOKEN.subn(_example, bare)
    return specimen if found else None


def _example(matched: re.Match[str]) -> str:
    kind = matched.lastgroup or ""
    if kind != "clock":
        return _EXAMPLES[kind]
    hour, half = "14", matched["half"] or ""
    if half:
        hour = "02" if len(matched["hour"]) > 1 else "2"
    elif len(matched["hour"]) == 1:
        hour = "9"
    shown = f"{hour}{matched['mark']}45" + (":56" if matched["second"] else "")
    return f"{shown}{matched['gap'] or ''}{_afternoon(half)}"


def _afternoon(half: str) -> str:
    """A single spelling for one that offers both, for "A" too: "AM/PM" is "PM"."""
    if "." in half:
        return "p.m." if half.islower() else "P.M."
    return half and ("pm" if half.islower() else "PM")
