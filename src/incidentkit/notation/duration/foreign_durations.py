"""How a text in another language writes a duration: "1 Std. 33 Min.", "2 heures et 5 minutes"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.notation.duration.duration_dress import (
    ENGLISH_UNITS,
    DurationDress,
    UnitDress,
    largest_unit,
)
from incidentkit.notation.duration.duration_words import (
    FOREIGN_JOINTS,
    FOREIGN_UNITS,
    MINUTE,
    UnitWords,
)
from incidentkit.notation.late_patterns import late
from incidentkit.notation.words import one_of, plain

_NAMES: Final = frozenset(
    name for units in FOREIGN_UNITS.values() for words in units.values() for name in words.all
)
_PART: Final = late(
    rf"(?P<number>[0-9.]+)(?P<gap>[ -]?)(?P<unit>{one_of(_NAMES)})(?![a-z])(?P<dot>\.?)",
    re.IGNORECASE | re.ASCII,
)
_JOINT: Final = late(rf"(?:,? (?:{one_of(FOREIGN_JOINTS)})|,)? *", re.IGNORECASE)
_FINAL_JOINT: Final = late(rf"(?:,? (?:{one_of(FOREIGN_JOINTS)})) +", re.IGNORECASE)


def foreign_dress(text: str, seconds: int) -> DurationDress | None:
    """The dress of `text`, a duration of `seconds`; None where it is not in another language.

    Where a text could be of two languages, only the units that both call the same are used.
    """
    source = plain(text)
    found = list(_PART.finditer(source))
    between = [source[a.end() : b.start()] for a, b in itertools.pairwise(found)]
    if not found or (found[0].start(), found[-1].end()) != (0, len(source)):
        return None
    if not all(_JOINT.fullmatch(joint) for joint in between):
        return None
    if all(part["unit"].casefold() in ENGLISH_UNITS for part in found):
        return None
    units = _units_of(frozenset(part["unit"] for part in found))
    seen = {_size(units, part): part for part in found}
    if 0 in seen:
        return None
    top = largest_unit(max(seen), seconds)
    joint, final = (between[0], between[-1]) if between else (None, None)
    first = found[0]
    apart = "" if not first["unit"].isascii() and not first["gap"] else " "
    return DurationDress(
        units=MappingProxyType(
            {
                size: _dressed(words, seen.get(size), first)
                for size, words in units.items()
                if size <= top
            }
        ),
        smallest=min(seen, default=MINUTE),
        joint=apart if joint is None else ", " if _FINAL_JOINT.fullmatch(joint) else joint,
        final_joint=apart if final is None else final,
    )


def _units_of(written: frozenset[str]) -> Mapping[int, UnitWords]:
    """The units as the languages that have all of these names call them."""
    names = {name.casefold() for name in written}
    spoken = {
        language: units
        for language, units in FOREIGN_UNITS.items()
        if names <= {name for words in units.values() for name in words.all}
    }
    if "german" in spoken and all(name.istitle() for name in written):
        # Of the languages that share "Minuten", this one has capitals within a sentence.
        return spoken["german"]
    if not spoken:
        return {}
    first, *others = spoken.values()
    return {
        size: words
        for size, words in first.items()
        if all(size in units and units[size] == words for units in others) or set(words.all) & names
    }


def _size(units: Mapping[int, UnitWords], part: re.Match[str]) -> int:
    """The seconds of a unit; 0 for one that isn't known."""
    name = part["unit"].casefold()
    return next((size for size, words in units.items() if name in words.all), 0)


def _dressed(words: UnitWords, seen: re.Match[str] | None, first: re.Match[str]) -> UnitDress:
    """A unit as it is named in the text, else in the manner of the first that is."""
    part = first if seen is None else seen
    name = part["unit"].casefold()
    one, many, dot = words.one, words.many, ""
    short = name == words.short if seen is not None else _is_short(name)
    if short and words.short:
        one = many = words.short
        dot = part["dot"]
    elif seen is not None and name in words.others:
        one, many = words.one, name
    return UnitDress(gap=part["gap"], one=_cased(one, part), many=_cased(many, part), dot=dot)


def _is_short(name: str) -> bool:
    known = (words for units in FOREIGN_UNITS.values() for words in units.values())
    return any(name == words.short for words in known)


def _cased(name: str, part: re.Match[str]) -> str:
    example = part["unit"]
    if example.isupper():
        return name.upper()
    return name.capitalize() if example[:1].isupper() else name
