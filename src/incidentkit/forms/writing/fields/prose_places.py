"""Prose in its place: where lines of it look labelled, it may be taken for fields there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.errors import writing
from incidentkit.forms.writing.fields.beside import end_line
from incidentkit.forms.writing.places import blocks_removed
from incidentkit.forms.writing.said import said
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.facts import Facts

_MARKER = re.compile(r"\A[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")


def holds(document: Document, statement: Statement, target: Facts, edits: Sequence[Edit]) -> bool:
    """Whether prose, once `edits` have put it in its place, is read there whole."""
    path = statement.slot.path
    wanted = said(target, path)
    if not isinstance(wanted, str):
        return True
    if not any(find_label(_MARKER.sub("", line, count=1)) for line in wanted.split("\n")):
        return True
    with writing(path):
        text = apply(document.source, edits)
        changed = document.changed(text)
    return bool(changed.draft.values.get(path) == wanted)


def label_removed(document: Document, statement: Statement) -> Edit:
    """A label and what it says, taken out, so that its section can say it in another place."""
    source = document.source
    first = source.line_of(statement.spot.line[0] if statement.spot else 0)
    return blocks_removed(source, first, end_line(source, statement))
