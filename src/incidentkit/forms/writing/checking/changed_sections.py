"""The lines of a document that state sections, and may change with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Leftover
from incidentkit.forms.writing.leftover.own_lines import own_lines
from incidentkit.model.leftovers import Section


class ChangedSections:
    """Finds the lines of the sections that a document says, and shall say no longer."""

    def __init__(self, document: Document, old: Sequence[Section], new: Sequence[Section]) -> None:
        self.document = document
        self.old = old
        self.new = new
        one, other = (list(chain.from_iterable(map(_all, values))) for values in (old, new))
        self.staying: Counter[Section] = Counter(one) & Counter(other)
        pair = (_staying(one, self.staying), _staying(other, self.staying))
        shorter, longer = sorted(pair, key=len)
        rest = iter(longer)
        # Of equal ones, such as headings without text, one may go and another stay.
        self.moved: bool = not all(section in rest for section in shorter)
        """Whether sections that stay get another order: then each takes along what is in it."""

    def lines(self) -> Iterator[int]:
        """Those lines, from 0."""
        survey, draft = self.document.survey, self.document.draft
        parts = {
            (left.heading_at or left.regions[0].span)[0]: left
            for left in (*survey.leftovers, *draft.leftovers)
            if left.heading_at is not None or left.regions
        }
        for index, value in enumerate(self.old):
            start, end = self.document.assembled.places[f"sections[{index}]"][0]
            left = parts.get(start)
            if self.moved and left is not None:
                yield from range(left.start_line, left.end_line)
            elif left is not None:
                if not self._says_more(index):
                    yield from self._of(value, left)
            elif self.moved or not self._stays(value):
                line_of = self.document.source.line_of
                yield from range(line_of(start), line_of(end) + 1)

    def _of(self, section: Section, left: Leftover) -> Iterator[int]:
        """The lines of a section that doesn't stay as it is; those in it that do keep theirs."""
        if self._stays(section):
            return
        own = own_lines(self.document, left, left.start_line, left.end_line)
        below = iter(left.below)
        for inner in section.sections:
            part = next((p for p in below if p.heading == inner.heading), None)
            if part is not None:
                own -= frozenset(range(part.start_line, part.end_line))
                yield from self._of(inner, part)
        yield from own

    def _stays(self, section: Section) -> bool:
        if self.staying[section] == 0:
            return False
        for one in _all(section):
            self.staying[one] -= 1
        return True

    def _says_more(self, index: int) -> bool:
        """Whether a section still says, in its order, all that it said."""
        if index >= len(self.new):
            return False
        said = iter(_texts(self.new[index]))
        return all(text in said for text in _texts(self.old[index]))


def _all(section: Section) -> Iterator[Section]:
    """A section and all in it."""
    yield section
    for inner in section.sections:
        yield from _all(inner)


def _staying(sections: Sequence[Section], staying: Counter[Section]) -> list[Section]:
    return [section for section in sections if section in staying]


def _texts(section: Section) -> Iterator[str]:
    for text in (section.heading, section.body):
        if text is not None:
            yield text
    for one in section.sections:
        yield from _texts(one)
