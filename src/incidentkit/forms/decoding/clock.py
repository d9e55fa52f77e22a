"""Zones and days of one document: what makes a written moment a time."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import itemgetter

import attrs
import pendulum

from incidentkit.forms.decoding.all_times import zone_said
from incidentkit.forms.decoding.draft import Code, Draft
from incidentkit.forms.decoding.zone_of_times import (
    only_zone,
    zones_of_times,
)
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.counted_days import counted_day, counts_from
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import days_in
from incidentkit.notation.moment.days_of_writing import day_of_writing
from incidentkit.notation.moment.half_spans import HalfSpan, read_half_span
from incidentkit.notation.moment.halves_of_day import lacks_half
from incidentkit.notation.moment.loose_clocks import with_zone
from incidentkit.notation.moment.moments import Moment, next_on_or_after, read_moment, resolve
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.moment.two_clocks import place_of_one
from incidentkit.notation.moment.zero_hours import zero_hour
from incidentkit.notation.moment.zone_mentions import zones_in
from incidentkit.notation.moment.zones import UTC, SharedName, Zone
from incidentkit.notation.outcome import Reason, Unread, ambiguous
from incidentkit.place import Span

_SAID_AGAIN = late(
    r"\((?<=[0-9] \()(?!(?:UTC|GMT) ?[+-])[^()\n]{0,20}[0-9]:[0-9]{2}[^()\n]{0,20}\)"
)
STEP_BACK = dt.timedelta(hours=6)
"""A clock time that goes back further than this is the next day's."""
_SEASON = dt.timedelta(days=90)
"""Days of a report that lie no further apart belong to one incident and what was done about it."""
_DAY_SECONDS = 24 * 60 * 60
_TWO_ZONES = ambiguous("the same time in two zones, and they are not the same")
Found = pendulum.DateTime | pendulum.Date | Unread
_STEP_BACK_SECONDS = STEP_BACK.total_seconds()


@attrs.frozen(kw_only=True)
class RowsAbove:
    """Where some rows of a timeline stood, their last time, and the last day by itself."""

    context: tuple[str, ...]
    previous: pendulum.DateTime | None
    day: dt.date | None
    blocked: Unread | None
    """Why the day of their clock times isn't known, although one stands above them."""
    past_midnight: bool
    """Whether they went on to another day without saying so."""

    @property
    def last_day(self) -> dt.date | None:
        """The day that they are on in the end."""
        return self.day if self.previous is None else self.previous.date()


