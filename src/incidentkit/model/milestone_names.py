"""The points in an incident's life that can be timed."""

from __future__ import annotations

from incidentkit.errors import InvalidValueError, excerpt

MILESTONES = (
    "started",
    "detected",
    "declared",
    "acknowledged",
    "escalated",
    "identified",
    "mitigated",
    "recovered",
    "resolved",
    "closed",
)
"""In the usual order; `<name>_at` is the attribute of `Facts` that states each."""


def check_milestone_name(name: object) -> None:
    """Raise `InvalidValueError` where `name` is no milestone."""
    if name not in MILESTONES:
        shown = excerpt(name) if isinstance(name, str) else repr(name)
        reason = f"{shown} is no milestone: expected one of {', '.join(MILESTONES)}"
        raise InvalidValueError(reason)
