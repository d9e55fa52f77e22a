"""Zones named in running text: "all times in UTC", "Time (PST)", "14:32 CET"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from incidentkit.notation.moment.zone_words import (
    ABBREVIATIONS,
    AMBIGUOUS,
    AMBIGUOUS_PHRASES,
    AREAS,
    COASTS,
    PHRASES,
)
from incidentkit.notation.moment.zones import PLACE_WITH_OFFSET, Zone, zone_named
from incidentkit.notation.moment.zones_of_cities import CITIES, CITY_TIME
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
      | (?i:{CITY_TIME.replace(" ", "[ ]")})(?:[ ]?\((?i:{_IN_TEXT})\))?
      | (?i:{one_of(AMBIGUOUS_PHRASES - {"local"}).replace(" ", "[ ]")})
      | (?:{_LONG})
      | (?i:utc|gmt)
    )
    (?![A-Za-z0-9_/])
  | (?:(?<=\()|(?<=[0-9][ ])|(?<=[AaPp][Mm][ ])|(?<=\.[Mm]\.[ ])|(?<=\.[ ][Mm]\.[ ])
     |(?<=[Ii]n[ ])|(?<=times[ ]))
    (?:{_SHORT})(?![A-Za-z0-9_/.])
  | (?:(?<=[AaPp][Mm][ ])|(?<=[AaPp]\.[Mm]\.[ ])|(?<=times[ ])|(?<=times[ ]are[ ])
     |(?<=times[ ]in[ ])|(?<=times[ ]are[ ]in[ ]))(?:{one_of(COASTS)})(?![A-Za-z0-9_/])
  | (?:(?<=[Tt]ime[ ]\()|(?<=[Tt]imes[ ]\()|(?<=[Tt]imeline[ ]\()|(?<=[Cc]hronology[ ]\()
     |(?<=[Ee]vents[ ]\())(?:{one_of(COASTS)})(?=\))
  | (?:(?<=\()|(?<=times[ ])|(?<=times[ ]are[ ]))(?i:local)(?=\)|[ ]*$)
  | (?<=\()Z(?=\))
  | (?:(?<=[0-9]:[0-9][0-9])|(?<=:[0-9][0-9]\.[0-9]{{3}}))[Zz](?![A-Za-z0-9])
  | (?:(?<=T[0-9]{{2}}:[0-9]{{2}})|(?<=[0-9]:[0-9]{{2}}:[0-9]{{2}})
     |(?<=[0-9]:[0-9]{{2}}:[0-9]{{2}}[ ])|(?<=:[0-9]{{2}}[.,][0-9]{{3}})
     |(?<=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ ][0-9]{{2}}:[0-9]{{2}}[ ]))
    [+-][0-9]{{2}}:?[0-9]{{2}}(?![0-9:])
  | (?:(?<=[0-9]:[0-9]{{2}})|(?<=[0-9]:[0-9]{{2}}[ ])|(?<=[AaPp][Mm][ ]))
    \+[0-9]{{2}}:?[0-9]{{2}}(?![0-9:])
    """,
    re.VERBOSE | re.ASCII,
)


_STUCK_UTC = re.compile(r"(?:UTC|GMT)(?<=[0-9](?:UTC|GMT))(?![A-Za-z0-9_/+\-])")
_EXACT = (*ABBREVIATIONS, *AMBIGUOUS, *AREAS, *COASTS, "BST")
_OF_CITIES = ("heure", "heures", "hora", "horas", "horario", "horário", "ora")
"""What may stand before a city whose time it is, besides the names of ambiguous zones."""
_ANY_CASE = (*PHRASES, *AMBIGUOUS_PHRASES, *CITIES, *_OF_CITIES, "utc", "gmt", "local")


def _openings() -> str:
    """What names begin with, as alternatives: each by what its first three characters can be."""
    begins = [(name[0], name[1], name[2]) for name in _EXACT if len(name) > len("ET")]
    for name in _ANY_CASE:
        firsts, second, third = (letter + letter.upper() for letter in name[:3])
        begins += [(first, second, third) for first in firsts]
    found: dict[str, tuple[set[str], set[str]]] = {}
    for first, second, third in begins:
        seconds, thirds = found.setdefault(first, (set(), set()))
        seconds.update(second)
        thirds.update(third)
    longer = (
        f"{first}[{''.join(sorted(seconds))}][{''.join(sorted(thirds))}]"
        for first, (seconds, thirds) in sorted(found.items())
    )
    short = one_of(name for name in _EXACT if len(name) == len("ET"))
    return "|".join((*longer, rf"(?:{short})(?![A-Za-z0-9_])"))


_BEFORE = re.compile(
    r"[^A-Za-z_/+\-](?:(?<=[0-9])(?=[Zz+\-])|(?<= )(?=[+\-][0-9]{2}:?[0-9]{2})"
    rf"|(?<![0-9])(?=Z\)|{_openings()}))"
)
"""The character before a place at which a mention can start: the pattern of names fails slowly.

A digit is one before a sign or a Z alone, and a sign stands behind nothing else but a space.
"""
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = frozenset(
    word.casefold() for name in (*_EXACT, *_ANY_CASE, "Z") for word in _WORD.findall(name)[:1]
)


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
    # With a space in front, what is found in it stands before the same offset in the text.
    for before in _BEFORE.finditer(f" {source}"):
        start = before.start()
        if start >= end and _can_name(source, start):
            matched = _MENTION.match(source, start)
            if matched is not None:
                end = matched.end()
                yield matched


def _can_name(source: str, start: int) -> bool:
    """Whether the word at a place begins a name; Japanese and Korean have no space behind it."""
    word = _WORD.match(source, start)
    return word is None or word[0].casefold() in _FIRST_WORDS or not word[0].isascii()


# Each time of a document asks about the same few heads and sentences around it.
@remembered_text(2048)
def zones_in(text: str) -> tuple[Zone | Unread, ...]:
    """The zones that `text` names, in order, each once; see `zone_mentions`."""
    return tuple(dict.fromkeys(mention.zone for mention in zone_mentions(text)))
