"""How a table writes its rows: pipes at the ends, spaces around texts, columns of one width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import attrs

from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell

_FEWEST_DASHES = 3


@attrs.frozen
class RowManner:
    """What a new row, or new cells at the end of one, look like between those that are there."""

    opened: bool
    """Whether rows begin with a pipe."""
    closed: bool
    """Whether they end with one."""
    spaced: bool
    """Whether spaces stand between the texts and the pipes."""
    widths: tuple[int, ...]
    """From pipe to pipe, of each column; 0 for one whose cells have different widths."""
    dashes: str
    """What stands below the head of the last column, spaces included."""
    ruled: bool
    """Whether the dashes are as wide as the heads above them."""

    @classmethod
    def of(cls, source: Source, table: Table) -> Self:
        """The manner of the last row, and the widths that most rows have."""
        like = table.rows[-1] if table.rows else table.header
        head, below = table.header.slots, table.delimiter.slots
        return cls(
            opened=source.text[like.start] == "|",
            closed=source.text[like.end - 1] == "|",
            spaced=_is_spaced(source, like),
            widths=tuple(_width(table, number) for number in range(len(head))),
            dashes=source.text[slice(*below[-1])],
            ruled=head[-1][1] - head[-1][0] == below[-1][1] - below[-1][0],
        )

    def row(self, texts: Sequence[str], further: Sequence[int] = ()) -> str:
        """A row of `texts`, in which pipes are not escaped yet.

        Those behind the columns of the table have the widths `further`. A pipe at an end that other
        rows lack is only left out where a text stands there.
        """
        wide = [*self.widths, *further]
        wide += [0] * (len(texts) - len(wide))
        cells = [
            _cell(text, width, spaced=self.spaced) for text, width in zip(texts, wide, strict=False)
        ]
        whole = f"|{'|'.join(cells)}|"
        if not self.opened and texts[0].strip():
            whole = whole[1:].lstrip()
        if not self.closed and texts[-1].strip():
            whole = whole[:-1].rstrip()
        return whole

    def further(self, row: Row, source: Source, texts: Sequence[str], wide: Sequence[int]) -> str:
        """New cells behind the last one of a row, each as wide as the others of its column."""
        spaced = _is_spaced(source, row)
        cells = [_cell(*one, spaced=spaced) for one in zip(texts, wide, strict=True)]
        if source.text[row.end - 1] == "|":
            return "".join(f"{cell}|" for cell in cells)
        joint = " |" if spaced else "|"
        return "".join(f"{joint}{cell.rstrip()}" for cell in cells)

    def further_dashes(
        self, row: Row, source: Source, titles: Sequence[str], wide: Sequence[int]
    ) -> str:
        """New cells behind the last one of the line of dashes, below the heads of new columns."""
        closed = source.text[row.end - 1] == "|"
        lead = " " if self.dashes.startswith(" ") else ""
        tail = " " if self.dashes.endswith(" ") or (lead and not closed) else ""
        marks, around = self.dashes.strip(), len(lead + tail)
        cells: list[str] = []
        for title, width in zip(titles, wide, strict=True):
            room = width or len(escape_cell(title)) + 2 * self.spaced
            count = max(room - around, 1) if self.ruled else len(marks)
            cells.append(f"{lead}{'-' * count}{tail}")
        if closed:
            return "".join(f"{cell}|" for cell in cells)
        return "".join(f"{lead}|{cell.rstrip()}" for cell in cells)

    def new_width(self, lengths: Sequence[int]) -> int:
        """The width of a new column with texts of these lengths; 0 where columns have none."""
        return max(_FEWEST_DASHES, *lengths) + 2 * self.spaced if self.widths[-1] else 0

    def width(self, number: int) -> int:
        """The width of a column; 0 where it has none, or where there is no such column."""
        return self.widths[number] if number < len(self.widths) else 0


def _cell(text: str, width: int, *, spaced: bool) -> str:
    cell = escape_cell(text)
    if spaced:
        return f" {cell}".ljust(width - 1) + " "
    # A backslash right before a pipe would take it for a part of the text.
    return (f"{cell} " if cell.endswith("\\") else cell).ljust(width)


def _is_spaced(source: Source, row: Row) -> bool:
    """Whether a space stands before some text of a row, as it does before those of an empty one."""
    cells = [source.text[slice(*room)] for room in row.slots]
    return not any(map(str.strip, cells)) or any(c[:1] == " " for c in cells if c.strip())


def _width(table: Table, number: int) -> int:
    """The width of a column in the head, in the dashes and in most rows; 0 where they differ."""
    head, below, *rows = (
        slot[1] - slot[0]
        for row in (table.header, table.delimiter, *table.rows)
        for slot in row.slots[number : number + 1]
    )
    alike = head == below and sum(width == head for width in rows) * 2 >= len(rows)
    return head if alike else 0
