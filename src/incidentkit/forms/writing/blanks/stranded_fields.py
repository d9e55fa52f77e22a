"""Fields of a report that are read as fields by nothing but a blank one of the form beside them."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.statements import UnknownField
from incidentkit.forms.writing.manner import manner_of
from incidentkit.forms.writing.places import blocks_removed
from incidentkit.forms.writing.sections.section_places import first_section_line
from incidentkit.markdown.blocks import Block, Paragraph, Table
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.model.leftovers import CustomField


def to_the_head(document: Document, blank: frozenset[int]) -> Iterator[list[Edit]]:
    """For each block of which nothing but such fields is filled in, the edits that move those.

    `blank` are the lines that state nothing. At the head of a report, below its title, any label is
    one of a field.
    """
    said = {e.span: e.value for e in document.draft.elements.get("custom", ())}
    line_of = document.source.line_of
    filled = [field for field in document.survey.custom if field.region.span in said]
    for block in document.outline.blocks:
        lines = range(block.start_line, block.end_line)
        own = [field for field in filled if line_of(field.spot.line[0]) in lines]
        if own and not blank.isdisjoint(lines) and _holds_no_more(document, block, own, blank):
            yield list(_moved(document, block, [said[field.region.span] for field in own]))


def _holds_no_more(
    document: Document, block: Block, fields: list[UnknownField], blank: frozenset[int]
) -> bool:
    """Whether a block is nothing but those fields, each on a line, and blank ones."""
    if not isinstance(block, Paragraph | Table):
        return False
    above = 0
    if isinstance(block, Table):
        above = block.delimiter.line + 1 - block.start_line
    told = {document.source.line_of(field.spot.line[0]) for field in fields}
    return all(n in blank or n in told for n in range(block.start_line + above, block.end_line))


def _moved(document: Document, block: Block, fields: list[CustomField]) -> Iterator[Edit]:
    yield blocks_removed(document.source, block.start_line, block.end_line)
    label = manner_of(document).label
    last = len(fields) - 1
    lines = (
        f"{label(field.label)} {field.value}{'' if number == last else '  '}"
        for number, field in enumerate(fields)
    )
    yield inserted_block(document.source, first_section_line(document), "\n".join(lines))
