"""Whether a report says enough to be counted as an incident."""

from __future__ import annotations

from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES


def states_something(facts: Facts) -> bool:
    """Whether it states an id, a severity, a milestone, a row of a timeline or an action."""
    return bool(
        facts.id or facts.severity or states_a_milestone(facts) or facts.timeline
        or facts.action_items
    )  # fmt: skip


def states_a_milestone(facts: Facts) -> bool:
    """Whether a field states when something happened, be it the day alone."""
    return bool(facts.stated_days) or any(getattr(facts, f"{m}_at") is not None for m in MILESTONES)
