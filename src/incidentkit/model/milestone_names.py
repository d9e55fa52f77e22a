"""The points in an incident's life that can be timed."""

from __future__ import annotations

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
