"""The states of an incident that goes on, and of one that is over."""

from __future__ import annotations

from typing import Final

from incidentkit.notation.states import State

LIVE: Final = frozenset(
    {State.INVESTIGATING, State.IDENTIFIED, State.MONITORING, State.ONGOING},
)
OVER: Final = frozenset({State.RESOLVED, State.CLOSED})
