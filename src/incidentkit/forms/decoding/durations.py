"""Durations, and the spans that may stand in their place: "07:42 - 11:05 (3h 23m)"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import attrs
import pendulum

from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.times import (
    Written,
    day_of,
    leading_moment,
    leave_unread,
    next_day,
    read_time,
)
from incidentkit.model.leftovers import CustomField
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.half_spans import HalfSpan
from incidentkit.notation.moment.halves_of_day import OTHERS_SAY_HALF
from incidentkit.notation.moment.loose_clocks import with_zone
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.moment.spans import TimeSpan
from incidentkit.notation.moment.zones import SharedName
from incidentkit.notation.outcome import Reason, Unread, unreadable
from incidentkit.notation.states import says_ongoing
from incidentkit.place import Span

_REMARK = late(
    r"(?<=\S)(?:\s*\(|\s*[;,]\s+|\s+[-–—]\s+|\s+(?=(?:of|from|until|between|for|total)\b))"
)
_LENGTH = late(r"[0-9] ?-?(?:s|sec|m|min|h|hr|hour|d|day|minute|second|week)s?\b")
_OF_SOME = late(
    r"(?:for |of |to )?(?:customers?|users?|clients?|partners?|customer|user|client|internal(?:ly)?"
    r"|external(?:ly)?|kunden|nutzer|clientes|usuarios|usuários|utilisateurs|clienti|utenti|klanten"
    r"|gebruikers)(?:[ -](?:impact|facing|visible|affected))?: ",
    re.IGNORECASE,
)
"""What is told of some behind how long it took in all: "(customers: 1h 55m)"."""
_PARTS = late(r"[()\[\],;:–—]| - ")
_SO_FAR = late(
    r"\b(?:so far|and counting|at the time of writing|bis jetzt|bisher|jusqu['’]ici|hasta ahora"
    r"|até agora|finora|tot nu toe)\b",
    re.IGNORECASE,
)
_UNDER_WAY = unreadable("it goes on, and so it isn't known how long it was")
_NO_TIME = "not a date or time of day"
_CLOSING = late(r"(?<=\S)\s*\((?P<length>[^()]{2,40})\)\s*\Z")


def read_length(page: Page, path: str, written: Written) -> None:
    """Read a duration; where the incident's is asked for, a span will do."""
    found = read_duration(written.text)
    if not isinstance(found, Unread):
        page.draft.put(path, found, written.span)
        return
    whole = page.clock.span(written.text)
    if not isinstance(whole, TimeSpan) and (told := told_length(written.text)) is not None:
        page.draft.put(path, told.length, written.within(told.at))
        label = f"{written.statement.label or 'Duration'} note"
        page.draft.put_custom(CustomField(label=label, value=told.remark), written.span)
        return
    if path == "stated_duration" and isinstance(whole, TimeSpan) and _says_more(whole):
        _read_parts(page, whole, written)
    else:
        why = _UNDER_WAY if _goes_on(written.text) else found
        page.leave_unread(path, written.text, written.span, why)


@attrs.frozen(kw_only=True)
class ToldLength:
    """A duration, where it stands in its text, and what else that says."""

    length: pendulum.Duration
    at: Span
    remark: str


def told_length(text: str) -> ToldLength | None:
    """The duration that a text gives besides a remark: "2 hours (until the fix)".

    The remark follows behind a mark, or stands before a duration in parentheses; it may not give
    another one, unless that is of some who were hit: "2h 40m (customers: 1h 55m)". How long
    something was by then, while it went on, is not how long it was.
    """
    if _goes_on(text):
        return None
    for match in _REMARK.finditer(text):
        head, rest = text[: match.start()], text[match.end() :]
        length = read_duration(head)
        if isinstance(length, Unread):
            continue
        if _LENGTH.search(rest) is None or _is_of_some(rest, length):
            remark = rest.strip().rstrip(")") if match[0].endswith("(") else rest.strip()
            return ToldLength(length=length, at=(0, len(head)), remark=remark)
    closing = _CLOSING.search(text)
    if closing is not None and _LENGTH.search(text[: closing.start()]) is None:
        length = read_duration(closing["length"])
        if not isinstance(length, Unread):
            remark = text[: closing.start()].strip()
            return ToldLength(length=length, at=closing.span("length"), remark=remark)
    return None


def _goes_on(text: str) -> bool:
    """Whether a part of a text, or its end, says that it isn't over."""
    parts = (part.strip(" .*_") for part in _PARTS.split(text))
    return any(map(says_ongoing, parts)) or _SO_FAR.search(text) is not None


def _is_of_some(remark: str, whole: pendulum.Duration) -> bool:
    """Whether a remark says for how long some were hit, of all who were for the `whole` time."""
    told = _OF_SOME.match(remark)
    length = None if told is None else read_duration(remark[told.end() :].rstrip(" )"))
    return length is not None and not isinstance(length, Unread) and length <= whole


