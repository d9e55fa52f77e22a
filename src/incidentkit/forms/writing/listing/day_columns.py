"""Tables of events that say the day of each row in a column beside the time."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.vocabulary.columns import Column
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.text import strip_emphasis


@attrs.frozen
class DayColumn:
    """The column of days in a table whose times stand in another."""

    number: int
    repeated: bool
    """Whether each row says its day, and not only the first of that day."""

    @classmethod
    def of(cls, source: Source, table: Table, columns: Sequence[Column | None]) -> DayColumn | None:
        """The column of days; None where there is none, or times say their days themselves."""
        numbers = {column.attribute: n for n, column in enumerate(columns) if column is not None}
        if "on" not in numbers or "at" not in numbers:
            return None
        times = (read_moment(_text(source, row, numbers["at"])) for row in table.rows)
        if any(isinstance(time, Moment) and time.has_date for time in times):
            return None
        days = [_text(source, row, numbers["on"]) for row in table.rows]
        return cls(numbers["on"], repeated=not any(map(says_nothing, days)))


def gets_day(old: str, new: str) -> bool:
    """Whether a row is another as it was, but for a day in a cell that was empty."""
    cells, filled = ([cell.strip() for cell in line.split("|")] for line in (old, new))
    if len(cells) != len(filled):
        return False
    changed = [(was, now) for was, now in zip(cells, filled, strict=True) if was != now]
    if len(changed) != 1 or changed[0][0]:
        return False
    day = read_moment(changed[0][1])
    return isinstance(day, Moment) and day.has_date and not day.has_clock


def _text(source: Source, row: Row, number: int) -> str:
    return strip_emphasis(source.text[slice(*row.cells[number])]) if number < len(row.cells) else ""
