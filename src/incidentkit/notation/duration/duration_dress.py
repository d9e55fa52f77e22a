"""How one text writes a duration in numbers and units: "2h 15m", "2 hours and 15 minutes"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from incidentkit.notation.duration.duration_words import DAY, HOUR, MINUTE, WEEK
from incidentkit.notation.words import COUNTS, one_of, plain

_SIZES = (WEEK, DAY, HOUR, MINUTE, 1)
_LETTERS: Mapping[int, str] = MappingProxyType(dict(zip(_SIZES, "wdhms", strict=True)))
_ABBREVIATED: Mapping[int, str] = MappingProxyType(
    dict(zip(_SIZES, ("wk", "day", "hr", "min", "sec"), strict=True))
)
_IN_FULL: Mapping[int, str] = MappingProxyType(
    dict(zip(_SIZES, ("week", "day", "hour", "minute", "second"), strict=True))
)
ENGLISH_UNITS = frozenset(
    name + end
    for names in (_LETTERS, _ABBREVIATED, _IN_FULL)
    for name in names.values()
    for end in ("", "s")
)
"""Every name of a unit in English."""
_SIZE_OF: Mapping[str, int] = MappingProxyType(
    {name: size for names in (_LETTERS, _ABBREVIATED, _IN_FULL) for size, name in names.items()}
)
_PLURALS = frozenset({"day", "hr", "wk"})
"""Short names that have an "s" even where others don't: "2 hrs 15 min"."""

