"""The zone that a row says beside its time, as it counts for the text of that time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.zone_columns import zones_beside
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.zone_cells import as_told
from incidentkit.notation.moment.zones import SharedName, Zone


def told_zone(
    document: Document,
    statement: Statement,
    record: object,
    head: str = "",
    others: Sequence[Mapping[str, str]] = (),
) -> str | None:
    """What stands nearest to the time of an event and may say its zone: one beside it, or `head`.

    None where the time has to say its zone, for what is there says it to nobody, or wrongly.
    `others` are the rows of the table.
    """
    if not isinstance(record, TimelineEvent) or not (record.extra or others):
        return head
    zone = zones_beside([record.extra, *others], in_table=bool(others))[0]
    if zone is None:
        return head
    above = document.clock.named_zone((*((head,) if head else ()), *statement.context))
    if not isinstance(zone, Zone | SharedName) or (isinstance(above, Zone) and above != zone):
        return None
    return as_told(zone)


def fill_time(  # noqa: PLR0913 -- what is written, where, and like what
    document: Document,
    dress: Dress,
    statement: Statement,
    event: TimelineEvent,
    like: str,
    *,
    day: dt.date | None = None,
) -> str:
    """The time of an event that is told in text, which may say its zone in a part of its own."""
    when, head = attribute_of(event, "at") or event.on, told_zone(document, statement, event)
    return fill(document, dress, statement, when, like, head=head, day=day)
