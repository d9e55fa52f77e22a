"""Whether an edit of one element changes it alone, in the eyes of a reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.markdown.edits import Edit, OverlapError, apply


def reads_as(
    document: Document,
    statement: Statement,
    element: Element,
    edits: Sequence[Edit],
    new: Any,  # noqa: ANN401 -- an element of any list
) -> bool:
    """Whether a reader of the document so changed finds this element new, and all others old."""
    path = statement.slot.path
    try:
        text = apply(document.source, edits)
    except OverlapError:
        return False
    read = document.changed(text)
    own = document.draft.elements.get(path, ())
    wanted = [new if one is element else one.value for one in own]
    return [one.value for one in read.draft.elements.get(path, ())] == wanted
