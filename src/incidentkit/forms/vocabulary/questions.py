"""Headings and labels that ask, or promise, in words of their own what a name would say.

"When did it start?" is a start time, and "How do we stop this from happening again?" heads the
actions. Regular expressions over keys; the first that fits the whole of one decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from incidentkit.forms.vocabulary.questions_abroad import PATTERNS_ABROAD

_IT = (
    r"(?:it|this|that|everything|(?:the|this|our)(?: \w+)? (?:incident|outage|problem|issue|impact"
    r"|disruption|event|service|system|site|trouble|downtime|failure|bug|breach|attack))"
)
_WE = r"(?:we|i|you|they|the team|our team)"
_TIME = r"(?:date and time|date time|date|timestamp)"
_TIME_OF = rf"(?:time|{_TIME}) of (?:the )?(?:incident |outage |service |impact |first )?"
_OF_IT = r"(?:incident|outage|impact|disruption|downtime|event)"
_BROKEN = (
    r"(?:bad|failed|failing|affected|impacted|wrong|broken|incorrect|corrupt(?:ed)?|lost|dropped"
    r"|faulty|erroneous)"
)
_ARE = r"(?:are|re|will|ll|have to|need to|plan to|want to|must|should|can|intend to|am|m|is)"
_DENIED = r"(?!.*\b(?:not|never|wont|dont|no longer)\b)"
_DOING = r"(?:do(?:ing)?|chang(?:e|ing)|improv(?:e|ing)|fix(?:ing)?|tak(?:e|ing)|plan(?:ning)?)"
_PREVENT = r"(?:prevent|stop|avoid|keep|make sure|ensure|not|reduce|guard|protect)"
_PATTERNS = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (
            (
                r"(?:(?:incident|report|case|ticket|outage) )?(?:reference|tracking|ref)"
                r" (?:number|no|id|code)|(?:incident|case|report|event) (?:code|ref|no|nr)"
            ),
            "incident id",
        ),
        *(
            (rf"{_TIME_OF}(?:{event})|(?:incident |outage )?(?:{event}) {_TIME}", name)
            for event, name in (
                ("occurrence|start|beginning|onset|first impact", "start time"),
                ("detection|discovery|first report", "detection time"),
                ("resolution|restoration|recovery|end", "end time"),
            )
        ),
        *(
            (rf"{_OF_IT} (?:{event}) (?:time|{_TIME})", name)
            for event, name in (
                ("occurrence|start|beginning|onset", "start time"),
                ("detection|discovery", "detection time"),
                ("resolution|restoration|end", "end time"),
            )
        ),
        (rf"first (?:known |observed )?{_BROKEN} \w+(?: \w+)?", "start time"),
        (
            (
                r"who (?:coordinated|commanded|led|ran|leads"
                r"|(?:is|was) (?:coordinating|leading|commanding|running|in charge(?: of)?))"
                rf"(?: {_IT}| (?:the|our) response)?"
            ),
            "incident commander",
        ),
        *(
            (rf"(?:{_TIME}|time) (?:{event})", name)
            for event, name in (
                ("started|began|occurred", "start time"),
                ("detected|discovered|reported", "detection time"),
                ("acknowledged", "acknowledged"),
                ("mitigated", "mitigated"),
                ("resolved|ended|restored|fixed", "end time"),
            )
        ),
        (
            (rf"when (?:did|does) {_IT} (?:first )?(?:start|begin|happen|occur|break)\b.*"),
            "start time",
        ),
        (
            (
                rf"when (?:was|were|is) {_IT} (?:first )?(?:noticed|detected|discovered|found"
                rf"|reported"
                r"|spotted|identified|known)\b.*"
            ),
            "detection time",
        ),
        (
            (
                rf"when did (?:{_WE}|anyone|somebody|someone) (?:first )?(?:notice|detect|discover"
                r"|find out|learn|become aware|know)\b.*"
            ),
            "detection time",
        ),
        (
            (
                rf"when (?:was|were|is) {_IT} (?:fully )?(?:resolved|fixed|over|restored|back"
                rf"|solved"
                r"|working|mitigated)\b.*"
            ),
            "end time",
        ),
        (rf"when did {_IT} (?:end|stop|recover)\b.*", "end time"),
        (
            (rf"how long (?:did {_IT} (?:last|take)|was {_IT} (?:down|unavailable|offline))\b.*"),
            "duration",
        ),
        (rf"how (?:severe|serious|bad|critical) (?:was|is) {_IT}", "severity"),
        (rf"what (?:was|is) the (?:root )?cause(?: of {_IT})?|what caused {_IT}", "root cause"),
        (
            (
                r"what (?:was|is) the impact\b.*|who (?:was|were|is) (?:affected|impacted)\b.*"
                r"|(?:what|which \w+) (?:is|are|was|were) (?:affected|impacted)\b.*"
            ),
            "impact",
        ),
        (
            (
                rf"how (?:was|is) {_IT} (?:fixed|resolved|solved|mitigated)\b.*"
                rf"|how did {_WE} (?:fix|resolve|solve|mitigate) {_IT}"
            ),
            "resolution",
        ),
        (
            (
                rf"how (?:do|will|can|could|should|would|are|to) (?:{_WE} )?(?:\w+ ){{0,3}}?"
                rf"{_PREVENT}(?:ing)?\b.*|how (?:{_WE} {_ARE} |well |were |weve "
                rf"|ill )(?:\w+ )?{_PREVENT}(?:ing)?\b.*"
            ),
            "action items",
        ),
        (
            (
                rf"{_DENIED}what (?:{_ARE} {_WE}|do {_WE}|{_WE} ?{_ARE}|well|were|weve"
                rf"|ill) (?:\w+ ){{0,2}}?{_DOING}\b"
                r"(?!.*\b(?:better|well|wrong|right)\b).*"
            ),
            "action items",
        ),
        (
            (
                rf"{_DENIED}(?:things|work|points|tasks|fixes|projects)(?: that)? {_WE} ?{_ARE}"
                rf" (?:\w+ ){{0,2}}?{_DOING}\b(?!.*\b(?:better|well|wrong|right)\b).*"
                r"|(?:(?:things|work|tasks|points|still|left|remaining) )+to (?:do|be done)\b.*"
                r"|to be done(?: (?:by|next|now|after)\b.*)?"
            ),
            "action items",
        ),
        (
            (
                r"what (?:to do|(?:has|needs|remains|is left) to be done"
                r"|is to be done)(?: about (?:it|this))?"
                r"(?: next)?|what (?:changes|is changing|has changed|(?:we |weve )changed"
                r"|will change)"
                r"(?: now| next| as a result)?"
            ),
            "action items",
        ),
        (
            (
                r"(?:preventing|avoiding) (?:this|it|recurrence|a repeat|a recurrence|future"
                r"|similar"
                r"|another)\b.*"
            ),
            "action items",
        ),
        (
            (
                r"(?:steps|measures|changes|actions|improvements)(?: that)? (?:we(?: are| re"
                r"| have| will"
                r"| ve)?"
                r" ?(?:taking|making|planning|make|take|took|taken|made|planned)|(?:taken "
                r"|planned )?to (?:prevent"
                r"|avoid|stop))\b.*"
            ),
            "action items",
        ),
        (
            (
                r"(?:moving|going|path|way) forward|looking (?:ahead|forward)|(?:our"
                r"|the) (?:next steps"
                r"|plan|action items|road ahead)|(?:planned|further|future|remaining|proposed"
                r"|additional"
                r"|recommended|long term|corrective|remedial|mitigating)"
                r" (?:work|steps|actions|measures|changes|fixes|remediation)"
            ),
            "action items",
        ),
    )
)


_LONGEST = 120
_REMARKS = (" note", " by", " to", " via")
"""How a label ends under which the remark behind a value is kept."""


@lru_cache(maxsize=2048)
def name_asked_for(key: str) -> str | None:
    """The name that the vocabulary has for what a key asks or promises; None for any other."""
    if len(key) > _LONGEST or key.endswith(_REMARKS):
        return None
    patterns = (*_PATTERNS, *PATTERNS_ABROAD)
    return next((name for pattern, name in patterns if pattern.fullmatch(key)), None)
