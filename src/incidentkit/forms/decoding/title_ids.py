"""The identifier that a title begins with, or has behind the name of the form."""

from __future__ import annotations

import re
from typing import Final

from incidentkit.notation.late_patterns import late
from incidentkit.notation.severities import severity_code

_LEVEL: Final = r"(?:SEV[- ]?|P)[0-5]"
_FIRST: Final = late(
    r"[^\w]*(?P<id>[A-Z]{2,}[A-Z0-9]*(?:-[A-Z][A-Z0-9]*){0,3}-[0-9][0-9A-Z-]*)"
    rf"(?:(?:\][ \t]*[:：|]?|[ \t]*[:：|]|[ \t]+[-–—·•/])[ \t]|\]?[ \t]*(?=[\[(]{_LEVEL}[\])]))"
)
_LEVEL_BEFORE: Final = late(rf"[^\w]*{_LEVEL}(?:\][ \t]*[:|]?|[ \t]*[:|]|[ \t]+[-–—])")
_BARE: Final = late(
    r"[^\w]*(?P<id>(?P<key>[A-Z]{2,})-[0-9]{2,10})[ \t]+(?=[^\W\d_])"
    r"(?!.*\b[A-Z]{2,}[A-Z0-9]*-[0-9])"
)
"""Nothing parts it from the title, and it is the only one."""
_ALONE: Final = late(r"[\[(]?(?P<id>(?P<key>[A-Z]{2,})-[0-9]+(?:-[0-9]+)*)[)\]]?[ \t:]*\Z")
_OF_FORM: Final = late(
    r"[^\w]*(?:(?i:(?:major )?incidente?|outage|post[ -]?mortem|rca|root cause analysis|pir|report"
    r"|review|retrospective|inc|vorfall(?:s?bericht)?|störung(?:sbericht)?|storing(?:srapport)?|rapporto?"
    r"|incidentrapport|informe|relatório)\b[ \t]*(?:(?i:for|of)\b[ \t]*)?(?:[:：|–—-][ \t]*)?)+"
    r"[#(\[]?(?P<id>[A-Z]{2,}[A-Z0-9]*-[0-9]+(?:-[0-9]+)*)"
    r"(?=[)\]]?[ \t]*(?:[:：|]|[ \t][-–—·•][ \t]|\Z))"
)
_BEFORE_FORM: Final = late(
    r"[^\w]*(?P<id>[A-Z]{2,}[A-Z0-9]*-[0-9]+(?:-[0-9]+)*)[ \t]+"
    r"(?i:post[ -]?mortem|(?:post[ -]?)?incident (?:report|review)|rca|root cause analysis|pir"
    r"|retrospective|vorfallbericht|informe|relatório)\b[ \t]*(?:[:：|–—-]|\Z)"
)
_NUMBERED: Final = late(
    r"[^\w]*(?i:incident|outage|post[ -]?mortem|(?:post[ -]?)?incident (?:report|review)|rca)[ \t]+"
    r"(?:#|(?i:n[or]\.?|number)[ \t]+#?(?=[0-9]{3}))(?P<id>[0-9]{1,6})"
    r"(?=[ \t]*(?:[:：|]|[ \t][-–—·•][ \t]|\Z))"
)
"""Behind "no." a small number may count the incidents of one text."""
_UNMARKED: Final = late(
    r"[^\w]*(?i:(?:major )?incident(?: report)?)[ \t]+(?P<id>[1-9][0-9]{3,4})"
    r"(?=[ \t]*(?:[:：|]|[ \t][-–—·•][ \t]))"
)
_LIKE_A_DATE: Final = late(r"(?:19|20)[0-9]{2}|1[0-2][0-3][0-9]|[1-3][0-9](?:0[1-9]|1[0-2])")
"""A year, or a month and a day in either order."""
_LAST: Final = late(r".*[(\[](?i:incident|post[ -]?mortem)[ \t]+#(?P<id>[0-9]{1,6})[)\]][ \t]*\Z")
_IN_ASIDE: Final = late(
    r".*\S[ \t]*[(\[](?P<id>(?P<key>[A-Z]{2,}[A-Z0-9]*?)-?(?P<number>[0-9]{2,10}))[)\]][ \t]*\Z"
)
_OF_ANOTHER: Final = late(
    r"(?i:\b(?:again|recur\w*|repeat\w*|follow[- ]?up|related|like|same|second|after|since)\b)"
)
"""Behind such words an identifier may be that of an incident before this one."""
_KEY: Final = late(r"[A-Z]+(?=-?[0-9])")
_INCIDENT_KEYS: Final = frozenset(("INC", "INCIDENT", "PM", "PIR", "IR", "RCA", "POSTMORTEM"))
"""Keys of which one digit is enough; of others, "GPT-4" and "EU-1" are no identifiers."""
_OTHERS: Final = (
    "CVE CWE GHSA RFC ISO IEC IEEE PEP UTF SHA AES RSA MD TLS SSL HTTP IPV PCI SOC GDPR COVID"
    " FY CY KB MS JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH"
    " APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER UTC GMT DC AZ"
)
_OTHER_KEYS: Final = frozenset(_OTHERS.split())
"""Keys of numbers that are no incident's: flaws, standards, ciphers, months, sites."""


