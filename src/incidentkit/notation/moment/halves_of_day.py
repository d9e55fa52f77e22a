"""Before or after noon: which times of day say so, and which could be either beside those."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.clocks import EITHER_HALF, NOON
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.outcome import ambiguous

OTHERS_SAY_HALF = ambiguous("other times beside it say AM or PM, and this one doesn't")
"""Why a time that `lacks_half` can't be read there."""
_SAID = re.compile(
    r"[0-9] ?[ap](?:\. ?)?m(?![a-z])|午前|午後|上午|下午|오전|오후", re.IGNORECASE | re.ASCII
)
_CLOCK = late(r"(?<![\w:.+-])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:%])", re.ASCII)
_BEHIND_DATE = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def says_half(text: str) -> bool:
    """Whether a time of day in `text` says that it is before or after noon."""
    return _SAID.search(text) is not None


def is_told_by_half(text: str) -> bool:
    """Whether `text` is one point in time that says AM or PM."""
    return says_half(text) and isinstance(read_moment(text), Moment)


def lacks_half(text: str) -> bool:
    """Whether `text` is a time that could be before and after noon, where others say which.

    "0:15" and "13:04" can't, and behind a date like 2026-03-09 people count to 24.
    """
    moment = read_moment(text)
    if not isinstance(moment, Moment) or moment.hour is None or not 1 <= moment.hour <= NOON:
        return False
    return not says_half(text) and _BEHIND_DATE.search(text) is None


def with_either_half(text: str) -> str:
    """Such times so that they say by themselves that they can be either: "3:04 AM/PM UTC"."""
    return _CLOCK.sub(rf"\g<0> {EITHER_HALF}", text)


def without_either_half(text: str) -> str:
    """Such times as they are written among others that say AM or PM."""
    return text.replace(f" {EITHER_HALF}", "")
