"""What the top heading of a report says."""

from __future__ import annotations

import re

from incidentkit.forms.keys import key_of
from incidentkit.forms.marks import is_said_by_marks

_FORM = re.compile(
    r"[^\w\[]*(?:(?:post[ -]?)?(?:incident|outage)[ -]*)?"
    r"(?:(?:report|post[ -]?mortem(?: report)?|review|rca|root cause analysis|retrospective"
    r"|pir|coe|correction of errors?|after[ -]action (?:report|review)|incidente?)"
    r"(?: report)?|障害報告(?:書)?|インシデント報告(?:書)?|事故报告|故障报告|事件报告"
    r"|장애 보고서|(?:störungs?|vorfalls?|zwischenfall|ausfall|incident)-?(?:bericht|meldung)"
    r"|reporte (?:de|del) incidente|compte[ -]rendu d['’]incident"
    r"|(?:rapporto|relazione) (?:di |d['’]|sull['’])incidente"
    r"|(?:incident|storings)(?:rapport|verslag)"
    r"|rapport d['’]incident|relat[óo]rio (?:de|do) incidente|informe (?:de"
    r"|del) incidente)(?:[ \t]*[:：|][ \t]*|[ \t]+[-–—][ \t]+)(?=\S)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:(?:incident|outage|production|service|security|post|major(?= incident)) )*"
    r"(?:report|post mortem|review|rca|incident|root cause analysis|(?<=incident )summary)"
    r"(?: (?:report|analysis|template|form))*"
)

_WORD = re.compile(r"[^\W_]")


def is_form_title(text: str) -> bool:
    """Whether a heading only names the form ("Incident Report Template")."""
    if _BARE.fullmatch(key_of(text)) is None:
        return False
    behind = text[form_prefix(text) :]
    return behind == text or _WORD.search(behind) is not None or not is_said_by_marks(behind)


def form_prefix(text: str) -> int:
    """The length of the form's name before a title ("Incident Report: "); 0 where there is none."""
    match = _FORM.match(text)
    return match.end() if match else 0
