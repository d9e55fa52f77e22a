"""Changing the time of an event that is told in text: the text stays as it is wrapped."""

from __future__ import annotations

import datetime as dt

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.surveying.status_updates import posted_below
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import attribute_of
from incidentkit.forms.writing.records.ranges import Range, ranged
from incidentkit.forms.writing.records.told_zones import fill_time
from incidentkit.markdown.edits import Edit
from incidentkit.model.row_ends import UNTIL
from incidentkit.model.timeline import TimelineEvent
from incidentkit.place import Span


@attrs.frozen(eq=False)
class TimedText:
    """The text of one event, with its time in front or on a line below."""

    document: Document
    dress: Dress
    statement: Statement
    element: Element
    text: Span
    """All that tells it, without its marker."""

    def edit_to(self, new: TimelineEvent, day: dt.date | None) -> Edit | None:
        """The edit of the time alone, which hangs on `day`; None where more than that changes."""
        place, when = self.element.places.get("at"), attribute_of(new, "at") or new.on
        old: TimelineEvent = self.element.value
        if when is None or place is None or _untimed(old) != _untimed(new):
            return None
        if not self.text[0] <= place[0] < place[1] <= self.text[1]:
            return None
        source = self.document.source.text
        like = source[slice(*place)]
        before, behind = source[self.text[0] : place[0]], source[place[1] : self.text[1]]
        ends = (old.extra.get(UNTIL), new.extra.get(UNTIL))
        if posted_below(before + like + behind) is not None:
            posted = self._time(new, like)
            return Edit(*place, posted) if ends[0] == ends[1] else None
        shown = self._shown(new, ends, like, day)
        if shown is None:
            return None
        told, now = leading_time(before + like + behind), leading_time(before + shown + behind)
        # A number behind it may be taken for a part of the new time.
        if told is None or now is None or (now.when, now.text) != (shown, told.text):
            return None
        return Edit(*place, shown)

    def _shown(
        self,
        new: TimelineEvent,
        ends: tuple[str | None, str | None],
        like: str,
        day: dt.date | None,
    ) -> str | None:
        """A time, or a range of time, if it is read as one; of the `ends` the second is the new."""
        own, (before, until) = Range.of(like), ends
        if own is not None:
            like = own.alone if until is None else own.start
        start = self._time(new, like, day)
        if own is None and before is not None:
            # The end has a name, and stands elsewhere.
            return start if before == until else None
        return start if until is None else ranged(start, until, own)

    def _time(self, new: TimelineEvent, like: str, day: dt.date | None = None) -> str:
        return fill_time(self.document, self.dress, self.statement, new, like, day=day)


def _untimed(event: TimelineEvent) -> TimelineEvent:
    """An event without its time, and without when that was over."""
    left = {name: text for name, text in event.unparsed.items() if name not in ("at", "on")}
    extra = {name: text for name, text in event.extra.items() if name != UNTIL}
    return attrs.evolve(event, at=None, on=None, unparsed=left, extra=extra)
