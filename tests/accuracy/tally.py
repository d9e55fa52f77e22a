"""Recall and precision over sets of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from accuracy.judging import Outcome


@attrs.define
class Tally:
    """How many facts had which outcome, in how many documents."""

    documents: int = 0
    outcomes: Counter[Outcome] = attrs.field(factory=Counter[Outcome])

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count the facts of one more document."""
        self.documents += 1
        self.outcomes.update(outcomes)

    @property
    def recall(self) -> float | None:
        """The share of the stated facts that is found; None where nothing is stated."""
        counts = self.outcomes
        return _share(counts, Outcome.FOUND, Outcome.WRONG, Outcome.MISSED)

    @property
    def precision(self) -> float | None:
        """The share of what is read that is stated so; None where nothing is read."""
        counts = self.outcomes
        return _share(counts, Outcome.FOUND, Outcome.WRONG, Outcome.INVENTED)

    def __str__(self) -> str:
        """One line for people."""
        counted = ", ".join(f"{self.outcomes[one]} {one.value}" for one in Outcome)
        shares = f"recall {_percent(self.recall)}, precision {_percent(self.precision)}"
        return f"{shares} ({self.documents} documents: {counted})"


def _share(counts: Counter[Outcome], *of: Outcome) -> float | None:
    whole = sum(counts[one] for one in of)
    return counts[Outcome.FOUND] / whole if whole else None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"
