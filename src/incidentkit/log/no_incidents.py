"""Reports of what was no incident: drills, and what turned out to be nothing.

A word in a sentence proves nothing: a failover drill may well have caused an outage. So only
what stands by itself counts: a mark in the title ("[Drill] ...", "Game day: ...", "... (test)"), a
severity or status, or a field or front-matter entry for the kind of incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.titles import form_prefix
from incidentkit.model.facts import Facts

_DRILL: Final = re.compile(
    r"(?:(?:annual|monthly|planned|quarterly|regular|scheduled|weekly) )?"
    r"(?:(?:(?:fire|incident|emergency|disaster|dr|(?:disaster )?recovery|failover|training"
    r"|practice|security|game ?day) )?drill|game ?day|table ?top"
    r"|(?:table ?top|training|dr|disaster recovery|chaos(?: engineering)?|incident|practice"
    r"|game ?day) (?:exercise|test|experiment|incident)|exercise|simulation"
    r"|simulated(?: (?:incident|outage))?|(?:test|mock) incident"
    r"|(?:this is )?(?:only )?a? ?test|dry run|wheel of misfortune)s?"
    r"(?: only| no action)?(?: (?:no )?[0-9]{1,4}(?: [0-9]{1,2}){0,2})?"
)
_CANCELLED: Final = re.compile(
    r"cancelled|canceled|false (?:alarm|alert|positive)|not an? (?:real )?incident"
    r"|no incident|non incident"
    r"|withdrawn|retracted|(?:created|opened|raised|declared) (?:in error|by mistake)"
)
_KIND_LABELS: Final = frozenset(
    (
        *("type", "kind", "category", "classification", "mode", "incident type", "incident kind"),
        *("incident category", "incident classification", "real or drill", "drill or real"),
    )
)
_YES: Final = frozenset(("yes", "y", "true", "x"))
_QUESTION: Final = re.compile(r"^(?:is (?:this|it) |this (?:is|was) |was (?:this|it) )(?:an? )?")
# In a sentence, round brackets explain: "Subscriptions (cancelled) were billed".
_BRACKETS: Final = re.compile(r"\[([^\[\]]{1,40})\]|^\W*\(([^()]{1,40})\)|\(([^()]{1,40})\)\W*$")
_JOINT: Final = re.compile(r"[ \t]*[:|–—][ \t]*|[ \t]+-[ \t]+")
_SEVERAL: Final = re.compile(r"[ \t]*(?:[/,;+|:]|[ \t][-–—][ \t])[ \t]*")
_COLON: Final = re.compile(r":[^:|–—]*$")
_ID_PREFIX: Final = re.compile(r"(?:drill|game-?day|exercise)(?=[-_0-9])", re.IGNORECASE)


def drill_in(facts: Facts) -> str | None:
    """What says that it was a drill, a game day or a test; None where nothing does."""
    return _said(facts, _DRILL)


def cancelled_in(facts: Facts) -> str | None:
    """What says that it was cancelled or a false alarm; None where nothing does."""
    return _said(facts, _CANCELLED)


def _said(facts: Facts, words: re.Pattern[str]) -> str | None:
    for where, text in _marks(facts):
        if words.fullmatch(key_of(text)):
            return f"{where} says {text.strip()!r}"
    for shown, text in _fields(facts):
        label = _QUESTION.sub("", key_of(shown.replace("_", " ")))
        value = key_of(text)
        if label in _KIND_LABELS and words.fullmatch(value):
            return f"{shown} says {text!r}"
        if words.fullmatch(label) and value in _YES:
            return f"{shown} says {text!r}"
    return None


def _fields(facts: Facts) -> Iterator[tuple[str, str]]:
    yield from ((field.label, field.value or "") for field in facts.custom)
    yield from ((key, value.strip("\"'")) for key, value in facts.front_matter.items())


def _marks(facts: Facts) -> Iterator[tuple[str, str]]:
    """The texts that stand by themselves, each with where it stands."""
    for name in ("severity", "status", "final_status"):
        label = getattr(facts, name)
        if label is not None:
            yield name, label.label.partition("(")[0]
            yield from ((name, part) for part in _parts(label.label))
    if facts.title:
        yield "title", facts.title
        yield from (("title", part) for part in _parts(facts.title))
    # "DRILL-2025-07"; "TEST-12" may be a ticket of the team that is called so.
    if facts.id and (prefix := _ID_PREFIX.match(facts.id)):
        yield "id", prefix[0]


def _parts(text: str) -> Iterator[str]:
    """What stands in brackets, before the first dash or colon, or behind the last."""
    for match in _BRACKETS.finditer(text):
        inside = next(filter(None, match.groups()))
        yield inside
        yield from _SEVERAL.split(inside)
    parts = _JOINT.split(text[form_prefix(text) :])
    if len(parts) > 1:
        yield parts[0]
        # Behind a colon stands what befell something: "Payments: cancelled".
        if not _COLON.search(text):
            yield parts[-1]
