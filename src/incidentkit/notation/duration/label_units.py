"""The unit that a label or the head of a column gives to the bare numbers behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import pendulum

from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.money import currency_of
from incidentkit.notation.outcome import Unread
from incidentkit.notation.remembered import remembered_text

_NUMBER = r"[~≈<>≤≥]?[ ]?[-+]?[0-9][0-9.,  ']*"
_BARE = late(rf"(?P<number>{_NUMBER})", re.ASCII)
_ASIDE = late(r"\((?:in[ ]+)?(?P<unit>[^()\n]{1,24})\)[ ]*\Z|,?[ ]in[ ](?P<said>[^\s()]{1,16})\Z")
_SCALES = frozenset(("thousand", "thousands", "k", "million", "millions", "mn", "mio", "billion"))
_PERCENT = frozenset(("%", "percent", "pct", "per cent"))
_SMALL = frozenset(("ms", "us", "µs", "msec", "millisecond", "milliseconds"))
_LONGEST = 120
_DECIMALS = 2


@remembered_text(512)
def unit_in(name: str) -> str | None:
    """The unit at the end of a label: "min" of "Duration (min)"; None where none is known."""
    found = _ASIDE.search(name.strip(" *_:`")) if len(name) <= _LONGEST else None
    unit = (found["unit"] or found["said"]).strip() if found else ""
    return unit if unit and _is_unit(unit) else None


def unit_of(names: Iterable[str]) -> str | None:
    """The unit in the first of the names that has one; a name may be nothing but a unit."""
    for name in names:
        bare = name.strip(" *_:`")
        if (unit := unit_in(bare)) is not None:
            return unit
        if is_time_unit(bare) and len(bare) > 1:
            return bare.casefold()
    return None


@remembered_text(512)
def is_time_unit(unit: str) -> bool:
    """Whether a unit measures durations, in seconds or longer."""
    return not isinstance(read_duration(f"2 {unit}"), Unread) and unit[:1].isalpha()


def is_money_unit(unit: str) -> bool:
    """Whether a unit is a currency."""
    return currency_of(f"{unit} 5") is not None and not any(ch.isdigit() for ch in unit)


def _is_unit(unit: str) -> bool:
    folded = unit.casefold()
    counted = folded in _SCALES or folded in _PERCENT or folded in _SMALL
    return counted or is_time_unit(unit) or is_money_unit(unit)


def with_unit(text: str, unit: str | None) -> str:
    """A bare number with the unit of its label: "47 min"; any other text as it is."""
    if unit is None or _BARE.fullmatch(text) is None:
        return text
    number, folded = text.strip(), unit.casefold()
    if folded in _PERCENT:
        return f"{number}%"
    if is_money_unit(unit):
        return f"{unit}{number}" if not unit.isalpha() else f"{unit} {number}"
    if folded in _SCALES:
        return f"{number} {folded.removesuffix('s')}"
    return f"{number} {unit}"


def without_unit(text: str, unit: str | None, old: str) -> str:
    """A text as it stands behind a label with a unit, where the `old` one is bare or nothing."""
    if unit is None or (old and _BARE.fullmatch(old) is None):
        return text
    length = read_duration(text) if is_time_unit(unit) else None
    if isinstance(length, pendulum.Duration):
        return _in_units(length, unit) or text
    numbers = (match["number"].strip() for match in _BARE.finditer(text))
    return next((number for number in numbers if with_unit(number, unit) == text), text)


def _in_units(length: pendulum.Duration, unit: str) -> str | None:
    """How many units a duration has; None where that is no short number."""
    one = read_duration(f"1 {unit}")
    if isinstance(one, Unread) or not one.total_seconds():
        return None
    count = Fraction(int(length.total_seconds()), int(one.total_seconds()))
    number = round(Decimal(count.numerator) / Decimal(count.denominator), _DECIMALS)
    return f"{number.normalize():f}" if Fraction(number) == count else None
