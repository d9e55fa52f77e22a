"""The timeline: rows whose times hang on the rows above."""

from __future__ import annotations

import datetime as dt

import pendulum

from incidentkit.forms.decoding.clock import STEP_BACK
from incidentkit.forms.decoding.draft import Code, Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.records import RecordDraft, filled_records
from incidentkit.forms.decoding.rows import Cell, RawRecord
from incidentkit.forms.decoding.times import day_of, next_day
from incidentkit.forms.statements import Statement
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moments import Moment, read_moment
from incidentkit.notation.outcome import Unread
from incidentkit.notation.spans import TimeSpan, read_span
from incidentkit.notation.text import strip_emphasis

_HALF_A_YEAR = dt.timedelta(days=182)


def read_timeline(page: Page, statement: Statement) -> None:
    """Read each table and each list from top to bottom."""
    for group in filled_records(page, statement):
        rows = _Rows(page, statement)
        for raw in group:
            page.draft.add(statement.slot.path, rows.event(raw))


class _Rows:
    """The rows of one table or list, read so far."""

    def __init__(self, page: Page, statement: Statement) -> None:
        self.page = page
        self.context = statement.context
        self.previous: pendulum.DateTime | None = None
        """The last time, while no day stands below it."""
        self.day: dt.date | None = None
        """The last day that stands by itself."""

    def event(self, raw: RawRecord) -> Element:
        row = RecordDraft(raw, "description", "action", "actor")
        if (cell := row.cell("on")) is not None:
            self._read_day(row, cell)
        if (cell := row.cell("at")) is not None:
            self._read_time(row, cell)
        return row.built(TimelineEvent)

    def _read_day(self, row: RecordDraft, cell: Cell) -> None:
        moment = read_moment(strip_emphasis(cell.text))
        if isinstance(moment, Unread):
            row.leave_unread("on", cell, moment)
            return
        found = self.page.clock.time(moment, (), cell.span)
        if isinstance(found, Unread):
            row.leave_unread("on", cell, found)
        else:
            self._start_day(row, found)

    def _start_day(self, row: RecordDraft, found: dt.date) -> None:
        self.day = row.values["on"] = day_of(found)
        self.previous = None

    def _read_time(self, row: RecordDraft, cell: Cell) -> None:
        moment = self._moment(row, cell)
        found = moment if isinstance(moment, Unread) else self._time(moment, row, cell)
        if isinstance(found, Unread):
            row.leave_unread("at", cell, found)
            context = (*row.raw.context, *self.context)
            row.unparsed["at"] = self.page.clock.with_zone(cell.text, context)
        elif isinstance(found, pendulum.DateTime):
            if self.previous is not None and found < self.previous:
                message = f"{found.isoformat()} is before the row above"
                row.note(Code.OUT_OF_ORDER, "at", cell, message)
            self.previous = row.values["at"] = found
        else:
            self._start_day(row, found)

    def _begun(self) -> pendulum.DateTime | None:
        """When the incident began, as far as a field says so: its first row isn't long before."""
        values = self.page.draft.values
        found = values.get("started_at") or values.get("detected_at")
        return found if isinstance(found, pendulum.DateTime) else None

    def _moment(self, row: RecordDraft, cell: Cell) -> Moment | Unread:
        """The moment of a row; of a span its start, while its end becomes a column."""
        text = strip_emphasis(cell.text)
        moment = read_moment(text)
        span = read_span(text) if isinstance(moment, Unread) else moment
        if isinstance(span, TimeSpan) and span.start is not None and span.end_at is not None:
            row.extra.setdefault("Until", text[span.end_at[0] :].strip())
            return span.start
        return moment

    def _time(
        self, moment: Moment, row: RecordDraft, cell: Cell
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time of a row: a bare clock time follows the row above, past midnight if need be."""
        previous = self.previous
        anchor = self.day if previous is None else day_of(previous)
        context = (*row.raw.context, *self.context)
        found = self.page.clock.time(moment, context, cell.span, anchor=anchor)
        if not isinstance(found, pendulum.DateTime):
            return found
        if previous is None:
            begun = self._begun()
            after_midnight = begun is not None and found < begun - STEP_BACK
            bare = not moment.has_date and self.day is None
            return next_day(found) if bare and after_midnight else found
        if not moment.has_date:
            return next_day(found) if found < previous - STEP_BACK else found
        if not moment.has_year and found < previous - _HALF_A_YEAR:
            return found.add(years=1)
        return found
