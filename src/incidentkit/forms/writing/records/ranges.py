"""The range of time that an event has in place of one time: "10:00 - 10:30"."""

from __future__ import annotations

import attrs

from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.text import strip_emphasis

_JOINT = " - "


@attrs.frozen
class Range:
    """A range as it is written."""

    start: str
    joint: str
    """What stands between its start and its end."""
    end: str
    """Its end, and all behind that."""
    before: str = ""

    @property
    def alone(self) -> str:
        """The side whose notation a time alone takes: what stands behind both is said of both."""
        start = read_moment(self.start)
        dated = isinstance(start, Moment) and start.has_date
        return self.start if dated else self.end

    @classmethod
    def of(cls, text: str) -> Range | None:
        """The range that a text is, if it is one with a start and an end."""
        text = strip_emphasis(text)
        span = None if isinstance(read_moment(text), Moment) else read_span(text)
        if not isinstance(span, TimeSpan) or span.start is None or span.start_at is None:
            return None
        if span.end_at is None or span.end_at[0] < span.start_at[1]:
            return None
        return cls(
            start=text[slice(*span.start_at)],
            joint=text[span.start_at[1] : span.end_at[0]],
            end=text[span.end_at[0] :].strip(),
            before=text[: span.start_at[0]],
        )


def ranged(start: str, until: str, like: Range | None) -> str | None:
    """A start and an end as one range in the manner of another; None where it isn't read as one."""
    before, joint = ("", _JOINT) if like is None else (like.before, like.joint)
    text = f"{before}{start}{joint}{until}"
    found = Range.of(text)
    return text if found is not None and (found.start, found.end) == (start, until) else None
