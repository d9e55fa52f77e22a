"""Between which sections of a document a new one goes, by what each of them states."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading
from incidentkit.forms.writing.sections.headings import top_sections
from incidentkit.markdown.blocks import Heading
from incidentkit.place import Span

_NEGLIGIBLE = 1e-9


@attrs.frozen
class _Part:
    """A section, and how much of what it states stands earlier or later than the new one.

    What `layout` has near to the new one weighs more than what is further off.
    """

    lines: Span
    earlier: float
    later: float


def predecessor(
    document: Document, layout: Document, known: KnownHeading | None, new: Sequence[KnownHeading]
) -> Span | None:
    """The lines of the section behind which a new one goes; None for the front.

    `new` are the headings of `layout` down to what is stated, the section first. It goes inside
    `known`, or among the sections of the document: where as little as can be stands on another
    side of it than in `layout`, and of such places to the first.
    """
    extents = top_sections(document) if known is None else _sections_in(document, known)
    stated = list(_stated(document, layout))
    starts = [h.start_line for h in layout.survey.headings if h.level <= new[0].level]
    parts = [_part(stated, starts, lines, new) for lines in extents]
    misplaced = least = sum(part.earlier for part in parts)
    found: Span | None = None
    for part in parts:
        misplaced += part.later - part.earlier
        if misplaced < least - _NEGLIGIBLE:
            least, found = misplaced, part.lines
    return found


def _sections_in(document: Document, known: KnownHeading) -> list[Span]:
    """The lines of each section right below a heading."""
    inside = range(known.body_start_line, known.end_line)
    headings = [
        block
        for block in document.outline.blocks
        if isinstance(block, Heading) and block.start_line in inside
    ]
    level = min((heading.level for heading in headings), default=0)
    starts = [heading.start_line for heading in headings if heading.level == level]
    return list(pairwise([*starts, known.end_line]))


def _stated(document: Document, layout: Document) -> Iterator[tuple[int, str, int]]:
    """Each attribute a document states: its line there, its path, and its line in the layout."""
    for statement in document.survey.statements:
        line = document.source.line_of(statement.region.span[0])
        for place in layout.statements_of(statement.slot.path):
            if place.slot.fixed == statement.slot.fixed:
                yield line, place.slot.path, layout.source.line_of(place.region.span[0])


def _part(
    stated: Sequence[tuple[int, str, int]],
    starts: Sequence[int],
    lines: Span,
    new: Sequence[KnownHeading],
) -> _Part:
    """A section with some lines; `starts` are those at which sections of the layout begin."""
    places = {path: there for here, path, there in stated if lines[0] <= here < lines[1]}
    start = new[-1].start_line
    earlier = later = 0.0
    for line in places.values():
        low, high = sorted((line, start))
        nearness = 1 / max(1, bisect_right(starts, high) - bisect_right(starts, low))
        if line < start:
            earlier += nearness
        elif line >= new[-1].end_line:
            later += nearness
    count = len(places) or 1
    return _Part(lines, earlier / count, later / count)
