"""Editing the records of a table: cells, rows, and a column where one is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from incidentkit.errors import excerpt
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.done_columns import answer_like, asks_if_done
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.forms.tables import columns, heads, surplus_name
from incidentkit.forms.vocabulary.columns import Column, Record, record_of
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.written_names import column_name
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.day_columns import DayColumn
from incidentkit.forms.writing.listing.range_columns import RangeColumn
from incidentkit.forms.writing.listing.targets import Targets
from incidentkit.forms.writing.places import cell_edit, is_compact, lines_removed
from incidentkit.forms.writing.records.event_days import day_in
from incidentkit.forms.writing.records.fills import attribute_of, comes_before, fill
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell, unescape_cell
from incidentkit.model.row_ends import UNTIL
from incidentkit.model.severity_level import TARGETS
from incidentkit.model.status import ActionStatus
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.zones import Zone

_TITLES = {
    "recovery_time": "Recovery Time",
    "due": "Due Date",
    "id": "ID",
    "at": "Time",
    "on": "Date",
    "response": "Response SLA",
    "mitigation": "Mitigation SLA",
    "resolution": "Resolution SLA",
    "review": "Review SLA",
}


class TableWriter:
    """Edits one table of records."""

    def __init__(
        self, document: Document, dress: Dress, statement: Statement, table: Table
    ) -> None:
        self.document = document
        self.dress = dress
        self.source: Source = document.source
        self.statement = statement
        self.table = table
        self.record: Record = record_of(statement.slot)
        self.columns: tuple[Column | None, ...] = columns(document.source, table, self.record)
        self.heads: tuple[str, ...] = heads(document.source, table)
        self._likes: dict[int, str] = {}
        """The notation of each column, as far as it was asked for."""
        self._is_aligned: bool = _is_aligned(table)
        self._is_compact: bool = _is_compact(document.source, table)
        self.added: list[str] = []
        """Heads of columns to add, by attribute name or as the key of an extra."""
        self.followed: str | None = None
        """The time that those of new rows are written like."""
        self._days: DayColumn | None = DayColumn.of(document.source, table, self.columns)
        self._ranges: RangeColumn | None = RangeColumn.of(
            document.source, table, self.columns, self.heads
        )
        self._rows: dict[int, Row] = {row.start: row for row in table.rows}
        self._kept_surplus: set[int] = set()
        """The lines of rows with cells below no head that state nothing, as "TBD" does."""
        self.lacking: dict[int, dict[int, str]] = {}
        """Texts for cells that a row doesn't have, by its line and the number of the column."""

    def row_of(self, element: Element) -> Row:
        """The row that an element was read from."""
        found = self._rows.get(element.span[0])
        if found is None:
            raise NoPlaceError("it stands in no row of its table")
        return found

    def change(self, element: Element, new: Any, day: dt.date | None) -> Iterator[Edit]:  # noqa: ANN401
        """The cell edits that turn an element's row into `new`."""
        row, old = self.row_of(element), element.value
        above, day = day, self._hung(new, day)
        for number, column in enumerate(self.columns):
            before = self._value(old, number, column), self._until(old, number)
            after = self._value(new, number, column), self._until(new, number)
            own = self._cell(row, number)
            hangs = self._days is not None and number == self._days.number and not own
            if before != after and not (hangs and after[0] == above):
                text = self._timed(new, number, own, day)
                if number < len(row.slots):
                    yield cell_edit(self.source, row.slots[number], text)
                else:
                    self.lacking.setdefault(row.line, {})[number] = text
        for name, value in self._missing(new).items():
            if value != self._missing(old).get(name):
                self._refuse_mixed_surplus(row, old)
                if name not in self.added:
                    self.added.append(name)
                number = len(self.columns) + self.added.index(name)
                text = fill(self.document, self.dress, self.statement, value, self._words(value))
                self.lacking.setdefault(row.line, {})[number] = text

    def keep_day(
        self, element: Element, above: dt.date | None, day: dt.date | None
    ) -> Iterator[Edit]:
        """The edit that has a row say its day, if that was `above` and no row above says so now."""
        row, said = self.row_of(element), self._day_said(element.value)
        if self._days is None or above == day or said is None or said == day:
            return
        number = self._days.number
        if number < len(row.slots) and not self._cell(row, number):
            text = self._text(said, self._like(number, said), number, day)
            yield cell_edit(self.source, row.slots[number], text)

    def _day_said(self, record: Any) -> dt.date | None:  # noqa: ANN401
        """The day that a row says beside its time; None where no column is made for it."""
        return None if self._days is None else day_in(self.zone, record)

    def _hung(self, record: Any, day: dt.date | None) -> dt.date | None:  # noqa: ANN401
        """The day on which the time of a row hangs: its own, where a column says that."""
        return self._day_said(record) or day

    def _surplus(self, row: Row) -> range:
        """The numbers of the cells that have no head."""
        return range(len(self.columns), len(row.slots))

    def _refuse_mixed_surplus(self, row: Row, old: Any) -> None:  # noqa: ANN401
        """Refuse to head cells of which some are told as extras: others would be overwritten."""
        texts = {number: self._cell(row, number) for number in self._surplus(row)}
        told = [n for n in texts if surplus_name(n) in getattr(old, "extra", {})]
        silent = [text for number, text in texts.items() if text and number not in told]
        if told and silent:
            shown = excerpt(silent[0])
            message = f"{shown} stands below no head, and a new column would replace it"
            raise NoPlaceError(message)
        if silent:
            self._kept_surplus.add(row.line)

    def put_row(self, element: Element, other: Element) -> Edit:
        """The row of another element, as it is written, in the place of this one's."""
        row, moved = self.row_of(element), self.row_of(other)
        # Without a closing pipe, spaces may stand behind the last cell.
        end, moved_end = (self.source.line_spans[one.line][1] for one in (row, moved))
        return Edit(row.start, end, self.source.text[moved.start : moved_end])

    def make_room(self, records: Iterable[Any]) -> None:
        """Add the columns that new rows need: each of them has all."""
        names = dict.fromkeys(name for record in records for name in self._missing(record))
        self.added += [name for name in names if name not in self.added]

    def follow(self, new: TimelineEvent, day: dt.date | None) -> None:
        """Write the times of new rows as that of one, which has seconds."""
        for number, column in enumerate(self.columns):
            if column is not None and column.attribute == "at":
                like = self._like(number, new.at)
                self.followed = self._text(new.at, like, number, self._hung(new, day))

    def row_text(self, new: Any, day: dt.date | None) -> str:  # noqa: ANN401
        """A whole row for `new`, with the widths of the rows that stand there."""
        model, aligned = self.table.header, self._is_aligned
        cells: list[str] = []
        silent = self._days is not None and not self._days.repeated and self._day_said(new) == day
        hung = self._hung(new, day)
        for number, column in enumerate(self.columns):
            said = not (silent and column is not None and column.attribute == "on")
            text = escape_cell(self._timed(new, number, "", hung)) if said else ""
            room = model.slots[number] if aligned and number < len(model.slots) else (0, 0)
            if self._is_compact and not text.endswith("\\"):
                cells.append(text.ljust(room[1] - room[0]))
            else:
                cells.append(f" {text}".ljust(max(room[1] - room[0] - 1, 0)) + " ")
        for name in self.added:
            value = self._missing(new).get(name)
            text = fill(self.document, self.dress, self.statement, value, self._words(value))
            cells.append(f" {escape_cell(text)} ")
        return self._closed_as_others("|" + "|".join(cells) + "|")

    def _closed_as_others(self, text: str) -> str:
        """A row without the pipes at its ends that the one before lacks, but around empty cells."""
        like = self.table.rows[-1] if self.table.rows else self.table.header
        if self.source.text[like.start] != "|" and text.strip("| ") and text[1:].lstrip()[0] != "|":
            text = text[1:].lstrip()
        if self._is_open(like) and text[:-1].rstrip()[-1] != "|":
            text = text[:-1].rstrip()
        return text

    def _is_open(self, row: Row) -> bool:
        """Whether a row ends without a pipe."""
        return self.source.text[row.end - 1] != "|"

    def head_texts(self) -> tuple[str, str]:
        """The head of the table once more, with the columns that are added, for one below it."""
        titles = [self._title(name) for name in self.added]
        heads = [*self.heads, *map(escape_cell, titles)]
        return f"| {' | '.join(heads)} |", f"| {' | '.join('---' for _ in heads)} |"

    @property
    def zone(self) -> Zone | None:
        """The zone of its times, where that isn't written beside each."""
        timed = (
            n for n, c in zip(self.heads, self.columns, strict=True) if c and c.attribute == "at"
        )
        context = (*(head for head in timed if head), *self.statement.context)
        return self.dress.zone(self.document, context)

    def insert(self, after: Row | None, texts: Sequence[str]) -> Edit:
        """New rows behind a row, or right below the header."""
        line = (after or self.table.delimiter).line
        end = self.source.line_spans[line][1]
        prefix = self.source.text[
            self.source.line_starts[line] : (after or self.table.delimiter).start
        ]
        return Edit(end, end, "".join(f"\n{prefix}{text}" for text in texts))

    def remove(self, row: Row) -> Edit:
        """A row, taken out."""
        return lines_removed(self.source, row.line, row.line + 1)

    def finish(self, removed: set[int]) -> Iterator[Edit]:
        """The edits for columns that were added, and for cells that rows lacked."""
        titles = [self._title(name) for name in self.added]
        if titles:
            yield self._extend(self.table.header, titles)
            yield self._extended_delimiter(titles)
        width = len(self.columns) + len(titles)
        for row in self.table.rows:
            texts = self.lacking.get(row.line, {})
            if row.line in self._kept_surplus:
                numbers = range(len(self.columns), width)
                yield self._before_surplus(row, [texts.get(number, "") for number in numbers])
                continue
            behind = width if titles else max(texts, default=-1) + 1
            new = [texts.get(number, "") for number in range(len(row.slots), behind)]
            while new and not new[-1] and self._is_open(row):
                new.pop()
            if new and row.line not in removed:
                yield self._extend(row, new)

    def _title(self, name: str) -> str:
        """The head of a new column: an attribute's words, or those of an extra as they are."""
        if name not in {column.attribute for column in self.record.columns}:
            return name
        return column_name(_TITLES.get(name, name.capitalize()), self.dress.manner.language)

    def _extend(self, row: Row, texts: Sequence[str]) -> Edit:
        if self._is_open(row):
            return Edit(row.end, row.end, "".join(f" | {escape_cell(text)}" for text in texts))
        return Edit(row.end, row.end, "".join(f" {escape_cell(text)} |" for text in texts))

    def _before_surplus(self, row: Row, texts: Sequence[str]) -> Edit:
        """New cells before those that stand below no head."""
        at = row.slots[len(self.columns)][0]
        return Edit(at, at, "".join(f" {escape_cell(text)} |" for text in texts))

    def _extended_delimiter(self, titles: Sequence[str]) -> Edit:
        row = self.table.delimiter
        start, end = row.slots[-1]
        spaced = self.source.text[start:end].strip() != self.source.text[start:end]
        if spaced or self._is_open(row):
            return self._extend(row, ["-" * max(len(title), 3) for title in titles])
        text = "".join(f"{'-' * (len(title) + 2)}|" for title in titles)
        return Edit(row.end, row.end, text)

    def _value(self, record: Any, number: int, column: Column | None) -> Any:  # noqa: ANN401
        if column is not None:
            value = attribute_of(record, column.attribute)
            if value is None and column.attribute == "at" and not self._has("on"):
                return attribute_of(record, "on")
            if value is None and column.attribute == "on":
                return self._day_said(record)
            return value
        return record.extra.get(self.heads[number]) if hasattr(record, "extra") else None

    def _until(self, record: Any, number: int) -> str | None:  # noqa: ANN401
        """The end of the range that stands in the cell of a time."""
        return None if self._ranges is None else self._ranges.until(record, number)

    def _timed(self, record: Any, number: int, own: str, day: dt.date | None) -> str:  # noqa: ANN401
        """The text of a cell for a record, in the manner of its `own` or of the column."""
        value = self._value(record, number, self.columns[number])
        like = own if own and not says_nothing(own) else self._like(number, value)
        until = self._until(record, number)
        if self._ranges is None or number != self._ranges.number:
            return self._text(value, like, number, day)
        text = self._text(value, self._ranges.like(like, alone=until is None), number, day)
        return text if until is None else self._ranges.whole(text, until, own)

    def _has(self, attribute: str) -> bool:
        return any(column is not None and column.attribute == attribute for column in self.columns)

    def _missing(self, record: Any) -> dict[str, Any]:  # noqa: ANN401
        """What a record states that the table has no column for."""
        known = {column.attribute for column in self.columns if column is not None}
        on_in_at = "at" in known and attribute_of(record, "at") is None
        found: dict[str, Any] = {}
        for column in self.record.columns:
            name = column.attribute
            stated = {*known, *self.statement.slot.fixed, *(("on",) if on_in_at else ())}
            if name not in stated and (value := attribute_of(record, name)) not in (None, ()):
                found[name] = value
        told = (UNTIL,) if self._ranges and attribute_of(record, "at") is not None else ()
        extra = [(n, text) for n, text in getattr(record, "extra", {}).items() if n not in told]
        return found | {name: value for name, value in extra if name not in self.heads}

    def _text(self, value: Any, like: str, number: int, day: dt.date | None) -> str:  # noqa: ANN401
        column = self.columns[number]
        if column is not None and column.attribute == "due" and comes_before(value, day):
            # Without a year it would be read as the next such day.
            day = None
        head = self.heads[number]
        if isinstance(value, ActionStatus) and asks_if_done(head):
            cells = (like, *(self._cell(row, number) for row in self.table.rows))
            if (answer := answer_like(value, head, cells)) is not None:
                return answer
        return fill(self.document, self.dress, self.statement, value, like, head=head, day=day)

    def _cell(self, row: Row, number: int) -> str:
        if number >= len(row.cells):
            return ""
        start, end = row.cells[number]
        return unescape_cell(self.source.text[start:end])

    def _like(self, number: int, value: Any) -> str:  # noqa: ANN401
        """A text of the column to take the notation of `value` from."""
        if isinstance(value, dt.timedelta) and self.statement.slot.codec is Codec.POLICY:
            return self._words(value)
        if self.followed is not None and isinstance(value, dt.datetime):
            return self.followed
        if number not in self._likes:
            self._likes[number] = self._shown_like(number)
        return self._likes[number] or self._words(value)

    def _shown_like(self, number: int) -> str:
        shown = [text for row in self.table.rows if (text := self._cell(row, number))]
        exact = (text for text in shown if "~" not in text)
        text = next(exact, next(iter(shown), None)) or ""
        return text if self._ranges is None else self._ranges.like(text)

    def _words(self, value: Any) -> str:  # noqa: ANN401
        """The notation of `value` in a column in which nothing stands yet.

        One guide has "24 hours" and "1 week" in several columns, and never "1 day" beside them.
        """
        if not isinstance(value, dt.timedelta) or self.statement.slot.codec is not Codec.POLICY:
            return ""
        return self._targets.like(value)

    @cached_property
    def _targets(self) -> Targets:
        """What the columns of a guide say how soon."""
        columns = [n for n, c in enumerate(self.columns) if c and c.attribute in TARGETS]
        return Targets.of(self._cell(row, n) for row in self.table.rows for n in columns)


