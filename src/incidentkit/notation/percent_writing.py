"""Writing a percentage the way the text before it writes one."""

from __future__ import annotations

import re
from decimal import Decimal

from incidentkit.errors import InvalidValueError
from incidentkit.notation.outcome import Unread
from incidentkit.notation.percents import read_percent

LONGEST_EXAMPLE = 64

_PERCENT = re.compile(
    r"(?P<sign>[-+\u2212]?)[0-9]+(?P<point>[.,]?)[0-9]*"
    r"(?P<unit>[ \u00a0]?(?:%|percent|per cent|pct)?)",
    re.IGNORECASE | re.ASCII,
)
_UNIT = re.compile(r" ?(?:%|percent|per cent|pct)\Z", re.IGNORECASE)
_MINUS = "\u2212"


def write_percent(value: float, like: str | None) -> str:
    """`value` in percent (62.5, not 0.625) in the notation of `like`: "62.5%", "62,5 percent".

    `read_percent` makes `value` of the result. The unit or its absence, the decimal comma and the
    minus sign stay; decimals are written as needed. A text that means `value` already is returned
    as it is. Where `like` is None or no percentage, the unit is the one it ends with, else "%".
    Raises `InvalidValueError` for what isn't finite or needs over nine digits on a side of the
    point.
    """
    example = (like or "").strip()
    stated = read_percent(example)
    if stated == value:
        return example
    # Adding zero makes a negative zero a plain one.
    number = format(Decimal(repr(float(value) + 0)), "f")
    number = number.rstrip("0").removesuffix(".") if "." in number else number
    found = None if isinstance(stated, Unread) else _PERCENT.fullmatch(example)
    unit = found["unit"] if found else _unit_of(example)
    decimal = number.replace(".", ",") if found and found["point"] == "," else number
    signed = decimal.replace("-", _MINUS) if found and found["sign"] == _MINUS else decimal
    for text in (f"{signed}{unit}", f"{number}{unit}"):
        if read_percent(text) == value:
            return text
    reason = f"{value} needs more than nine digits before or behind the point"
    raise InvalidValueError(reason)


def _unit_of(placeholder: str) -> str:
    unit = _UNIT.search(placeholder[-LONGEST_EXAMPLE:])
    return unit[0] if unit else "%"
