"""Columns that are added to a table behind all others, and cells that rows lacked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from incidentkit.errors import excerpt
from incidentkit.forms.tables import surplus_name
from incidentkit.forms.vocabulary.written_names import column_name
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.cell_texts import CellTexts
from incidentkit.forms.writing.row_manner import RowManner
from incidentkit.markdown.blocks import Row
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.table import escape_cell

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


class NewColumns:
    """What the rows of one table get behind their last cell."""

    def __init__(self, texts: CellTexts, manner: RowManner) -> None:
        self.texts = texts
        self.manner = manner
        self.names: list[str] = []
        """Attribute names, or the keys of extras."""
        self._longest: dict[str, int] = {}
        """How long the longest text of each is that was told of."""
        self._kept_surplus: set[int] = set()
        """The lines of rows with cells below no head that state nothing, as "TBD" does."""
        self._lacking: dict[int, dict[int, str]] = {}
        """Texts for cells that a row doesn't have, by its line and the number of the column."""

    def make_room(self, records: Iterable[Any]) -> None:
        """Add what new rows need: each of them has all columns."""
        for record in records:
            for name, value in self.texts.columns.missing(record).items():
                self._tell(name, self.texts.new_text(value))

    def change(self, row: Row, old: Any, new: Any) -> None:  # noqa: ANN401
        """Give a row what its record states now and no column is for."""
        missing = self.texts.columns.missing
        for name, value in missing(new).items():
            if value != missing(old).get(name):
                self._refuse_mixed_surplus(row, old)
                text = self.texts.new_text(value)
                self._tell(name, text)
                self.fill(row, self._count + self.names.index(name), text)

    def fill(self, row: Row, number: int, text: str) -> None:
        """Give a row a cell that it lacks."""
        self._lacking.setdefault(row.line, {})[number] = text

    def of(self, record: Any) -> list[str]:  # noqa: ANN401
        """The texts of a new row in these columns."""
        missing = self.texts.columns.missing(record)
        return [self.texts.new_text(missing.get(name)) for name in self.names]

    @property
    def titles(self) -> list[str]:
        """The heads of these columns."""
        return [self._title(name) for name in self.names]

    @property
    def widths(self) -> list[int]:
        """The width of each; 0 where the columns of the table have none."""
        return [
            self.manner.new_width((len(escape_cell(title)), self._longest[name]))
            for name, title in zip(self.names, self.titles, strict=True)
        ]

    def edits(self, removed: set[int]) -> Iterator[Edit]:
        """The edits of the rows that stand there, but for those on lines that are `removed`."""
        table, titles, source = self.texts.table, self.titles, self.texts.source
        if titles:
            yield self._extend(table.header, titles)
            at, widths = table.delimiter.end, self.widths
            dashes = self.manner.further_dashes(table.delimiter, source, titles, widths)
            yield Edit(at, at, dashes)
        width = self._count + len(titles)
        for row in table.rows:
            texts = self._lacking.get(row.line, {})
            if row.line in self._kept_surplus:
                numbers = range(self._count, width)
                yield self._before_surplus(row, [texts.get(number, "") for number in numbers])
                continue
            behind = width if titles else max(texts, default=-1) + 1
            new = [texts.get(number, "") for number in range(len(row.slots), behind)]
            while new and not new[-1] and source.text[row.end - 1] != "|":
                new.pop()
            if new and row.line not in removed:
                yield self._extend(row, new)

    @property
    def _count(self) -> int:
        """How many columns the table has."""
        return len(self.texts.columns.columns)

    def _tell(self, name: str, text: str) -> None:
        if name not in self.names:
            self.names.append(name)
        self._longest[name] = max(self._longest.get(name, 0), len(escape_cell(text)))

    def _title(self, name: str) -> str:
        """The head of a new column: an attribute's words, or those of an extra as they are."""
        if name not in {column.attribute for column in self.texts.columns.record.columns}:
            return name
        language = self.texts.dress.manner.language
        return column_name(_TITLES.get(name, name.capitalize()), language)

    def _extend(self, row: Row, texts: Sequence[str]) -> Edit:
        # A row may lack cells below heads that there are, besides those of new ones.
        known = [self.manner.width(number) for number in range(len(row.slots), self._count)]
        wide = [*known, *self.widths][: len(texts)]
        wide += [0] * (len(texts) - len(wide))
        return Edit(
            row.end, row.end, self.manner.further(row, self.texts.source, list(texts), wide)
        )

    def _before_surplus(self, row: Row, texts: Sequence[str]) -> Edit:
        """New cells before those that stand below no head."""
        at = row.slots[self._count][0]
        return Edit(at, at, "".join(f" {escape_cell(text)} |" for text in texts))

    def _refuse_mixed_surplus(self, row: Row, old: Any) -> None:  # noqa: ANN401
        """Refuse to head cells of which some are told as extras: others would be overwritten."""
        surplus = range(self._count, len(row.slots))
        texts = {number: self.texts.cell(row, number) for number in surplus}
        told = [n for n in texts if surplus_name(n) in getattr(old, "extra", {})]
        silent = [text for number, text in texts.items() if text and number not in told]
        if told and silent:
            shown = excerpt(silent[0])
            message = f"{shown} stands below no head, and a new column would replace it"
            raise NoPlaceError(message)
        if silent:
            self._kept_surplus.add(row.line)
