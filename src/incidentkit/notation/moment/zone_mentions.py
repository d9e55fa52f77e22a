"""Zones named in running text: "all times in UTC", "Time (PST)", "14:32 CET"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from incidentkit.notation.moment.zone_words import ABBREVIATIONS, AMBIGUOUS, AREAS, COASTS, PHRASES
from incidentkit.notation.moment.zones import PLACE_WITH_OFFSET, Zone, zone_named
from incidentkit.notation.outcome import Reason, Unread
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.words import one_of, plain

_IN_TEXT = r"(?:UTC|GMT)(?:[ ](?=\+))?[+-][0-9]{1,2}(?::?[0-9]{2})?"
_LONG = one_of(
    [*(name for name in (*ABBREVIATIONS, *AMBIGUOUS) if len(name) > len("ET")), "BST"],
)
_SHORT = one_of(name for name in AMBIGUOUS if len(name) == len("ET"))
_MENTION = re.compile(
    rf"""
    (?<![A-Za-z0-9_/+\-])
    (?:
        (?:{_LONG})[ ]?\({_IN_TEXT}\)
      | {PLACE_WITH_OFFSET.replace(" ", "[ ]")}
      | (?i:{_IN_TEXT})
      | (?:{one_of(AREAS)})(?:/[A-Za-z0-9_+\-]{{1,20}}){{1,2}}
      | (?i:{one_of(PHRASES).replace(" ", "[ ]")})(?:[ ]\([A-Z]{{2,4}}\))?
      | (?i:local[ ]time)
      | (?:{_LONG})
      | (?i:utc|gmt)
    )
    (?![A-Za-z0-9_/])
  | (?:(?<=\()|(?<=[0-9][ ])|(?<=[AaPp][Mm][ ])|(?<=[Ii]n[ ])|(?<=times[ ]))
    (?:{_SHORT})(?![A-Za-z0-9_/.])
  | (?:(?<=[AaPp][Mm][ ])|(?<=times[ ])|(?<=times[ ]are[ ])|(?<=times[ ]in[ ])
     |(?<=times[ ]are[ ]in[ ]))(?:{one_of(COASTS)})(?![A-Za-z0-9_/])
  | (?:(?<=[Tt]ime[ ]\()|(?<=[Tt]imes[ ]\()|(?<=[Tt]imeline[ ]\()|(?<=[Cc]hronology[ ]\()
     |(?<=[Ee]vents[ ]\())(?:{one_of(COASTS)})(?=\))
  | (?:(?<=\()|(?<=times[ ])|(?<=times[ ]are[ ]))(?i:local)(?=\)|[ ]*$)
  | (?<=\()Z(?=\))
  | (?:(?<=[0-9]:[0-9][0-9])|(?<=:[0-9][0-9]\.[0-9]{{3}}))[Zz](?![A-Za-z0-9])
  | (?:(?<=T[0-9]{{2}}:[0-9]{{2}})|(?<=T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}))
    [+-][0-9]{{2}}:[0-9]{{2}}(?![0-9])
    """,
    re.VERBOSE | re.ASCII,
)


def _cases(letter: str) -> tuple[str, str]:
    return (letter.lower(), letter.upper())


_STUCK_UTC = re.compile(r"(?:UTC|GMT)(?<=[0-9](?:UTC|GMT))(?![A-Za-z0-9_/+\-])")
_ANY_CASE = (*PHRASES, "utc", "gmt", "local")
_NAMES = (
    *ABBREVIATIONS,
    *AMBIGUOUS,
    *AREAS,
    *COASTS,
    "BST",
    *_ANY_CASE,
    *map(str.upper, _ANY_CASE),
)
_SECOND: Mapping[str, str] = MappingProxyType(
    {
        first: "".join(sorted({case for n in _NAMES if n[0] == first for case in _cases(n[1])}))
        for first in sorted({name[0] for name in _NAMES})
    }
)
"""The characters that can follow the first one of a name."""
_OPENINGS = "|".join(f"{first}(?=[{second}])" for first, second in _SECOND.items())
_START = re.compile(rf"(?:{_OPENINGS}|Z|z|\+|-)(?:(?<![A-Za-z0-9_/+\-].)|(?<=[0-9][Zz+\-]))")
"""Where a mention can start: most characters of a document are told by a look at one or two."""


@attrs.frozen(kw_only=True)
class ZoneMention:
    """A zone named in a text, which stands at `start` to `end`; Unread where the name is shared."""

    start: int
    end: int
    zone: Zone | Unread


@remembered_text(2048)
def zone_mentions(text: str) -> tuple[ZoneMention, ...]:
    """Every zone that `text` names, in order, with its place.

    Names are whole words, abbreviations upper case ("utc" and "gmt" excepted). A name that several
    zones share ("CST", "local time") is there as an AMBIGUOUS `Unread`; what only looks like a zone
    is not there.
    """
    source = plain(text)
    found = [
        ZoneMention(start=matched.start(), end=matched.end(), zone=zone_named(matched[0]))
        for matched in (*_mentions(source), *_STUCK_UTC.finditer(source))
    ]
    return tuple(
        mention
        for mention in sorted(found, key=lambda mention: mention.start)
        if isinstance(mention.zone, Zone) or mention.zone.reason is Reason.AMBIGUOUS
    )


def _mentions(source: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in _START.finditer(source):
        if start.start() >= end and (matched := _MENTION.match(source, start.start())):
            end = matched.end()
            yield matched


# Each time of a document asks about the same few heads and sentences around it.
@remembered_text(2048)
def zones_in(text: str) -> tuple[Zone | Unread, ...]:
    """The zones that `text` names, in order, each once; see `zone_mentions`."""
    return tuple(dict.fromkeys(mention.zone for mention in zone_mentions(text)))
