"""How one text writes a point in time: its date, clock and zone, and what stands between them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TypeAlias, TypeVar

import attrs

from incidentkit.notation.moment.clock_dress import ClockDress, clock_dress
from incidentkit.notation.moment.clocks import ClockText, match_clock
from incidentkit.notation.moment.date_dress import ISO_DATE, DateDress, date_dress
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import match_date
from incidentkit.notation.moment.moment_blanks import specimen_of
from incidentkit.notation.moment.moment_grammar import ABOUT, ABOUT_AFTER, SAYS_AT
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zones import UTC, ZONE_PATTERN, Zone, zone_named
from incidentkit.notation.outcome import Unread
from incidentkit.notation.words import plain

Part: TypeAlias = "str | DateDress | ClockDress | ZoneDress"
_T = TypeVar("_T")

_FLAGS = re.IGNORECASE | re.ASCII
_ZONE = re.compile(
    rf"(?P<gap> *)(?:\((?P<inner>{ZONE_PATTERN})\)|(?P<bare>{ZONE_PATTERN})(?![A-Za-z0-9/+:_-]))",
    re.ASCII,
)


@attrs.frozen(kw_only=True)
class ZoneDress:
    """A zone as it stood in the example, with what is around its name."""

    name: str
    before: str = " "
    after: str = ""
    zone: Zone | Unread = UTC

    @property
    def text(self) -> str:
        """The name with what is around it."""
        return f"{self.before}{self.name}{self.after}"


@attrs.frozen(kw_only=True)
class Layout:
    """The parts of a moment and the texts between them, in order, with "about" around them."""

    parts: tuple[Part, ...]
    before: str = ""
    after: str = ""

    @property
    def date(self) -> DateDress | None:
        """The date's dress, or None where none is written."""
        return self._part(DateDress)

    @property
    def clock(self) -> ClockDress | None:
        """The clock's dress, or None where none is written."""
        return self._part(ClockDress)

    @property
    def zone(self) -> ZoneDress | None:
        """The zone's dress, or None where none is written."""
        return self._part(ZoneDress)

    def write(self, value: dt.datetime) -> str:
        """Day and time of day of `value` in this layout; its zone is not converted."""
        texts = (_written(part, value) for part in self.parts)
        return f"{self.before}{''.join(texts)}{self.after}"

    def with_date(self, dress: DateDress) -> Layout:
        """The same with the date in `dress`, put first where none is written."""
        if self.date is None:
            return attrs.evolve(self, parts=(dress, " ", *self.parts))
        return self._replaced(self.date, dress)

    def with_clock(self) -> Layout:
        """The same with a time of day, put behind the date where none is written."""
        if self.clock is not None or self.date is None:
            return self
        return self._replaced(self.date, self.date, " ", ClockDress())

    def without_clock(self) -> Layout:
        """The date alone; a zone stays only where it stood without a time of day."""
        if self.clock is None:
            return self
        return attrs.evolve(self, parts=(self.date or ISO_DATE,))

    def with_zone(self, name: str) -> Layout:
        """The same with the zone called `name`, put behind the time of day where none is written.

        Behind a "T" as in ISO 8601, it stands without a space, and UTC is "Z".
        """
        joined = any(isinstance(part, str) and part in {"T", "t"} for part in self.parts)
        shown = "Z" if joined and name == UTC.name else name
        if self.zone is not None:
            return self._replaced(self.zone, attrs.evolve(self.zone, name=shown))
        dress = ZoneDress(name=shown, before="" if joined else " ")
        return self if self.clock is None else self._replaced(self.clock, self.clock, dress)

    def _part(self, kind: type[_T]) -> _T | None:
        return next((part for part in self.parts if isinstance(part, kind)), None)

    def _replaced(
        self,
        old: Part,
        *new: Part,
    ) -> Layout:
        at = self.parts.index(old)
        return attrs.evolve(self, parts=(*self.parts[:at], *new, *self.parts[at + 1 :]))


PLAIN = Layout(parts=(ISO_DATE, " ", ClockDress()))
"""ISO 8601 with a space."""


def layout_of(text: str, order: DateOrder | None = None) -> Layout | None:
    """The layout of a moment, or of a placeholder for one ("YYYY-MM-DD HH:MM"); None for others.

    `order` is that of dates that don't show theirs; without one, they are none that could be learnt
    from.
    """
    example = text.strip()
    moment = read_moment(example)
    if isinstance(moment, Moment):
        known = not isinstance(moment.in_order(order), Unread)
        return _learnt(example, order) if known else None
    specimen = specimen_of(example)
    if specimen is None or not isinstance(read_moment(specimen), Moment):
        return None
    return _learnt(specimen, order)


def _written(part: Part, value: dt.datetime) -> str:
    match part:
        case str():
            return part
        case ZoneDress():
            return part.text
        case DateDress() | ClockDress():
            return part.write(value)


def _learnt(example: str, order: DateOrder | None) -> Layout:
    source = plain(example)
    before = ABOUT.match(source)
    after = ABOUT_AFTER.search(source)
    start, end = before.end() if before else 0, after.start() if after else len(source)
    body = source[:end]
    parts: list[Part] = []
    at = start
    while at < end:
        part, stop = _part_at(example, body, at, parts, order)
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)
        at = stop
    return Layout(parts=tuple(parts), before=example[:start], after=example[end:])


def _part_at(
    example: str,
    body: str,
    at: int,
    parts: list[Part],
    order: DateOrder | None,
) -> tuple[Part, int]:
    """What stands at offset `at`, and where it ends; a single character that is no part, itself.

    Parts are asked for in the grammar's order, so that what is found is what the grammar found.
    """
    last = parts[-1] if parts else ""
    seen = {type(part) for part in parts}
    if isinstance(last, DateDress | ClockDress) and ZoneDress not in seen:
        zone = _ZONE.match(body, at)
        name = (zone["inner"] or zone["bare"]) if zone else ""
        if zone and (isinstance(last, ClockDress) or zone["inner"] or name[0].isalpha()):
            return _zone_dress(example, zone), zone.end()
    date = None if DateDress in seen else match_date(body, at)
    if date:
        return date_dress(example[at : date.end], date, order), date.end
    compact = isinstance(last, str) and last in {"T", "t"}
    hours = isinstance(last, str) and SAYS_AT.fullmatch(last) is not None
    clock = None if ClockDress in seen else match_clock(body, at, compact=compact, hours=hours)
    if clock:
        return clock_dress(example[at : clock.end], _time_of(clock)), clock.end
    return example[at], at + 1


def _time_of(clock: ClockText) -> dt.time | None:
    return None if clock.fault else dt.time(clock.hour, clock.minute, clock.second or 0)


def _zone_dress(example: str, matched: re.Match[str]) -> ZoneDress:
    start, end = matched.span("inner" if matched["inner"] else "bare")
    return ZoneDress(
        name=example[start:end],
        before=example[matched.start() : start],
        after=example[end : matched.end()],
        zone=zone_named(example[start:end]),
    )
