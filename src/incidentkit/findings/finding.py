"""One thing that somebody should know about a report, and what would put it right."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast

import attrs

from incidentkit.findings.level import Level
from incidentkit.forms.reader import Reading
from incidentkit.model.evolution import evolved
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.place import Place

F_co = TypeVar("F_co", bound=Facts, covariant=True)


@attrs.frozen(kw_only=True)
class Finding(Generic[F_co]):
    """One thing that somebody should know about a report.

    `code` is stable and names the kind of finding (`incidentkit.finding_codes()` lists all), `path`
    the attribute it concerns ("" for the report as a whole), `place` where in the document; None
    where the incident has no document. `related` are the places that it is at odds with.
    """

    code: str
    severity: Level
    message: str
    path: str = ""
    place: Place | None = None
    related: tuple[Place, ...] = ()
    changes: FrozenMap[Any] = attrs.field(default=EMPTY, converter=FrozenMap[Any])
    """What the fix sets, by path; empty where no fix is safe."""
    _incident: F_co | None = attrs.field(default=None, eq=False, repr=False, alias="incident")
    _again: Reading | None = attrs.field(default=None, eq=False, repr=False, alias="again")

    @property
    def line(self) -> int | None:
        """The line, from 1."""
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        """The column, from 1."""
        return self.place.column if self.place else None

    @property
    def fix(self) -> F_co | None:
        """The incident with this put right; None where no fix is safe.

        A fix never guesses: it says only what follows from other statements of the same report, or
        what a name that can be no other says once it is spelt right. `finding.fix.to_markdown()` is
        the document with the lines changed that state it.
        """
        if self._incident is None or not self.changes:
            return None
        if self._again is not None:
            cls: type[Any] = type(self._incident)
            return cast("F_co", cls(**self._again.arguments, reading=self._again))
        return evolved(self._incident, self.changes)

    def __str__(self) -> str:
        """`line:column: severity: message [code]`, the place only where there is one."""
        at = f"{self.place.line}:{self.place.column}: " if self.place else ""
        return f"{at}{self.severity.value}: {self.message} [{self.code}]"


def in_order(finding: Finding[Any]) -> int:
    """Sorts findings as their document goes; what has no place comes first."""
    return finding.place.start if finding.place else -1
