"""A label that lost its value: what stands below it must not become the new one."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.statements import Shape, Statement, UnknownField
from incidentkit.forms.writing.errors import writing
from incidentkit.forms.writing.fields.beside import shared_part
from incidentkit.forms.writing.fields.prose_places import label_removed
from incidentkit.forms.writing.places import line_edit
from incidentkit.markdown.edits import Edit, apply

_OPEN = "TBD"


def emptied(document: Document, statement: Statement, edits: Sequence[Edit]) -> Sequence[Edit]:
    """The edits that leave a field empty; others where the text below it would be its value then.

    There its label goes, too, from a line that it shares with others as well. That of a bullet
    stays, for what stands below it is the bullet's, and says that the value is open.
    """
    spot = statement.spot
    if spot is None or not _takes_text_below(document, statement, edits):
        return edits
    if (part := shared_part(document, spot)) is not None:
        return (Edit(*part, ""),)
    if spot.shape is Shape.LINE:
        return (label_removed(document, statement),)
    return (
        line_edit(document.source, spot, bare(document.source, statement.region.span)[1], _OPEN),
    )


def _takes_text_below(document: Document, statement: Statement, edits: Sequence[Edit]) -> bool:
    """Not where a form asks for the value again."""
    spot = statement.spot
    if spot is None or spot.shape not in (Shape.LINE, Shape.BULLET):
        return False
    if any(edit.text.strip() for edit in edits):
        return False
    with writing(statement.slot.path):
        text = apply(document.source, edits)
        changed = document.changed(text)
    source, at = changed.source, spot.line[0]
    own_line = source.line_spans[source.line_of(at)][1]
    # A text that tells no time is kept under the name of one.
    fields: tuple[Statement | UnknownField, ...] = changed.statements_of(statement.slot.path)
    return any(
        other.spot is not None
        and other.spot.line[0] == at
        and bool(source.text[own_line : max(other.region.span[1], own_line)].strip())
        for other in (*fields, *changed.survey.custom)
    )
