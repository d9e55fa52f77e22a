"""Time zones: how texts name them, and the fixed offset each gives a local time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

import attrs
import pendulum
from pendulum.tz import fixed_timezone

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_meant import zone_meant
from incidentkit.notation.moment.zone_words import (
    ABBREVIATIONS,
    AMBIGUOUS,
    AMBIGUOUS_PHRASES,
    AREAS,
    COASTS,
    HOUR,
    PHRASES,
    UNNAMED,
)
from incidentkit.notation.moment.zones_of_cities import CITY_CLOCK, CITY_TIME, city_zone
from incidentkit.notation.outcome import Reason, Unread, ambiguous, unreadable
from incidentkit.notation.words import one_of, plain

LONGEST_NAME = 64
_EAST_MOST, _WEST_MOST = 14 * HOUR, -12 * HOUR
_QUARTER = 15 * 60

_SIGNED = r"(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)"
_FROM_UTC = rf"(?:(?i:UTC|GMT)(?: (?=\+))?{_SIGNED})"
_IANA = rf"(?:(?:{one_of(AREAS)})(?:/[A-Za-z0-9_+\-]{{1,20}}){{1,2}})"
_PHRASE = rf"(?:(?i:{one_of([*PHRASES, *AMBIGUOUS_PHRASES])}))"
_ABBREVIATION = rf"(?:{one_of([*ABBREVIATIONS, *AMBIGUOUS, 'BST'])}|(?i:UTC|GMT))"
_COAST = rf"(?:(?:(?<=[AaPp][Mm] )|(?<=[AaPp]\.[Mm]\. ))(?:{one_of(COASTS)}))"
_BARE_OFFSET = r"(?:[+-][0-9]{2}(?::?[0-9]{2})?)"

_PLACE = rf"(?:{_IANA}|{_PHRASE})"

PLACE_WITH_OFFSET = rf"(?:{_PLACE} ?\({_FROM_UTC}\)|{_FROM_UTC} ?\({_PLACE}\))"
"""A place and its offset, one of them in parentheses: "Eastern Time (UTC-5)"."""

ZONE_PATTERN = (
    rf"(?:{_ABBREVIATION} ?\({_FROM_UTC}\)|{PLACE_WITH_OFFSET}|{_FROM_UTC}|{_IANA}"
    rf"|{_PHRASE}(?: \([A-Z]{{2,4}}\))?|(?i:{CITY_CLOCK})(?: ?\({_FROM_UTC}\))?"
    rf"|{_ABBREVIATION}|{_COAST}|{_BARE_OFFSET}|[Zz])"
)
"""What can name a zone, as the grammar of times uses it; `zone_named` says what it means."""

_OFFSET_PARTS = (
    r"(?:(?i:UTC|GMT)(?: (?=\+))?|(?=[+-][0-9]{2}))"
    r"(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?"
)
_OFFSET = late(_OFFSET_PARTS, re.ASCII)
_PAIRED = late(rf"(?P<name>{_ABBREVIATION}) ?\({_OFFSET_PARTS}\)", re.ASCII)
_PLACED = late(
    rf"(?P<name>{_PLACE}) ?\((?P<behind>{_FROM_UTC})\)"
    rf"|(?P<before>{_FROM_UTC}) ?\((?P<framed>{_PLACE})\)",
    re.ASCII,
)
_KEY = late(_IANA)
_CITY_WITH_OFFSET = late(rf"(?P<name>(?i:{CITY_TIME})) ?\((?P<offset>{_FROM_UTC})\)", re.ASCII)
_WORDS = late(rf"(?P<words>{_PHRASE}|(?i:{CITY_TIME}))(?: \([A-Z]{{2,4}}\))?", re.ASCII)

_UTC_KEYS = frozenset({"UTC", "GMT", "Etc/UTC", "Etc/GMT"})


@attrs.frozen(kw_only=True)
class Zone:
    """A time zone: a fixed `offset` in seconds east of UTC, a `key` of the IANA database, or both.

    With both, the zone holds only while the place named by the key keeps that offset (BST); with
    `called`, only while the place calls its time so. `name` is read back by `zone_named`; zones are
    equal whatever their name.
    """

    name: str = attrs.field(eq=False)
    offset: int | None = None
    key: str | None = None
    called: str | None = None

    def localise(self, naive: dt.datetime) -> pendulum.DateTime | Unread:
        """`naive` in this zone, as a time with a fixed offset and no microseconds.

        Unread (AMBIGUOUS) where a clock change skips or repeats that local time, or where the
        zone's name doesn't hold on that day. An aware time raises `InvalidValueError`.
        """
        if naive.tzinfo is not None:
            reason = f"{naive.isoformat()} has a zone already"
            raise InvalidValueError(reason)
        offset = self._offset_at(naive)
        if isinstance(offset, Unread):
            return offset
        return pendulum.DateTime(
            naive.year,
            naive.month,
            naive.day,
            naive.hour,
            naive.minute,
            naive.second,
            tzinfo=fixed_timezone(offset),
        )

    def _offset_at(self, naive: dt.datetime) -> int | Unread:
        if self.key is None:
            return self.offset or 0
        sides = [naive.replace(tzinfo=ZoneInfo(self.key), fold=fold) for fold in (0, 1)]
        kept = [side for side in sides if self._holds(side)]
        offsets = {_seconds(side) for side in sides}
        skipped = _seconds(sides[0]) < _seconds(sides[1])
        if skipped or (len(offsets) > 1 and len(kept) != 1):
            return ambiguous(f"a clock change in {self.key} skips or repeats this local time")
        if not kept:
            several = "the name of several zones, and not kept" if self.called else "not kept"
            return ambiguous(f"{self.name} is {several} in {self.key} at this time")
        return _seconds(kept[0])

    def _holds(self, local: dt.datetime) -> bool:
        """Whether the zone is in force at a time of its place."""
        if self.offset is not None:
            return _seconds(local) == self.offset
        return self.called is None or self.called in _calls(self.key or "", local.tzname() or "")


UTC = Zone(name="UTC", offset=0)


@frozen_by_types(kw_only=True)
class SharedName(Unread):
    """The name of several zones, "CST" or "local time", until somebody says which is meant."""

    name: str

    def in_place(self, place: Zone | None) -> Zone | Unread:
        """The zone meant by somebody whose own times are those of `place`.

        That is a place of the IANA database; any other zone doesn't say which is meant.
        """
        if place is None or place.key is None or place.offset is not None:
            return self
        if self.is_of_the_place:
            return place
        return Zone(name=self.name, key=place.key, called=self.name)

    @property
    def is_of_the_place(self) -> bool:
        """Whether it says no more than that it is the time of the place: "local time"."""
        return self.name.casefold() in AMBIGUOUS_PHRASES


def _shared(name: str) -> SharedName:
    why = f"{name} is the name of several zones; tz='Area/City' says which"
    return SharedName(name=name, reason=Reason.AMBIGUOUS, why=why)


_KNOWN: Mapping[str, Zone | Unread] = MappingProxyType(
    {
        **{name: Zone(name=name, offset=offset) for name, offset in ABBREVIATIONS.items()},
        **{name: _shared(name) for name in AMBIGUOUS},
        **{name: Zone(name=name, key=key) for name, key in COASTS.items()},
        "BST": Zone(name="BST", offset=HOUR, key="Europe/London"),
        "Z": UTC,
        "z": UTC,
        "utc": UTC,
        "gmt": UTC,
    },
)


def zone_named(text: str) -> Zone | Unread:
    """The zone that the whole of `text` names: "UTC", "PST", "UTC+2", "+0530", "Europe/London".

    Abbreviations are upper case, only "utc" and "gmt" are read in any. "CST" and others that
    several zones share are AMBIGUOUS, and so is "local time". "UTC+2" is east of Greenwich.
    """
    name = plain(text).strip()
    if len(name) > LONGEST_NAME:
        return unreadable("too long for a zone")
    known = _known(name)
    if known is not None:
        return known
    if offset := _OFFSET.fullmatch(name):
        return _from_offset(offset)
    if paired := _PAIRED.fullmatch(name):
        return _from_pair(paired)
    if placed := _PLACED.fullmatch(name):
        return _from_place(placed["name"] or placed["framed"], placed["behind"] or placed["before"])
    return _from_name(name)


def _from_name(name: str) -> Zone | Unread:
    """The zone that words name, those for the time of a city with or without its offset."""
    if city := _CITY_WITH_OFFSET.fullmatch(name):
        return _from_place(city["name"], city["offset"])
    worded = _WORDS.fullmatch(name)
    return _from_words(worded["words"]) if worded else _from_key(name)


def zone_of(value: str | dt.tzinfo) -> Zone:
    """The zone a caller means by `value`: a text as in `zone_named`, or any `tzinfo`.

    Raises `InvalidValueError` for a text that names none or can mean several, and for a `tzinfo`
    that has neither a name of the IANA database nor a fixed offset.
    """
    if isinstance(value, ZoneInfo) and value.key:
        return UTC if value.key in _UTC_KEYS else Zone(name=value.key, key=value.key)
    if isinstance(value, dt.tzinfo):
        offset = value.utcoffset(None)
        if offset is not None:
            return fixed_zone(round(offset.total_seconds()))
    found = zone_named(str(value))
    if isinstance(found, Unread):
        reason = f"{excerpt(str(value))} is no time zone: {found.why}{zone_meant(str(value))}"
        raise InvalidValueError(reason)
    return found


def fixed_zone(seconds: int) -> Zone:
    """The zone `seconds` east of UTC, named "UTC" or like "UTC+05:30"."""
    if seconds == 0:
        return UTC
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return Zone(name=f"UTC{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}", offset=seconds)


def _seconds(local: dt.datetime) -> int:
    return round((local.utcoffset() or dt.timedelta()).total_seconds())


def _calls(key: str, name: str) -> tuple[str, ...]:
    """What people call the time that the IANA database names so: "CST" is also "CT"."""
    short = f"{name[0]}T" if name[1:] in {"ST", "DT"} else name
    return (name, short, UNNAMED.get(key, name))


def _known(name: str) -> Zone | Unread | None:
    return _KNOWN.get(name) or _KNOWN.get(name.lower())


def _from_offset(matched: re.Match[str]) -> Zone | Unread:
    minutes = int(matched["minutes"] or 0)
    size = int(matched["hours"]) * HOUR + minutes * 60
    seconds = -size if matched["sign"] == "-" else size
    if not _WEST_MOST <= seconds <= _EAST_MOST or minutes >= HOUR // 60 or size % _QUARTER:
        return unreadable("no zone has this offset from UTC")
    return fixed_zone(seconds)


def _from_pair(matched: re.Match[str]) -> Zone | Unread:
    zone = _from_offset(matched)
    known = _known(matched["name"])
    if isinstance(zone, Zone) and isinstance(known, Zone) and known.offset != zone.offset:
        return ambiguous(f"{known.name} is not {zone.name}")
    return zone


def _from_place(name: str, offset: str) -> Zone | Unread:
    """A place while it keeps an offset; "local time" has no other place than its offset."""
    kept, place = zone_named(offset), zone_named(name)
    if isinstance(kept, Unread) or name.casefold() in AMBIGUOUS_PHRASES:
        return kept
    if isinstance(place, Unread):
        return place
    if place.offset is not None:
        return kept if place.offset == kept.offset else ambiguous(f"{name} is not {kept.name}")
    return Zone(name=f"{place.name} ({kept.name})", offset=kept.offset, key=place.key)


def _from_key(key: str) -> Zone | Unread:
    if key in _UTC_KEYS:
        return UTC
    if not _KEY.fullmatch(key):
        return unreadable("not the name of a zone")
    try:
        ZoneInfo(key)
    except (OSError, ValueError, KeyError):
        return unreadable("not in the database of time zones")
    return Zone(name=key, key=key)


def _from_words(words: str) -> Zone | Unread:
    folded = words.casefold()
    if folded in AMBIGUOUS_PHRASES:
        return SharedName(name=words, reason=Reason.AMBIGUOUS, why="the place is not named")
    return zone_named(PHRASES.get(folded) or city_zone(folded) or words)
