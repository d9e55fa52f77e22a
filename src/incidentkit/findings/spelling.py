"""Which name of what most reports have a name nearly is: "Servity", "Action Itmes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Final

import attrs

from incidentkit.model.frozen_map import FrozenMap
from incidentkit.place import Span

_NAMES: Final = FrozenMap(
    {
        "severity": "severity",
        "priority": "severity",
        "status": "status",
        "duration": "stated_duration",
        "impact": "impact",
        "summary": "summary",
        "root cause": "root_cause",
        "timeline": "timeline",
        "started": "started_at",
        "start time": "started_at",
        "detected": "detected_at",
        "acknowledged": "acknowledged_at",
        "mitigated": "mitigated_at",
        "resolved": "resolved_at",
        "end time": "resolved_at",
        "detection time": "detected_at",
        "resolution time": "resolved_at",
        "affected services": "services",
        "incident commander": "people",
        "incident id": "id",
        "author": "people",
        "action items": "action_items",
        "lessons learned": "lessons",
    }
)
"""What most reports have, and the attribute that it fills."""
_RIGHT: Final = re.compile(
    r"abduction|accretion|acton|actuation|addiction|affection|afflicted|auction|caste|cease|chase"
    r"|clause|colander|commandeer|commoner|curse|defected|defection|deflected|deflection|dejected"
    r"|deletion|deprecation|dereliction|desecration|destruction|detention|detested|detracted|impart"
    r"|incipient|indent|leaned|leavened|lesions|lessens|migrated|priory|probity|relived|removed"
    r"|resold|resumption|revolution|revolved|sated|series|servers|serves|seventy|situated|smart"
    r"|stared|starlet|starred|startled|starts|startups|starved|stated|states|stats|statues|statutes"
    r"|stratus|striated|strut|strutted|summarily|summery|timberline"
)
"""Words that are nearly one of those, and spelt right: "Migrated" is no slip in "Mitigated"."""
_NEAR: Final = 0.8
_NEAR_WORD: Final = 0.75
"""How alike words are: in short ones two letters that changed places are much of the word."""
_MOST: Final = 3
_SHORTEST: Final = 5
_LONGEST: Final = 40
_NAMED_BY_THE_READER: Final = " note"
"""What stands beside a value is kept under its label and this."""
_WORD: Final = re.compile(r"[^\W\d_]+")


@attrs.frozen(kw_only=True)
class Meant:
    """The name that was meant, the attribute it fills, and whether it can be no other."""

    name: str
    attribute: str
    certain: bool


def name_meant(written: str) -> Meant | None:
    """What a name is nearly; None for one that is a word of its own, or like none."""
    words = _words(written)
    text = " ".join(words)
    if not _SHORTEST <= len(text) <= _LONGEST or text in _NAMES:
        return None
    if text.endswith(_NAMED_BY_THE_READER):
        return None
    near = [
        other
        for other in get_close_matches(text, _NAMES, n=_MOST, cutoff=_NEAR)
        if _is_mistyped(text, other) and _are_slips(words, other.split())
    ]
    if not near:
        return None
    attributes = {_NAMES[other] for other in near}
    return Meant(name=near[0], attribute=_NAMES[near[0]], certain=len(attributes) == 1)


def corrections(written: str, name: str) -> Iterator[tuple[Span, str]]:
    """Where each word of a name is that isn't spelt like in `name`, and how it is spelt there.

    Nothing where it hasn't the same number of words. Capitals stay.
    """
    found, right = _found(written), name.split()
    if len(found) != len(right):
        return
    for word, other in zip(found, right, strict=True):
        if word[0].casefold() != other:
            yield word.span(), _like(word[0], other)


def _words(name: str) -> list[str]:
    return [word[0].casefold() for word in _found(name)]


def _found(name: str) -> list[re.Match[str]]:
    """Its words, without what brackets add to it: "Tmieline (UTC)"."""
    return list(_WORD.finditer(name.partition("(")[0]))


def _is_mistyped(name: str, meant: str) -> bool:
    """Whether the ends are those of the word: "Impacts" and "Detector" are other words."""
    if name.startswith(meant) or name[0] != meant[0]:
        return False
    return name[-1] == meant[-1] or sorted(name) == sorted(meant)


def _are_slips(words: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether each word that differs is none itself: "Affected devices" has nothing mistyped."""
    if len(words) != len(meant):
        # A blank too many or too few: "Time line".
        return "".join(words) == "".join(meant)
    pairs = (pair for pair in zip(words, meant, strict=True) if pair[0] != pair[1])
    return all(_is_slip(word, other) for word, other in pairs)


def _is_slip(word: str, other: str) -> bool:
    if _RIGHT.fullmatch(word) or not _is_mistyped(word, other):
        return False
    return SequenceMatcher(None, word, other).ratio() >= _NEAR_WORD


def _like(word: str, other: str) -> str:
    """`other` in the capitals of `word`."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other