_GLYPHS: Mapping[Fraction, str] = MappingProxyType(
    {Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾"}
)
_WORDS: Mapping[int, str] = MappingProxyType(
    {number: word for word, number in COUNTS.items() if word not in {"a", "an"}}
)
_FINEST = 100
"""Decimals are written to this part of a unit; what is finer is written in smaller units."""

_PART = re.compile(
    rf"(?P<number>(?:{one_of(COUNTS)})(?=[ -])|[0-9.]+(?: ?[¼½¾])?|[¼½¾])(?P<gap>[ -]?)"
    rf"(?P<unit>{one_of(ENGLISH_UNITS)})(?![a-z])"
    r"(?P<dot>\.?)",
    re.IGNORECASE | re.ASCII,
)
_JOINT = re.compile(r"(?:,? and|,| &)? *", re.IGNORECASE | re.ASCII)
_FINAL_JOINT = re.compile(r"(?:,? and| &) +\Z", re.IGNORECASE | re.ASCII)


@attrs.frozen(kw_only=True)
class UnitDress:
    """How one unit is named for one of it and for several, with what is around the name."""

    gap: str
    one: str
    many: str
    dot: str = ""

    def write(self, number: str, *, single: bool) -> str:
        """`number` of the unit."""
        return f"{number}{self.gap}{self.one if single else self.many}{self.dot}"


@attrs.frozen(kw_only=True)
class DurationDress:
    """Names for the units that may be used, largest first, and the texts that join the parts.

    `smallest` is the unit in which nothing is stated ("0 minutes"), `decimal` the one that may have
    decimals, or None.
    """

    units: Mapping[int, UnitDress]
    smallest: int
    joint: str = " "
    final_joint: str = " "
    decimal: int | None = None
    glyphs: bool = False
    in_words: bool = False

    def write(self, seconds: int) -> str:
        """`seconds` in this dress, in as many parts as they need; "" where no unit is so small."""
        if seconds == 0:
            return self._part(self.smallest, Fraction(0))
        if self.decimal:
            amount = Fraction(seconds, self.decimal)
            if (amount * _FINEST).denominator == 1:
                return self._part(self.decimal, amount)
        parts: list[str] = []
        rest = seconds
        for size in self.units:
            number, rest = divmod(rest, size)
            if number:
                parts.append(self._part(size, Fraction(number)))
        last = parts.pop() if parts else ""
        return f"{self.joint.join(parts)}{self.final_joint}{last}" if parts else last

    def _part(self, size: int, amount: Fraction) -> str:
        # "¾ hour", but "0.75 hours".
        single = amount == 1 or (self.glyphs and 0 < amount < 1)
        return self.units[size].write(self._number(amount), single=single)

    def _number(self, amount: Fraction) -> str:
        whole, part = divmod(amount, 1)
        if self.in_words and not part and whole in _WORDS:
            return _WORDS[whole]
        if self.glyphs and part in _GLYPHS:
            return f"{whole or ''}{_GLYPHS[part]}"
        return f"{float(amount):.2f}".rstrip("0") if part else str(whole)


def duration_dress(text: str, seconds: int) -> DurationDress:
    """The dress of `text`, a duration of `seconds` in numbers and units, without "about".

    Larger units than its largest are used where it had no use for them: "45 minutes" doesn't say
    how hours are written, "135 minutes" says that they aren't. Weeks are used only where it has
    them. Where a text has other words ("half an hour"), units are written in full.
    """
    source = plain(text)
    found = list(_PART.finditer(source))
    between = [source[a.end() : b.start()] for a, b in itertools.pairwise(found)]
    whole = found and (found[0].start(), found[-1].end()) == (0, len(source))
    if not whole or not all(_JOINT.fullmatch(joint) for joint in between):
        found, between = [], []
    seen = {_size(part): _seen(part) for part in found}
    joint, final = (between[0], between[-1]) if between else (" ", " ")
    numbers = [part["number"].lower() for part in found]
    decimal = len(found) == 1 and not numbers[0].isdecimal() and numbers[0] not in COUNTS
    top = largest_unit(max(seen, default=DAY), seconds)
    return DurationDress(
        units=MappingProxyType(
            {size: seen.get(size) or _unseen(size, found) for size in _SIZES if size <= top}
        ),
        smallest=min(seen, default=MINUTE),
        joint=", " if _FINAL_JOINT.fullmatch(joint) else joint,
        final_joint=final,
        decimal=_size(found[0]) if decimal else None,
        glyphs=decimal and numbers[0][-1] in _GLYPHS.values(),
        in_words=any(number in _WORDS.values() for number in numbers),
    )


def largest_unit(largest: int, seconds: int) -> int:
    """The largest unit to use after an example of `seconds` whose `largest` is this one."""
    top = largest
    for larger in (MINUTE, HOUR, DAY):
        if top < larger:
            if seconds >= larger:
                break
            top = larger
    return top


def _size(part: re.Match[str]) -> int:
    name = part["unit"].lower()
    return _SIZE_OF.get(name) or _SIZE_OF[name.removesuffix("s")]


def _seen(part: re.Match[str]) -> UnitDress:
    name = part["unit"].lower()
    if len(name) == 1:
        return _dressed(name, part)
    bare = name.removesuffix("s")
    single = part["number"].lower() in {"1", "one", "a", "an"}
    plural = bare != name or bare in _IN_FULL.values() or (single and bare in _PLURALS)
    return _dressed(bare, part, plural=plural)


def _unseen(size: int, found: list[re.Match[str]]) -> UnitDress:
    """A unit that the example hasn't, named in the manner of those it has."""
    names = [(part["unit"].lower(), part) for part in found]
    # A day is called the same in full and abbreviated.
    telling = [(name, part) for name, part in names if name.removesuffix("s") != "day"]
    if not telling:
        return _dressed(_IN_FULL[size], found[0] if found else None, plural=True)
    name, part = telling[0]
    if len(name) == 1:
        return _dressed(_LETTERS[size], part)
    if name.removesuffix("s") in _IN_FULL.values():
        return _dressed(_IN_FULL[size], part, plural=True)
    bare = _ABBREVIATED[size]
    plural = bare in _PLURALS or any(
        name.endswith("s") and name.removesuffix("s") not in _PLURALS for name, _ in telling
    )
    return _dressed(bare, part, plural=plural)


def _dressed(name: str, part: re.Match[str] | None, *, plural: bool = False) -> UnitDress:
    """The unit called `name` in the case, and with the marks, of `part`."""
    if part is None:
        return UnitDress(gap=" ", one=name, many=f"{name}s")
    example = part["unit"]
    # "a 90-minute outage": behind a hyphen a unit has no plural.
    many = f"{name}s" if plural and part["gap"] != "-" else name
    if example.isupper():
        name, many = name.upper(), many.upper()
    elif example.istitle():
        name, many = name.title(), many.title()
    return UnitDress(gap=part["gap"], one=name, many=many, dot=part["dot"])
