"""What a rule looks at, and how it says what it found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from incidentkit.findings.dates_shown import DatesShown
from incidentkit.findings.level import Level
from incidentkit.findings.options import Guide, Options
from incidentkit.forms.reader import Reading
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import EMPTY
from incidentkit.model.milestone import Milestone, Milestones
from incidentkit.place import Place, Span


@attrs.frozen(kw_only=True)
class Raised:
    """What a rule found: everything of a finding but the incident.

    `level` is None where it is the usual one of the code, `again` where a fix edits values: else it
    is the document put right, as read.
    """

    code: str
    message: str
    path: str = ""
    place: Place | None = None
    related: tuple[Place, ...] = ()
    level: Level | None = None
    changes: Mapping[str, Any] = EMPTY
    again: Reading | None = None


@attrs.frozen(kw_only=True)
class Subject:
    """An incident under check: what it states, what follows from it, and where it stands.

    `breached` is what the clock says about the SLA under the guide that counts, which is the
    caller's, else the document's own; None where there is neither.
    """

    facts: Facts
    reading: Reading | None
    milestones: Milestones
    ongoing: bool
    guide: Guide
    own_guide: bool
    breached: bool | None
    options: Options

    @cached_property
    def dates(self) -> DatesShown:
        """The dates in numbers anywhere in the document."""
        return DatesShown.of(self.reading.source.text if self.reading else "")

    def at(self, span: Span | None) -> Place | None:
        """The place of a stretch of the document."""
        return self.reading.source.place(*span) if self.reading and span else None

    def place(self, path: str) -> Place | None:
        """Where the document first states the attribute at `path`; None where it doesn't."""
        places = self.reading.where(path) if self.reading else ()
        return places[0] if places else None

    def line(self, path: str) -> str:
        """` (line 4)` for a value of the document, nothing for one without a place."""
        place = self.place(path)
        return f" (line {place.line})" if place else ""

    def path_of(self, milestone: Milestone) -> str:
        """The path of the field, else of the row, that states a milestone; "" for none."""
        name = milestone.name
        if getattr(self.facts, f"{name}_at") is not None:
            return f"{name}_at"
        if milestone.event is not None:
            rows = self.facts.timeline
            index = next(i for i, row in enumerate(rows) if row is milestone.event)
            return f"timeline[{index}].at" if milestone.at is not None else f"timeline[{index}].on"
        return f"stated_days[{name}]" if name in self.facts.stated_days else ""


_LINES_SHOWN: Final = 5

Rule: TypeAlias = Callable[[Subject], Iterator[Raised]]


def first_places(*places: Place | None) -> tuple[Place, ...]:
    """The places that are known."""
    return tuple(place for place in places if place is not None)


def lines_told(places: Sequence[Place]) -> str:
    """` (line 7)`, ` (lines 7, 9, 12 and 30 more)`; nothing where no place is known."""
    lines = [str(line) for line in sorted({place.line for place in places})]
    if not lines:
        return ""
    shown, more = lines[:_LINES_SHOWN], len(lines) - _LINES_SHOWN
    if more > 0:
        shown.append(f"{more} more")
    return f" (line{'s' * (len(lines) > 1)} {listed(shown)})"


def listed(texts: Sequence[str]) -> str:
    """Several texts as a sentence has them: "a, b and c"."""
    return f"{', '.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 else "".join(texts)


def told(when: dt.date) -> str:
    """A time or a day as messages say it."""
    if isinstance(when, dt.datetime):
        clock = "%H:%M:%S" if when.second else "%H:%M"
        zone = when.isoformat()[19:]
        return f"{when.strftime(f'%Y-%m-%d {clock}')} {'UTC' if zone == '+00:00' else zone}"
    return when.isoformat()
