"""Times that are written without their date, and which edits change what they hang on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from editing.changes import Made, stated
from editing.own_lines import OwnLines
from incidentkit import Facts
from incidentkit.forms.decoding.clock import STEP_BACK

_ANCHORS = ("date", "started_at", "detected_at")
_YEAR = re.compile(r"[0-9]{4}")
_DAY = re.compile(
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]",
    re.IGNORECASE,
)
"""Text that nothing claims may give the day of the times below it."""


def hanging_lines(own: OwnLines, made: Made) -> frozenset[int]:
    """The lines of the times that hang on what an edit changes: they are rewritten in full."""
    days_told = made.path.startswith("sections") and _DAY.search(
        str(stated(own.incident, made.path))
    )
    if days_told or _anchor(own.incident) != _anchor(made.incident):
        return frozenset(_undated(own))
    if made.path.startswith("timeline"):
        rows = (*own.incident.timeline, *made.incident.timeline)
        days = {_day(time) for row in rows if (time := row.at or row.on) is not None}
        if len(days | {_anchor(own.incident)[1]}) > 1 or _steps_back(made.incident):
            return frozenset(_undated(own, "timeline["))
    return frozenset()


def _steps_back(facts: Facts) -> bool:
    """Whether a row is so far before the one above that its time needs its day."""
    times = [row.at for row in facts.timeline if row.at is not None]
    return any(later < earlier - STEP_BACK for earlier, later in pairwise(times))


def _anchor(facts: Facts) -> tuple[str | None, dt.date | None]:
    """The attribute whose day times hang on, and that day."""
    name = next((name for name in _ANCHORS if getattr(facts, name) is not None), None)
    return (None, None) if name is None else (name, _day(getattr(facts, name)))


def _day(time: dt.date) -> dt.date:
    return dt.date(time.year, time.month, time.day)


def _undated(own: OwnLines, prefix: str = "") -> Iterator[int]:
    """The lines of the times without a year."""
    source = own.taken.source
    for path, spans in own.places.items():
        if path.startswith(prefix) and isinstance(stated(own.incident, path), dt.date):
            for start, end in spans:
                if not _YEAR.search(source.text[start:end]):
                    yield source.line_of(start)
