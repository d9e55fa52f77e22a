"""Whether a report says that its incident isn't over."""

from __future__ import annotations

from typing import Final

from incidentkit.model.facts import Facts
from incidentkit.model.milestone import Milestones
from incidentkit.notation.states import State

# Forms offer "Resolved / Mitigated / Ongoing": who picks Mitigated says that it no longer goes on.
_LIVE: Final = frozenset(
    {State.INVESTIGATING, State.IDENTIFIED, State.MONITORING, State.ONGOING},
)
_OVER: Final = frozenset({State.RESOLVED, State.CLOSED})
# As a final status, "Monitored" is an outcome and no longer a step on the way.
_FINALLY_OVER: Final = _OVER | {State.MONITORING, State.MITIGATED}


def says_ongoing(facts: Facts) -> bool:
    """True where a field says that the incident goes on and no status says that it is over."""
    final = None if facts.final_status is None else facts.final_status.state
    state = None if facts.status is None else facts.status.state
    if final in _FINALLY_OVER or state in _OVER:
        return False
    return facts.stated_ongoing or state in _LIVE


def ongoing_of(facts: Facts, milestones: Milestones) -> bool:
    """True where the incident is known not to be over.

    That is where its end is stated as ongoing, or its status is Investigating, Identified,
    Monitoring or Ongoing, and no time or day of resolving or closing is known. Mitigated is not
    ongoing, and a report that says nothing is not either.
    """
    over = milestones["resolved"].known or milestones["closed"].known
    return not over and says_ongoing(facts)