def _says_more(span: TimeSpan) -> bool:
    """Whether any part of a span is filled in."""
    return span.start is not None or span.end is not None or span.duration is not None


def read_lag(page: Page, path: str, written: Written) -> None:
    """Read how long detection took, or when it was."""
    found = read_duration(written.text)
    if not isinstance(found, Unread):
        page.draft.put(path, found, written.span)
    elif isinstance(leading_moment(written.text), Moment):
        read_time(page, "detected_at", written)
    else:
        context = written.statement.context
        page.leave_unread(path, written.text, written.span, found, context=context)


def read_window(page: Page, written: Written) -> None:
    """Read start, end and duration of the incident; a single time is its start."""
    found = page.clock.span(written.text)
    if isinstance(found, TimeSpan):
        if _is_half_open(page, found, written):
            leave_unread(page, "started_at", written, OTHERS_SAY_HALF)
            return
        _read_parts(page, found, written)
    elif (half := page.clock.half_span(written.text)) is not None:
        _read_half(page, half, written)
    elif found.reason is Reason.AMBIGUOUS:
        # "2:30 - 3:10 PM" doesn't start before noon because its first time can be read.
        leave_unread(page, "started_at", written, found)
    else:
        read_time(page, "started_at", written)


def _read_half(page: Page, half: HalfSpan, written: Written) -> None:
    """Read the side of a span that can be read; the other is kept as it stands."""
    context = written.statement.context
    start_at, end_at = written.within(half.start_at), written.within(half.end_at)
    if half.end is not None:
        _put(page, "started", unreadable(_NO_TIME), start_at, context)
        _read_end(page, half.end, None, end_at, written)
    elif half.start is not None:
        _put(page, "started", page.clock.time(half.start, context, start_at), start_at, context)
        _put(page, "resolved", unreadable(_NO_TIME), end_at, context)


def _is_half_open(page: Page, found: TimeSpan, written: Written) -> bool:
    """Whether a side can be before and after noon, where a field beside it says which it is."""
    sides = (written.text[slice(*at)] for at in (found.start_at, found.end_at) if at is not None)
    return any(page.clock.is_half_open(side, written.statement.context) for side in sides)


def _read_parts(page: Page, found: TimeSpan, written: Written) -> None:
    start: pendulum.DateTime | None = None
    context = written.statement.context
    if found.start is not None and found.start_at is not None:
        at = written.within(found.start_at)
        resolved = page.clock.time(
            found.start, context, at, anchor=_day_of_end(page, found, written)
        )
        start = _put(page, "started", resolved, at, context)
    if found.end is not None and found.end_at is not None:
        _read_end(page, found.end, start, written.within(found.end_at), written)
    if found.ongoing:
        at = written.span if found.end_at is None else written.within(found.end_at)
        page.draft.put("stated_ongoing", True, at)  # noqa: FBT003 -- the attribute's value
    if found.duration is not None and found.duration_at is not None:
        page.draft.put("stated_duration", found.duration, written.within(found.duration_at))


def _day_of_end(page: Page, found: TimeSpan, written: Written) -> dt.date | None:
    """The day on which the start of a span hangs, where only its end has a date."""
    start, end, at = found.start, found.end, found.end_at
    if start is None or end is None or at is None or start.has_date or not end.has_date:
        return None
    resolved = page.clock.time(end, written.statement.context, written.within(at))
    if not isinstance(resolved, pendulum.DateTime):
        return None
    day = day_of(resolved)
    clock = page.clock.time(start, written.statement.context, written.within(at), anchor=day)
    late = isinstance(clock, pendulum.DateTime) and clock > resolved
    return day - dt.timedelta(days=1) if late else day


def _read_end(
    page: Page, end: Moment, start: pendulum.DateTime | None, at: Span, written: Written
) -> None:
    """Read the end of a span: a bare clock time is on the day of the start or on the next."""
    follows = None if end.has_date else start
    anchor = None if follows is None else day_of(follows)
    resolved = page.clock.time(end, written.statement.context, at, anchor=anchor)
    if isinstance(resolved, pendulum.DateTime):
        if follows is not None and resolved < follows:
            resolved = next_day(resolved)
        page.clock.passed(resolved, at[0])
    _put(page, "resolved", resolved, at, written.statement.context)


def _put(
    page: Page,
    name: str,
    found: pendulum.DateTime | pendulum.Date | Unread,
    at: Span,
    context: Sequence[str],
) -> pendulum.DateTime | None:
    """Set a milestone by its time or its day; the time, if it is one."""
    if isinstance(found, pendulum.DateTime):
        page.draft.put_milestone(name, found, at)
        return found
    if isinstance(found, SharedName):
        # Apart from the other side, which may say it, a time without it would be read.
        told = with_zone(page.text(at), found.name)
        page.leave_unread(f"{name}_at", told, at, found)
    elif isinstance(found, Unread):
        page.leave_unread(f"{name}_at", page.text(at), at, found, context=context)
    else:
        page.draft.put_milestone(name, found, at)
    return None
