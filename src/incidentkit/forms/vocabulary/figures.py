"""How columns of figures are headed: what was, and what it is held against."""

from __future__ import annotations

from typing import Final

NOT_WHAT_WAS: Final = frozenset(
    (
        "target",
        "targets",
        "goal",
        "slo",
        "sla",
        "planned",
        "plan",
        "expected",
        "baseline",
        "objective",
    )
) | frozenset(("budget", "previous incident", "last incident", "last time", "limit", "threshold"))
"""Heads of what should have been, or was another time."""
WHAT_WAS: Final = frozenset(
    ("actual", "actuals", "this incident", "measured", "result", "observed", "achieved", "value")
)
"""Heads of what was."""
