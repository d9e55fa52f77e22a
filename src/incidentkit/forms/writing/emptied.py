"""A label that lost its value: what stands below it must not become the new one."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.writing.beside import shared_part
from incidentkit.forms.writing.errors import writing
from incidentkit.markdown.edits import Edit, apply

_LABELLED = (Shape.LINE, Shape.BULLET)


def takes_text_below(document: Document, statement: Statement, edits: Sequence[Edit]) -> bool:
    """Whether a field that `edits` leave empty would have the text below it as its value.

    Not where a form asks for the value again, nor for one that shares its line with others.
    """
    spot = statement.spot
    if spot is None or spot.shape not in _LABELLED or any(edit.text.strip() for edit in edits):
        return False
    if shared_part(document, spot) is not None:
        return False
    with writing(statement.slot.path):
        text = apply(document.source, edits)
        changed = take_apart(text, document.template, document.tz, name=document.name)
    source, at = changed.source, spot.line[0]
    own_line = source.line_spans[source.line_of(at)][1]
    return any(
        other.spot is not None
        and other.spot.line[0] == at
        and bool(source.text[own_line : max(other.region.span[1], own_line)].strip())
        for other in changed.statements_of(statement.slot.path)
    )