@attrs.define(kw_only=True)
class Clock:
    """Resolves the moments of one document, by its zones and its day."""

    text: str
    assumed: Zone
    """The zone that the caller gave: of times whose zone nothing states or clearly names."""
    draft: Draft
    order: DateOrder | None = None
    """The order that the caller gave: of the dates that can be two days."""
    anchor: dt.date | None = None
    """The day on which clock times and year-less dates hang."""
    around: dt.date | None = None
    """The day that the document is about, as its title or its file's name says."""
    opened: tuple[dt.date, ...] = ()
    """The days between which it happened, as the opening sentences say."""
    named: dt.date | None = None
    """The day that the file's name gives."""
    title: str = ""
    """The text of the heading that titles the document."""
    rows_above: RowsAbove | None = None
    """The last rows of a timeline, on which those below go on."""
    newest_first: frozenset[tuple[str, ...]] = frozenset()
    """The sections whose events have a heading each, with the newest on top."""
    say_half: frozenset[tuple[str, ...]] = frozenset()
    """What stands around the fields of a section, of which one says AM or PM."""
    _milestones: list[tuple[int, pendulum.DateTime, bool]] = attrs.field(
        init=False, factory=list[tuple[int, pendulum.DateTime, bool]]
    )
    """The milestones read so far, each behind the offset at which it stands, in that order.

    Said, too, is whether a date stands in it.
    """
    day_zero: dt.date | None = None
    """The day before the one that is called "Day 1"."""
    assumes: bool = False
    """Whether any time of the document has no zone but the caller's."""

    @cached_property
    def zone_of_all(self) -> Zone | Unread | None:
        """The zone of which a sentence says that all times are in it."""
        return zone_said(self.text)

    @cached_property
    def _document_zone(self) -> Zone | Unread | None:
        return self.zone_of_all or self._only_zone

    @cached_property
    def _only_zone(self) -> Zone | Unread | None:
        # "15:32 (10:32 EST)" says the time in another zone than its own.
        return only_zone(_SAID_AGAIN.sub("", self.text))

    @cached_property
    def _beside_others(self) -> tuple[Zone, ...]:
        """The zones beside other times of the document, where nothing says which is that of all."""
        return zones_of_times(_SAID_AGAIN.sub("", self.text))

    def zone(self, context: Iterable[str]) -> Zone | Unread | None:
        """The zone that a label, a column head, a heading or the whole document names."""
        return self.named_zone(context) or self._meant(self._document_zone)

    def named_zone(self, context: Iterable[str]) -> Zone | Unread | None:
        """The zone that a label, a column head or a heading names."""
        named = _named(context)
        if isinstance(named, SharedName) and named.is_of_the_place:
            # The zone that other times of the document have is that of the place, but for UTC.
            told = self._only_zone
            return told if isinstance(told, Zone) and told != UTC else self._meant(named)
        return self._meant(named)

    def with_zone(self, text: str, context: Iterable[str]) -> str:
        """A text that can't be read, its time of day with the zone that it is told by its place.

        Elsewhere other headings and columns stand around it, which must not tell it another.
        """
        zone = _named(context) or self.zone_of_all
        told = self._document_zone
        placed = isinstance(told, Zone) and told.key is not None
        if zone is None and (placed or isinstance(told, SharedName)):
            zone = told
        return with_zone(text, zone.name) if isinstance(zone, (Zone, SharedName)) else text

    def without_zone(self, text: str, context: Sequence[str]) -> str:
        """Such a text as it can be written in a place that tells it its zone."""
        for zone in zones_in(text):
            if isinstance(zone, (Zone, SharedName)):
                bare = text.replace(f" {zone.name}", "", 1)
                if bare != text and self.with_zone(bare, context) == text:
                    return bare
        return text

    def _meant(self, zone: Zone | Unread | None) -> Zone | Unread | None:
        """A zone whose name several share is the caller's own, if that is one of them."""
        return zone.in_place(self.assumed) if isinstance(zone, SharedName) else zone

    def is_half_open(self, text: str, context: Sequence[str]) -> bool:
        """Whether a field's time can be before and after noon, and others beside it say which."""
        return tuple(context[1:]) in self.say_half and lacks_half(text)

    @cached_property
    def zero(self) -> Moment | None:
        """The time that the document calls T0."""
        return zero_hour(self.text)

    def moment(self, text: str) -> Moment | Unread:
        """What a text says about a point in time; a date that can be two days is the caller's."""
        found = read_moment(text)
        return found.in_order(self.order) if isinstance(found, Moment) else found

    def span(self, text: str) -> TimeSpan | Unread:
        """What a text says about a span of time; its dates as in `moment`."""
        found = read_span(text)
        return found.in_order(self.order) if isinstance(found, TimeSpan) else found

    def half_span(self, text: str) -> HalfSpan | None:
        """The side of a span that can be read, of which the other can't; None for none."""
        found = read_half_span(text)
        side = None if found is None else found.start or found.end
        return None if side is None or isinstance(side.in_order(self.order), Unread) else found

    def at_zero(
        self, context: Iterable[str], span: Span, day: dt.date | None
    ) -> pendulum.DateTime | None:
        """The time that the document calls T0, on that day unless it says another."""
        found = None if self.zero is None else self.time(self.zero, context, span, anchor=day)
        return found if isinstance(found, pendulum.DateTime) else None

    def time(
        self, moment: Moment, context: Iterable[str], span: Span, *, anchor: dt.date | None = None
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time or day that `moment` means here; `anchor` stands in for the document's day."""
        ordered = moment.in_order(self.order)
        if isinstance(ordered, Unread):
            return ordered
        moment, zone = ordered, ordered.zone
        if zone is None and moment.zone_unread is None and moment.has_clock:
            stated = self.zone(context)
            if isinstance(stated, Unread):
                return stated
            if stated is None:
                self._note_assumption(span)
            zone = stated or self.assumed
        return resolve(
            self._with_year(moment, anchor),
            anchor=anchor or self.anchor,
            zone=zone,
            told=self.assumed,
        )

    def _with_year(self, moment: Moment, anchor: dt.date | None, *, after: bool = False) -> Moment:
        """A date without a year in the year that brings it nearest to the anchor, or behind it.

        Without an anchor it is nearest to the days of one season that the title names, or the last
        such day until the text was written; what is due comes behind the events. Other days of the
        document are of anything.
        """
        if moment.has_year or not moment.has_date:
            return moment
        day = anchor or self.anchor or self._titled or self._written
        if day is None and after and self.rows_above is not None:
            day = self.rows_above.last_day
        if day is None:
            return moment
        if after:
            following = next_on_or_after(moment, day)
            return (
                moment
                if isinstance(following, Unread)
                else attrs.evolve(moment, year=following.year)
            )
        dated = (attrs.evolve(moment, year=year) for year in (day.year - 1, day.year, day.year + 1))
        days = [(found, one) for one in dated if (found := _calendar_day(one)) is not None]
        if not (anchor or self.anchor or self._titled):
            days = [(found, one) for found, one in days if found <= day]
        return min(days, key=lambda pair: abs(pair[0] - day))[1] if days else moment

    @cached_property
    def _titled(self) -> dt.date | None:
        titled = of_one_season(days_in(self.title, self.order))
        return titled or self.around or of_one_season(self.opened)

    @cached_property
    def _written(self) -> dt.date | None:
        return day_of_writing(self.text, self.order)

    def counted(self, text: str, day: dt.date) -> None:
        """Note that `text` names a day, by which a number in it counts the others."""
        if (found := counted_day(text)) is not None:
            self.day_zero = day - dt.timedelta(days=found[0])

    def day_counted(self, text: str) -> dt.date | None:
        """The day that `text` counts, from one named so before or else from the incident's."""
        found, zero = counted_day(text), self.day_zero
        if zero is None and self.anchor is not None:
            zero = self.anchor - dt.timedelta(days=counts_from(self.text))
        return None if found is None or zero is None else zero + dt.timedelta(days=found[0])

    def day(self, moment: Moment, *, after: bool = False) -> pendulum.Date | None:
        """The calendar day that `moment` names, whatever its clock says; None for none.

        Without a year it is the nearest such day to the incident's, or the first one `after`.
        """
        ordered = moment.in_order(self.order)
        if isinstance(ordered, Unread):
            return None
        moment = self._with_year(ordered, None, after=after)
        bare = attrs.evolve(
            moment, hour=None, minute=None, second=None, zone=None, zone_unread=None
        )
        found = resolve(bare, anchor=self.anchor, zone=None)
        return found if type(found) is pendulum.Date else None

    def agreed(self, found: Found, moment: Moment | Unread, note: str | None, span: Span) -> Found:
        """What a moment with a zone is, unless a note beside it says it in another, differently."""
        if not note or isinstance(moment, Unread) or moment.zone is None:
            return found
        if not isinstance(found, pendulum.DateTime):
            return found
        again = self.moment(note)
        if not isinstance(again, Moment) or again.zone is None or again.has_date:
            return found
        place = place_of_one(again.zone)
        # People say "CET" all year.
        zones = (again.zone, *(() if place is None else (Zone(name=place, key=place),)))
        day = dt.date(found.year, found.month, found.day)
        said = (self.time(attrs.evolve(again, zone=zone), (), span, anchor=day) for zone in zones)
        times = [other for other in said if isinstance(other, pendulum.DateTime)]
        same = (not (one.timestamp() - found.timestamp()) % _DAY_SECONDS for one in times)
        return found if any(same) or not times else _TWO_ZONES

    def rolled(self, found: pendulum.DateTime, start: int) -> pendulum.DateTime:
        """A bare clock time after midnight belongs to the day after the milestone above it.

        Those with a date are read first, wherever they stand: what is below says nothing of it.
        """
        number = bisect_left(self._milestones, start, key=itemgetter(0))
        if number and is_step_back(found, self._milestones[number - 1][1]):
            return found.add(days=1)
        return found

    def next_day_of(self, found: pendulum.DateTime, start: int) -> pendulum.DateTime | Unread:
        """A bare clock time behind which "next day" is said: that of the document's day.

        Where a milestone above it has another day, it may be the one after that.
        """
        number = bisect_left(self._milestones, start, key=itemgetter(0))
        following = found.add(days=1)
        if number:
            _, above, dated = self._milestones[number - 1]
            hangs_too = above.date() == following.date() and not dated and above <= following
            if above.date() != found.date() and not hangs_too:
                return ambiguous("it isn't clear what the next day follows")
        return following

    def passed(self, found: pendulum.DateTime, start: int, *, dated: bool = False) -> None:
        """Remember a milestone, and where it stands, for the clock times below it."""
        insort(self._milestones, (start, found, dated), key=itemgetter(0))

    def _note_assumption(self, span: Span) -> None:
        if not self.assumes:
            self.assumes = True
            several = f" beside them, and others are in {named_all(self._beside_others)}"
            said = several if self._beside_others else ""
            message = f"no zone is stated{said}; times are taken as {self.assumed.name}"
            self.draft.note(Code.ZONE_ASSUMED, "", span, message)


def of_one_season(days: Sequence[dt.date]) -> dt.date | None:
    """The first of some days, if they lie so near each other that one year is meant."""
    return min(days) if days and max(days) - min(days) <= _SEASON else None


def named_all(zones: Sequence[Zone]) -> str:
    """Zones by their names: "CET and EST"."""
    names = sorted(dict.fromkeys(zone.name for zone in zones))
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def is_step_back(found: dt.datetime, before: dt.datetime) -> bool:
    """Whether a time is so far before another that it is the next day's."""
    # By seconds: pendulum's own subtraction takes longer than all else that is asked of a row.
    return before.timestamp() - found.timestamp() > _STEP_BACK_SECONDS


def _named(context: Iterable[str]) -> Zone | Unread | None:
    """The zone that the first of some texts names, of those that name a single one."""
    found = (zones for text in context if len(zones := zones_in(text)) == 1)
    return next((zones[0] for zones in found), None)


def _calendar_day(moment: Moment) -> dt.date | None:
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        return dt.date(moment.year, moment.month, moment.day)
    except ValueError:
        return None


def code_of(unread: Unread) -> Code:
    """The code of the note about a text that was left unread."""
    return Code.AMBIGUOUS if unread.reason is Reason.AMBIGUOUS else Code.UNREADABLE
