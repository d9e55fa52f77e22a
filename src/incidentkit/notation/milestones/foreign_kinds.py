"""Which milestones a timeline row states in another language than English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones import eastern_kinds, italian_dutch_kinds, western_kinds
from incidentkit.notation.milestones.kind_denials import EFFECTS

_EASTERN = late("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PLANNED = late(eastern_kinds.PLANNED)
_CUT = "".join(chr(mark) for mark in range(0x300, 0x370))
_MARKS = str.maketrans(dict.fromkeys(_CUT))
_THAT = late(r"\b(?:dass|que|che|dat)\b")


@attrs.frozen
class _Tongue:
    """The patterns of some languages that are read in the same way."""

    kinds: Mapping[str, re.Pattern[str]]
    clauses: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    in_part: re.Pattern[str]
    undone: re.Pattern[str]
    no_answer: re.Pattern[str]
    """What denies any phrase right behind it."""


def _words(choices: Iterable[str]) -> re.Pattern[str]:
    return late(rf"(?<![\w-])(?:{'|'.join(choices)})(?![\w-])")


def _anywhere(choices: Iterable[str]) -> re.Pattern[str]:
    return late("|".join(choices))


_WEST = _Tongue(
    kinds={
        kind: _words((*phrases, *italian_dutch_kinds.PHRASES[kind]))
        for kind, phrases in western_kinds.PHRASES.items()
    },
    clauses=late(
        r"(?<=[.!?;])\s+|[\n\r|;,]+|\s[\u2013\u2014\u2192-]+\s"
        r"|\b(?:aber|mais|pero|mas|jedoch|porem|maar|echter|tuttavia)\b"
    ),
    before=_words((*western_kinds.BEFORE, *italian_dutch_kinds.BEFORE)),
    after=_words((*western_kinds.AFTER, *italian_dutch_kinds.AFTER)),
    in_part=_words((*western_kinds.IN_PART, *italian_dutch_kinds.IN_PART)),
    undone=_words((*western_kinds.UNDONE, *italian_dutch_kinds.UNDONE)),
    no_answer=late(western_kinds.NO_ANSWER),
)


_EAST = _Tongue(
    kinds={kind: _anywhere(phrases) for kind, phrases in eastern_kinds.PHRASES.items()},
    clauses=late(r"[\n\r|;,。！？；、，：:()（）]+|[.!?]\s|が、|지만"),
    before=_anywhere(eastern_kinds.BEFORE),
    after=_anywhere(eastern_kinds.AFTER),
    in_part=_anywhere(eastern_kinds.IN_PART),
    undone=_anywhere(eastern_kinds.UNDONE),
    no_answer=late(eastern_kinds.NOT_FOUND),
)


def kinds_abroad(text: str) -> set[str]:
    """The milestones that a case-folded text states in another language than English.

    German, French, Spanish, Portuguese, Italian and Dutch are read, and Japanese, Chinese and
    Korean. What is denied, planned, doubted, achieved in part or undone again states nothing, as
    in English.
    """
    if _EASTERN.search(text):
        return _read(_PLANNED.sub(" ", text), _EAST)
    if not text.isascii():
        text = unicodedata.normalize("NFD", text).translate(_MARKS)
    return _read(text, _WEST)


def _read(text: str, tongue: _Tongue) -> set[str]:
    found: set[str] = set()
    before: set[str] = set()
    for raw in tongue.clauses.split(text):
        clause = raw.strip(" *_`\"'.!✅🟢🔴⚠️🚨")
        if not clause:
            continue
        if tongue.undone.search(clause):
            found -= EFFECTS
        if raw.rstrip(" *_`\"'").endswith(("?", "？", "...", "…")):
            continue
        stated = {kind for kind in tongue.kinds if _holds(clause, kind, tongue)}
        if stated & EFFECTS and _THAT.search(clause):
            # What somebody reports is good news.
            stated.discard("detected")
            found -= before & {"detected"}
        found |= stated
        before = stated
    return found


def _holds(clause: str, kind: str, tongue: _Tongue) -> bool:
    """Whether a clause states a kind, and nothing in it takes that back."""
    matched = tongue.kinds[kind].search(clause)
    if matched is None:
        return False
    start, end = matched.span()
    if tongue.before.search(clause, 0, start) or tongue.no_answer.match(clause, end):
        return False
    if kind != "detected" and tongue.after.search(clause, end):
        return False
    limits = (tongue.in_part, tongue.undone) if kind in EFFECTS else ()
    return not any(limit.search(clause) for limit in limits)
