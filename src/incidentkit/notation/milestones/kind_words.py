"""The phrases that state a milestone.

Data for `kinds`: regular expressions over case-folded text, matched as whole words. A phrase is
listed where it can hardly mean anything else. What takes a statement back is in `kind_denials`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.notation.milestones.early_kinds import EARLY
from incidentkit.notation.milestones.late_kinds import LATE

PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType({**EARLY, **LATE})
"""Milestone name to the phrases that state it."""
