"""Text of a blank form that was left in a value which is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Raised, Subject
from incidentkit.findings.texts import texts_of
from incidentkit.notation.late_patterns import late
from incidentkit.place import Place

_ORDERS: Final = (
    "add|choose|delete|describe|detail|enter|explain|fill|give|identify|include|insert|link to|list"
    "|name of|note|paste|provide|replace|select|specify|state|summari[sz]e|write|your"
)
_NOUNS: Final = (
    "name|names|full name|date|time|timestamp|owner|owners|person|team|number|ticket|url|link|title"
    "|description|duration|yyyy|hh|dd|mm|tbd|tbc|todo|placeholder|role|email|version"
)
_LEFT: Final = late(
    rf"(?<![\w\])])\[(?:(?:{_ORDERS})\b[^\[\]\n]{{3,100}}|(?:{_NOUNS})[ 0-9]{{0,3}})\](?![(\[:])"
    r"|<(?:insert|describe|your|add|fill|enter)\b[^<>\n]{0,80}>"
    r"|\b(?:YYYY-MM-DD|DD/MM/YYYY|MM/DD/YYYY|HH:MM(?::SS)?|hh:mm|XX:XX)\b"
    r"|\{\{[\w .-]{1,60}\}\}",
    re.IGNORECASE,
)
_CODE: Final = late(
    r"(?P<fence>`{3,}+|~{3,}+)(?s:.*?)(?:(?P=fence)|\Z)|(?P<tick>`++).{1,300}?(?P=tick)"
)
"""A fence reaches to the end if nothing closes it; other code stands within a line."""


def leftovers(subject: Subject) -> Iterator[Raised]:
    """A date pattern, a bracketed instruction or the like amid a text; code is left alone."""
    for path, text in texts_of(subject.facts):
        bare = _CODE.sub(lambda code: " " * len(code[0]), text)
        for found in _LEFT.finditer(bare):
            yield Raised(
                code="leftover-placeholder",
                message=f"{path}: {excerpt(found[0])} was left from the form",
                path=path,
                place=_place(subject, path, found[0]),
            )
            break


def _place(subject: Subject, path: str, text: str) -> Place | None:
    """Where the text itself stands, if it can be found within its value."""
    place, reading = None, subject.reading
    while path and place is None:
        # The text of a section has no place of its own, the section has.
        place, path = subject.place(path), path.rpartition(".")[0]
    if place is None or reading is None:
        return place
    at = reading.source.text.find(text, place.start)
    return reading.source.place(at, at + len(text)) if 0 <= at < place.end else place
