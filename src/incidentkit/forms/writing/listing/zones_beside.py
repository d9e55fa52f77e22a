"""Tables of events that may say the zone of each row in a column beside the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.columns import Column
from incidentkit.forms.writing.records.told_zones import told_zone
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.table import unescape_cell
from incidentkit.model.timeline import TimelineEvent


class ZonesBeside:
    """What the rows of a table say besides, new ones included: their zones may be there."""

    def __init__(
        self,
        document: Document,
        statement: Statement,
        table: Table,
        columns: Sequence[Column | None],
        heads: Sequence[str],
    ) -> None:
        self.document = document
        self.statement = statement
        self.columns = columns
        self.heads = heads
        text = document.source.text
        self._rows: list[Mapping[str, str]] = []
        for row in table.rows if self._is_timed else ():
            cells = zip(heads, columns, row.cells, strict=False)
            self._rows.append(
                {h: unescape_cell(text[slice(*c)]) for h, own, c in cells if own is None}
            )

    @property
    def _is_timed(self) -> bool:
        return any(column is not None and column.attribute == "at" for column in self.columns)

    def add(self, records: Iterable[Any]) -> None:
        """Note what new rows say."""
        events = (one for one in records if isinstance(one, TimelineEvent))
        self._rows += [event.extra for event in events]

    def told(self, record: Any, number: int) -> str | None:  # noqa: ANN401 -- of any list
        """What may say the zone of the time in a column: see `told_zone`; a head for any other."""
        column, head = self.columns[number], self.heads[number]
        if column is None or column.attribute != "at":
            return head
        return told_zone(self.document, self.statement, record, head, self._rows)
