"""Writing a span of time the way the text before it, or a placeholder, writes one."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from functools import partial

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.moment_layout import layout_of
from incidentkit.notation.moment.moment_writing import local_time, own_zone, same_time, write_moment
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.spans import Bounds, TimeSpan, read_span, resolve_span
from incidentkit.notation.moment.zones import SharedName, Zone
from incidentkit.notation.outcome import Unread

_PLAIN = "[start] - [end]"
_PLAIN_END = "HH:MM"
_UNKNOWN = "?"
_ONGOING = "ongoing"


@attrs.frozen(kw_only=True)
class SpanValue:
    """A span as a text states it; what it doesn't is None. `ongoing` is in place of an end."""

    start: dt.datetime | dt.date | None = None
    end: dt.datetime | dt.date | None = None
    duration: dt.timedelta | None = None
    ongoing: bool = False


@attrs.frozen(kw_only=True)
class _Frame:
    """A span's text with the places of its parts; what is around them stays."""

    text: str
    span: TimeSpan
    start_at: Bounds
    end_at: Bounds

    @property
    def start(self) -> str:
        return self.text[slice(*self.start_at)]

    @property
    def end(self) -> str:
        return self.text[slice(*self.end_at)]

    @property
    def duration(self) -> str | None:
        return self.text[slice(*self.span.duration_at)] if self.span.duration_at else None

    def filled(self, start: str, end: str, duration: str | None) -> str:
        """The text with new parts. A duration it has no place for goes to its end."""
        parts = [(self.start_at, start), (self.end_at, end)]
        first, last = 0, len(self.text)
        if self.span.duration_at and duration is not None:
            parts.append((self.span.duration_at, duration))
        elif self.span.duration_at and self.span.duration_at < self.start_at:
            first, last = self.start_at[0], self.end_at[1]
        elif self.span.duration_at:
            last = self.end_at[1]
        pieces: list[str] = []
        for place, part in sorted(parts):
            pieces += (self.text[first : place[0]], part)
            first = place[1]
        written = "".join(pieces) + self.text[first:last]
        return written if self.span.duration_at or duration is None else f"{written} ({duration})"


def write_span(  # noqa: PLR0913 -- what is written, like what, and how that is read
    value: SpanValue,
    like: str | None,
    *,
    zone: Zone | None = None,
    day: dt.date | None = None,
    told: Zone | None = None,
    order: DateOrder | None = None,
) -> str:
    """`value` in the notation of `like`: the span that stood there, or a placeholder for one.

    Each part is written as `write_moment` and `write_duration_like` do after its own text, and one
    that says the same already stays as it is; so do separators and "from". `zone`, `day` and `told`
    are what `resolve_span` gets there, `order` is that of its dates; with them it makes `value` of
    the result. A missing end is "?" where no placeholder stands, a missing duration is left out.
    Where `like` is None or is no span, the result is like "2024-01-15 07:42 - 11:05 UTC (3h 23m)".
    Raises `InvalidValueError` for times outside 1970 to 2200, durations outside 0 to 10 years, and
    an end of what still goes on.
    """
    if value.ongoing and value.end is not None:
        reason = "a span that is still ongoing has no end"
        raise InvalidValueError(reason)
    for side in (value.start, value.end):
        if side is not None:
            write_moment(side, None)
    means = partial(_means, value, zone=zone, day=day, told=told, order=order)
    if like is not None and means(like):
        return like.strip()
    for frame in _frames(like or ""):
        duration = _duration(frame, value)
        for start, end in _Sides(frame, value, zone, told, order).texts(day):
            written = frame.filled(start, end, duration)
            if means(written):
                return written
    reason = "no text says so of a span"
    raise InvalidValueError(reason)


def _frames(example: str) -> Iterator[_Frame]:
    for text in (example.strip(), _PLAIN):
        span = read_span(text)
        if not isinstance(span, Unread) and span.start_at and span.end_at:
            yield _Frame(text=text, span=span, start_at=span.start_at, end_at=span.end_at)


def _duration(frame: _Frame, value: SpanValue) -> str | None:
    if value.duration is not None:
        return write_duration_like(value.duration, frame.duration)
    return frame.duration if frame.span.duration is None else None


