"""The fields next to which a new one belongs."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.collecting import address
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.lookup import Chain

_IDENTITY = ("id", "severity", "date", "status", "started_at")
"""The attributes that tell which block of a document is its head."""
_HEAD = ""


def fitting_siblings(
    document: Document, layout: Document, place: Statement
) -> Iterator[tuple[Statement, bool]]:
    """Fields of `document` that `layout` has next to `place`, the nearest first.

    Each comes with whether the new field goes below it. A field of another block of the document
    is none, whatever it states.
    """
    home = _holder(layout, place)
    group = [s for s in layout.survey.statements if s.spot and _holder(layout, s) == home]
    at = group.index(place)
    nearest = [*((s, True) for s in reversed(group[:at])), *((s, False) for s in group[at + 1 :])]
    for neighbour, below in nearest:
        for own in document.statements_of(neighbour.slot.path):
            if own.spot and own.slot == neighbour.slot and _holder(document, own) == home:
                yield own, below


def _holder(document: Document, statement: Statement) -> str:
    """The block that a field stands in: the head of the report, or the scope around it."""
    around = statement.chain[:-1]
    return _HEAD if around == _head(document) else address(around) or _HEAD


def _head(document: Document) -> Chain | None:
    for path in _IDENTITY:
        for statement in document.statements_of(path):
            if statement.spot is not None:
                return statement.chain[:-1]
    return None
