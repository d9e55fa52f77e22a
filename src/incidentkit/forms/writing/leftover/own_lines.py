"""The lines of a section that are its own, and not those of values that are stated in it."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Leftover
from incidentkit.forms.writing.fields.beside import Field
from incidentkit.place import Span


def own_lines(document: Document, left: Leftover, first: int, behind: int) -> frozenset[int]:
    """Of the lines from `first` to before `behind`, those of the section itself.

    A field or a list that stands in it states an attribute, which stays when the section goes;
    so does a heading over it that tells what it is. A sentence of its text that states one goes
    with the text, and what it says has to be stated anew.
    """
    stated = frozenset(n for n in _stated(document) if first <= n < behind)
    stated -= _text_of(document, left)
    over = {
        n
        for known in document.survey.headings
        if first <= known.start_line and known.at != left.heading_at
        if any(known.start_line <= n < known.end_line for n in stated)
        for n in range(known.start_line, known.body_start_line)
    }
    return frozenset(range(first, behind)) - stated - over


def _text_of(document: Document, left: Leftover) -> frozenset[int]:
    """The lines of the text of a section, and of those in it."""
    lines = {
        n
        for region in left.regions
        for block in region.blocks
        for n in range(block.start_line, block.end_line)
    }
    return frozenset(lines).union(*(_text_of(document, part) for part in left.below))


def runs_of(lines: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The runs of adjoining lines, each with the line behind it."""
    for first in sorted(n for n in lines if n - 1 not in lines):
        behind = first
        while behind in lines:
            behind += 1
        yield first, behind


def _stated(document: Document) -> Iterator[int]:
    """The lines of all that is stated besides sections, the labels of fields included."""
    for path, spans in document.assembled.places.items():
        if not path.startswith("sections"):
            yield from _spanned(document, spans)
    fields: list[Field] = [*document.survey.custom, *document.draft.stated]
    for field in fields:
        if (spot := field.spot) is not None:
            end = max(spot.line[1], field.region.span[1])
            yield from _spanned(document, ((spot.line[0], end),))


def _spanned(document: Document, spans: tuple[Span, ...]) -> Iterator[int]:
    source = document.source
    for start, end in spans:
        yield from range(source.line_of(start), source.line_of(max(start, end)) + 1)
