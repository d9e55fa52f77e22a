"""Days that a timeline names by those before them: "Wednesday", "the next morning"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import attrs

from incidentkit.notation.words import FOREIGN_WEEKDAYS, WEEKDAYS, one_of

_PART: Final = (
    r"(?:,? +(?:(?:early|late) +)?(?:morning|afternoon|evening|night|noon|midday|früh|morgen|abend"
    r"|vormittag|nachmittag|matin|soir|après-midi|mañana|tarde|noche|mattina|sera|ochtend|avond))?"
)
_NEXT: Final = re.compile(
    r"(?:on +)?(?:the +)?(?:(?:next|following) +(?:calendar +)?(?:day|morning|afternoon|evening)"
    r"|day +after|one +day +later)"
    r"|(?:am +)?(?:nächsten?|folgenden?|darauf ?folgenden?) +(?:tag|morgen)s?|(?:am +)?folgetag"
    r"|(?:le +)?lendemain(?: +(?:matin|soir))?|(?:al +|el +)?d[ií]a +siguiente"
    r"|(?:a +la +)?mañana +siguiente|(?:no +)?dia +seguinte|(?:il +)?giorno +(?:dopo|seguente)"
    r"|(?:de +)?volgende +(?:dag|ochtend)|翌日|翌朝|次日",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    rf"(?:on +|am +|le +|el +)?(?P<name>{one_of((*WEEKDAYS, *FOREIGN_WEEKDAYS))})\.?{_PART}",
    re.IGNORECASE,
)
_DAYED: Final = re.compile(
    rf"[*_`]*(?P<day>(?P<name>{one_of((*WEEKDAYS, *FOREIGN_WEEKDAYS))})\.?,?[ \t]+)"
    r"(?=[0-9]{1,2}(?::[0-9]{2}|h[0-9]{2}|[ ]?[ap](?:\.[ ]?)?m))",
    re.IGNORECASE,
)
_LONGEST: Final = 40
_MARKS: Final = " \t*_#:-–—"
_DAYS: Final = 7
_NEAR: Final = 3


@attrs.frozen
class FollowingDay:
    """The day after another, or the next one of its name."""

    weekday: int | None
    """Monday is 0; None for the day after, whatever it is called."""

    def after(self, day: dt.date) -> dt.date:
        """The day meant behind what happened on `day`, which is the same where it is named so."""
        if self.weekday is None:
            return day + dt.timedelta(days=1)
        return day + dt.timedelta(days=(self.weekday - day.weekday()) % _DAYS)

    def around(self, day: dt.date) -> dt.date:
        """The day meant at the start of what is told of `day`: of a name the nearest such day."""
        found = self.after(day)
        near = self.weekday is None or (found - day).days <= _NEAR
        return found if near else found - dt.timedelta(days=_DAYS)


def following_day(text: str) -> FollowingDay | None:
    """What a short text means that names a day by others and says nothing else; None for others."""
    bare = text.strip(_MARKS) if len(text) <= _LONGEST else ""
    if not bare:
        return None
    if _NEXT.fullmatch(bare):
        return FollowingDay(None)
    named = _WEEKDAY.fullmatch(bare)
    if named is None:
        return None
    return _called(named["name"])


def dayed_clock(text: str) -> re.Match[str] | None:
    """The day of the week that stands before a time of day at the start of a text: "Tue 11:00"."""
    # Most texts begin with a digit, and the pattern has many names.
    return None if text[:1].isdecimal() else _DAYED.match(text)


def called_day(dayed: re.Match[str]) -> FollowingDay:
    """The day that stands before a time of day."""
    return _called(dayed["name"])


def _called(name: str) -> FollowingDay:
    low = name.lower()
    return FollowingDay(WEEKDAYS[low] if low in WEEKDAYS else FOREIGN_WEEKDAYS[low])
