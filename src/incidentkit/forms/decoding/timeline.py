"""The timeline: rows whose times hang on the rows above."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cached_property

import attrs
import pendulum

from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.decoding.clock import RowsAbove, is_step_back, of_one_season
from incidentkit.forms.decoding.dates_beside import another_date
from incidentkit.forms.decoding.days_of_rows import counts, day_beside, day_following, is_from_start
from incidentkit.forms.decoding.draft import Code, Element
from incidentkit.forms.decoding.newest_first import is_newest_first
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.records import RecordDraft, filled_records
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.decoding.surroundings import only_day
from incidentkit.forms.decoding.times import day_of, next_day
from incidentkit.forms.decoding.zones_of_rows import day_there, kept_text, time_of_row, with_zones
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.chronicles import is_day
from incidentkit.model.row_ends import UNTIL
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.bare_clocks import are_bare_clocks, bare_clock
from incidentkit.notation.moment.counted_days import counted_day
from incidentkit.notation.moment.dates import OPEN_DAY_ABOVE
from incidentkit.notation.moment.day_mentions import days_in
from incidentkit.notation.moment.day_notes import (
    OtherDay,
    day_note,
    fits_weekday,
    framed_note,
    opening_note,
)
from incidentkit.notation.moment.following_days import (
    FollowingDay,
    called_day,
    dayed_clock,
    following_day,
)
from incidentkit.notation.moment.halves_of_day import (
    OTHERS_SAY_HALF,
    is_told_by_half,
    lacks_half,
    with_either_half,
)
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.offsets import read_offset
from incidentkit.notation.moment.spans import TimeSpan
from incidentkit.notation.outcome import Unread, ambiguous
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji

_HALF_A_DAY = dt.timedelta(hours=12).total_seconds()
_HALF_A_YEAR = dt.timedelta(days=182)
_NOT_COUNTED = ambiguous("days are counted here from one that is not named")
_ANOTHER_DAY = ambiguous("a note beside the time names another day")
_COUNTED = ambiguous("the column counts from another time, in hours or in minutes")


def read_timeline(page: Page, statement: Statement) -> None:
    """Read each table and each list from top to bottom."""
    groups = list(filled_records(page, statement))
    newest_first = statement.context in page.clock.newest_first or is_newest_first(
        page, [raw for group in groups for raw in group]
    )
    cells = (raw.cells.get("at") for group in groups for raw in group)
    texts = [strip_emphasis(cell.text) for cell in cells if cell]
    say_half = any(map(is_told_by_half, texts))
    for group in groups:
        rows = _Rows(page, statement, texts, newest_first=newest_first, say_half=say_half)
        for raw in with_zones(page.clock, group):
            page.draft.add(statement.slot.path, rows.event(raw))
        rows.remember()


class _Rows:
    """The rows of one table or list, read so far."""

    def __init__(
        self,
        page: Page,
        statement: Statement,
        times: Sequence[str],
        *,
        newest_first: bool,
        say_half: bool,
    ) -> None:
        self.page = page
        self.times = times
        """The texts of the times of all rows."""
        self.bare = are_bare_clocks(times)
        """Whether some of them are four digits."""
        self.newest_first = newest_first
        self.say_half = say_half
        """Whether the time of any row says AM or PM."""
        self.context = statement.context
        self.previous: pendulum.DateTime | None = None
        """The last time, while no day stands below it."""
        self.day: dt.date | None = None
        """The last day that stands by itself."""
        self.blocked: Unread | None = None
        """Why no day is known for clock times, although one stands above."""
        self.counted_from: dt.date | None = None
        """The day that the "next day" of the last row follows."""
        self.past_midnight = False
        """Whether rows have gone on to another day without saying so."""
        self.single = not statement.region.blocks
        """Whether it is one event, told by a heading, and no list of several."""
        above = page.clock.rows_above
        if above is not None and above.context == self.context and self._hangs_on(above):
            # Text between two lists of one section starts no new day.
            self.blocked = above.blocked
            self.previous, self.day = above.previous, above.day
            self.past_midnight = above.previous is not None
        else:
            self.day = self._day_above()

    def _hangs_on(self, above: RowsAbove) -> bool:
        """Whether clock times here go on from those of the rows above."""
        # Of a list by itself nothing says that it goes on from the day of another.
        by_itself = self.page.clock.anchor is None
        return not by_itself or (self.single and above.previous is not None)

    def remember(self) -> None:
        """Keep the last time and day for the rows that go on below."""
        self.page.clock.rows_above = self._so_far()

    def _day_above(self) -> dt.date | None:
        """The day that a line or a heading right above gives, the title excepted."""
        for text in self.context:
            if text == self.page.clock.title:
                continue
            if (day := self._day_of(text)) is not None:
                self.page.clock.counted(text, day)
                return day
            if counted_day(text) is not None:
                day = self.page.clock.day_counted(text)
                self.blocked = _NOT_COUNTED if day is None else None
                return day
            if (following := following_day(strip_emphasis(text))) is not None:
                day = self._following(following)
                self.blocked = _ANOTHER_DAY if day is None else None
                return day
            if is_day(strip_emphasis(text)):
                self.blocked = ambiguous(OPEN_DAY_ABOVE)
                return None
        self.blocked = another_date(self.page.draft, self.context)
        return None

    def _day_of(self, heading: str) -> dt.date | None:
        if (counted := counted_day(heading)) is not None:
            heading = counted[1].strip(" -–—:(),")
        day = only_day(heading, self.page.clock.order)
        if day is not None:
            return day
        moment = self.page.clock.moment(strip_emphasis(heading))
        if isinstance(moment, Unread) or not moment.has_date or moment.has_clock:
            return None
        return self.page.clock.day(moment)

    def event(self, raw: RawRecord) -> Element:
        row = RecordDraft(raw, "description", "action", "actor")
        if self.day is None and self.previous is None:
            days = (only_day(text, self.page.clock.order) for text in raw.context)
            self.day = next(filter(None, days), None)
        if (cell := row.cell("on")) is not None:
            self._read_day(row, cell)
            self.day = row.values.get("on", self.day)
        elif (named := self._named_beside(raw)) is not None:
            self._turn_to(named)
        if (cell := row.cell("at")) is not None:
            self._read_time(row, cell)
        return row.built(TimelineEvent)

    def _named_beside(self, raw: RawRecord) -> dt.date | Unread | None:
        """The day that a column names in other words than a date; None where it names none."""
        text = day_beside(raw)
        if text.isdecimal():
            day = self.page.clock.day_counted(f"day {text}")
        elif (told := following_day(text)) is not None:
            day = self._following(told)
        else:
            return None
        return _ANOTHER_DAY if day is None else day

    def _following(self, told: FollowingDay) -> dt.date | None:
        here = self._so_far()
        above = self.page.clock.rows_above if here.last_day is None else here
        return day_following(self.page, told, above, newest_first=self.newest_first)

    def _turned_by(self, dayed: re.Match[str], text: str) -> str:
        """The time behind a day of the week, with the rows turned to that day."""
        if isinstance(read_moment(text[dayed.end() :]), Unread):
            return text
        day = self._following(called_day(dayed))
        self._turn_to(_ANOTHER_DAY if day is None else day)
        return text[dayed.end() :]

    def _turn_to(self, named: dt.date | Unread) -> None:
        """Let the row, and those below, be on another day, if it is another."""
        if isinstance(named, Unread):
            self.previous, self.day, self.blocked = None, None, named
        elif self.previous is None or self.previous.date() != named:
            self.previous, self.day, self.blocked = None, named, None
            self.past_midnight = False

    @cached_property
    def _season(self) -> dt.date | None:
        return of_one_season(
            [day for text in self.times for day in days_in(text, self.page.clock.order)]
        )

    def _so_far(self) -> RowsAbove:
        """The rows of this list up to here."""
        return RowsAbove(
            context=self.context,
            previous=self.previous,
            day=self.day,
            blocked=self.blocked,
            past_midnight=self.past_midnight,
        )

    def _read_day(self, row: RecordDraft, cell: Cell) -> None:
        moment = self.page.clock.moment(strip_emphasis(cell.text))
        if isinstance(moment, Unread):
            row.leave_unread("on", cell, moment)
            return
        found = self.page.clock.time(moment, (), cell.span)
        if isinstance(found, Unread):
            row.leave_unread("on", cell, found)
        else:
            self._start_day(row, found)

    def _start_day(self, row: RecordDraft, found: dt.date) -> None:
        row.values["on"] = day_of(found)
        if self.day is None and self.previous is None and self._is_past(day_of(found)):
            # What led up to it: the times below are of the incident's own day.
            return
        self.day = day_of(found)
        self.previous = None

    def _is_past(self, day: dt.date) -> bool:
        """Whether a day is before the one that a field says the incident was on."""
        stated = self.page.draft.values.get("date")
        return isinstance(stated, dt.date) and day < day_of(stated)

    def _read_time(self, row: RecordDraft, cell: Cell) -> None:
        moment, note = self._moment(row, cell)
        found = moment if isinstance(moment, Unread) else self._noted(moment, note, row, cell)
        found = self.page.clock.agreed(found, moment, note, cell.span)
        if isinstance(found, Unread) and (at := self._relative(cell)) is not None:
            found = at
        if isinstance(found, Unread):
            row.leave_unread("at", cell, found)
            told = kept_text(self.page.clock, row.raw, (*row.raw.context, *self.context), cell)
            row.unparsed["at"] = with_either_half(told) if found is OTHERS_SAY_HALF else told
        elif isinstance(found, pendulum.DateTime):
            # Rows with their days can be written the newest first, and no day is misread for it.
            dated = isinstance(moment, Moment) and moment.has_date
            backwards = self.previous is not None and found < self.previous
            if backwards and not (dated and self.newest_first):
                message = f"{found.isoformat()} is before the row above"
                row.note(Code.OUT_OF_ORDER, "at", cell, message)
            self._step_to(found, dated=dated, noted=note is not None)
            row.values["at"] = found
        else:
            self._start_day(row, found)

    def _step_to(self, found: pendulum.DateTime, *, dated: bool, noted: bool) -> None:
        """Let the rows below hang on a time."""
        crossed = self.previous is not None and found.date() != self.previous.date()
        self.past_midnight = not dated and (self.past_midnight or (crossed and not noted))
        self.previous = found

    def _noted(
        self, moment: Moment, note: str | None, row: RecordDraft, cell: Cell
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time of a row, on the day that a note beside it names, if that is clear.

        Where another day may be meant, the bare clock times below have none either.
        """
        asked = note is not None and not moment.has_date
        named = day_note(note, self.page.clock.order) if note and asked else None
        if isinstance(named, Moment):
            moment = attrs.evolve(moment, year=named.year, month=named.month, day=named.day)
            named = None
        if named is OtherDay.NEXT and self.previous is not None and not self.past_midnight:
            return self._next_day(moment, row, cell, self.previous)
        if named is None:
            found = self._time(moment, row, cell)
            weekday = found.weekday() if isinstance(found, pendulum.DateTime) else None
            if note is None or weekday is None or fits_weekday(note, weekday):
                self.counted_from = None
                return found
        if named is not OtherDay.EARLIER:
            self.previous = self.day = None
            self.blocked = _ANOTHER_DAY
        return _ANOTHER_DAY

    def _next_day(
        self, moment: Moment, row: RecordDraft, cell: Cell, previous: pendulum.DateTime
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time on the day after the row above, or on that row's if it says the same."""
        base = self.counted_from or day_of(previous)
        context = (*row.raw.context, *self.context)
        following = base + dt.timedelta(days=1)
        found = time_of_row(self.page.clock, row.raw, moment, context, cell, anchor=following)
        if isinstance(found, pendulum.DateTime) and (found < previous or self.newest_first):
            return _ANOTHER_DAY
        self.counted_from = base
        return found

    def _begun(self) -> pendulum.DateTime | None:
        """When the incident began, as far as a field says so: its first row isn't long before."""
        values = self.page.draft.values
        found = values.get("started_at") or values.get("detected_at")
        return found if isinstance(found, pendulum.DateTime) else None

    def _nearest_to_start(self, found: pendulum.DateTime) -> pendulum.DateTime:
        """The first clock time on the day that is nearest to when the incident began.

        What led to it may have been half a day before; where only the detection is known, or a row
        tells the very time of the start, the evening before that.
        """
        begun = self._begun()
        ahead = 0.0 if begun is None else begun.timestamp() - found.timestamp()
        if ahead > _HALF_A_DAY:
            return next_day(found)
        alone = self.page.draft.values.get("started_at") is None
        before = ahead < -_HALF_A_DAY and (alone or self._tells(begun))
        return found.subtract(days=1) if before else found

    def _tells(self, begun: pendulum.DateTime | None) -> bool:
        """Whether a row tells the time of day at which the incident began."""
        clock = None if begun is None else (begun.hour, begun.minute)
        moments = (moment for text in self.times if isinstance(moment := read_moment(text), Moment))
        return any((moment.hour, moment.minute) == clock for moment in moments)

    def _relative(self, cell: Cell) -> pendulum.DateTime | None:
        """The time of a row that is told from T0, or from the start: "T+5m"."""
        offset = read_offset(strip_emphasis(cell.text))
        if offset is None:
            return None
        begun = self.page.clock.at_zero(self.context, cell.span, self.day) or self._begun()
        return None if begun is None else begun + offset

    def _moment(self, row: RecordDraft, cell: Cell) -> tuple[Moment | Unread, str | None]:
        """The moment of a row, and a note beside it; of a span its start.

        The end of a span becomes a column.
        """
        text = strip_emphasis(cell.text)
        if is_from_start(row.raw, text):
            return _COUNTED, None
        if (dayed := dayed_clock(text)) is not None:
            text = self._turned_by(dayed, text)
        bare = bare_clock(text) if self.bare and not counts(row.raw) else None
        moment = self.page.clock.moment(bare or text)
        if self.say_half and lacks_half(text):
            return OTHERS_SAY_HALF, None
        told = row.values["description"] or row.values["action"] or ""
        note = opening_note(strip_leading_emoji(told))
        if isinstance(moment, Unread) and (framed := framed_note(text)) is not None:
            time = read_moment(framed[0])
            if isinstance(time, Moment) and day_note(framed[1], self.page.clock.order) is not None:
                return time, framed[1]
        span = self.page.clock.span(text) if isinstance(moment, Unread) else moment
        if isinstance(span, TimeSpan) and span.start is not None and span.end_at is not None:
            row.extra.setdefault(UNTIL, text[span.end_at[0] :].strip())
            return span.start, note
        return moment, note

    def _time(
        self, moment: Moment, row: RecordDraft, cell: Cell
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time of a row: a bare clock time follows the row above, past midnight if need be."""
        previous = self.previous
        if self.blocked is not None and not moment.has_date and previous is None and not self.day:
            return self.blocked
        anchor = self.day if previous is None else day_there(row.raw, moment, previous)
        anchor = anchor or (self._season if moment.has_date and not moment.has_year else None)
        context = (*row.raw.context, *self.context)
        found = time_of_row(self.page.clock, row.raw, moment, context, cell, anchor=anchor)
        if not isinstance(found, pendulum.DateTime):
            return found
        if previous is None:
            bare = not moment.has_date and self.day is None
            return self._nearest_to_start(found) if bare else found
        if not moment.has_date:
            past_midnight = is_step_back(found, previous) and not self.newest_first
            return next_day(found) if past_midnight else found
        past_new_year = found < previous - _HALF_A_YEAR and not self.newest_first
        if not moment.has_year and past_new_year:
            return found.add(years=1)
        return found
