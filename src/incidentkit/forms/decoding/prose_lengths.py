"""How long the outage took, as a sentence of prose says it: "was down for 48 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pendulum

from incidentkit.notation.durations import read_duration
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.sentence_doubts import is_no_whole_length
from incidentkit.notation.words import COUNTS, MONTHS, one_of
from incidentkit.place import Span

_ABOUT = r"(?:\s*(?:approximately|approx\.?|about|around|roughly|~))?"
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)"
_LENGTH = late(
    rf"(?<![\w.:/-])(?:[0-9]{{1,4}}(?:\.[0-9])?|{one_of(COUNTS)})[ -]{_UNIT}\b"
    rf"(?:(?:,? and |, | )[0-9]{{1,3}} {_UNIT}\b)*"
    r"|(?<![\w.:/-])[0-9]{1,3} ?(?:h|hrs?) ?[0-9]{1,2} ?m(?:ins?)?\b",
    re.IGNORECASE,
)
_LASTED = late(
    r"(?:\b(?:lasting|lasted|lasts|for|period of|duration of|total of|outage of|downtime of|down"
    r"|(?:duration|downtime) (?:was|is))"
    rf"{_ABOUT}(?: a total of| nearly)?[\s*_]*|\()\Z",
    re.IGNORECASE,
)
_ALLOWED = late(r"\b(?:per|a|each|every) (?:day|week|month|quarter|year)\b", re.IGNORECASE)
_KEPT = late(
    r"\b(?:kept|keep|retained|stored|cached|valid|logged|watch\w*|monitor\w*|observ\w*|wait\w*)"
    rf"(?: \w+){{0,2}} for{_ABOUT}[\s*_]*\Z",
    re.IGNORECASE,
)
"""What goes on for a while, and is no outage."""
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
_SUBJECT = re.compile(r"\W*([A-Z]\w+) (?:was|had|is)\b")
"""What comes first, if it is one word, which may be a person's name."""
_LONG = late(
    r"[\s-]*(?:long )?(?:service |full |partial |total )*(?:outage|incident|disruption|downtime"
    r"|degradation)\b",
    re.IGNORECASE,
)


def lengths_in(source: str) -> Iterator[tuple[pendulum.Duration, Span]]:
    """The durations that a sentence says its outage had, and where each stands in it."""
    for match in _LENGTH.finditer(source):
        length = read_duration(match[0])
        before, behind = source[: match.start()], source[match.end() :]
        told = _LASTED.search(before) if _KEPT.search(before) is None else None
        told = told or _LONG.match(behind)
        if told is None or isinstance(length, Unread) or is_no_whole_length(before, behind):
            continue
        if not _ALLOWED.match(behind.lstrip()) and not _is_of_another(before, behind):
            yield length, match.span()


def _is_of_another(before: str, behind: str) -> bool:
    """Whether the length is that of something else, or of another time, or denied."""
    subject = _SUBJECT.match(before)
    return (
        any(p.search(before) for p in (_OTHER_SUBJECT, _OTHER_TIME, _DENIED))
        or _OTHER_PLACE.match(behind) is not None
        or (subject is not None and is_given_name(subject[1]))
    )
