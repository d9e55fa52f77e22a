"""Tables of events that say in the column of times, too, when an event was over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from incidentkit.errors import excerpt
from incidentkit.forms.vocabulary.columns import Column
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.records.ranges import Range, ranged
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.model.row_ends import UNTIL


@attrs.frozen
class RangeColumn:
    """The column of times in a table in which some cell is a range of time."""

    number: int
    first: Range

    @classmethod
    def of(
        cls, source: Source, table: Table, columns: Sequence[Column | None], heads: Sequence[str]
    ) -> RangeColumn | None:
        """The column; None where no cell is a range, or another column says the end of one."""
        numbers = [n for n, column in enumerate(columns) if column and column.attribute == "at"]
        for row in table.rows if numbers and UNTIL not in heads else ():
            if numbers[0] < len(row.cells):
                text = unescape_cell(source.text[slice(*row.cells[numbers[0]])])
                if (found := Range.of(text)) is not None:
                    return cls(numbers[0], found)
        return None

    def until(self, record: Any, number: int) -> str | None:  # noqa: ANN401 -- of any list
        """The end of the range that a record has in a column."""
        own = number == self.number and record.at is not None
        return record.extra.get(UNTIL) if own else None

    def like(self, text: str, *, alone: bool = False) -> str:
        """The part of a text whose notation another start takes, or a time `alone`."""
        own = Range.of(text)
        if own is None:
            return text
        return own.alone if alone else own.start

    def whole(self, start: str, until: str, own: str) -> str:
        """The text of a range, in the manner of the cell that says `own`."""
        text = ranged(start, until, Range.of(own) or self.first)
        if text is None:
            raise NoPlaceError(f"{excerpt(until)} would not be read as the end of a range")
        return text
