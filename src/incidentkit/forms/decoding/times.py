"""Milestones, scheduled times, days, durations and spans."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pendulum

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import STEP_BACK, Clock, code_of
from incidentkit.forms.decoding.draft import Code, Draft
from incidentkit.forms.decoding.texts import bare
from incidentkit.forms.entries import Codec
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.place import Span
from incidentkit.markdown.source import Source
from incidentkit.model.leftovers import CustomField
from incidentkit.notation.durations import read_duration
from incidentkit.notation.moments import Moment, read_moment
from incidentkit.notation.outcome import Unread, unreadable
from incidentkit.notation.spans import TimeSpan, read_span

_ONGOING = frozenset(("ongoing", "still ongoing", "(ongoing)", "in progress", "not yet resolved"))
NO_VALUE = frozenset(("n/a", "na", "-", "–", "—", "none", "not applicable"))
_TAIL = re.compile(r"\s+(?P<joint>by|to|via)\s+(?=\S)|\s+(?P<aside>[-–—(])\s*(?=\S)")
_BY = {"detected_at": "detected_by"}
_TO = {"escalated_at": "escalated_to"}


@attrs.frozen
class _Parts:
    """A moment and what is said behind it: "14:32 UTC by PagerDuty"."""

    end: int
    """Where the moment ends."""
    joint: str = ""
    rest: str = ""
    rest_at: int = 0


def _parted(text: str) -> _Parts:
    if isinstance(read_moment(text), Moment):
        return _Parts(len(text))
    for match in _TAIL.finditer(text):
        if isinstance(read_moment(text[: match.start()]), Moment):
            rest = text[match.end() :].strip()
            if match["aside"] == "(":
                rest = rest.removesuffix(")").strip()
            return _Parts(match.start(), match["joint"] or "", rest, match.end())
    return _Parts(len(text))


def _dated(moment: Moment | None) -> bool:
    return moment is not None and moment.has_date and moment.has_year


def next_day(found: pendulum.DateTime) -> pendulum.DateTime:
    """The same clock time a day later, at the same offset."""
    return found.add(days=1)


def _within(span: Span, part: tuple[int, int]) -> Span:
    return (span[0] + part[0], span[0] + part[1])


class Times:
    """Reads everything that a clock or a calendar decides."""

    def __init__(self, source: Source, draft: Draft, clock: Clock, blanks: Blanks) -> None:
        self.source = source
        self.draft = draft
        self.clock = clock
        self.blanks = blanks
        self.latest: pendulum.DateTime | None = None

    def needs_anchor(self, statement: Statement) -> bool:
        """Whether the statement's time hangs on the document's day."""
        text, _ = bare(self.source, statement.region.span)
        if statement.slot.codec in (Codec.SPAN, Codec.DURATION):
            span = read_span(text)
            return isinstance(span, TimeSpan) and not _dated(span.start)
        moment = read_moment(text[: _parted(text).end])
        return isinstance(moment, Moment) and not (moment.has_date and moment.has_year)

    def read(self, statement: Statement) -> None:
        """Read one statement whose codec is about time."""
        path, codec = statement.slot.path, statement.slot.codec
        text, span = bare(self.source, statement.region.span)
        if is_placeholder(text) or text.casefold() in NO_VALUE:
            return
        if codec is Codec.DAY:
            self._day(path, text, span)
        elif codec is Codec.DURATION:
            self._duration(path, text, span, statement)
        elif codec is Codec.LAG:
            self._lag(path, text, span, statement)
        elif codec is Codec.SPAN:
            self._span(text, span, statement)
        else:
            self._moment(path, text, span, statement)

    # -- days -------------------------------------------------------------------------------

    def _day(self, path: str, text: str, span: Span) -> None:
        moment = read_moment(text)
        if isinstance(moment, Unread):
            self.fail(path, text, span, moment)
            return
        day = self.clock.day(moment)
        if day is None:
            self.fail(path, text, span, unreadable("no day is written"))
            return
        self.draft.put(path, day, span)
        self._check_weekday(path, moment, day, span)

    def _check_weekday(self, path: str, moment: Moment, day: dt.date, span: Span) -> None:
        if moment.weekday not in (None, day.weekday()):
            message = f"{day.isoformat()} is a {day.strftime('%A')}"
            self.draft.note(Code.WEEKDAY, path, span, message)

    # -- moments ----------------------------------------------------------------------------

    def _moment(self, path: str, text: str, span: Span, statement: Statement) -> None:
        name = path.removesuffix("_at")
        if path == "resolved_at" and text.casefold() in _ONGOING:
            self.draft.put("stated_ongoing", True, span)  # noqa: FBT003 -- the attribute's value
            return
        parts = _parted(text)
        when, at = text[: parts.end], (span[0], span[0] + parts.end)
        moment = read_moment(when)
        if isinstance(moment, Unread):
            self.fail(f"{name}_at", text, span, moment)
            return
        found = self.clock.time(moment, statement.context, at)
        if isinstance(found, Unread):
            self.fail(f"{name}_at", text, span, found)
            return
        if isinstance(found, pendulum.DateTime):
            if not moment.has_date:
                found = self._rolled(found)
            if statement.slot.codec is Codec.MILESTONE:
                self.latest = found
            self.draft.put(f"{name}_at", found, at)
            self._check_weekday(f"{name}_at", moment, found, at)
        elif statement.slot.codec is Codec.SCHEDULE:
            self.draft.put(f"{name}_on", found, at)
        else:
            self.draft.put(f"stated_days.{name}", found, at)
        if parts.rest:
            rest_at = (span[0] + parts.rest_at, span[0] + parts.rest_at + len(parts.rest))
            self._tail(path, parts.joint, parts.rest, rest_at, statement)

    def _rolled(self, found: pendulum.DateTime) -> pendulum.DateTime:
        """A bare clock time after midnight belongs to the day after the milestone before it."""
        if self.latest is not None and found < self.latest - STEP_BACK:
            return next_day(found)
        return found

    def _tail(self, path: str, joint: str, rest: str, at: Span, statement: Statement) -> None:
        if is_placeholder(rest):
            return
        target = (_BY if joint in ("by", "via") else _TO if joint == "to" else {}).get(path)
        if target is not None:
            self.draft.put(target, rest, at)
        else:
            label = f"{statement.label or path} {joint}".strip()
            self.draft.put_custom(CustomField(label=label, value=rest), at)

    # -- durations and spans ------------------------------------------------------------------

    def _duration(self, path: str, text: str, span: Span, statement: Statement) -> None:
        found = read_duration(text)
        if isinstance(found, Unread) and path == "stated_duration":
            whole = read_span(text)
            if isinstance(whole, TimeSpan) and (whole.start or whole.end):
                self._take_span(whole, span, statement)
                return
        if isinstance(found, Unread):
            self.fail(path, text, span, found)
        else:
            self.draft.put(path, found, span)

    def _lag(self, path: str, text: str, span: Span, statement: Statement) -> None:
        found = read_duration(text)
        if isinstance(found, Unread) and isinstance(read_moment(text[: _parted(text).end]), Moment):
            self._moment("detected_at", text, span, statement)
        elif isinstance(found, Unread):
            self.fail(path, text, span, found)
        else:
            self.draft.put(path, found, span)

    def _span(self, text: str, span: Span, statement: Statement) -> None:
        found = read_span(text)
        if isinstance(found, TimeSpan):
            self._take_span(found, span, statement)
        else:
            self._moment("started_at", text, span, statement)

    def _take_span(self, found: TimeSpan, span: Span, statement: Statement) -> None:
        start: pendulum.DateTime | None = None
        if found.start is not None and found.start_at is not None:
            at = _within(span, found.start_at)
            resolved = self.clock.time(found.start, statement.context, at)
            if isinstance(resolved, pendulum.DateTime):
                start = resolved
                self.draft.put("started_at", start, at)
            elif isinstance(resolved, Unread):
                self.fail("started_at", self.source.text[at[0] : at[1]], at, resolved)
            else:
                self.draft.put("stated_days.started", resolved, at)
        if found.end is not None and found.end_at is not None:
            self._end(found, start, _within(span, found.end_at), statement)
        if found.ongoing:
            at = span if found.end_at is None else _within(span, found.end_at)
            self.draft.put("stated_ongoing", True, at)  # noqa: FBT003 -- the attribute's value
        if found.duration is not None and found.duration_at is not None:
            self.draft.put("stated_duration", found.duration, _within(span, found.duration_at))

    def _end(
        self, found: TimeSpan, start: pendulum.DateTime | None, at: Span, statement: Statement
    ) -> None:
        end = found.end
        if end is None:
            return
        anchor = (
            None if start is None or end.has_date else dt.date(start.year, start.month, start.day)
        )
        resolved = self.clock.time(end, statement.context, at, anchor=anchor)
        if isinstance(resolved, pendulum.DateTime):
            if start is not None and not end.has_date and resolved < start:
                resolved = next_day(resolved)
            self.latest = resolved
            self.draft.put("resolved_at", resolved, at)
        elif isinstance(resolved, Unread):
            self.fail("resolved_at", self.source.text[at[0] : at[1]], at, resolved)
        else:
            self.draft.put("stated_days.resolved", resolved, at)

    def fail(self, path: str, text: str, span: Span, why: Unread) -> None:
        """Leave a text unread, unless it is the form's own."""
        if not self.blanks.has_value(path, text):
            self.draft.leave_unread(path, text, span, code_of(why), why.why)
