"""The zone that was probably meant by a name that is none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final
from zoneinfo import available_timezones

_LONGEST: Final = 64
_SURE: Final = 0.75
_ABBREVIATION: Final = 4
"""So short a name is near to too many others."""


def zone_meant(given: str) -> str:
    """The end of a message that names it, by its name or its city; "" where nothing is near."""
    if len(given) > _LONGEST:
        return ""
    known = sorted(available_timezones())
    wanted = given.replace(" ", "_").casefold()
    named = [name for name in known if wanted in (name.casefold(), _city(name))]
    near = named
    if not near and len(given) > _ABBREVIATION:
        near = get_close_matches(given, known, n=1, cutoff=_SURE)
    return f"; did you mean {near[0]!r}?" if near else ""


def _city(name: str) -> str:
    return name.rpartition("/")[2].casefold()
