"""Which of two numbers is the day, where a date doesn't show it: what a house says of its dates."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, cast

from incidentkit.errors import InvalidValueError, excerpt, meant, unexpected


class DateOrder(enum.StrEnum):
    """The order in which a house writes the day and the month of a date in numbers."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


_NAME: Final = "date_order"
_EXPECTED: Final = f"'{DateOrder.DAY_FIRST}' or '{DateOrder.MONTH_FIRST}'"
_OTHER_NAMES: Final[Mapping[str, DateOrder]] = MappingProxyType(
    {
        **dict.fromkeys(("dmy", "d/m/y", "dd/mm/yyyy", "european"), DateOrder.DAY_FIRST),
        **dict.fromkeys(("mdy", "m/d/y", "mm/dd/yyyy", "us"), DateOrder.MONTH_FIRST),
    }
)
"""What the orders are called elsewhere."""


def date_order_of(value: str | None) -> DateOrder | None:
    """The order a caller means by `value`; None for None, which says nothing of any date.

    Raises `InvalidValueError` for everything but "day-first" and "month-first".
    """
    if value is None:
        return None
    given = cast("object", value)
    if not isinstance(given, str):
        raise unexpected(_EXPECTED, given, _NAME)
    for order in DateOrder:
        if given == order:
            return order
    plain = given.strip().casefold()
    known = _OTHER_NAMES.get(plain)
    near = plain.replace("_", "-").replace(" ", "-")
    hint = f"; did you mean '{known}'?" if known else meant(near, [one.value for one in DateOrder])
    raise InvalidValueError(f"expected {_EXPECTED}, got {excerpt(given)}{hint}", _NAME)
