"""The text of a field that says when an incident began and ended, and how long it took."""

from __future__ import annotations

import datetime as dt
from typing import Any

from incidentkit.errors import UnrepresentableError, excerpt
from incidentkit.forms.decoding.times import leading_moment
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import verbatim
from incidentkit.forms.writing.said import Verbatim
from incidentkit.forms.writing.values.time_texts import TimeTexts
from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.moment.half_spans import HalfSpan, read_half_span, tells_an_end
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.moment.span_writing import SpanValue
from incidentkit.notation.moment.spans import TimeSpan, read_span


class SpanTexts:
    """Writes the spans of one document, whose times are written by `times`."""

    def __init__(self, times: TimeTexts) -> None:
        self._times = times
        self.document: Document = times.document
        self.dress: Dress = times.dress

    def text(self, statement: Statement, values: list[Any], old: str) -> str | None:
        """The text of start, end and duration, as far as the place has them; None without any.

        `values` are those of `SPAN`; `old` is what stands there.
        """
        start = values[0] if values[0] is not None else values[1]
        end = values[2] if values[2] is not None else values[3]
        ongoing, duration = values[4] is True, values[5]
        total = statement.slot.codec is Codec.DURATION
        half = None if self.dress.fresh else read_half_span(old)
        if half is not None:
            if (text := self._beside_unread(statement, half, (start, end), old)) is not None:
                return text
            old = half.with_blank(old)
        parts = [start, end, *((duration,) if total else ())]
        unread = [part for part in parts if isinstance(part, Verbatim)]
        if unread:
            # Read as a whole it fills one attribute; beside others it needs a place of its own.
            alone = unread[0] is (duration if total else start)
            if self.dress.fresh and not (alone and parts.count(None) == len(parts) - 1):
                return None
            return verbatim(self.document, self.dress, unread[0], statement.context)
        if isinstance(duration, Verbatim):
            duration = None
        if start is None and end is None:
            return write_duration_like(duration, None) if total and duration is not None else None
        if not total and not ongoing and end is None and start is not None:
            self._keep_end(statement, old)
            if _is_single(old):
                return self._times.text(statement, [values[0], values[1]], old)
        if _is_single(old):
            old = f"{self._times.parts_of(statement, old)[0]} - [end]"
        value = SpanValue(
            start=start,
            end=end,
            duration=duration if total or _has_duration(old) else None,
            ongoing=ongoing,
        )
        return self.dress.span(
            value,
            self._times.like(statement, old),
            zone=self.dress.zone(self.document, statement.context),
            day=self._times.day(statement),
        )

    def _beside_unread(
        self, statement: Statement, half: HalfSpan, sides: tuple[Any, Any], old: str
    ) -> str | None:
        """The old text with another time beside what can't be read in it; None if that goes."""
        number, at = (1, half.end_at) if half.start is None else (0, half.start_at)
        if not isinstance(sides[1 - number], Verbatim) or not isinstance(sides[number], dt.date):
            return None
        text = self.dress.moment(
            sides[number],
            old[slice(*at)],
            zone=self.dress.zone(self.document, statement.context),
            day=self._times.day(statement),
        )
        return old[: at[0]] + text + old[at[1] :]

    def _keep_end(self, statement: Statement, old: str) -> None:
        """Refuse to write a start alone where the old text tells an end that isn't read."""
        read = [one.path for one in self.document.draft.stated.get(statement, ())]
        if tells_an_end(old) and "resolved_at" not in read:
            reason = f"the end that {excerpt(old)} tells would be lost: set resolved_at, too"
            raise UnrepresentableError("started_at", reason)


def _is_single(text: str) -> bool:
    """Whether a text gives one time in place of a range."""
    return not isinstance(read_span(text), TimeSpan) and isinstance(leading_moment(text), Moment)


def _has_duration(text: str) -> bool:
    """Whether a range has a place for its duration."""
    found = read_span(text)
    return isinstance(found, TimeSpan) and found.duration_at is not None
