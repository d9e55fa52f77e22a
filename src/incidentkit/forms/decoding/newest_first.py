"""Whether the events of a timeline are written with the newest on top."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from incidentkit.forms.decoding.clock import STEP_BACK
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.records import filled_records
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.text import strip_emphasis

_SHORTEST = 3
"""So many rows show that the newest comes first."""


def set_order_of_headings(page: Page, statements: Sequence[Statement]) -> None:
    """Remember in which sections the events that have a heading each go back in time."""
    events: defaultdict[tuple[str, ...], list[RawRecord]] = defaultdict(list)
    for one in statements:
        if one.region.inline and one.slot.codec is Codec.TIMELINE:
            groups = filled_records(page, one)
            events[one.context] += [raw for group in groups for raw in group]
    page.clock.newest_first = frozenset(
        context for context, raws in events.items() if is_newest_first(page, raws)
    )


def is_newest_first(page: Page, raws: Sequence[RawRecord]) -> bool:
    """Whether rows are written with the newest on top: they only go back in time.

    Of rows that give no day at least one step has to be too small to be the night between two.
    """
    if any("on" in raw.cells for raw in raws):
        return False
    cells = [raw.cells["at"] for raw in raws if "at" in raw.cells]
    if len(cells) < _SHORTEST:
        return False
    moments = [page.clock.moment(strip_emphasis(cell.text)) for cell in cells]
    clocks = [moment for moment in moments if isinstance(moment, Moment) and moment.has_clock]
    if len(clocks) < _SHORTEST:
        return False
    if any(moment.has_date for moment in clocks):
        return len(clocks) == len(cells) and _go_back(clocks)
    times = [
        dt.timedelta(hours=m.hour or 0, minutes=m.minute or 0, seconds=m.second or 0)
        for m in clocks
    ]
    steps = [above - below for above, below in pairwise(times)]
    small = any(dt.timedelta() < step <= STEP_BACK for step in steps)
    return small and all(step >= dt.timedelta() for step in steps)


def _go_back(moments: Sequence[Moment]) -> bool:
    """Whether times with their days only go back."""
    if not all(moment.has_date for moment in moments):
        return False
    days = [(m.year, m.month or 0, m.day or 0, m.hour or 0, m.minute or 0) for m in moments]
    if all(year is not None for year, *_ in days):
        times = [tuple(part or 0 for part in day) for day in days]
        return times == sorted(times, reverse=True) and times[0] > times[-1]
    if any(year is not None for year, *_ in days):
        return False
    bare = [tuple(part or 0 for part in day[1:]) for day in days]
    return bare == sorted(bare, reverse=True) and bare[0] > bare[-1]
