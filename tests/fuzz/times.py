"""Any text, as a time or a duration: read exactly or not at all, and never raised about."""

from __future__ import annotations

import datetime as dt
import re

import dateutil.parser
import pendulum

from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.duration.durations import LONGEST, read_duration
from incidentkit.notation.moment.moment_writing import write_moment
from incidentkit.notation.moment.moments import Moment, next_on_or_after, read_moment, resolve
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import UTC, zone_named
from incidentkit.notation.outcome import Unread

DAY = dt.date(2024, 6, 15)
LONGEST_TEXT = 64
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}")


def check(data: bytes) -> None:
    """What is read is exact, within bounds, and reads back when it is written in the same way."""
    text = data.decode("utf-8", "surrogateescape")
    duration = read_duration(text)
    if not isinstance(duration, Unread):
        assert len(text.strip()) <= LONGEST_TEXT
        assert dt.timedelta(0) <= duration <= LONGEST
        assert read_duration(write_duration_like(duration, text)) == duration
    found = read_moment(text)
    if isinstance(found, Moment):
        _check_moment(text, found)
    read_span(text)
    zone_named(text)
    tuple(zone_mentions(text))


def _check_moment(text: str, found: Moment) -> None:
    assert len(text.strip()) <= LONGEST_TEXT
    next_on_or_after(found, DAY)
    alone = resolve(found, anchor=None, zone=None)
    if _ISO.fullmatch(text):
        assert alone == dateutil.parser.isoparse(text)
    for value in (alone, resolve(found, anchor=DAY, zone=UTC)):
        if isinstance(value, pendulum.DateTime):
            assert value.tzinfo is not None
            assert value.tzinfo.utcoffset(None) is not None, "a fixed offset"
            assert 1969 <= value.year <= 2201
            again = read_moment(write_moment(value, text, zone=UTC, day=DAY))
            assert isinstance(again, Moment)
            assert resolve(again, anchor=DAY, zone=UTC) == value
