"""Days that a text names and that are not those on which its incident happened.

"We will switch it off on 1 March 2025", "updated on 5 May 2024", "a similar outage on 1 June 2023".
"""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.sentence_doubts import is_doubted, is_of_others, last_clause, next_clause

_FLAGS = re.IGNORECASE
_PLANNED = late(
    r"\b(?:will|shall|going to|plan(?:s|ned)?|scheduled|should|would|must|due|deadline"
    r"|expect(?:ed|s)?|hop(?:e|ed|es|ing) to|aim(?:s|ing)? to|intend(?:s|ed)?"
    r"|upcoming|until|till|no later than|ends?|starts?|begins?|retires?|tomorrow)\b|[’']ll\b",
    _FLAGS,
)
_LONG_BEFORE = late(
    r"\bhad (?:\w+ )?been\b(?! (?:down|un\w+|off\w*|slow))"
    r"|\b(?:years?|months) (?:ago|earlier|before)\b"
    r"|\b(?:was|were|been|is|are|and|first|last|originally|initially|it)"
    r" (?:\w+ly )?(?:released|introduced|registered|created|renewed|signed|merged|deployed|added"
    r"|installed|built|bought|migrated|set up|launched|founded)\W*(?:(?:back )?on\W*)?\Z",
    _FLAGS,
)
_OF_TEXT = late(
    r"\b(?:updat(?:ed?|es)|review(?:ed)?|publish(?:ed)?|issued?|posted?|edit(?:ed)?|modified"
    r"|revis(?:ed|ion)|rev|version|written|drafted|draft|authored|changed|created|approved|signed"
    r"|as of|last (?:update|edit|change|review)|meeting|retro(?:spective)?|workshop|due|valid"
    r"|expires?|expiring|expiry|expiration|announced|reported|presented|discussed)"
    r"\W*(?:(?:this|it|them|these) (?:(?:report|document|post-?mortem|incident|page) )?)?"
    r"(?:(?:date|(?:up|again|together) )\W*)?(?:(?:on|at|by|of|date)\W*)?(?:the\W+)?"
    r"(?:\w{3,6}day,?\W+)?\Z",
    _FLAGS,
)
_WEEKDAY = late(r"\b\w{3,6}day,?\W*\Z", _FLAGS)
_EXPIRED = late(r"\bexpired\W*(?:on\W*)?\Z", _FLAGS)
_BROKE = late(
    r"\b(?:down|un(?:available|able|reachable)|fail\w*|errors?|outage|incident|br(?:oke|eak)\w*"
    r"|could not|couldn[’']t|users|customers|stopp\w*|reject\w*|refus\w*|offline|slow\w*|lost"
    r"|disrupt\w*|degrad\w*|no results|unable|empty)\b",
    _FLAGS,
)
_ANOTHER = late(
    r"\b(?:similar|previous|prior|earlier|past|another|second|next|unrelated|separate|comparable"
    r"|other|first|same) (?:\w+ ){0,2}?(?:incident|outage|event|issue|problem|failure|disruption"
    r"|case|occurrence|degradation)s?\b",
    _FLAGS,
)


def tells_of_trouble(sentence: str) -> bool:
    """Whether a sentence says that something didn't work."""
    return _BROKE.search(sentence) is not None


def is_day_of_another(before: str, behind: str) -> bool:
    """Whether a day is not the one on which the incident happened.

    `before` and `behind` are what its sentence, or its heading, says on both sides of it.
    """
    near = last_clause(_WEEKDAY.sub("", before))
    if _OF_TEXT.search(near) or _LONG_BEFORE.search(near):
        return True
    if _EXPIRED.search(near) and not _BROKE.search(behind):
        return True
    if _PLANNED.search(near) or _PLANNED.search(next_clause(behind)):
        return True
    if re.match(r"\W*(?:\w+ ){1,3}ago\b", behind, _FLAGS):
        return True
    whole = f"{before} {behind}"
    return _ANOTHER.search(whole) is not None or is_doubted(whole) or is_of_others(whole, whole)
