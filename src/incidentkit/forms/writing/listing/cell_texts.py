"""The text of a cell, in the notation of its column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.done_columns import answer_like, asks_if_done
from incidentkit.forms.half_columns import halves_of, parted, with_half
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.listing.record_columns import RecordColumns
from incidentkit.forms.writing.listing.targets import Targets
from incidentkit.forms.writing.listing.zones_beside import ZonesBeside
from incidentkit.forms.writing.own_zones import in_own_zone
from incidentkit.forms.writing.records.fills import comes_before, fill
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.model.severity_level import TARGETS
from incidentkit.model.status import ActionStatus
from incidentkit.model.timeline import TimelineEvent


class CellTexts:
    """Writes the cells of one table like those that are there."""

    def __init__(
        self, document: Document, dress: Dress, table: Table, columns: RecordColumns
    ) -> None:
        self.document = document
        self.dress = dress
        self.source: Source = document.source
        self.table = table
        self.columns = columns
        self._zones = ZonesBeside(
            document, columns.statement, table, columns.columns, columns.heads
        )
        self._halves: tuple[int, int] | None = halves_of(document.source, table, columns.columns)
        """The columns of the times, and of what says AM or PM beside them."""
        self._likes: dict[tuple[int, dt.timedelta | None], str] = {}
        """The notation of each column, for times of each offset, as far as it was asked for."""
        self._followed: str | None = None
        """The time that those of new rows are written like."""

    def follow(self, new: TimelineEvent, day: dt.date | None) -> None:
        """Write the times of new rows as that of one, which has seconds."""
        for number in range(len(self.columns.columns)):
            if self.columns.is_of(number, "at"):
                like, hung = self._like(number, new.at), self.columns.hung(new, day)
                told = self._zones.told(new, number)
                self._followed = self._written(new.at, like, number, hung, told)

    def meet(self, records: Iterable[Any]) -> None:
        """Note rows that are to be written, whose zones may stand beside their times."""
        self._zones.add(records)

    def said(self, record: Any, number: int) -> tuple[Any, ...]:  # noqa: ANN401
        """All that the text of a cell says of a record, the zone of its time included."""
        if self._halves is not None and number in self._halves:
            number = self._halves[0]
        columns = self.columns
        beside = columns.until(record, number), columns.state(record, number)
        return columns.value(record, number), *beside, self._zones.told(record, number)

    def text(self, record: Any, number: int, own: str, day: dt.date | None) -> str:  # noqa: ANN401
        """What a record has in a column, in the manner of its `own` cell or of the column."""
        if self._halves is not None and number in self._halves:
            times, halves = self._halves
            like = with_half(
                own if own and number == times else self._shown_like(times, None), "PM"
            )
            whole = self._valued(record, times, like, day)
            return parted(whole, own if number == halves else "")[number == halves]
        text, states = self._valued(record, number, own, day), self.columns.states
        if states is None or number != states.number:
            return text
        place, state = self.columns.statement, self.columns.state(record, number)
        shown = fill(self.document, self.dress, place, state, states.first.state)
        return states.whole(text, shown, own)

    def _valued(self, record: Any, number: int, own: str, day: dt.date | None) -> str:  # noqa: ANN401
        value = self.columns.value(record, number)
        like = own if own and not says_nothing(own) else self._like(number, value)
        until, ranges = self.columns.until(record, number), self.columns.ranges
        told = self._zones.told(record, number)
        if ranges is None or number != ranges.number:
            return self._written(value, like, number, day, told)
        text = self._written(value, ranges.like(like, alone=until is None), number, day, told)
        return text if until is None else ranges.whole(text, until, own)

    def day_text(self, said: dt.date, number: int, day: dt.date | None) -> str:
        """A day by itself, as a column of days has it."""
        head = self.columns.heads[number]
        return self._written(said, self._like(number, said), number, day, head)

    def new_text(self, value: Any) -> str:  # noqa: ANN401
        """A value in a column that is new."""
        return fill(self.document, self.dress, self.columns.statement, value, self._words(value))

    def cell(self, row: Row, number: int) -> str:
        """What stands in a cell; "" where the row has none of that number."""
        if number >= len(row.cells):
            return ""
        start, end = row.cells[number]
        return unescape_cell(self.source.text[start:end])

    def _written(
        self,
        value: Any,  # noqa: ANN401
        like: str,
        number: int,
        day: dt.date | None,
        told: str | None,
    ) -> str:
        if self.columns.is_of(number, "due") and comes_before(value, day):
            # Without a year it would be read as the next such day.
            day = None
        head = self.columns.heads[number]
        if isinstance(value, ActionStatus) and asks_if_done(head):
            cells = (like, *(self.cell(row, number) for row in self.table.rows))
            if (answer := answer_like(value, head, cells)) is not None:
                return answer
        place = self.columns.statement
        return fill(self.document, self.dress, place, value, like, head=told, day=day)

    def _like(self, number: int, value: Any) -> str:  # noqa: ANN401
        """A text of the column to take the notation of `value` from."""
        if isinstance(value, dt.timedelta) and self._is_guide:
            return self._words(value)
        if self._followed is not None and isinstance(value, dt.datetime):
            return self._followed
        key = number, value.utcoffset() if isinstance(value, dt.datetime) else None
        if key not in self._likes:
            self._likes[key] = self._shown_like(number, value)
        return self._likes[key] or self._words(value)

    def _shown_like(self, number: int, value: Any) -> str:  # noqa: ANN401
        shown = [text for row in self.table.rows if (text := self.cell(row, number))]
        exact = [text for text in shown if "~" not in text]
        text = in_own_zone(value, exact or shown) or ""
        ranges = self.columns.ranges
        return text if ranges is None else ranges.like(text)

    def _words(self, value: Any) -> str:  # noqa: ANN401
        """The notation of `value` in a column in which nothing stands yet.

        One guide has "24 hours" and "1 week" in several columns, and never "1 day" beside them.
        """
        told = isinstance(value, dt.timedelta) and self._is_guide
        return self._targets.like(value) if told else ""

    @property
    def _is_guide(self) -> bool:
        return self.columns.statement.slot.codec is Codec.POLICY

    @cached_property
    def _targets(self) -> Targets:
        """What the columns of a guide say how soon."""
        columns = [n for n, c in enumerate(self.columns.columns) if c and c.attribute in TARGETS]
        return Targets.of(self.cell(row, n) for row in self.table.rows for n in columns)
