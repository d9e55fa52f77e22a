"""The grammar of a point in time: which of its parts a text has, and in which order they stand."""

from __future__ import annotations

import re

import attrs

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.clocks import ClockText, match_clock
from incidentkit.notation.moment.dates import DateText, match_date
from incidentkit.notation.moment.zones import ZONE_PATTERN, Zone, zone_named
from incidentkit.notation.outcome import Reason, Unread, ambiguous, unreadable
from incidentkit.notation.words import APPROXIMATELY, one_of

_FLAGS = re.IGNORECASE | re.ASCII
ABOUT = re.compile(rf"~ *|大?[约約] *|약 *|(?:{one_of(APPROXIMATELY)}) +", _FLAGS)
"""What may stand before a time that is approximate."""
ABOUT_AFTER = late(
    r" *\((?:approx\.?|approximately|approximate)\)\Z| ?(?:頃|ごろ|左右|前后|前後|경|쯤)\Z", _FLAGS
)
"""What may stand behind a time that is approximate."""
_AFTER_ENDS = frozenset(")頃ろ右前后後경쯤")
_NOTHING = late(r"(?<=[日일)])")
_T = re.compile(r"T(?=[0-9])", _FLAGS)
_AT = r"(?:at|à|às|um|a las?|alle(?: ore)?|ore|om)"
_DATE_TO_CLOCK = re.compile(
    rf",? +(?:(?P<at>{_AT}) +|@ *|- +|(?P<opened>\())?|: +|,",
    _FLAGS,
)
SAYS_AT = late(rf",? +{_AT} +", _FLAGS)
"""What stands between a date and an hour that is a time of day by itself."""
_CLOCK_TO_DATE = re.compile(r",? +(?:on +)?(?P<opened>\()?", _FLAGS)
_ZONE = re.compile(
    rf"(?P<gap> *)(?:\((?P<inner>{ZONE_PATTERN})\)|(?P<bare>{ZONE_PATTERN})(?![A-Za-z0-9/+:_-]))",
    re.ASCII,
)
_RANGE_END = late(r"-[0-9]{2}(?::[0-9]{2})?")


@frozen_by_types(kw_only=True)
class ZoneText:
    """A zone found in a text, up to the offset `end`; `zone` is Unread where it can mean two."""

    end: int
    zone: Zone | Unread
    fault: Unread | None = None


@frozen_by_types(kw_only=True)
class MomentText:
    """The parts that a text about one point in time has. `end` is its length."""

    end: int
    date: DateText | None = None
    clock: ClockText | None = None
    zone: ZoneText | None = None
    approximate: bool = False

    @property
    def fault(self) -> Unread | None:
        """Why the text can't be used although it has the form of a time, or None."""
        if self.clock and self.clock.needs_zone and self.zone is None:
            return unreadable("a number with a dot is a time of day only with a zone")
        parts = (self.date, self.clock, self.zone)
        return next((part.fault for part in parts if part and part.fault), None)


def match_moment(text: str) -> MomentText | None:
    """The parts of the point in time that the whole of an ASCII text states; None for none.

    A date then a clock, or a clock then a date, or one of them; a zone behind the clock or at the
    end; "about" before either.
    """
    after = ABOUT_AFTER.search(text) if text[-1:] in _AFTER_ENDS else None
    body = text[: after.start()] if after else text
    start = _past_about(body, 0)
    date = match_date(body, start)
    found = _date_first(body, date) if date else _clock_first(body, start)
    if found is None or found.end != len(body):
        return None
    about = start > 0 or after is not None
    return attrs.evolve(found, approximate=True) if about else found


def _past_about(text: str, start: int) -> int:
    about = ABOUT.match(text, start)
    return about.end() if about else start


def _date_first(text: str, date: DateText) -> MomentText:
    t = _T.match(text, date.end) if date.iso else None
    joint = t or _DATE_TO_CLOCK.match(text, date.end)
    if joint is None and date.foreign:
        # "2025年6月4日14時" has no mark between.
        joint = _NOTHING.match(text, date.end)
    if joint:
        start = _past_about(text, joint.end())
        told = joint.groupdict()
        hours = told.get("at") is not None
        clock = match_clock(text, start, compact=t is not None or date.iso, hours=hours)
        if clock:
            exact = t is not None or clock.second is not None
            zone = _zone_after_clock(text, clock.end, exact=exact, dated=True)
            end = zone.end if zone else clock.end
            if not told.get("opened") or text.startswith(")", end):
                return MomentText(
                    date=date,
                    clock=clock,
                    zone=zone,
                    end=end + bool(told.get("opened")),
                    approximate=start > joint.end(),
                )
    zone = _zone_after_date(text, date.end)
    return MomentText(date=date, zone=zone, end=zone.end if zone else date.end)


def _clock_first(text: str, start: int) -> MomentText | None:
    clock = match_clock(text, start)
    if clock is None:
        return None
    zone = _zone_after_clock(text, clock.end, exact=clock.second is not None, dated=False)
    end = zone.end if zone else clock.end
    joint = _CLOCK_TO_DATE.match(text, end)
    date = match_date(text, joint.end()) if joint else None
    if joint is None or date is None:
        return MomentText(clock=clock, zone=zone, end=end)
    if joint["opened"]:
        # A date in parentheses, with nothing else in them.
        if not text.startswith(")", date.end):
            return MomentText(clock=clock, zone=zone, end=end)
        return MomentText(clock=clock, date=date, zone=zone, end=date.end + 1)
    if zone is None:
        zone = _zone_after_date(text, date.end)
        return MomentText(clock=clock, date=date, zone=zone, end=zone.end if zone else date.end)
    return MomentText(clock=clock, date=date, zone=zone, end=date.end)


def _zone_after_date(text: str, start: int) -> ZoneText | None:
    matched = _ZONE.match(text, start)
    if matched is None:
        return None
    name = matched["inner"] or matched["bare"]
    apart = matched["inner"] or (matched["gap"] and name[0].isalpha())
    return _named(name, matched.end()) if apart else None


def _zone_after_clock(text: str, start: int, *, exact: bool, dated: bool) -> ZoneText | None:
    matched = _ZONE.match(text, start)
    if matched is None:
        return None
    found = _named(matched["inner"] or matched["bare"], matched.end())
    if found.fault or exact or matched["inner"] or (dated and matched["gap"]):
        return found
    if _RANGE_END.fullmatch(matched["bare"]):
        return attrs.evolve(found, fault=ambiguous("an offset from UTC, or the end of a range"))
    return found


def _named(name: str, end: int) -> ZoneText:
    zone = zone_named(name)
    if isinstance(zone, Unread) and zone.reason is Reason.UNREADABLE:
        return ZoneText(end=end, zone=zone, fault=zone)
    return ZoneText(end=end, zone=zone)
