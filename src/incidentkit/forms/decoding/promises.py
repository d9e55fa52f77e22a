"""Until when, in words that needn't be a day: "@ann - due Friday", "(@ann, due next week)".

Beside a handle the word for it is enough: what can't be read as a day is kept as unread, and told,
where it would be a part of the text otherwise, and the handle with it.
"""

from __future__ import annotations

import re
from typing import Final

from incidentkit.forms.decoding.names_in_notes import HANDLES
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.late_patterns import late

_WORD: Final = r"(?:due|deadline|eta|until|by)(?: date| on| by)?[ :]+"
_WHEN: Final = r"(?P<value>(?![^,;|·()\n]*@)[^\s,;|·()][^,;|·()\n]{1,30})"
_PROMISE: Final = late(rf"{_WORD}{_WHEN}", re.IGNORECASE)
_BEHIND_HANDLE: Final = late(
    rf"\s+(?:[-–—→|·]+>?\s*(?P<who>{HANDLES.pattern})(?:\s+[-–—|·]\s+|,\s+|\s+)"
    rf"|(?P<mentioned>{HANDLES.pattern})\s+(?=(?:due|deadline|eta)\b))"
    rf"{_WORD}{_WHEN}\Z",
    re.IGNORECASE,
)


def promise(text: str) -> str | None:
    """What "due", or another word for it, stands before; None where there is none."""
    found = _PROMISE.fullmatch(text)
    return None if found is None else found["value"]


@frozen_by_types(kw_only=True)
class Promised:
    """Who does it until when, and where what says so begins."""

    start: int
    who: str
    value: str


def due_behind_handle(text: str, start: int) -> Promised | None:
    """What the end of a text, looked at from `start`, promises behind a handle."""
    found = _BEHIND_HANDLE.search(text, start) if "@" in text else None
    if found is None or found.start() == 0:
        return None
    who = found["who"] or found["mentioned"]
    return Promised(start=found.start(), who=who, value=found["value"].rstrip(" ."))
