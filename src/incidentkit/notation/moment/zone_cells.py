"""A zone that stands by itself in a column of zones: "PST", "Europe/Berlin", "Chicago", "-5"."""

from __future__ import annotations

import re
from typing import Final

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zones import SharedName, Zone, zone_named
from incidentkit.notation.moment.zones_of_cities import CITIES
from incidentkit.notation.outcome import Unread, ambiguous
from incidentkit.notation.text import strip_emphasis
from incidentkit.notation.words import plain

_HOURS: Final = late(r"[+-][0-9]{1,2}(?::?[0-9]{2})?", re.ASCII)
_LONGEST_SHORT: Final = 2
"""Letters of a name that a sentence has in parentheses, or it is a word: "ET"."""


def zone_in_cell(text: str) -> Zone | Unread:
    """The zone that the whole of a cell names, which stands below a head that asks for one.

    A city alone is its zone, and a number of hours is east of Greenwich. Whatever isn't known is
    AMBIGUOUS: there is a zone, and nothing else may be taken for it.
    """
    bare = plain(strip_emphasis(text)).strip(" ()[]`")
    if _HOURS.fullmatch(bare):
        bare = f"UTC{bare}"
    found = zone_named(CITIES.get(bare.casefold(), bare))
    if isinstance(found, Zone | SharedName):
        return found
    return ambiguous("the zone beside the time is not known")


def as_told(zone: Zone | SharedName) -> str:
    """A zone as a head of a column would name it."""
    if isinstance(zone, Zone) and zone.key is not None and zone.offset is None:
        return zone.key
    return f"({zone.name})" if len(zone.name) <= _LONGEST_SHORT else zone.name
