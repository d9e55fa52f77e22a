"""What is inserted into a document at once, and what must wait until that is read.

A document rendered anew may lack dozens of attributes, and reading it anew for each would take most
of the time: what goes into different sections is put there at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache

from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading, Statement
from incidentkit.forms.writing.adding.growing_sections import GrowingSection, opening_levels
from incidentkit.forms.writing.adding.insertion import Insertion
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.sections.headings import headings_over
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts


@cache
def _headings_by_place(layout: Document) -> Mapping[Statement, tuple[KnownHeading, ...]]:
    return {place: headings_over(layout, place) for place in layout.survey.statements}


class Joining:
    """Inserts into a sheet what `target` says, one thing after the other, or several at once."""

    def __init__(self, sheet: Sheet, target: Facts, dress: Dress, layout: Document) -> None:
        self.sheet = sheet
        self.target = target
        self.dress = dress
        self.layout = layout
        """What has one place for every attribute."""
        self._joined: set[str] = set()
        """The paths that are stated by what waits to be made, or waits to join it."""
        self._begun: set[KnownHeading] = set()
        """The headings of the layout under which something waits: what follows there waits, too."""
        self._growing: dict[KnownHeading, GrowingSection] = {}
        """The sections that wait to be made, by their headings in the layout."""
        self._halted = False
        """Whether what waits must be made before anything else."""

    def start(self) -> None:
        """Begin anew: nothing waits."""
        self._joined.clear()
        self._begun.clear()
        self._growing.clear()
        self._halted = False

    def must_wait(self, place: Statement) -> bool:
        """Whether what was stated before must be read before a place can be filled."""
        begun = bool(self._begun) and not self._begun.isdisjoint(self._above(place))
        return self._halted or begun

    def has_joined(self, path: str) -> bool:
        """Whether what waits states something at a path."""
        return path in self._joined

    def over(self, place: Statement) -> tuple[KnownHeading, ...]:
        """The headings of the layout over a place, outermost first."""
        return _headings_by_place(self.layout)[place]

    def _above(self, place: Statement) -> tuple[KnownHeading, ...]:
        """The heading of the layout right above a place, if there is one."""
        return self.over(place)[-1:]

    def must_halt(self) -> bool:
        """Whether the document has to be read anew first; then nothing else joins."""
        self._halted = not self.sheet.is_settled
        return self._halted

    def add(
        self,
        place: Statement,
        layout: Document,
        insert: Callable[[Insertion], str],
        paths: Sequence[str],
    ) -> bool:
        """Insert what `place` states, which are `paths`; False where that must wait."""
        if not self.dress.fresh:
            self.state(layout, insert)
            return True
        section = self.section_over(place)
        if section is None:
            insertion = Insertion(self.sheet.document, layout, self.dress)
            return self.join(place, insert(insertion), paths)
        if self._joined.isdisjoint(paths):
            insertion = Insertion(section.document, layout, self.dress, whole=self.sheet.document)
            with suppress(NoPlaceError):
                if section.become(insert(insertion)):
                    self._joined.update((*paths, place.slot.path))
                    return True
        self._begun.update(self._above(place))
        return False

    def section_over(self, place: Statement) -> GrowingSection | None:
        """The section that waits to be made and holds a place, if there is one."""
        over = reversed(self.over(place)) if self._growing else ()
        return next((self._growing[h] for h in over if h in self._growing), None)

    def join(
        self, place: Statement, text: str, paths: Sequence[str], *, grows: bool = True
    ) -> bool:
        """Make a text that of the sheet, which then states `paths`; False where that must wait.

        Unless it `grows`, nothing else goes into a section that it adds.
        """
        if not self.dress.fresh:
            self.sheet.become(text)
            return True
        joins = self.sheet.join(text, waits=not self._joined.isdisjoint(paths))
        self._joined.update((*paths, place.slot.path))
        if not joins:
            self._begun.update(self._above(place))
        elif grows and (change := self.sheet.growing) and (levels := opening_levels(change)):
            section = GrowingSection(self.sheet, change, levels[0])
            for heading in self.over(place)[-len(levels) :]:
                self._growing[heading] = section
        return joins

    def state(self, layout: Document, insert: Callable[[Insertion], str]) -> None:
        """Insert something; at the end, if what stands below a new section would be read as its."""
        before = self.sheet.text
        wrong = frozenset[str]() if self.dress.fresh else self._wrong()
        self.sheet.become(insert(Insertion(self.sheet.document, layout, self.dress)))
        if self.dress.fresh or self._wrong() <= wrong:
            return
        first = self.sheet.text
        self.sheet.become(before)
        self.sheet.become(insert(Insertion(self.sheet.document, layout, self.dress, last=True)))
        if not self._wrong() <= wrong:
            self.sheet.become(first)

    def _wrong(self) -> frozenset[str]:
        """What the sheet doesn't say yet, or says otherwise."""
        return frozenset(change.path for change in diff(self.sheet.facts, self.target))
