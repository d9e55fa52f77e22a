"""The zone that a text which can't be read names all the same: the time in its place keeps it."""

from __future__ import annotations

import datetime as dt
from typing import Self

import attrs

from incidentkit.forms.document import Document
from incidentkit.markdown.edits import Edit, apply
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import Zone


@attrs.frozen
class KeptZone:
    """A zone, and how a text names it behind its time: " CET", " (heure de Paris)"."""

    zone: Zone
    before: str
    """The text up to there."""
    text: str

    @classmethod
    def of(cls, document: Document, old: str, when: object) -> Self | None:
        """The zone that an unread text names, if that is the zone of the time in its place.

        Other times of a document may hang on it.
        """
        if not isinstance(when, dt.datetime) or isinstance(document.clock.moment(old), Moment):
            return None
        mentions = zone_mentions(old)
        zone = mentions[-1].zone if mentions else None
        if not isinstance(zone, Zone):
            return None
        local = zone.localise(when.replace(tzinfo=None, microsecond=0))
        if not isinstance(local, dt.datetime) or local.utcoffset() != when.utcoffset():
            return None
        start, end = mentions[-1].start, mentions[-1].end
        opening, closing = old.rfind("(", 0, start), old.find(")", end - 1)
        if opening >= 0 and closing >= 0 and ")" not in old[opening:start]:
            start, end = opening, closing + 1
        return cls(zone, old[:start].rstrip(), f" {old[start:end]}")


def reads_as_time(document: Document, edit: Edit, path: str, when: dt.datetime) -> bool:
    """Whether an edit makes a document say a time at `path`, and leaves the zone of the others."""
    text = apply(document.source, [edit])
    read = document.changed(text)
    own = read.draft.values.get(path)
    return bool(own == when) and read.clock.zone(()) == document.clock.zone(())
