"""Which lengths in a sentence are those of something else, or of another time."""

from __future__ import annotations

import re

from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.words import MONTHS, one_of

_OTHER_SUBJECT = late(
    r"\b(?:pagers?|paging|back-?ups?|laptops?|phones?|dashboards?|(?:the|our) caches?|staging"
    r"|(?:staging|test|dev|development|demo) (?:\w+ )?(?:was|were|failed))\b",
    re.IGNORECASE,
)
_OTHER_PLACE = late(
    r"[^.;]*\b(?:in|on) (?:the |our )?(?:staging|test(?:ing)?|dev(?:elopment)?|sandbox|demo)\b",
    re.IGNORECASE,
)
_OTHER_TIME = late(
    rf"\bin (?:early |mid-?|late )?(?:{one_of(MONTHS)}|(?:19|20)[0-9]{{2}})\b(?! [0-9])"
    r"|\b(?:last|previous) (?:month|quarter|year|time)\b(?!['’]s)",
    re.IGNORECASE,
)
_DENIED = late(
    r"(?:\b(?:not|never)\b|n['’]t\b)[\s*_]*(?:\w+ )?"
    r"(?:down|unavailable|offline|out|broken|affected|interrupted)\b",
    re.IGNORECASE,
)
_SUBJECT = late(r"\W*([A-Z]\w+) (?:was|had|is)\b")
"""What comes first, if it is one word, which may be a person's name."""


def is_length_of_another(before: str, behind: str) -> bool:
    """Whether the length is that of something else, or of another time, or denied."""
    subject = _SUBJECT.match(before)
    return (
        any(p.search(before) for p in (_OTHER_SUBJECT, _OTHER_TIME, _DENIED))
        or _OTHER_PLACE.match(behind) is not None
        or (subject is not None and is_given_name(subject[1]))
    )
