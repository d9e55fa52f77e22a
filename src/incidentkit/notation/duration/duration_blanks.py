"""Placeholders for a duration, as examples of the notation they ask for."""

from __future__ import annotations

import re

from incidentkit.notation.words import plain

LONGEST_TEXT = 64

_BRACKETS = str.maketrans("", "", "[]<>{}`")
_CLOCK = re.compile(r"(?:HH|hh):(?:MM|mm):(?:SS|ss)")
_NUMBER = re.compile(
    r"(?:(?<![A-Za-z])(?:[XYZNn]+|x+)|_+|\?+|#+)"
    r"(?=[ -]?(?:[wdhms](?![a-z])|weeks?|days?|h(?:ou)?rs?|min|sec))"
)


def specimen_of(placeholder: str) -> str | None:
    """What could be a duration in the notation of `placeholder` ("X hours Y minutes"), or None.

    Its first number is too large for the next larger unit to be wanted: whoever asks for hours and
    minutes wants no days. The text returned need not be a duration: whoever reads it finds out.
    """
    text = plain(placeholder).strip()
    if len(text) > LONGEST_TEXT:
        return None
    bare = text.translate(_BRACKETS).strip()
    if _CLOCK.fullmatch(bare):
        return "02:15:30"
    first, rest = _NUMBER.subn("99", bare, count=1)
    return _NUMBER.sub("15", first) if rest else None
