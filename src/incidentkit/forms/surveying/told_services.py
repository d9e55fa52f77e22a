"""Whether what stands behind "Services" names them: elsewhere it tells of them, or counts them."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late

_PARTS = late(r"[,\n]")
_MARKS = " \t-*+•`[]()xX✓✔✅"
_TELLING = late(
    r"[.!?;:](?:\s|\Z)|\b(?:was|were|is|are|had|have|did|no|not|none|all|only|some|most|every)\b",
    re.IGNORECASE,
)
_LETTER = late(r"[^\W\d_]")
_LONGEST = 48
_MOST_WORDS = 5


def names_services(text: str) -> bool:
    """Whether a text is a list of short names, or nothing yet."""
    parts = [part.strip(_MARKS) for part in _PARTS.split(text)]
    return all(_is_name(part) for part in parts if part)


def _is_name(part: str) -> bool:
    short = len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS
    named = _LETTER.search(part) is not None and not part[0].isdigit()
    return short and named and _TELLING.search(part) is None
