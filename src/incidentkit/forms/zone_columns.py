"""Columns, and parts of a row, that say in which zone the time beside them is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from incidentkit.forms.keys import key_of, without_asides
from incidentkit.forms.placeholders import fills_nothing
from incidentkit.notation.moment.zone_cells import zone_in_cell
from incidentkit.notation.moment.zones import SharedName, Zone, zone_named
from incidentkit.notation.outcome import Unread, ambiguous

ZONE_HEADS: Final = frozenset(
    map(
        key_of,
        (
            *("tz", "time zone", "timezone", "utc offset", "gmt offset", "zeitzone"),
            *("fuseau horaire", "zona horaria", "huso horario", "fuso horário", "fuso orario"),
            *("tijdzone", "tidszon", "tidssone", "tidszone", "aikavyöhyke", "strefa czasowa"),
            *("časové pásmo", "часовой пояс", "saat dilimi"),
            *("タイムゾーン", "时区", "時區", "시간대"),
        ),
    )
)
_WEAK_HEADS: Final = frozenset(
    map(key_of, ("zone", "offset", "zona", "huso", "fuso", "fuseau", "strefa", "local"))
)
"""Heads of other things, too: a zone may be that of a data centre."""
NOT_SAID: Final = ambiguous("no zone stands beside the time, and those of other rows differ")
"""Why a time is none whose cell of the zone is empty."""


def zone_heads(rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Which heads of what `rows` say besides are those of the zone of their times."""
    texts = [(head, text) for row in rows for head, text in row.items()]
    keys = {head: without_asides(key_of(head)) for head, _ in texts}
    named = {
        head
        for head, text in texts
        if keys[head] in _WEAK_HEADS and isinstance(zone_in_cell(text), Zone | SharedName)
    }
    return frozenset(head for head, key in keys.items() if key in ZONE_HEADS or head in named)


def zones_beside(
    rows: Sequence[Mapping[str, str]], *, in_table: bool
) -> tuple[Zone | Unread | None, ...]:
    """The zone that each of some rows says beside its time, by what they say by their heads.

    None where they say none. In a table a cell that is left empty is that of the others, if these
    are of one zone.
    """
    heads = zone_heads(rows)
    if not heads:
        return (None,) * len(rows)
    told = [_told(row, heads) for row in rows]
    said = {zone for zone in told if zone is not None}
    if not said:
        return (None,) * len(rows)
    common = next(iter(said)) if len(said) == 1 else NOT_SAID
    return tuple(common if zone is None and in_table else zone for zone in told)


def _told(row: Mapping[str, str], heads: frozenset[str]) -> Zone | Unread | None:
    texts = (text for head, text in row.items() if head in heads and not fills_nothing(text))
    return next(map(zone_in_cell, texts), None)


def unheaded_zones(rows: Sequence[Mapping[str, str]]) -> bool:
    """Whether a column of another head, or of none, holds nothing but zones."""
    heads = {head for row in rows for head in row} - zone_heads(rows)
    return any(
        all(isinstance(zone_named(row[head]), Zone) for row in rows if head in row)
        for head in heads
    )
