"""Sections of one report that speak of several incidents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from incidentkit.notation.late_patterns import late

_ONE_OF_SEVERAL: Final = late(
    r"\W*(?:"
    r"(?:incident|outage|event|disruption|window|occurrence|failure)\W*(?:#|no\.? ?)?"
    r"(?:[0-9]{1,2}|[a-z]|one|two|three|four|five)"
    r"|(?:the )?(?:first|second|third|fourth|fifth|[0-9](?:st|nd|rd|th))"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? [0-9]{1,2}"
    r")\b",
    re.IGNORECASE,
)


def of_two_incidents(contexts: Sequence[Sequence[str]]) -> bool:
    """Whether two statements stand below "Incident 1" and "Incident 2", or below two days.

    `contexts` are what stands over each, the nearest heading first.
    """
    if len(contexts) != 2:  # noqa: PLR2004 -- the two statements
        return False
    for one, other in zip(reversed(contexts[0]), reversed(contexts[1]), strict=False):
        if one != other:
            found = [_ONE_OF_SEVERAL.match(heading) for heading in (one, other)]
            return None not in found and len({match[0].casefold() for match in found if match}) > 1
    return False
