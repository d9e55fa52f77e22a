"""Whether a zone that a document names is that of its times, or of something else it tells of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from incidentkit.forms.decoding.own_parts import is_of_others_heading
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.two_clocks import place_of_both
from incidentkit.notation.moment.zone_mentions import ZoneMention, zone_mentions
from incidentkit.notation.moment.zones import UTC, SharedName, Zone
from incidentkit.notation.outcome import Unread

_FLAGS = re.IGNORECASE
_BEHIND_TIME = late(
    r"(?:[0-9]|(?:\b|(?<=[0-9]))[ap](?:\. ?)?m\.?|\bnoon|\bmidnight|[0-9] ?(?:h|hrs|hours|uhr)"
    r"|\bmorning|\bafternoon|\bevening|\bnight|[時时시분分])[\s*_`)\]]*[(\[]?(?:all (?:in )?)?\Z",
    _FLAGS,
)
_LED = late(r"[\s>]*(?:[-*+|#]|[0-9]{1,3}[.)])?[\W_]*(?:\w+ ?){0,3}?[\W_]*[0-9]", _FLAGS)
"""The line of an event, or of a field: its time is nearly the first thing in it."""
_OCCASION = late(
    r"(?<!-)\b(?:review|meeting|retro(?:spective)?|call|sync|webinar|workshop|debrief|interview)\b",
    _FLAGS,
)
_RESPONSE = late(r"\b(?:joined|opened|started|began|ended|paged|convened|ongoing)\b", _FLAGS)
"""What is said of a call during the incident, and not of one about it."""
_HABIT = late(
    r"\b(?:will|shall|scheduled|planned|weekly|every|each|daily|nightly|usually|deadline|due"
    r"|(?:office|support|business|working|opening) hours|weekdays|tomorrow|next week"
    r"|available|reachable|staffed)\b",
    _FLAGS,
)
_OF_TIMES = late(
    r"\b(?:all )?(?:times?(?:stamps?)?(?! (?:as|more|less|higher|lower|faster|slower)\b)"
    r"|clocks?|time ?zones?|zone|tz|timeline|chronology"
    r"|hours are|angaben (?=in|sind)|(?:uhr|orts)?zeit(?:en|angaben|stempel|zone)?|heures?|horas?"
    r"|hor[aá]rios?|orar[io]|tijd(?:en|stippen|zone)?|tider(?:na)?|fuso|huso|fuseau)\b|時|时|시",
    _FLAGS,
)
_OF_MACHINES = late(
    r"\b(?:assum\w+|configur\w+|default\w*|pars\w+|(?<!been )(?<!are )(?<!were )convert(?:s|ed)"
    r"|interpret\w*|switched|changed|set (?:to|in)|stor(?:ed|es)|r[au]n(?:s|ning)? in"
    r"|hard-?cod\w+|treat\w*)\b"
    r"|\b(?:scheduler|server|database|db|jobs?|cron\w*|container|host|customer|user|app"
    r"|application|account|browser|machine|library|script|code)\w*(?:['’]s?)? (?:\w+ )?"
    r"time ?zone",
    _FLAGS,
)
_ENDS = late(r"(?<=[.!?])\s+(?=[A-Z(*_])")
_RULE = late(r"\s*\|?\s*:?-{2,}")
_CELL_OF_TIME = late(r"[0-9][0-9:.]*(?: ?[ap](?:\. ?)?m\.?)?[*_ ]*\| *\Z", _FLAGS)
"""A cell that ends with a time, and the beginning of the one beside it."""
_CELL_END = late(r" *(?:\||\Z)")
_LABEL_END = late(r"[)\]][*_]*\s*:|[:*_]+\s*\Z")
_WORD = late(r"\w")
_ANY_YEAR = 2024
_MOST = 400
"""So many places that name the zone are looked at."""
_REACH = 300
"""Characters of a line before and behind a zone that are looked at."""
_SHORT = 40
"""Characters of a line that says little but the zone."""


def meant_by_all(zones: Sequence[Zone | Unread]) -> Zone | Unread | None:
    """The zone of several names of it: "Eastern Time (EDT, UTC-4)"; None for several zones.

    Of a place and an offset that it has at some time of the year the offset is meant, and these
    two say what a name that several zones share means beside them: "IST (India, UTC+05:30)".
    """
    if len(zones) == 1:
        return zones[0]
    named = [zone for zone in zones if not isinstance(zone, SharedName)]
    zones = named if len(named) > 1 else zones
    fixed = [zone for zone in zones if isinstance(zone, Zone) and zone.offset is not None]
    places = [zone for zone in zones if isinstance(zone, Zone) and zone.key is not None]
    if not fixed or len(fixed) + len(places) < len(zones):
        return None
    one = {zone.offset for zone in fixed} == {fixed[0].offset}
    return fixed[0] if one and all(may_be_same(place, fixed[0]) for place in places) else None


def only_zone(text: str) -> Zone | Unread | None:
    """The zone of a document's times that says nothing of all of them, from where it names it.

    It is the only zone that the text names, or the two that are the winter and the summer time of
    one place, and at least once beside a time of the incident, in a
    heading, a label, the head of a column, or in a sentence about times. "The scheduler assumed
    EST" and "Review call on Friday at 15:00 CET" name the zone of something else.
    """
    mentions = zone_mentions(text)
    # "Local time" is that of the place whose zone is named; UTC is that of no place.
    placed = [one for one in mentions if not _is_local(one.zone)]
    if {one.zone for one in placed} != {UTC}:
        mentions = tuple(placed) or mentions
    both = place_of_both(mention.zone for mention in mentions)
    if both is None and len({mention.zone for mention in mentions}) != 1:
        return None
    told = any(_is_of_times(text, mention) for mention in mentions[:_MOST])
    return (both or mentions[0].zone) if told else None


def zones_of_times(text: str) -> tuple[Zone, ...]:
    """The zones that stand beside times of the incident, where a document names several."""
    found: dict[Zone, None] = {}
    for mention in zone_mentions(text)[:_MOST]:
        zone = mention.zone
        if isinstance(zone, Zone) and zone not in found and _is_of_times(text, mention):
            found[zone] = None
    return tuple(found)


def may_be_same(zone: Zone, other: Zone) -> bool:
    """Whether clocks of two zones show the same in the winter or in the summer."""
    return not _offsets(zone).isdisjoint(_offsets(other))


def _offsets(zone: Zone) -> frozenset[int]:
    """The offsets of a zone in the winter and in the summer."""
    if zone.offset is not None or zone.key is None:
        return frozenset((zone.offset or 0,))
    clocks = ZoneInfo(zone.key)
    told = (dt.datetime(_ANY_YEAR, month, 1, tzinfo=clocks) for month in (1, 7))
    return frozenset(round((one.utcoffset() or dt.timedelta()).total_seconds()) for one in told)


def _is_local(zone: Zone | Unread) -> bool:
    return isinstance(zone, SharedName) and zone.is_of_the_place


def is_of_machines(before: str, behind: str) -> bool:
    """Whether a sentence tells in which zone a machine, or a person, took times to be.

    It is the one that goes on from the text `before` to the one `behind`.
    """
    return _OF_MACHINES.search(_sentence(before, behind)) is not None


def _is_of_times(text: str, mention: ZoneMention) -> bool:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    before = text[max(start, mention.start - _REACH) : mention.start]
    behind = text[mention.end : min(end, mention.end + _REACH)]
    opening = text[start : start + _SHORT]
    if opening.lstrip(" ").startswith("#"):
        return not is_of_others_heading(opening.lstrip(" #"))
    if _below_others(text, start):
        return False
    if opening.lstrip().startswith("|") and _RULE.match(text, end + 1):
        return True
    if _CELL_OF_TIME.search(before) and _CELL_END.match(behind):
        return True
    if _stands_alone(before, behind):
        return True
    return _is_told(opening[: mention.start - start], before, behind)


def _stands_alone(before: str, behind: str) -> bool:
    """Whether a line says little but the zone, or its label has it in parentheses."""
    framed = before.endswith(("(", "[")) and behind.startswith((")", "]"))
    ends = len(before) <= _SHORT and not _WORD.search(behind)
    if ends and (framed or not _WORD.search(before)):
        return True
    return framed and _LABEL_END.match(behind) is not None


def _is_told(opening: str, before: str, behind: str) -> bool:
    """Whether the zone stands behind a time of the incident, or in a sentence about times."""
    sentence = _sentence(before, behind)
    if _OF_MACHINES.search(sentence):
        return False
    if not _BEHIND_TIME.search(before):
        return _OF_TIMES.search(sentence) is not None
    occasion = _OCCASION.search(sentence) is not None and _RESPONSE.search(sentence) is None
    other = occasion or _HABIT.search(sentence) is not None
    return not other or _LED.match(opening) is not None


def _sentence(before: str, behind: str) -> str:
    """The sentence around a place, of which it says nothing itself."""
    return _ENDS.split(before)[-1] + _ENDS.split(behind, maxsplit=1)[0]


def _below_others(text: str, at: int) -> bool:
    """Whether the last heading above, which isn't the first, is of something else."""
    start = text.rfind("\n#", 0, at)
    heading = text[start + 1 : start + 1 + _SHORT].split("\n", 1)[0] if start >= 0 else ""
    return is_of_others_heading(heading.lstrip("# "))
