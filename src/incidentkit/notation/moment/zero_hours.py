"""The time from which a text counts others: "T0 = 17:25 UTC"."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import LONGEST_TEXT, Moment, read_moment

_NAME = r"(?<![\w+.-])T ?[+-]?0"
_ZERO = re.compile(
    rf"{_NAME} ?(?:m|min|minutes)?[*_`]{{0,3}} *"
    r"(?:=|:|\bis\b|\bat\b|\(|\||[\u2013\u2014-])"
    # Behind it, the line may say another.
    rf" *[*_`]{{0,3}}(?P<when>~? ?[0-9](?:(?!{_NAME})[^\n|)]){{3,{LONGEST_TEXT - 1}}})"
)
_END = late(r"(?<=\S)(?=\s|$)")
_MARKS = " \t*_`:-\u2013\u2014|,.;"


def zero_hour(text: str) -> Moment | None:
    """The one time of day that a text says T0 is; None where it says none, or two."""
    found = {
        moment
        for matched in _ZERO.finditer(text)
        if (moment := _longest(matched["when"])) is not None
    }
    return found.pop() if len(found) == 1 else None


def is_zero_hour(text: str) -> bool:
    """Whether a text says when T0 is, and no more."""
    matched = _ZERO.match(text.strip(_MARKS))
    if matched is None:
        return False
    moment = read_moment(matched["when"].strip(_MARKS))
    return isinstance(moment, Moment) and matched.end() == len(text.strip(_MARKS))


def _longest(text: str) -> Moment | None:
    best: Moment | None = None
    for end in _END.finditer(text):
        moment = read_moment(text[: end.start()].rstrip(_MARKS))
        if isinstance(moment, Moment) and moment.has_clock:
            best = moment
    return best
