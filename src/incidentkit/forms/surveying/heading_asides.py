"""What a heading says besides the name of its section: "Root cause: an expired certificate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.keys import is_generic, key_of
from incidentkit.forms.surveying.chronicles import is_day
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain, inmost, resolve_heading
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import Zone, zone_named
from incidentkit.notation.outcome import Reason
from incidentkit.place import Span

_PART = re.compile(
    r"""[(\[（]((?:[^()\[\]（）]|\[[^\[\]]*\]|\([^()]*\))*)[)\]）](?!\()   # in parentheses
    |\s+[-‐‑‒–—|·•]+\s+|[:：—]+(?=\s|$)|[：—]|,\s""",
    re.VERBOSE,
)
"""What stands in parentheses, or divides what stands outside them."""
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile("[0-9]+")
_SAYS_WHEN = frozenset(
    [
        *("a", "all", "an", "and", "are", "as", "at", "by", "if", "in", "is", "of", "the", "this"),
        *("time", "times", "timezone", "zone", "tz", "local", "to", "up", "or", "per"),
        *("within", "next", "under", "less", "than", "after", "before", "complete", "target"),
        *("h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks", "month"),
        *("months", "quarter", "quarters", "year", "years", "min", "minutes", "q1", "q2", "q3"),
        *("hora", "horas", "heure", "heures", "locale", "ora", "uhr", "lokal", "lokale"),
        "ortszeit",
        *("q4", "known", "any", "applicable", "optional", "whys", "why", "sentences", "lines"),
    ]
)
"""Words of horizons, of zones, and of what is asked for: they say what stands below."""


def told_beside(name: str, chain: Chain) -> Iterator[Span]:
    """The parts of a heading that are no name, no zone and no horizon, as offsets in it.

    `chain` ends with what the heading means. A name that is known as a whole has none.
    """
    key = key_of(name)
    if inmost(key, chain[:-1]) is not None:
        return
    for start, end in _parts(name):
        part = name[start:end]
        if _WORD.search(part) and not _is_name(part, chain) and not _says_when(part, chain):
            yield start, end


def _parts(name: str) -> Iterator[Span]:
    at = 0
    for matched in _PART.finditer(name):
        yield _trimmed(name, at, matched.start())
        if matched[1] is not None:
            yield _trimmed(name, *matched.span(1))
        at = matched.end()
    yield _trimmed(name, at, len(name))


def _trimmed(name: str, start: int, end: int) -> Span:
    text = name[start:end]
    left = len(text) - len(text.lstrip(" \t*_`:：,;"))
    right = len(text.rstrip(" \t*_`:：,;"))
    return start + min(left, right), start + right


def _is_name(part: str, chain: Chain) -> bool:
    """Whether a part names the section, short or in full, or only numbers it."""
    key = key_of(part)
    if not key or is_generic(part) or resolve_heading(part, chain) is not None:
        return True
    words = _WORD.findall(key)
    return len(words) == 1 and (len(key) == 1 or key in chain[-1].initials)


def _says_when(part: str, chain: Chain) -> bool:
    slot = chain[-1].slot
    if slot is not None and slot.codec is Codec.TIMELINE and is_day(part):
        return True
    rest, at = "", 0
    for mention in zone_mentions(part):
        rest, at = f"{rest}{part[at : mention.start]} ", mention.end
    words = _WORD.findall(_NUMBER.sub(" ", rest + part[at:]))
    return all(word.casefold() in _SAYS_WHEN or _is_zone(word) for word in words)


def _is_zone(word: str) -> bool:
    zone = zone_named(word)
    return isinstance(zone, Zone) or zone.reason is Reason.AMBIGUOUS
