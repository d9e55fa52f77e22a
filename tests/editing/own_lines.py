"""The lines of a document that state an attribute, filled in or not, as the reader finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from incidentkit import Incident
from incidentkit.forms import document as taken
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.said import stated_paths
from incidentkit.forms.writing.values.answers import answer_paths
from incidentkit.markdown.blocks import Block, Item, ListBlock, Table
from incidentkit.model.paths import value_at
from incidentkit.place import Span

_ELEMENT = re.compile(r"(?P<list>[a-z_.]+)\[(?P<index>[0-9]+)\]")
_MAPPINGS = ("front_matter", "stated_days", "system_state")


class OwnLines:
    """Looks up the lines, from 0, of one document."""

    def __init__(self, incident: Incident, text: str) -> None:
        self.incident = incident
        self.taken: taken.Document = taken.take_apart(text, incident.template)
        self.places = self.taken.assembled.places

    def of(self, path: str) -> frozenset[int]:
        """The lines that state what is at `path`, or its blank; none where it has no place."""
        found = _ELEMENT.match(path)
        if found is None or found["list"] in _MAPPINGS:
            return self._of_value(path)
        if path != found[0] and (stated := self.places.get(path)):
            return frozenset(self._spanned(stated)) | self._wrapped(found, stated)
        own = self.of_element(found["list"], int(found["index"]))
        return own | self._to_sign() if path.endswith(".signature") else own

    def _to_sign(self) -> frozenset[int]:
        """The lines on which approvals are signed, which have no place while they are blank."""
        lines = (s for s in self.taken.survey.statements if s.slot.codec is Codec.SIGNATURE)
        return frozenset(line for statement in lines for line in self.of_statement(statement))

    def _wrapped(self, found: re.Match[str], stated: Iterable[Span]) -> frozenset[int]:
        """The lines that an item goes on in, where its text is not all in one."""
        element = self.of_element(found["list"], int(found["index"]))
        starts = frozenset(self._spanned(stated))
        return element if starts & element and not self.in_table(starts) else frozenset()

    def in_table(self, lines: Iterable[int]) -> bool:
        """Whether any of the lines is a row."""
        tables = [b for b in self.taken.outline.blocks if isinstance(b, Table)]
        return any(t.start_line <= n < t.end_line for t in tables for n in lines)

    def _of_value(self, path: str) -> frozenset[int]:
        lines = set(self._spanned(self.places.get(path, ())))
        matter = self.taken.outline.front_matter
        for entry in matter.entries if matter is not None else ():
            if path == f"front_matter[{entry.key}]":
                lines.update(range(entry.start_line, entry.end_line))
        for statement in self.taken.survey.statements:
            stated = stated_paths(statement, self.taken.draft)
            if path in (*stated, *answer_paths(statement)):
                lines.update(self.of_statement(statement))
        if path == "title" and (top := self.taken.survey.top_heading) is not None:
            lines.update(self._spanned([top]))
        return frozenset(lines)

    def of_element(self, name: str, index: int) -> frozenset[int]:
        """All lines of an element; of one that stands alone behind a label, the label's, too."""
        element = self.element(name, index)
        if name == "sections":
            return self._of_section(element)
        spans = (s for p, s in self.places.items() if p.startswith(f"{name}[{index}]"))
        lines = set(self._spanned(span for group in spans for span in group))
        for field in self.taken.survey.custom if name == "custom" else ():
            if field.region.span == element.span:
                lines.update(self._spanned([field.spot.line]))
        if element.statement is not None and not is_listed(element.statement):
            lines.update(self.of_statement(element.statement))
        return frozenset(lines)

    def with_items(self, lines: frozenset[int]) -> frozenset[int]:
        """The lines, and all of the items that begin on them, or of which they are all but that.

        What stands below an item goes with it, and so does the label over what it holds.
        """
        whole = set(lines)
        for item in self._items(self.taken.outline.blocks):
            below = range(item.start_line + 1, item.end_line)
            if item.start_line in lines or (below and lines.issuperset(below)):
                whole.update(range(item.start_line, item.end_line))
        return frozenset(whole)

    def _items(self, blocks: Iterable[Block]) -> Iterator[Item]:
        for block in blocks:
            if isinstance(block, ListBlock):
                for item in block.items:
                    yield item
                    yield from self._items(item.blocks)

    def element(self, name: str, index: int) -> Element:
        """The element that the incident has at `index`."""
        span = self.places[f"{name}[{index}]"][0]
        value = value_at(self.incident, f"{name}[{index}]")
        there = [e for e in self.taken.draft.elements[name] if e.span == span]
        # One that got its day from the rows around it says more than was read in its own place.
        return next((e for e in there if e.value == value), there[0])

    def statements(self, name: str) -> tuple[Statement, ...]:
        """The places of a list."""
        return self.taken.statements_of(name)

    def of_list(self, name: str) -> frozenset[int]:
        """The lines of all elements, blank ones between them included, and of their blanks."""
        lines = {n for index in range(self.count(name)) for n in self.of_element(name, index)}
        for statement in self.statements(name):
            lines.update(self.of_statement(statement))
        return frozenset(lines)

    def tables(self, name: str) -> Iterator[range]:
        """The lines of each table that holds elements of a list."""
        for statement in self.statements(name):
            for block in statement.region.blocks:
                if isinstance(block, Table):
                    yield range(block.start_line, block.end_line)

    def containers(self, name: str) -> int:
        """In how many tables, lists or paragraphs elements stand: each has marks of its own."""
        starts = [e.span[0] for e in self.taken.draft.elements.get(name, ())]
        blocks = self.taken.outline.blocks
        return len({b.start_line for b in blocks for at in starts if b.start <= at <= b.end})

    def count(self, name: str) -> int:
        """How many elements a list has."""
        return len(self.taken.draft.elements.get(name, ()))

    def _of_section(self, element: Element) -> frozenset[int]:
        survey, draft = self.taken.survey, self.taken.draft
        for left in (*survey.leftovers, *draft.leftovers):
            span = left.heading_at or (left.regions[0].span if left.regions else (0, 0))
            if span[0] == element.span[0]:
                return frozenset(range(left.start_line, left.end_line))
        return frozenset(self._spanned([element.span]))

    def of_statement(self, statement: Statement) -> Iterator[int]:
        """The lines of a place, its label's included."""
        spans = list(statement.region.lines)
        if statement.spot is not None:
            spans.append(statement.spot.line)
        return self._spanned(
            [(min(s for s, _ in spans), max(e for _, e in spans))] if spans else ()
        )

    def _spanned(self, spans: Iterable[Span]) -> Iterator[int]:
        source = self.taken.source
        for start, end in spans:
            yield from range(source.line_of(start), source.line_of(max(start, end)) + 1)


def is_listed(statement: Statement) -> bool:
    """Whether elements have lines of their own: rows, items, or lines with boxes."""
    return any(isinstance(block, (ListBlock, Table)) for block in statement.region.blocks) or (
        statement.slot.codec in (Codec.MENU, Codec.SERVICES, Codec.TODO) and statement.spot is None
    )
