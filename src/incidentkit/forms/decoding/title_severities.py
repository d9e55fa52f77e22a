"""The severity that stands in a title, apart from what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from incidentkit.forms.decoding.title_ids import id_in_title, speaks_of_another
from incidentkit.forms.titles import form_prefix
from incidentkit.notation.late_patterns import late
from incidentkit.notation.severities import severity_code
from incidentkit.place import Span

_WORD: Final = r"(?:(?:SEV|Sev|sev)[- ]?|Severity[- ]|P)[0-5]"
_FIRST: Final = late(
    rf"[^\w\[(]*(?P<opened>[\[(])?(?P<level>{_WORD})"
    r"(?(opened)[\])]:?[ \t]*|(?::|[ \t]*\||[ \t]+[-–—·])[ \t]+)(?=\S)"
)
"""Before what happened: "SEV-1: checkout down", "[P2] Checkout down"."""
_LAST: Final = late(
    rf".*\w.*?(?:[ \t][\[(](?P<level>{_WORD})(?:[ \t]*[,;·|][^()\[\]]*)?[\])]"
    rf"|[ \t]\|[ \t]*(?P<column>{_WORD}))[ \t]*\Z"
)
"""Behind it: "Checkout down (SEV1)", "Checkout down | P2"."""
_ANY: Final = late(rf"(?<![\w.-])(?:{_WORD}|[Pp]riority[- ][0-5])(?![\w%])|(?<=[0-9]/)[0-5]\b")
_PARTED: Final = late(r"[ \t]*[\])]?[ \t]*(?:[:：|·/–—-][ \t]*)?")
_OTHER_P: Final = late(
    r"\b(?:pads?|page|panel|park(?:ing)?|part|partitions?|period|phase|pier|pillar|pit|plant|pod"
    r"|point|port|press|printer|process|processor|pumps?)\b",
    re.IGNORECASE,
)
"""What "P2" behind a title may be short for."""


def severity_in_title(title: str) -> Span | None:
    """Where the title says how severe it was; None where it doesn't, or where two levels stand.

    In front, alone or behind the name of the form or the identifier, or last in brackets or behind
    a bar: "INC-7 | P1 | Login unavailable". "P1 checkout down" may be about a place called P1. A
    priority beside a severity counts for nothing.
    """
    levels = {severity_code(found[0]) for found in _ANY.finditer(title)}
    if None in levels or not levels:
        return None
    level, *others = {one for one in levels if one and one.startswith("SEV")} or levels
    places = () if others else _places(title)
    return next((one for one in places if severity_code(title[slice(*one)]) == level), None)


def _places(title: str) -> Iterator[Span]:
    starts = [0, form_prefix(title)]
    if (named := id_in_title(title)) is not None and (gap := _PARTED.match(title, named.end("id"))):
        starts.append(gap.end())
    for start in starts:
        if (first := _FIRST.match(title, start)) is not None:
            yield first.span("level")
    last = _LAST.match(title)
    if last is None or speaks_of_another(title):
        return
    place = last.span("level" if last["level"] is not None else "column")
    if not title.startswith("P", place[0]) or _OTHER_P.search(title) is None:
        yield place
