"""What a sentence says happened at a time: in front of the time, or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kind_parts import TROUBLE
from incidentkit.notation.milestones.kinds import kinds_of
from incidentkit.notation.milestones.onsets import shows_onset

_NOTICED = late(
    r"(?:we|our|the|an?|monitoring|alerts?|customers?|users?)\b[^.,;]{0,60}?"
    r"\b(?:noticed|detected|discovered|alerted|received|reported|fired|triggered|became aware"
    r"|paged)\b",
    re.IGNORECASE,
)
_AROUND = r"(?: at| around| on| by| since)?(?: approximately| about| around| roughly| ~)?[ *_~]*\Z"
_VERBS: Mapping[str, re.Pattern[str]] = {
    "started": late(
        rf"\b(?:{TROUBLE}|it|this|everything) (?:all |first |initially )?(?:started|began"
        rf"|begins|occurred){_AROUND}",
        re.IGNORECASE,
    ),
    "detected": late(
        r"\b(?:detected|(?:first )?noticed|discovered"
        r"|(?:alerted|engaged|paged)(?: by (?:[\w-]+ ){0,3}(?:alarms?|alerts?|probes?|monitor\w*))?"
        r"|alerted(?: (?:us|(?:our|the|an?) (?:[\w-]+ ){0,2}[\w-]+))?|first reported"
        r"|became aware of it"
        r"|(?:we|i|the team) found (?:it |this )?out(?: about (?:it|this))?)"
        rf"{_AROUND}",
        re.IGNORECASE,
    ),
    "resolved": late(
        r"\b(?:(?:was|were|been|fully|is|it) (?:fully )?(?:resolved|restored|recovered|fixed)"
        rf"|(?:{TROUBLE}|and|then|it) ended|back to normal|back online"
        r"|(?:was|were) (?:operating|working|functioning|running) normally(?: again)?"
        rf"|(?:was|were|is|are) back(?: up| again)?){_AROUND}",
        re.IGNORECASE,
    ),
}
_VERBS_OF_STORIES: Mapping[str, re.Pattern[str]] = {
    **_VERBS,
    "detected": late(
        rf"(?:{_VERBS['detected'].pattern})|\b(?:alerts?|alarms?|monitors?|monitoring|pagers?)"
        rf"(?: \w+| `[^`]{{1,60}}`| \"[^\"]{{1,60}}\")? (?:fired|triggered|went off){_AROUND}",
        re.IGNORECASE,
    ),
    "acknowledged": late(
        r"\b(?:acknowledged(?: (?:it|them|the \w+))?|(?:started|began) (?:investigating"
        rf"|looking into (?:it|this|the \w+)|to investigate)){_AROUND}",
        re.IGNORECASE,
    ),
}
"""Those of documents without a timeline."""
_BY = late(
    r"(?:\A|[,;:]\s|\b(?:and|but|until)\s)[\W_]*by(?: about| around| approximately)?[ *_~]*\Z",
    re.IGNORECASE,
)
_WELL = late(
    r"[\s*_,]*(?:(?:the|all|our|every|most|both|its) ?)*(?:[\w-]+ ){0,3}?(?:was|were|had|is|are)"
    r" (?:been )?(?:(?:fully|all|completely|again|back) )*(?:restored|recovered|resolved"
    r"|operating normally|working (?:normally|again|as expected)|to normal|back to normal"
    r"|operational|available again|online(?: again)?)\b",
    re.IGNORECASE,
)
_OF_STORIES = ("resolved", "recovered", "mitigated", "acknowledged")


def milestones_before(text: str, *, narrated: bool) -> Iterator[str]:
    """The milestones whose verb stands right before a time: "was resolved at".

    More verbs are known where nothing but text tells the course of events (`narrated`).
    """
    for name, pattern in (_VERBS_OF_STORIES if narrated else _VERBS).items():
        if pattern.search(text):
            yield name


def is_well_by(before: str, behind: str) -> bool:
    """Whether all was well by a time: "by 8:10 AM CEST the service was operating normally"."""
    return _BY.search(before) is not None and _WELL.match(behind) is not None


def milestone_behind(text: str, *, narrated: bool) -> str | None:
    """The milestone of a sentence that starts with its time, of which `text` is the rest."""
    kinds = kinds_of(text)
    if _NOTICED.match(text) or "detected" in kinds:
        return "detected"
    if narrated:
        told = next((kind for kind in _OF_STORIES if kind in kinds), None)
        if told is not None:
            return told
    return "started" if shows_onset(text) else None
