"""The times of rows that say their zone beside them, in a column or a part of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

import attrs
import pendulum

from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.zone_columns import unheaded_zones, zones_beside
from incidentkit.notation.moment.moment_writing import local_time
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.moment.zone_cells import as_told
from incidentkit.notation.moment.zone_mentions import zones_in
from incidentkit.notation.moment.zones import SharedName, Zone
from incidentkit.notation.outcome import Unread, ambiguous

_DIFFER: Final = ambiguous("the zone beside the time is not the one that stands above it")
_UNHEADED: Final = ambiguous("zones stand in a column whose head doesn't say that they are its own")


def with_zones(clock: Clock, rows: Sequence[RawRecord]) -> list[RawRecord]:
    """The rows of one table or list, each with the zone that it says beside its time."""
    told = [{head: cell.text for head, cell in raw.extra.items()} for raw in rows]
    if not any(told):
        return list(rows)
    zones = zones_beside(told, in_table=bool(rows[0].heads))
    if not any(zones) and clock.zone_of_all is None and unheaded_zones(told):
        zones = (_UNHEADED,) * len(rows)
    return [attrs.evolve(raw, zone=zone) for raw, zone in zip(rows, zones, strict=True)]


def time_of_row(  # noqa: PLR0913 -- the row, its time, and what stands around it
    clock: Clock,
    raw: RawRecord,
    moment: Moment,
    context: Sequence[str],
    cell: Cell,
    *,
    anchor: dt.date | None,
) -> pendulum.DateTime | pendulum.Date | Unread:
    """The time or day of a row; the zone beside it counts where the time has none of its own."""
    own = moment.zone is not None or moment.zone_unread is not None or not moment.has_clock
    above, zone = clock.named_zone(context), None if own else raw.zone
    if zone is None or (zone is _UNHEADED and above is not None):
        return clock.time(moment, context, cell.span, anchor=anchor)
    if not isinstance(zone, Zone | SharedName):
        return zone
    told = clock.time(moment, (as_told(zone),), cell.span, anchor=anchor)
    differs = isinstance(above, Zone) and told != clock.time(
        moment, context, cell.span, anchor=anchor
    )
    return _DIFFER if differs else told


def kept_text(clock: Clock, raw: RawRecord, context: Sequence[str], cell: Cell) -> str:
    """The unread time of a row: what says its zone beside it keeps that, and names the one above.

    Without the one above, the zone beside it would be taken for that of the time elsewhere.
    """
    if raw.zone is None or raw.zone is _UNHEADED:
        return clock.with_zone(cell.text, context)
    above = None if zones_in(cell.text) else clock.named_zone(context)
    if not isinstance(raw.zone, Zone | SharedName) or not isinstance(above, Zone):
        return cell.text
    return f"{cell.text} {above.name} / {raw.zone.name}"


def day_there(raw: RawRecord, moment: Moment, when: pendulum.DateTime) -> dt.date:
    """The day of the row above in the zone of a row, where that is another."""
    zone = moment.zone or raw.zone
    there = local_time(when, zone) if isinstance(zone, Zone) else when
    return dt.date(there.year, there.month, there.day)
