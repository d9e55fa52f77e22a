"""How an incident did against its targets, as a card in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from incidentkit.display.element import Markup
from incidentkit.display.spoken import spoken_duration, spoken_time
from incidentkit.display.table import card, folded, heading, quiet, table
from incidentkit.policy.outcome import Outcome

_VERDICTS: Final = {True: "breached", False: "kept", None: "unknown"}


def evaluation_card(
    level: str | None,
    breached: bool | None,  # noqa: FBT001 -- three verdicts
    outcomes: Sequence[Outcome],
    notes: Sequence[str],
) -> Markup:
    """A row for each target: what was promised, what it took, and when it was due."""
    rows = [
        (
            outcome.name,
            _VERDICTS[outcome.breached],
            spoken_duration(outcome.target) or outcome.wording,
            spoken_duration(outcome.actual),
            spoken_duration(outcome.margin),
            spoken_time(outcome.due),
        )
        for outcome in outcomes
    ]
    headers = ("Target", "Verdict", "Promised", "Actual", "Margin", "Due")
    reasons = [[outcome.explain()] for outcome in outcomes]
    return card(
        heading(level or "no level", _VERDICTS[breached]),
        table(headers, rows, numbers=frozenset({2, 3, 4})),
        *map(quiet, notes),
        folded("Why", table(("Verdict",), reasons)),
    )
