"""How an incident did against all targets of its level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from incidentkit.display.spoken import spoken_time
from incidentkit.model.severity_change import SeverityChange
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.policy.card import evaluation_card
from incidentkit.policy.outcome import Outcome, Undecided

ALWAYS: Final = ("response", "resolution")
"""The targets that count, be it that nothing is promised."""


def breached_of(verdicts: Iterable[bool | None]) -> bool | None:
    """True if one of the verdicts is, False only if all are."""
    known = tuple(verdicts)
    if True in known:
        return True
    return None if None in known else False


@attrs.frozen(kw_only=True)
class Evaluation:
    """How an incident did against the targets of its level.

    `level` is that of the severity which the report states; None where none applies. `changes` are
    the changes of severity that were taken into account, and `notes` say what was left aside.
    """

    level: SeverityLevel | None
    response: Outcome
    mitigation: Outcome
    resolution: Outcome
    review: Outcome
    changes: tuple[SeverityChange, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Response and resolution, and mitigation and review where something is promised."""
        found = (self.response, self.mitigation, self.resolution, self.review)
        return tuple(one for one in found if one.name in ALWAYS or one.has_target)

    @property
    def promised(self) -> tuple[Outcome, ...]:
        """The `outcomes` without those for which the level promises nothing; () where it is all."""
        return tuple(one for one in self.outcomes if one.reason is not Undecided.NO_TARGET)

    @property
    def breached(self) -> bool | None:
        """True if one of `outcomes` is breached, False only if all are known to be kept.

        A response or resolution that nobody promised is not known to be kept: None. What was
        promised alone is in `promised`.
        """
        return breached_of(outcome.breached for outcome in self.outcomes)

    def explain(self) -> str:
        """The level and its changes, then a line for each of `outcomes`, then the notes."""
        level = self.level.label if self.level is not None else "none"
        lines = [f"level: {level}", *self._changes(), *map(str, self.outcomes), *self.notes]
        return "\n".join(lines)

    def __str__(self) -> str:
        """As `explain` says it."""
        return self.explain()

    def _changes(self) -> Iterator[str]:
        for change in self.changes:
            was = "" if change.was is None else f"from {change.was} "
            yield f"severity changed {was}to {change.to} at {spoken_time(change.at)}"

    def _repr_html_(self) -> str:
        """A row for each target, in a notebook."""
        label = self.level.label if self.level is not None else None
        lines = [*self._changes(), *self.notes]
        return evaluation_card(label, self.breached, self.outcomes, lines)
