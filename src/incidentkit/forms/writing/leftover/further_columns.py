"""A remark on a field of another name, as a further column of a table of fields has it.

"Incident Commander (Shift)" as a label of its own would be read as the field that it remarks on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.keys import key_of
from incidentkit.forms.tables import heads
from incidentkit.forms.writing.sections.section_places import first_section_line
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.markdown.table import escape_cell
from incidentkit.model.leftovers import CustomField

_REMARK = re.compile(r"(?P<label>.*\S) \((?P<head>[^()]+)\)")
_FIELDS = ("Field", "Value")
"""Heads by which a table is one of fields."""


def further_column_edits(document: Document, field: CustomField) -> Iterator[Edit]:
    """The edits that could state a field so: as a row of such a table, else as a new one."""
    found = _REMARK.fullmatch(field.label)
    if found is None or "\n" in field.value:
        return
    names = [*_FIELDS, found["head"]]
    row = f"| {escape_cell(found['label'])} |  | {escape_cell(field.value)} |"
    for table in document.outline.blocks:
        if isinstance(table, Table) and _has_heads(document, table, names):
            line = (table.rows[-1] if table.rows else table.delimiter).line
            yield inserted_block(document.source, line + 1, row, tight=True)
    top = f"| {' | '.join(map(escape_cell, names))} |"
    ruled = f"| {' | '.join('-' * len(escape_cell(name)) for name in names)} |"
    yield inserted_block(document.source, first_section_line(document), f"{top}\n{ruled}\n{row}")


def _has_heads(document: Document, table: Table, names: list[str]) -> bool:
    return [*map(key_of, heads(document.source, table))] == [*map(key_of, names)]
