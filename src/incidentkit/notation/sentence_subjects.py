"""What a sentence of a report is about: the outage, a plan, or another incident."""

from __future__ import annotations

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kind_parts import TROUBLE

# All are looked for in lower case: a pattern takes several times as long regardless of case.
_OUTAGE = late(
    r"\b(?:outages?|unavailab\w+|down(?:time)?|degrad\w+|errors?|latency|experienc\w+|fail\w*"
    r"|unable"
    r"|disrupt\w+|impacted|affected|offline|timeouts?|could not|couldn't|not able|unresponsive"
    r"|inaccessible|interrupt\w+|empty|broken|stopped|delay\w*|incident|compromis\w+|breach\w*"
    r"|attack\w*"
    r"|(?:did|could|was|were)(?: not|n[’']t)|malicious|vulnerab\w+|lost|missing|slow\w*|blocked"
    r"|stall(?:s|ed|ing)|h[au]ng|froze|frozen|unreachable|halted"
    r"|reject\w+|stuck|time[sd]? out"
    r"|locked out|nobody"
    r"|noticed|crash\w*|return(?:ed|ing|s)(?= (?:an? )?(?:http )?[45]))\b",
)
_PLANNED = late(
    r"\b(?:maintenance|scheduled (?:for|to|down)|planned|will|would|expected|drill|last year)\b",
)
_ANOTHER = late(
    r"\b(?:similar|previous|prior|earlier|past|last|next|another|second|unrelated|separate|comparable"
    r"|(?:unlike|as in|as with|compared (?:to|with)) (?:the|an?|our))"
    r" (?:(?:major|big|large|serious|such|similar|production) ){0,2}"
    rf"(?:{TROUBLE}|events?|incidents|outages|issues)\b|\bthis one\b",
)
_RECOVERY = late(
    r"\b(?:operating normally|back to normal|returned to normal|fully operational"
    r"|(?:was|were|had|been)(?: (?:all|fully|completely|been))* (?:restored|recovered|resolved))\b",
)


def tells_of_outage(sentence: str) -> bool:
    """Whether it says that something didn't work."""
    return _OUTAGE.search(sentence.lower()) is not None


def tells_of_plan(sentence: str) -> bool:
    """Whether it speaks of what was planned, or is still to come."""
    return _PLANNED.search(sentence.lower()) is not None


def tells_of_another_incident(sentence: str) -> bool:
    """Whether it speaks of another incident than the one reported."""
    return _ANOTHER.search(sentence.lower()) is not None


def tells_of_recovery(sentence: str) -> bool:
    """Whether it says that what hadn't worked did again."""
    return _RECOVERY.search(sentence.lower()) is not None
