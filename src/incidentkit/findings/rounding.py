"""Whether two spans are the same, as people round them."""

from __future__ import annotations

from typing import Final

_UNITS: Final = (86_400, 43_200, 3_600, 1_800, 900, 600, 300, 60)
"""The units to which people round, in seconds, the largest first."""
_NEAREST: Final = (1_800, 900)
"""Units to the nearest of which people round: of whole hours, days and minutes the rest is cut."""
_LEAST: Final = 60
_LOOSE: Final = 0.05
"""How far a span may be off in any case, of its own length: "about 3 hours" is often 2:52."""


def fits(stated: float, clock: float) -> bool:
    """Whether `stated` seconds are those of the `clock`, rounded to the unit they are given in."""
    unit = next((unit for unit in _UNITS if stated % unit == 0), 1)
    off = abs(stated - clock)
    # A whole unit off is no rounding: "2 hours" are not one, and "half an hour" is not 50 minutes.
    within = off * 2 <= unit if unit in _NEAREST else off < unit
    return within or off <= max(_LEAST, _LOOSE * clock)