def _is_aligned(table: Table) -> bool:
    """Whether the columns of a table have one width each, a row or another apart."""
    head, ruled, *rows = (
        tuple(end - start for start, end in row.slots)
        for row in (table.header, table.delimiter, *table.rows)
    )
    return head == ruled and sum(widths == head for widths in rows) > len(rows) / 2


def _is_compact(source: Source, table: Table) -> bool:
    """Whether the texts of the last row touch the pipes around them."""
    row = table.rows[-1] if table.rows else table.header
    cells = [source.text[slice(*room)] for room in row.slots]
    return any(map(str.strip, cells)) and all(is_compact(c) for c in cells if c.strip())


def without_unused_columns(
    layout: Document, place: Statement, values: Sequence[Any]
) -> Iterator[Edit]:
    """The edits that take those columns out of a layout's table that no value needs."""
    for table in (b for b in place.region.blocks if isinstance(b, Table)):
        record = record_of(place.slot)
        for number, column in enumerate(columns(layout.source, table, record)):
            if column is None or not _is_unused(column.attribute, values):
                continue
            if column.attribute not in record.main or not all(
                _is_unused(name, values) for name in record.main - {column.attribute}
            ):
                for row in (table.header, table.delimiter, *table.rows):
                    start, end = row.slots[number]
                    yield Edit(start, end + 1, "")


def _is_unused(attribute: str, values: Sequence[Any]) -> bool:
    return all(attribute_of(value, attribute) in (None, ()) for value in values)