def _means(  # noqa: PLR0913 -- as above
    value: SpanValue,
    text: str,
    *,
    zone: Zone | None,
    day: dt.date | None,
    told: Zone | None,
    order: DateOrder | None,
) -> bool:
    found = read_span(text)
    span = found if isinstance(found, Unread) else found.in_order(order)
    if isinstance(span, Unread):
        return False
    sides = resolve_span(span, anchor=day, zone=zone, told=told)
    stated = (span.duration, span.ongoing)
    return stated == (value.duration, value.ongoing) and all(
        same_time(side, wanted)
        for side, wanted in zip(sides, (value.start, value.end), strict=True)
    )


@attrs.frozen
class _Sides:
    """Texts for both ends of `value`, where times without a zone are in `zone`."""

    frame: _Frame
    value: SpanValue
    zone: Zone | None
    told: Zone | None
    order: DateOrder | None

    def texts(self, day: dt.date | None) -> Iterator[tuple[str, str]]:
        """Start and end, the shortest first; the last say all that there is to say."""
        plain_end = _PLAIN_END if isinstance(self.value.start, dt.datetime) else None
        for start_like, end_like in (self._likes(), (None, plain_end)):
            start_zone, end_zone = self._zone_like(start_like), self._zone_like(end_like)
            home = end_zone or start_zone or self.zone
            start_days = (day, _day_of(self.value.start, home), None)
            end_days = (_day_of(self.value.end, home), None)
            for start_on, end_on in itertools.product(start_days, end_days):
                # A zone on one side holds for both, so that side comes first.
                if start_zone and not end_zone:
                    start = self._start(start_like, self.zone, start_on)
                    end = self._end(end_like, self._zone_of(start) or self.zone, end_on)
                else:
                    end = self._end(end_like, self.zone, end_on)
                    start = self._start(start_like, self._zone_of(end) or self.zone, start_on)
                yield start, end
        yield self._start(None, None, None), self._end(None, None, None)

    def _likes(self) -> tuple[str | None, str | None]:
        """Examples for start and end; a side left alone takes over the zone held by both."""
        start = self.frame.start if layout_of(self.frame.start, self.order) else None
        end = self.frame.end if layout_of(self.frame.end, self.order) else None
        start_zone, end_zone = self._zone_like(start), self._zone_like(end)
        if start and end_zone and not start_zone and not isinstance(self.value.end, dt.datetime):
            start = f"{start} {end_zone.name}"
        if end and start_zone and not end_zone and not isinstance(self.value.start, dt.datetime):
            end = f"{end} {start_zone.name}"
        if end is None and isinstance(self.value.start, dt.datetime):
            end = _PLAIN_END
        return start, end

    def _start(self, like: str | None, zone: Zone | None, day: dt.date | None) -> str:
        if self.value.start is not None:
            return self._written(self.value.start, like, zone, day)
        return self.frame.start if self.frame.span.start is None else _UNKNOWN

    def _end(self, like: str | None, zone: Zone | None, day: dt.date | None) -> str:
        span = self.frame.span
        if self.value.end is not None:
            return self._written(self.value.end, like, zone, day)
        if self.value.ongoing:
            return self.frame.end if span.ongoing else _ONGOING
        return self.frame.end if span.end is None and not span.ongoing else _UNKNOWN

    def _written(
        self, side: dt.datetime | dt.date, like: str | None, zone: Zone | None, day: dt.date | None
    ) -> str:
        return write_moment(side, like, zone=zone, day=day, told=self.told, order=self.order)

    def _zone_of(self, text: str) -> Zone | None:
        """The zone that a text names."""
        moment = read_moment(text)
        return (
            self._known(moment.zone or moment.zone_unread) if isinstance(moment, Moment) else None
        )

    def _zone_like(self, example: str | None) -> Zone | None:
        """The zone of a text, or the one a placeholder asks for."""
        layout = layout_of(example, self.order) if example else None
        return self._known(layout.zone.zone) if layout and layout.zone else None

    def _known(self, zone: Zone | Unread | None) -> Zone | None:
        found = zone.in_place(self.told) if isinstance(zone, SharedName) else zone
        return found if isinstance(found, Zone) else None


def _day_of(value: dt.date | None, zone: Zone | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return local_time(value, zone or own_zone(value)).date()
    return value
