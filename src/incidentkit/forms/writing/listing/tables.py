"""Editing the records of a table: cells and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.cell_texts import CellTexts
from incidentkit.forms.writing.listing.new_columns import NewColumns
from incidentkit.forms.writing.listing.record_columns import RecordColumns
from incidentkit.forms.writing.places import cell_edit, lines_removed
from incidentkit.forms.writing.row_manner import RowManner
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.zones import Zone


class TableWriter:
    """Edits one table of records."""

    def __init__(
        self, document: Document, dress: Dress, statement: Statement, table: Table
    ) -> None:
        self.document = document
        self.dress = dress
        self.source: Source = document.source
        self.table = table
        self.columns: RecordColumns = RecordColumns.of(document, dress, statement, table)
        self._texts = CellTexts(document, dress, table, self.columns)
        self._manner: RowManner = RowManner.of(document.source, table)
        self._new = NewColumns(self._texts, self._manner)
        self._rows: dict[int, Row] = {row.start: row for row in table.rows}

    @property
    def zone(self) -> Zone | None:
        """The zone of its times, where that isn't written beside each."""
        return self.columns.zone

    def row_of(self, element: Element) -> Row:
        """The row that an element was read from."""
        found = self._rows.get(element.span[0])
        if found is None:
            raise NoPlaceError("it stands in no row of its table")
        return found

    def change(self, element: Element, new: Any, day: dt.date | None) -> Iterator[Edit]:  # noqa: ANN401
        """The cell edits that turn an element's row into `new`."""
        row, old, columns = self.row_of(element), element.value, self.columns
        above, day = day, columns.hung(new, day)
        for number in range(len(columns.columns)):
            before, after = (self._texts.said(one, number) for one in (old, new))
            own = self._texts.cell(row, number)
            hangs = columns.days is not None and number == columns.days.number and not own
            if before != after and not (hangs and after[0] == above):
                text = self._texts.text(new, number, own, day)
                if number < len(row.slots):
                    yield cell_edit(self.source, row.slots[number], text)
                else:
                    self._new.fill(row, number, text)
        self._new.change(row, old, new)

    def keep_day(
        self, element: Element, above: dt.date | None, day: dt.date | None
    ) -> Iterator[Edit]:
        """The edit that has a row say its day, if that was `above` and no row above says so now."""
        row, said = self.row_of(element), self.columns.day_said(element.value)
        if self.columns.days is None or above == day or said is None or said == day:
            return
        number = self.columns.days.number
        if number < len(row.slots) and not self._texts.cell(row, number):
            text = self._texts.day_text(said, number, day)
            yield cell_edit(self.source, row.slots[number], text)

    def put_row(self, element: Element, other: Element) -> Edit:
        """The row of another element, as it is written, in the place of this one's."""
        row, moved = self.row_of(element), self.row_of(other)
        # Without a closing pipe, spaces may stand behind the last cell.
        end, moved_end = (self.source.line_spans[one.line][1] for one in (row, moved))
        return Edit(row.start, end, self.source.text[moved.start : moved_end])

    def make_room(self, records: Iterable[Any]) -> None:
        """Add the columns that new rows need: each of them has all."""
        new = list(records)
        self._texts.meet(new)
        self._new.make_room(new)

    def follow(self, new: TimelineEvent, day: dt.date | None) -> None:
        """Write the times of new rows as that of one, which has seconds."""
        self._texts.follow(new, day)

    def row_text(self, new: Any, day: dt.date | None) -> str:  # noqa: ANN401
        """A whole row for `new`, in the manner of the rows that stand there."""
        columns = self.columns
        quiet = columns.days is not None and not columns.days.repeated
        silent = quiet and columns.day_said(new) == day
        hung = columns.hung(new, day)
        texts = [
            "" if silent and columns.is_of(n, "on") else self._texts.text(new, n, "", hung)
            for n in range(len(columns.columns))
        ]
        return self._manner.row([*texts, *self._new.of(new)], self._new.widths)

    def head_texts(self) -> tuple[str, str]:
        """The head of the table once more, with the columns that are added, for one below it."""
        header, delimiter = self.table.header, self.table.delimiter
        titles, widths = self._new.titles, self._new.widths
        head = self._manner.further(header, self.source, titles, widths)
        dashes = self._manner.further_dashes(delimiter, self.source, titles, widths)
        return (
            self.source.text[header.start : header.end] + head,
            self.source.text[delimiter.start : delimiter.end] + dashes,
        )

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
        yield from self._new.edits(removed)
