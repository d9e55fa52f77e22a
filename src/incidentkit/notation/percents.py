"""Percentages as people write them."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread, ambiguous, unreadable

_PERCENT = late(
    r"(?P<number>[-+]?[0-9]{1,9}(?:[.,][0-9]{1,9})?)[ \u00a0]?(?:%|percent|per cent|pct)?",
    re.IGNORECASE | re.ASCII,
)
_GROUP_OF_THREE = late(r"[-+]?[1-9][0-9]{0,2},[0-9]{3}")


def read_percent(text: str) -> float | Unread:
    """The number of percent in "62.5%", "62.5 percent" or "62.5": 62.5, not 0.625.

    A comma may stand for the decimal point where it can't be a thousands separator. Bounds,
    ranges and approximations are unread.
    """
    matched = _PERCENT.fullmatch(text.strip().replace("\u2212", "-"))
    if matched is None:
        return unreadable("not a percentage")
    number = matched["number"]
    if _GROUP_OF_THREE.fullmatch(number):
        return ambiguous("the comma can part thousands or decimals")
    return float(number.replace(",", "."))
