"""Stating what a document has no place for yet: the place is taken from a layout that has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import KnownHeading, Shape, Statement
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.answers import boxed_answer_edits
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.headings import (
    heading_line,
    headings_over,
    same_heading,
    top_level,
)
from incidentkit.forms.writing.items import units_of
from incidentkit.forms.writing.lists import Lists
from incidentkit.forms.writing.scalars import Scalars
from incidentkit.markdown.edits import Edit, apply, inserted_block
from incidentkit.model.facts import Facts


class Insertion:
    """Inserts one attribute into a document, as `layout` has it."""

    def __init__(self, document: Document, layout: Document, dress: Dress) -> None:
        self.document = document
        self.source = document.source
        self.layout = layout
        self.dress = dress

    def field(self, statement: Statement, target: Facts) -> str:
        """The document with the value that `statement`, a place of the layout, would state."""
        if units_of(self.layout, statement):
            edits = boxed_answer_edits(self.layout, statement, target)
        else:
            edits = Scalars(self.layout, target, self.dress).edits(statement)
        filled = take_apart(apply(self.layout.source, edits), self.layout.template)
        return self._insert(statement, filled)

    def keyed(self, statement: Statement, key: str, text: str) -> str:
        """The document with one more entry of a mapping, as the layout's `statement` has them."""
        spot = statement.spot
        if spot is None:
            message = "an entry of a mapping has a label"
            raise ValueError(message)
        edits = (Edit(*spot.label, key), Edit(*spot.value, text))
        filled = take_apart(apply(self.layout.source, edits), self.layout.template)
        found = next(s for s in filled.statements_of(statement.slot.path) if s.label == key)
        for own in reversed(self.document.statements_of(statement.slot.path)):
            if own.spot is not None:
                return apply(self.source, [self._beside(own, found, filled, below=True)])
        return apply(self.source, [self._under_heading(statement, _lines_of(filled, found))])

    def elements(self, statement: Statement, values: Sequence[Any], target: Facts) -> str:
        """The document with list elements that `statement`, a place of the layout, would hold."""
        day = Scalars(self.layout, target, self.dress).anchor
        edits, _ = Lists(self.layout, self.dress, day).edits(statement.slot.path, values)
        filled = take_apart(apply(self.layout.source, edits), self.layout.template)
        return self._insert(statement, filled)

    def _insert(self, statement: Statement, filled: Document) -> str:
        found = next(
            s
            for s in filled.statements_of(statement.slot.path)
            if s.slot == statement.slot and key_of(s.label or "") == key_of(statement.label or "")
        )
        if statement.spot is not None:
            for sibling, below in self._siblings(statement):
                if self._fits(sibling, statement):
                    return apply(self.source, [self._beside(sibling, found, filled, below=below)])
        block = _lines_of(filled, found)
        return apply(self.source, [self._under_heading(statement, block)])

    # -- beside siblings ----------------------------------------------------------------------------

    def _siblings(self, statement: Statement) -> Iterator[tuple[Statement, bool]]:
        """Fields of the document that the layout has next to the new one, the nearest first."""
        group = [
            s
            for s in self.layout.survey.statements
            if s.spot is not None and s.chain[:-1] == statement.chain[:-1]
        ]
        at = group.index(statement)
        nearest = [*((s, True) for s in reversed(group[:at])), *((s, False) for s in group[at + 1 :])]
        for neighbour, below in nearest:
            for own in self.document.statements_of(neighbour.slot.path):
                if own.spot is not None and own.slot == neighbour.slot:
                    yield own, below

    def _fits(self, sibling: Statement, statement: Statement) -> bool:
        """Whether the label means the same beside `sibling`."""
        found = resolve(statement.label or "", sibling.chain[:-1])
        return found is not None and found.slot == statement.slot

    def _beside(
        self, sibling: Statement, found: Statement, filled: Document, *, below: bool
    ) -> Edit:
        spot = sibling.spot
        if spot is None or found.spot is None:
            message = "only labelled values have siblings"
            raise ValueError(message)
        text = filled.source.text[found.spot.value[0] : found.spot.value[1]]
        label = (found.label or "").strip()
        first = self.source.line_of(spot.line[0])
        start = self.source.line_starts[first]
        if spot.shape is Shape.CELL and spot.room is not None:
            line = self._row(sibling, label, text)
        else:
            whole = self.source.text[start : self.source.line_spans[first][1]]
            at = (spot.label[0] - start, spot.label[1] - start)
            value = spot.value[0] - start
            trailing = whole[len(whole.rstrip(" \t")) :]
            head = whole[: at[0]] + label + whole[at[1] : value].rstrip() + " "
            line = head + text + (trailing if len(trailing) > 1 else "")
            if found.region.blocks or len(found.region.lines) > 1:
                return inserted_block(self.source, self._end(sibling), _lines_of(filled, found))
        if not below:
            return Edit(start, start, line + "\n")
        end = self.source.line_spans[self._end(sibling) - 1][1]
        loose = "\n" if sibling.region.blocks and spot.shape is Shape.LINE else ""
        return Edit(end, end, f"\n{loose}{line}")

    def _row(self, sibling: Statement, label: str, text: str) -> str:
        spot = sibling.spot
        if spot is None or spot.room is None:
            return ""
        old = self.source.text[spot.label[0] : spot.label[1]]
        name = f"**{label}**" if old.startswith("**") else label
        row_start = spot.line[0]
        first = self.source.text[row_start : spot.room[0]]
        lead = "| " if first.startswith("|") else ""
        cell = f"{lead}{name}".ljust(len(first) - 2)
        width = spot.room[1] - spot.room[0]
        return f"{cell} | {text}".ljust(len(cell) + 2 + width) + " |"

    def _end(self, sibling: Statement) -> int:
        """The line behind everything that a field says."""
        spot = sibling.spot
        last = spot.line[1] if spot is not None else 0
        if sibling.region.lines and (spot is None or spot.shape is not Shape.CELL):
            last = max(last, sibling.region.lines[-1][1])
        return self.source.line_of(last) + 1

    # -- under a heading ------------------------------------------------------------------------------

    def _under_heading(self, statement: Statement, block: str) -> Edit:
        over = headings_over(self.layout, statement)
        known: KnownHeading | None = None
        missing = list(over)
        while missing:
            own = same_heading(self.document, missing[0])
            if own is None:
                break
            known = own
            del missing[0]
        level = top_level(self.document) if known is None else known.level + 1
        lines: list[str] = []
        for heading in missing:
            lines += [heading_line(self.document, heading.text, level), ""]
            level += 1
        text = "\n".join([*lines, block])
        return inserted_block(self.source, self._line_for(statement, known, missing), text)

    def _line_for(
        self, statement: Statement, known: KnownHeading | None, missing: Sequence[KnownHeading]
    ) -> int:
        if known is not None and not missing:
            # The body of a section comes before its fields, or it would join their list.
            return known.body_end_line if statement.spot is not None else known.body_start_line
        before = self._predecessor(statement, known, missing)
        if before is not None:
            return before.end_line
        if known is not None:
            return known.body_end_line
        return self._first_section_line()

    def _predecessor(
        self, statement: Statement, known: KnownHeading | None, missing: Sequence[KnownHeading]
    ) -> KnownHeading | None:
        """The section of the document that the layout has before the one to insert."""
        if not missing:
            return None
        headings = [h for h in self.layout.survey.headings if h.level == missing[0].level]
        at = headings.index(missing[0])
        for heading in reversed(headings[:at]):
            own = same_heading(self.document, heading)
            inside = known is None or (
                own is not None and known.start_line < own.start_line <= known.end_line
            )
            if own is not None and inside:
                return self._outermost(own) if known is None else own
        return None

    def _outermost(self, heading: KnownHeading) -> KnownHeading:
        """The section that holds `heading` at the level of the document's sections."""
        level = top_level(self.document)
        return next(
            (
                h
                for h in self.document.survey.headings
                if h.level == level and h.start_line <= heading.start_line < h.end_line
            ),
            heading,
        )

    def _first_section_line(self) -> int:
        starts = [h.start_line for h in self.document.survey.headings]
        starts += [left.start_line for left in self.document.survey.leftovers if left.heading]
        return min(starts, default=self.source.line_count)


def _lines_of(filled: Document, found: Statement) -> str:
    """The whole lines that state a value, label included."""
    source = filled.source
    spans = [*found.region.lines, *([found.spot.line] if found.spot is not None else [])]
    first = min(source.line_of(start) for start, _ in spans)
    last = max(source.line_of(end) for _, end in spans)
    return "\n".join(source.line_text(n) for n in range(first, last + 1))
