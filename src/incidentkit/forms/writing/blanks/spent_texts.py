"""What a form says in a section of a list besides the list: how to fill it in."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import KnownHeading
from incidentkit.forms.writing.listing.shares import LISTED


def texts_of_lists(document: Document) -> Iterator[frozenset[int]]:
    """The lines of each such text."""
    for _, region in _found(document):
        yield _lines_of(document, region)


def spent_texts(document: Document) -> Iterator[frozenset[int]]:
    """The lines of those that stand, in brackets or the like, in place of a list that is there."""
    stating = {
        one.statement.chain
        for elements in document.draft.elements.values()
        for one in elements
        if one.statement is not None
    }
    for heading, region in _found(document):
        if heading.chain in stating and is_placeholder(region.text(document.source)):
            yield _lines_of(document, region)


def _found(document: Document) -> Iterator[tuple[KnownHeading, Region]]:
    kept = [element.span for element in document.draft.elements.get("sections", ())]
    listing = [
        heading
        for heading in document.survey.headings
        if (slot := heading.chain[-1].slot) is not None and slot.codec in LISTED
    ]
    for left in document.survey.leftovers if listing else ():
        for region in left.regions if left.heading is None else ():
            start, end = region.span
            line = document.source.line_of(start)
            inside = (h for h in listing if h.body_start_line <= line < h.body_end_line)
            own = any(first < end and start < last for first, last in kept)
            if not own and (heading := next(inside, None)) is not None:
                yield heading, region


def _lines_of(document: Document, region: Region) -> frozenset[int]:
    start, end = region.span
    return frozenset(range(document.source.line_of(start), document.source.line_of(end) + 1))
