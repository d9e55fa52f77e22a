"""The points in an incident's life that can be timed."""

from __future__ import annotations

import enum

from incidentkit.errors import InvalidValueError, excerpt


class MilestoneName(enum.StrEnum):
    """A milestone, by its name; equal to that text."""

    STARTED = "started"
    DETECTED = "detected"
    DECLARED = "declared"
    ACKNOWLEDGED = "acknowledged"
    ESCALATED = "escalated"
    IDENTIFIED = "identified"
    MITIGATED = "mitigated"
    RECOVERED = "recovered"
    RESOLVED = "resolved"
    CLOSED = "closed"


MILESTONES = tuple(name.value for name in MilestoneName)
"""In the usual order; `<name>_at` is the attribute of `Facts` that states each."""


def check_milestone_name(name: object) -> None:
    """Raise `InvalidValueError` where `name` is no milestone."""
    if name not in MILESTONES:
        shown = excerpt(name) if isinstance(name, str) else repr(name)
        reason = f"{shown} is no milestone: expected one of {', '.join(MILESTONES)}"
        raise InvalidValueError(reason)
