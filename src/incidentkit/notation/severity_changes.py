"""Sentences that say that a severity was changed: "Severity raised from SEV-2 to SEV-1"."""

from __future__ import annotations

import re

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.severities import severity_code
from incidentkit.notation.text import one_line

LONGEST_TEXT = 300

_CODE = r"(?:priority|severity|sev|p|s)[ -]?[0-9](?![0-9A-Za-z%]|\.[0-9])"
_LABEL = rf"(?:\*\*|`)?{_CODE}(?:\*\*|`)?(?: \([A-Za-z]{{3,15}}\))?"
_CHANGED = (
    r"(?:raised|upgraded|increased|elevated|escalated|lowered|downgraded|decreased|reduced"
    r"|changed|updated|reclassified|re-classified|bumped|promoted|demoted|moved)"
)
_SUBJECT = (
    r"(?:the |this )?(?:incident(?:'s)? (?:severity|priority)|incident|severity|priority|sev)"
)
_TAIL = (
    r"(?=\s*(?:$|[.,;:|–—]|- |\((?!P?[0-9])"
    r"|because\b|due to\b|after\b|as\b|since\b|given\b|following\b))"
)

_TOLD = late(
    rf"(?:{_SUBJECT} (?:was |has been |is now |now )?{_CHANGED}|{_CHANGED} {_SUBJECT}|{_CHANGED})"
    rf"(?: up| down)?(?: from (?P<was>{_LABEL}))?(?: to | ?(?:→|->|=>) ?)(?P<to>{_LABEL}){_TAIL}",
    re.IGNORECASE,
)
_ARROW = late(
    rf"(?:{_SUBJECT}|{_CHANGED})(?: {_CHANGED})?:? (?P<was>{_LABEL}) ?(?:→|->|=>|to) ?"
    rf"(?P<to>{_LABEL}){_TAIL}",
    re.IGNORECASE,
)
_SAYS_SEVERITY = late(r"severity|priority|\bsev\b|\bfrom\b", re.IGNORECASE)
_SHOWS_CODE = late(r"[pvys](?:\s+|-)?[0-9]", re.IGNORECASE)
"""What every code ends with: most rows have none."""
_START = late(r"(?:^|[.;|]\s+|<br>\s*)(?:\*\*)?", re.IGNORECASE)


@attrs.frozen
class WrittenChange:
    """The label that a severity was changed to, and the one before it where the text says it."""

    to: str
    was: str | None


def read_severity_change(text: str) -> WrittenChange | None:
    """The one change of severity that a row of a timeline states; None where it states none.

    A sentence of the row has to begin with it and to give the new code: "Severity raised to SEV-1",
    "Upgraded from P2 to P1 due to data loss". What is planned, denied or asked begins otherwise.
    "Escalated to P1" alone may mean a team and is no change; nor is a row that states two.
    """
    if not _SHOWS_CODE.search(text):
        return None
    plain = one_line(text)
    if len(plain) > LONGEST_TEXT:
        return None
    found = [
        matched
        for start in _START.finditer(plain)
        for pattern in (_TOLD, _ARROW)
        if (matched := pattern.match(plain, start.end()))
    ]
    changes = {(matched["to"], matched["was"]) for matched in found if _tells(matched)}
    if len(changes) != 1:
        return None
    to, was = changes.pop()
    return WrittenChange(to=_bare(to), was=None if was is None else _bare(was))


def _tells(matched: re.Match[str]) -> bool:
    labels = [_bare(label) for label in (matched["to"], matched["was"]) if label]
    certain = len(labels) > 1 or _SAYS_SEVERITY.search(matched[0]) is not None
    return certain and None not in map(severity_code, labels)


def _bare(label: str) -> str:
    return label.replace("*", "").replace("`", "")
