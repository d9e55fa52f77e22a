"""The place whose clocks have two names, one in winter and one in summer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.outcome import Unread

_PLACES: Final[Mapping[frozenset[str], str]] = MappingProxyType(
    {
        frozenset(names): place
        for *names, place in (
            ("EST", "EDT", "America/New_York"),
            ("CST", "CDT", "America/Chicago"),
            ("MST", "MDT", "America/Denver"),
            ("PST", "PDT", "America/Los_Angeles"),
            ("AKST", "AKDT", "America/Anchorage"),
            ("WET", "WEST", "Europe/Lisbon"),
            ("CET", "CEST", "Europe/Berlin"),
            ("MEZ", "MESZ", "Europe/Berlin"),
            ("EET", "EEST", "Europe/Helsinki"),
            ("AEST", "AEDT", "Australia/Sydney"),
            ("NZST", "NZDT", "Pacific/Auckland"),
        )
    }
)
"""Of places that share both names and the days of change any stands for all."""


def place_of_both(zones: Iterable[Zone | Unread]) -> Zone | None:
    """The place of which zones are the winter and the summer time; None for any others.

    A local time there is in the one or in the other, and an hour that comes twice in neither.
    """
    found = list(zones)
    names = frozenset(zone.name for zone in found if isinstance(zone, Zone))
    place = _PLACES.get(names)
    if place is None or any(isinstance(zone, Unread) for zone in found):
        return None
    return Zone(name=place, key=place)


def place_of_one(zone: Zone) -> str | None:
    """The place whose winter or summer time a zone is, by the name of the zone; None for others."""
    return next((place for names, place in _PLACES.items() if zone.name in names), None)
