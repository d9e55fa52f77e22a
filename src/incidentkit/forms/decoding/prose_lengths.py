"""How long the outage took, as a sentence of prose says it: "was down for 48 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pendulum

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.duration.lengths_of_others import is_length_of_another
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.sentence_doubts import is_no_whole_length
from incidentkit.notation.words import COUNTS, lowered, one_of
from incidentkit.place import Span

_ABOUT = r"(?:\s*(?:approximately|approx\.?|about|around|roughly|~))?"
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)"
_LENGTH = late(
    rf"(?<![\w.:/-])(?:[0-9]{{1,4}}(?:\.[0-9])?|{one_of(COUNTS)})(?: and a half)?[ -]{_UNIT}\b"
    rf"(?: and a half\b|(?:(?:,? and |, | )[0-9]{{1,3}} {_UNIT}\b)*)"
    r"|(?<![\w.:/-])[0-9]{1,3} ?(?:h|hrs?) ?[0-9]{1,2} ?m(?:ins?)?\b",
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
_GOES_ON = late(
    rf"[\s*_]*(?:or (?:(?:{one_of(COUNTS)})\b|[0-9])|to [0-9]|[-–] ?[0-9]|plus\b|\+|[0-9]"
    r"|and (?:some|a bit)\b)",
    re.IGNORECASE,
)
"""Behind what is a part of a length: "an hour or two", "1 hour 30"."""
_REPEATED = late(r"\b(?:every|each) (?:\w+ ){1,3}for[\s*_]*\Z", re.IGNORECASE)
_LONG = late(
    r"[\s-]*(?:long )?(?:service |full |partial |total )*(?:outage|incident|disruption|downtime"
    r"|degradation)\b",
    re.IGNORECASE,
)


def names_length(source: str) -> bool:
    """Whether a sentence names any duration, of whatever."""
    return _LENGTH.search(lowered(source)) is not None


def lengths_in(source: str) -> Iterator[tuple[pendulum.Duration, Span]]:
    """The durations that a sentence says its outage had, and where each stands in it."""
    for match in _LENGTH.finditer(lowered(source)):
        length = read_duration(match[0])
        before, behind = source[: match.start()], source[match.end() :]
        if _GOES_ON.match(behind) is not None or _REPEATED.search(before) is not None:
            continue
        told = _LASTED.search(before) if _KEPT.search(before) is None else None
        told = told or _LONG.match(behind)
        if told is None or isinstance(length, Unread) or is_no_whole_length(before, behind):
            continue
        if not _ALLOWED.match(behind.lstrip()) and not is_length_of_another(before, behind):
            yield length, match.span()
