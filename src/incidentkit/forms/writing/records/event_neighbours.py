"""What the events around one give it: the day of its time, and the way to write it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.writing.records.event_days import day_of, steps_back


@attrs.frozen
class EventNeighbours:
    """The elements of one list of a document, in its order."""

    document: Document
    path: str

    @property
    def _elements(self) -> list[Element]:
        return self.document.draft.elements.get(self.path, [])

    def day_above(self, at: int, new: Any) -> dt.date | None:  # noqa: ANN401 -- of any list
        """The day on which the time of a `new` event hangs; None where it has to say its day."""
        days = [e.value for e in self._elements if e.span[0] < at and day_of(e.value)]
        return day_of(days[-1]) if days and not steps_back(new, days[-1]) else None

    def in_manner_of(self, own: str, at: int) -> str:
        """`own`, the text of an event, or that of the nearest one with a time if it has none."""
        if not self._elements or _starts_with_time(own):
            return own
        texts = [(e.span[0], self.document.source.text[slice(*e.span)]) for e in self._elements]
        timed = [(abs(start - at), text) for start, text in texts if _starts_with_time(text)]
        return min(timed, default=(0, own))[1]


def _starts_with_time(text: str) -> bool:
    # What a table says stands between its pipes.
    return not text.startswith("|") and leading_time(text.split("\n", 1)[0]) is not None
