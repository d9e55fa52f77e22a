"""The points in time that a sentence names, each as long as it goes."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.place import Span

MARKS = " \t\n*_`(,.;)"
"""What may stand around a time."""
WINDOW = 48
"""So many characters around a time of day may belong to it, or say what happened then."""
_CLOCKS = 12
"""So many times of a sentence are looked at."""
_CLOCK = late(r"(?<![0-9:.])[0-9]{1,2}(?::[0-9]{2}|(?= ?[AaPp](?:\. ?)?[Mm]\b))")
_WORD_START = late(r"(?<!\S)\S")
_WORD_END = late(r"(?<=\S)(?=\s|$|[,;.)])")
_MILITARY = late(
    r"\b(?P<start>[0-2][0-9][0-5][0-9])(?P<joint> (?:and|to|until) "
    r"| ?[-–] ?)(?P<end>[0-2][0-9][0-5][0-9])"
    r"(?P<zone> ?(?:UTC|GMT|Z)\b)"
)


@attrs.frozen(kw_only=True)
class TimeInSentence:
    """A time of day, perhaps with its day and zone, and where in the sentence it stands."""

    moment: Moment
    span: Span


def times_in(sentence: str) -> Iterator[TimeInSentence]:
    """The points in time of a sentence that have a time of day."""
    end = 0
    for number, match in enumerate(_CLOCK.finditer(sentence)):
        if number >= _CLOCKS:
            return
        if match.start() >= end and (found := _widest(sentence, match.start(), match.end())):
            end = found.span[1]
            yield found


def range_without_colons(sentence: str) -> tuple[TimeInSentence, TimeInSentence] | None:
    """The two times of "between 1900 and 2100 UTC", if the sentence has such."""
    match = _MILITARY.search(sentence)
    if match is None:
        return None
    ends = (match["start"], match["end"])
    moments = [read_moment(f"{text[:2]}:{text[2:]}{match['zone']}") for text in ends]
    start, end = (
        TimeInSentence(moment=moment, span=match.span(name))
        for name, moment in zip(("start", "end"), moments, strict=True)
        if isinstance(moment, Moment)
    )
    return start, end


def _widest(sentence: str, start: int, end: int) -> TimeInSentence | None:
    befores = [m.start() for m in _WORD_START.finditer(sentence, max(start - WINDOW, 0), start + 1)]
    afters = [m.end() for m in _WORD_END.finditer(sentence, end, end + WINDOW)]
    for first in befores:
        for last in reversed(afters):
            raw = sentence[first:last]
            text = raw.strip(MARKS)
            moment = read_moment(text)
            at = first + raw.find(text)
            if isinstance(moment, Moment) and moment.has_clock and at <= start:
                return TimeInSentence(moment=moment, span=(at, at + len(text)))
    return None
