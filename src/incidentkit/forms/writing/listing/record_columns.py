"""What a record has in each column of a table, and what there is no column for."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.tables import columns, heads
from incidentkit.forms.vocabulary.columns import Column, Record, record_of
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.listing.day_columns import DayColumn
from incidentkit.forms.writing.listing.range_columns import RangeColumn
from incidentkit.forms.writing.listing.state_columns import StateColumn
from incidentkit.forms.writing.records.event_days import day_in
from incidentkit.forms.writing.records.fills import attribute_of
from incidentkit.markdown.blocks import Table
from incidentkit.model.row_ends import UNTIL
from incidentkit.notation.moment.zones import Zone


@attrs.frozen(kw_only=True, eq=False)
class RecordColumns:
    """The columns of a table, as attributes of the records in its rows."""

    statement: Statement
    record: Record
    columns: tuple[Column | None, ...]
    heads: tuple[str, ...]
    days: DayColumn | None
    ranges: RangeColumn | None
    states: StateColumn | None
    zone: Zone | None
    """The zone of its times, where that isn't written beside each."""

    @classmethod
    def of(
        cls, document: Document, dress: Dress, statement: Statement, table: Table
    ) -> RecordColumns:
        """The columns of a table of a document."""
        source, record = document.source, record_of(statement.slot)
        found, named = columns(source, table, record), heads(source, table)
        timed = (n for n, c in zip(named, found, strict=True) if c and c.attribute == "at")
        return cls(
            statement=statement,
            record=record,
            columns=found,
            heads=named,
            days=DayColumn.of(source, table, found),
            ranges=RangeColumn.of(source, table, found, named),
            states=StateColumn.of(source, table, found, record),
            zone=dress.zone(document, (*(head for head in timed if head), *statement.context)),
        )

    def value(self, record: Any, number: int) -> Any:  # noqa: ANN401
        """What a record has in the column with a number."""
        column = self.columns[number]
        if column is None:
            return record.extra.get(self.heads[number]) if hasattr(record, "extra") else None
        value = attribute_of(record, column.attribute)
        if value is None and column.attribute == "at" and not self.has("on"):
            return attribute_of(record, "on")
        if value is None and column.attribute == "on":
            return self.day_said(record)
        return value

    def until(self, record: Any, number: int) -> str | None:  # noqa: ANN401
        """The end of the range that stands in the cell of a time."""
        return None if self.ranges is None else self.ranges.until(record, number)

    def state(self, record: Any, number: int) -> Any:  # noqa: ANN401
        """Where an action stands, for the column that says it behind something else."""
        return None if self.states is None else self.states.state(record, number)

    def missing(self, record: Any) -> dict[str, Any]:  # noqa: ANN401
        """What a record states that the table has no column for."""
        known = {column.attribute for column in self.columns if column is not None}
        known |= {"status"} if self.states is not None else set()
        on_in_at = "at" in known and attribute_of(record, "at") is None
        found: dict[str, Any] = {}
        for column in self.record.columns:
            name = column.attribute
            stated = {*known, *self.statement.slot.fixed, *(("on",) if on_in_at else ())}
            if name not in stated and (value := attribute_of(record, name)) not in (None, ()):
                found[name] = value
        told = (UNTIL,) if self.ranges and attribute_of(record, "at") is not None else ()
        extra = [(n, text) for n, text in getattr(record, "extra", {}).items() if n not in told]
        return found | {name: value for name, value in extra if name not in self.heads}

    def has(self, attribute: str) -> bool:
        """Whether a column is that of an attribute."""
        return any(column is not None and column.attribute == attribute for column in self.columns)

    def is_of(self, number: int, attribute: str) -> bool:
        """Whether the column with a number is that of an attribute."""
        column = self.columns[number]
        return column is not None and column.attribute == attribute

    def day_said(self, record: Any) -> dt.date | None:  # noqa: ANN401
        """The day that a row says beside its time; None where no column is made for it."""
        return None if self.days is None else day_in(self.zone, record)

    def hung(self, record: Any, day: dt.date | None) -> dt.date | None:  # noqa: ANN401
        """The day on which the time of a row hangs: its own, where a column says that."""
        return self.day_said(record) or day
