"""Tables of actions that say where each stands behind its ticket: "n/a **DONE**"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from incidentkit.errors import excerpt
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.states_beside import StateBeside, state_beside
from incidentkit.forms.vocabulary.columns import ACTIONS, Column, Record
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell


@attrs.frozen
class StateColumn:
    """The column in which the first row has such a state, and what that says."""

    number: int
    first: StateBeside

    @classmethod
    def of(
        cls, source: Source, table: Table, columns: Sequence[Column | None], record: Record
    ) -> StateColumn | None:
        """The column; None where no row has such a state, or a column is made for them."""
        stated = any(column is not None and column.attribute == "status" for column in columns)
        if record is not ACTIONS or stated:
            return None
        numbers = [
            number
            for number, column in enumerate(columns)
            if column is None or column.attribute == "id"
        ]
        for row in table.rows:
            for number in (n for n in numbers if n < len(row.cells)):
                text = unescape_cell(source.text[slice(*row.cells[number])])
                if (found := state_beside(text)) is not None:
                    return cls(number, found)
        return None

    def state(self, record: Any, number: int) -> Any:  # noqa: ANN401 -- of any list
        """Where a record stands, for the column that says it."""
        return getattr(record, "status", None) if number == self.number else None

    def whole(self, text: str, state: str, own: str) -> str:
        """The text of a cell with a state behind it, in the manner of the cell that says `own`."""
        like = state_beside(own) or self.first
        if not text and own and says_nothing(like.text):
            text = like.text
        written = like.written(text, state.upper())
        told = state_beside(written)
        if state and (told is None or told.text != text):
            raise NoPlaceError(f"{excerpt(state)} would not be read as a state there")
        return written
