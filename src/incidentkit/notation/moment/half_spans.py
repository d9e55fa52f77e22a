"""Spans of time of which only one side can be read: "early morning – 08:40 UTC"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.spans import Bounds, TimeSpan, read_span
from incidentkit.notation.remembered import remembered_text

_LONGEST = 80
_MOST = 12
_SEPARATOR = re.compile(
    r"\s+(?:-+>?|~|to|until|till|bis|au|à|a|às|até|hasta)\s+|\s*(?:[\u2013\u2014\u2192]|->)\s*",
    re.IGNORECASE,
)
_TIMED = late(
    r"(?<![\w.])[0-9]{1,2}(?:[:h][0-9x?]{2}| ?[ap](?:\. ?)?m\b)"
    r"|^(?:(?:about|around|approx\.?|approximately|before|after|at|in|the|next|same|very"
    r"|early|late|later|mid|end|of|some ?time|that|shortly)[\s-]+)*"
    r"(?:morning|noon|lunch(?: ?time)?|afternoon|evening|night|midnight|dawn|day)$",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class HalfSpan:
    """A span with one side that is a moment; the other looks like a time, and is None."""

    start: Moment | None
    end: Moment | None
    start_at: Bounds
    end_at: Bounds

    def with_blank(self, text: str) -> str:
        """The text of the span with a blank in place of what can't be read."""
        at, blank = (self.start_at, "[start]") if self.start is None else (self.end_at, "[end]")
        return text[: at[0]] + blank + text[at[1] :]


@remembered_text(256)
def read_half_span(text: str) -> HalfSpan | None:
    """The side of a span that can be read, where the other is told as a time, too; else None.

    "09:00 UTC - checkout was down" is a time and a remark.
    """
    if isinstance(read_span(text), TimeSpan):
        return None
    for start_at, end_at in _sides(text):
        start, end = read_moment(text[slice(*start_at)]), read_moment(text[slice(*end_at)])
        if isinstance(start, Moment) == isinstance(end, Moment):
            continue
        if looks_timed(text[slice(*(end_at if isinstance(start, Moment) else start_at))]):
            return HalfSpan(
                start=start if isinstance(start, Moment) else None,
                end=end if isinstance(end, Moment) else None,
                start_at=start_at,
                end_at=end_at,
            )
    return None


def looks_timed(text: str) -> bool:
    """Whether a text that is no time stands for one: "25:00", "around lunch"."""
    return _TIMED.search(text.strip()) is not None


def tells_an_end(text: str) -> bool:
    """Whether a text, which may not be read, goes on to another time."""
    return any(looks_timed(text[slice(*end_at)]) for _, end_at in _sides(text))


def _sides(text: str) -> Iterator[tuple[Bounds, Bounds]]:
    if len(text) > _LONGEST:
        return
    for number, matched in enumerate(_SEPARATOR.finditer(text)):
        if number < _MOST and matched.start() > 0 and matched.end() < len(text):
            yield (0, matched.start()), (matched.end(), len(text))
