"""When a team works: weekdays, opening hours, zone and holidays."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Container, Iterable, Iterator
from typing import Final, Self, TypeAlias, cast

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.local_times import first_instant, tzinfo_of
from incidentkit.model.strict import elements, mismatch, several, strict
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.two_clocks import place_of_one
from incidentkit.notation.moment.zones import Zone, zone_of

Days: TypeAlias = Container[dt.date]
"""Anything that can be asked whether a day is in it."""

_CLOCK: Final = late(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_DAY: Final = dt.timedelta(days=1)
_LONGEST: Final = dt.timedelta(days=3660)
"""How far the end of a target is looked for."""


class Weekday(enum.StrEnum):
    """A day of the week; equal to its name."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


_WEEK: Final = tuple(Weekday)
_WORKING_DAYS: Final = _WEEK[:5]


def _weekdays(values: Iterable[Weekday | str]) -> tuple[Weekday, ...]:
    """Weekdays in the order of the week, each once."""
    found: set[Weekday] = set()
    for index, value in enumerate(elements(values, "several weekdays")):
        try:
            day = c.member(Weekday, value)
        except InvalidValueError as error:
            raise error.under(f"[{index}]") from None
        if day is None:
            expected = "a weekday"
            raise mismatch(expected, value).under(f"[{index}]")
        found.add(day)
    return tuple(day for day in _WEEK if day in found)


def _clock(value: dt.time | str) -> dt.time:
    """A time of day in whole minutes and without a zone, which may be given as "08:30"."""
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        return dt.time.fromisoformat(value)
    if not isinstance(value, dt.time):
        expected = 'a time such as "08:30"'
        raise mismatch(expected, value)
    if value.tzinfo is not None or value.second or value.microsecond:
        reason = f"expected hours and minutes without a zone, got {value.isoformat()}"
        raise InvalidValueError(reason)
    return value.replace(fold=0)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Opening:
    """Hours that are the same on some days of the week.

    They run from `opens` to `closes`, times of day without a zone or text such as "08:30"; where
    `closes` is not later than `opens`, it is that of the next day, so that 00:00 to 00:00 is a
    whole day.
    """

    days: tuple[Weekday, ...] = attrs.field(default=_WORKING_DAYS, converter=_weekdays)
    opens: dt.time = attrs.field(default=dt.time(9), converter=_clock)
    closes: dt.time = attrs.field(default=dt.time(17), converter=_clock)

    def on(self, day: dt.date) -> tuple[dt.datetime, dt.datetime] | None:
        """The hours that begin on a day, in local time; None on other days of the week."""
        if _WEEK[day.weekday()] not in self.days:
            return None
        last = day if self.closes > self.opens else day + _DAY
        return dt.datetime.combine(day, self.opens), dt.datetime.combine(last, self.closes)


def _zone(value: Zone | str | dt.tzinfo) -> Zone:
    zone = value if isinstance(value, Zone) else zone_of(value)
    in_part = zone.called is not None or (zone.key is not None and zone.offset is not None)
    place = zone.key if in_part else place_of_one(zone)
    if place is not None:
        reason = (
            f"{zone.name} is not kept all year: name a place, such as {place},"
            " or an offset, such as UTC+01:00"
        )
        raise InvalidValueError(reason)
    return zone


def _holidays(value: object) -> Days:
    """A set of days; a container of another kind, which may know days without end, as it is."""
    if type(value) in {list, tuple, set, frozenset, dict}:
        days: list[pendulum.Date] = []
        for index, day in enumerate(cast("Iterable[dt.date]", value)):
            try:
                days.append(c.required_day(day))
            except InvalidValueError as error:
                raise error.under(f"[{index}]") from None
        return frozenset(days)
    if not isinstance(value, Container) or isinstance(value, str | bytes):
        expected = "a container of dates"
        raise mismatch(expected, value)
    return cast("Days", value)


def _in_order(days: Days) -> str:
    """How days are shown: those of a set in their order, so that equal sets look alike."""
    if not isinstance(days, frozenset):
        return repr(days)
    ordered = sorted(cast("frozenset[dt.date]", days))
    return f"frozenset({ordered})" if ordered else "frozenset()"


def _openings(values: Iterable[Opening]) -> tuple[Opening, ...]:
    return several(Opening, values)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class WorkingHours:
    """The hours in which a team works; a `Calendar`.

    By default they are 9 to 17 on Monday to Friday. `zone` is the place whose clocks they follow
    ("Europe/Oslo"), through every clock change: a time that a change skips is the moment of the
    change, and of one that comes twice the first counts. A name of winter or summer time ("CET")
    is refused, for no office follows it all year; an offset ("UTC+01:00") stays. On a day in
    `holidays` no hours begin. Holidays are any container of dates;
    `holidays.country_holidays("NO")` is one. Raises `InvalidValueError` for a zone that is none or
    is not kept all year.
    """

    zone: Zone = attrs.field(converter=_zone)
    openings: tuple[Opening, ...] = attrs.field(default=(Opening(),), converter=_openings)
    holidays: Days = attrs.field(
        default=frozenset[dt.date](), converter=_holidays, hash=False, repr=_in_order
    )

    @classmethod
    def always(cls) -> Self:
        """Around the clock, every day."""
        return cls(zone="UTC", openings=(Opening(days=_WEEK, opens="00:00", closes="00:00"),))

    def between(self, start: dt.datetime, end: dt.datetime) -> pendulum.Duration:
        """The working time from `start` to `end`, both aware; 0 where the end is not later."""
        first, last = int(start.timestamp()), int(end.timestamp())
        counted = 0
        for opened, closed in self._spans(start, end):
            counted += max(min(closed, last) - max(opened, first), 0)
        return pendulum.Duration(seconds=counted)

    def after(self, start: dt.datetime, span: dt.timedelta) -> dt.datetime | None:
        """When `span` of working time has gone by since `start`; None within ten years.

        The result has the offset of `start`.
        """
        first, left = int(start.timestamp()), int(span.total_seconds())
        if left <= 0:
            return start
        for opened, closed in self._spans(start, start + _LONGEST):
            counted = max(closed - max(opened, first), 0)
            if counted >= left:
                due = max(opened, first) + left
                return dt.datetime.fromtimestamp(due, start.tzinfo)
            left -= counted
        return None

    def _spans(self, start: dt.datetime, end: dt.datetime) -> Iterator[tuple[int, int]]:
        """What is open between two instants, in order, each second in one span at most.

        The first and the last may reach beyond them.
        """
        place = tzinfo_of(self.zone)
        # Hours of the day before may reach into this one, and a place may change sides of the
        # date line.
        day = start.astimezone(place).date() - 2 * _DAY
        last = end.astimezone(place).date() + _DAY
        reached = int(start.timestamp())
        while day <= last:
            for opened, closed in self._of_day(day, place):
                if closed > reached:
                    yield max(opened, reached), closed
                    reached = closed
            day += _DAY

    def _of_day(self, day: dt.date, place: dt.tzinfo) -> list[tuple[int, int]]:
        local = [span for opening in self.openings if (span := opening.on(day)) is not None]
        if not local or day in self.holidays:
            return []
        return sorted((first_instant(a, place), first_instant(b, place)) for a, b in local)
