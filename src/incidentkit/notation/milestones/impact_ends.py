"""Whether a row is a mitigation for no other reason than that the impact has ended."""

from __future__ import annotations

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kind_parts import IMPACT_OVER
from incidentkit.notation.milestones.kinds import kinds_of

_IMPACT_OVER = late(rf"(?i:\b{IMPACT_OVER})")


def tells_of_impact_alone(*texts: str | None) -> bool:
    """Whether nothing but "impact ended" makes the texts of a row state a mitigation."""
    without = [_IMPACT_OVER.sub("it", text) if text else None for text in texts]
    return without != list(texts) and "mitigated" not in kinds_of(*without)
