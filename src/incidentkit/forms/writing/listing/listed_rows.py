"""Writing the rows of a table that holds a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.writing.listing.shares import Share
from incidentkit.forms.writing.listing.tables import TableWriter
from incidentkit.forms.writing.records.event_days import (
    day_of,
    hangs_on_a_day,
    shared_day,
    steps_back,
)
from incidentkit.markdown.edits import Edit
from incidentkit.model.timeline import TimelineEvent


def row_edits(writer: TableWriter, share: Share, day: dt.date | None) -> Iterator[Edit]:
    """The edits that make a table hold its share; `day` is that on which its first times hang."""
    kept = {id(element) for element, _ in share.kept if element is not None}
    removed: set[int] = set()
    if share.old:
        gone = [writer.row_of(e) for e in share.old if id(e) not in kept]
    else:
        gone = list(writer.table.rows) if share.kept else []
    for row in gone:
        removed.add(row.line)
        yield writer.remove(row)
    writer.make_room(value for element, value in share.kept if element is None)
    rows: list[Edit] = []
    if writer.dress.fresh and not share.old and not any(map(hangs_on_a_day, share.values)):
        shared = shared_day(share.values, day, writer.zone)
        events = (value for value in share.values if isinstance(value, TimelineEvent))
        exact = next((event for event in events if event.at and event.at.second), None)
        if exact is not None:
            writer.follow(exact, shared)
        rows.append(writer.insert(None, [writer.row_text(value, shared) for value in share.values]))
    else:
        yield from _kept_and_new(writer, share, day, rows)
    # A new column goes to the end of a line before a new row goes behind that line.
    yield from writer.finish(removed)
    yield from rows


def _kept_and_new(
    writer: TableWriter, share: Share, day: dt.date | None, rows: list[Edit]
) -> Iterator[Edit]:
    """The edits of rows that stand there; those that must wait for new columns go to `rows`."""
    after = None
    waiting: list[str] = []
    previous: Any = None
    above = _days_above(share, day)
    dated, day_is_unknown = False, day is None and writer.document.clock.anchor is None
    for element, value in share.kept:
        if steps_back(value, previous):
            # A clock time by itself would be read as the next day's.
            day = None
        if element is None and dated and day_is_unknown and hangs_on_a_day(value):
            # Below a day it would be read as a time of that day.
            waiting += ["", *writer.head_texts()]
            day, dated = None, False
        dated = dated or day_of(value) is not None
        previous = value
        if element is None:
            waiting.append(writer.row_text(value, day))
        else:
            if waiting:
                rows.append(writer.insert(after, waiting))
                waiting = []
            if element in share.moved:
                yield writer.put_row(element, share.moved[element])
            elif element.value != value:
                rows += writer.change(element, value, day)
            else:
                yield from writer.keep_day(element, above[element], day)
            after = writer.row_of(element)
        day = day_of(value) or day
    if waiting:
        rows.append(writer.insert(after, waiting))


def _days_above(share: Share, day: dt.date | None) -> dict[Element, dt.date | None]:
    """The day on which the time of each row hung, where no day stood beside it."""
    above: dict[Element, dt.date | None] = {}
    for element in share.old:
        above[element] = day
        day = day_of(element.value) or day
    return above
