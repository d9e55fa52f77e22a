"""Whether a document reports an incident at all."""

from __future__ import annotations

from incidentkit.findings.subject import Subject


def reports_nothing(subject: Subject) -> bool:
    """Whether it states no id, severity, milestone, timeline or action: a blank form, for one.

    What is missing in it would be everything.
    """
    facts = subject.facts
    return not (
        facts.id
        or facts.severity
        or facts.timeline
        or facts.action_items
        or any(milestone.known for milestone in subject.milestones.values())
    )
