"""What a severity label says: its code ("P1", "SEV-2") and the name of its level ("High")."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.text import one_line, opening, plain_label

LEVEL_NAMES = frozenset(
    {
        "blocker",
        "catastrophic",
        "critical",
        "severe",
        "high",
        "major",
        "medium",
        "moderate",
        "low",
        "minor",
        "minimal",
        "trivial",
        "cosmetic",
        "informational",
        "info",
        "none",
    },
)

LONGEST_LABEL = 200
"""Characters of a label that are looked at."""

_PREFIXES = {
    "p": "P",
    "priority": "P",
    "s": "S",
    "sev": "SEV-",
    "severity": "SEV-",
}
_CODE = r"(?P<word>priority|severity|sev|p|s)(?P<gap>[ -]?)(?P<digit>[0-9])(?![0-9A-Za-z.%])"
_FIRST_CODE = re.compile(_CODE, re.IGNORECASE | re.ASCII)
# "S3" in the middle of a sentence is a storage service.
_ANY_CODE = re.compile(
    r"(?<![0-9A-Za-z_.\-])(?P<word>priority|severity|sev|p)(?P<gap>[ -]?)(?P<digit>[0-9])"
    r"(?![0-9A-Za-z.%])",
    re.IGNORECASE | re.ASCII,
)
_WRITTEN_CODE = re.compile(rf"(?<![0-9A-Za-z_.\-]){_CODE}", re.IGNORECASE | re.ASCII)
_ANY_DIGIT = re.compile("[0-9]")
_DIGIT = r"[0-9](?![0-9A-Za-z.%:])"
_MARK = r"[/|,\u2013\u2014\u2192-]"
# What makes two levels of a code, as in "SEV-1/2" and "S1 or S2"; "P1, 2 hours" is one.
_SECOND_LEVEL = late(
    rf"\s*(?:[+&]|\b(?:or|and|to)\b)\s*(?:s-?)?{_DIGIT}|{_MARK}{_DIGIT}"
    rf"|\s*{_MARK}\s*{_DIGIT}\s*(?:$|[()\[\]:;,/|\u2013\u2014\u2192-])",
    re.IGNORECASE | re.ASCII,
)
_SEPARATOR = re.compile(r"[()\[\]:;,/|\u2013\u2014\u2192\u00b7]|\s-+\s")
_WORD = re.compile(r"[a-z]+")
_LEVEL_NOUN = late(r"\s+(?:severity|priority|impact)$", re.IGNORECASE | re.ASCII)
_STRUCK = re.compile(r"~~[^~]+~~\s*(?=\S)")
_WAS = (
    r"(?:(?:was|previously|formerly|initially|originally)|(?:up|down)graded from"
    r"|(?:raised|lowered|changed|reduced|increased) from)\b"
)
_FORMER = re.compile(
    rf"(?<=\S)\s*(?:\({_WAS}[^()]*\)|[,;\u2013\u2014]\s*{_WAS}[^()]*|\s-+\s+{_WAS}[^()]*)$",
    re.IGNORECASE | re.ASCII,
)
"""What a label says of the level before it was changed."""


def severity_code(label: str) -> str | None:
    """The code a severity label gives, in one spelling: "P0", "SEV-2", "S1". None if it gives none.

    The code starts the label ("P1 Critical") or stands on its own in it ("High (P1)"). A label with
    two different codes gives none, also where the second is a mere digit ("SEV-1/2"), unless it
    says that one of them was before: "SEV-2 (was SEV-3)", "~~P2~~ P1".
    """
    return _code_of(_line(label)) if _ANY_DIGIT.search(label) else None


# A folder of reports has thousands of labels, and a handful of different ones.
@remembered_text(2048)
def _code_of(line: str) -> str | None:
    plain = plain_label(line)
    if any(_SECOND_LEVEL.match(plain, code.end()) for code in _WRITTEN_CODE.finditer(plain)):
        return None
    found: set[str] = set()
    leads = False
    for number, part in enumerate(_parts(plain)):
        matched = _FIRST_CODE.match(part)
        if matched and (matched.end() == len(part) or (number == 0 and part[matched.end()] == " ")):
            found.add(_canonical(matched))
            leads = True
        found.update(_canonical(other) for other in _ANY_CODE.finditer(part))
    return found.pop() if leads and len(found) == 1 else None


def is_bare_severity_code(label: str) -> bool:
    """Whether a label is a code and nothing else; emoji and emphasis don't count."""
    return _FIRST_CODE.fullmatch(plain_label(_line(label))) is not None


def severity_codes(label: str) -> tuple[str, ...]:
    """The codes of one level in several scales: "P0 / SEV-1" gives both. () if it gives none.

    Two codes of one scale ("P0 / P1") are two levels, and give none.
    """
    code = severity_code(label)
    if code is not None:
        return (code,)
    parts = _parts(plain_label(_line(label)))
    found = [known for part in parts if (known := severity_code(part)) is not None]
    scales = {known.rstrip("0123456789") for known in found}
    return tuple(found) if len(found) == len(scales) > 1 else ()


def severity_name(label: str) -> str | None:
    """The name of the level in a severity label, capitalised: "P1 (High)" gives "High".

    Only names that levels bear are taken: "SEV-1: Major outage" gives None, and so does a label
    that names two levels.
    """
    return _name_of(_line(label))


@remembered_text(2048)
def _name_of(line: str) -> str | None:
    if LEVEL_NAMES.isdisjoint(_WORD.findall(line.casefold())):
        return None
    plain = plain_label(line)
    parts = _parts(plain)
    found = {name for part in parts if (name := _level(part)) is not None}
    named = {word for word in _WORD.findall(plain.casefold()) if word in LEVEL_NAMES}
    # "High, I'd say SEV-2" is known by neither.
    remarked = any(_ANY_CODE.search(part) and not _FIRST_CODE.match(part) for part in parts)
    return found.pop().capitalize() if len(found) == len(named) == 1 and not remarked else None


def names_levels(label: str) -> bool:
    """Whether a label names any level, by code or by name, be it that it names two."""
    line = _line(label)
    words = _WORD.findall(line.casefold())
    return _WRITTEN_CODE.search(line) is not None or not LEVEL_NAMES.isdisjoint(words)


def _line(label: str) -> str:
    line = opening(one_line(label), LONGEST_LABEL)
    struck = _STRUCK.match(line)
    return _FORMER.sub("", line[struck.end() :] if struck else line)


def _parts(plain: str) -> list[str]:
    return [part.strip(" .*_`") for part in _SEPARATOR.split(plain) if part.strip()]


def _canonical(matched: re.Match[str]) -> str:
    return _PREFIXES[matched["word"].lower()] + matched["digit"]


def _level(part: str) -> str | None:
    code = _FIRST_CODE.match(part)
    rest = part[code.end() :] if code else part
    name = _LEVEL_NOUN.sub("", rest).strip().casefold()
    return name if name in LEVEL_NAMES else None