def id_in_title(title: str) -> re.Match[str] | None:
    """The match whose group "id" is the identifier of the report; None where none is clear.

    "PM-201: Checkout down", "PM-201 Checkout down", "Incident PM-201: Checkout down",
    "PM-201 Postmortem: Checkout down", "Incident #201: Checkout down",
    "Incident 3391: Checkout down", "SEV-1: PM-201: Checkout down", "Checkout down (INC-201)", but
    not "Incident CVE-2024-3094: ...", "SEV-1: ...", "Incident 2024-03-01: ..." nor "Down again
    (INC-201)".
    """
    for pattern in (_FIRST, _NUMBERED, _LAST):
        found = pattern.match(title)
        if found is None or severity_code(found["id"]) is not None:
            continue
        if not is_other_key(found["id"].partition("-")[0]):
            return found
    level = _LEVEL_BEFORE.match(title)
    behind = None if level is None else _FIRST.match(title, level.end())
    if behind is not None and _is_a_report(behind["id"]):
        return behind
    number = _UNMARKED.match(title)
    if number is not None and _LIKE_A_DATE.fullmatch(number["id"]) is None:
        return number
    aside = _IN_ASIDE.match(title)
    if aside is not None and aside["key"] in _INCIDENT_KEYS and not speaks_of_another(title):
        return aside
    bare = _ALONE.match(title) or _BARE.match(title)
    if bare is not None and bare["key"] in _INCIDENT_KEYS and not speaks_of_another(title):
        return bare
    found = _OF_FORM.match(title) or _BEFORE_FORM.match(title)
    return found if found is not None and _is_a_report(found["id"]) else None


def _is_a_report(identifier: str) -> bool:
    key, *parts = identifier.split("-")
    number = next(part for part in parts if part[0].isdigit())
    if key in _OTHER_KEYS or severity_code(identifier):
        return False
    return len(number) > 1 or key in _INCIDENT_KEYS


def speaks_of_another(title: str) -> bool:
    """Whether what stands in a title may be an earlier incident's: "Checkout down again (P1)"."""
    return _OF_ANOTHER.search(title) is not None


def is_another_id(title: str, found: str, known: str) -> bool:
    """Whether the identifier `found` in a title is not the one that a field states.

    Of two keys either may be right: a ticket of one system is about an incident of another. A title
    that has the known one too, or that speaks of an incident before, speaks of several.
    """
    keys = [match[0] if (match := _KEY.match(one)) else "" for one in (found, known)]
    alike = keys[0] == keys[1] != ""
    return alike and known not in title and found not in known and not speaks_of_another(title)


def is_other_key(key: str) -> bool:
    """Whether a key is that of numbers that name no report and no ticket: "CVE", "RFC", "SEP"."""
    return key in _OTHER_KEYS
