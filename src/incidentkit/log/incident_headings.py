"""Which headings look like that of an incident among several in one text."""

from __future__ import annotations

import enum
import re
from typing import Final

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.titles import form_prefix
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve

_LONGEST: Final = 400
"""Characters of a heading that can be one of these."""
_JOINTS: Final = " \t:.,|–—-"


class Mark(enum.Enum):
    """By what a heading looks like an incident's."""

    IDENTIFIER = "identifier"
    """An identifier ("INC-42"), a number ("Incident 3") or the form's name ("Post-mortem: ...")."""

    DAY = "day"
    """A full date: that of an incident, or of a day in one."""


@attrs.frozen(kw_only=True)
class Marked:
    """A heading that looks like an incident's, and the identifier in it, if any."""

    mark: Mark
    identifier: str | None


_MONTHS: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY: Final = re.compile(
    r"\b(?:19|20)[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9]\b"
    r"|\b[0-3]?[0-9](?:st|nd|rd|th)?\.? (?:of )?"
    rf"(?:{_MONTHS})\.?,? (?:19|20)[0-9]{{2}}\b"
    rf"|\b(?:{_MONTHS})\.? [0-3]?[0-9](?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}\b",
    re.IGNORECASE,
)
_IDENTIFIER: Final = re.compile(
    r"\b(?:INC|INCIDENT|IR|IM|OUTAGE|PIR|PM|POSTMORTEM|RCA)[-_ ]?#?[0-9][0-9-]{0,15}\b|"
    r"\b[A-Z][A-Z0-9]{1,11}(?:[-_][A-Z]{1,8}){0,4}[-_]?#?[0-9][0-9-]{1,15}\b"
)
_NUMBERED: Final = re.compile(
    r"\b(?:incident|outage|post-?mortem|case|event|rca)[ \t]*(?:no\.?|number|#|nr\.?)?[ \t]*#?"
    r"(?P<number>[0-9]{1,6})\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\W*(?:incident|outage) (?:on|of|at|from)\b", re.IGNORECASE)
_SHARED: Final = re.compile(r"^\W*(?:common|combined|joint|overall|shared)[ \t]+", re.IGNORECASE)
_ONE_WHOLE: Final = re.compile(
    r"(?:common )?causes|conclusions?|discussion|background|context|recommendations?|analysis"
    r"|what changed|remediations?|verification|open questions"
)
"""Sections of one report that the vocabulary has no attribute for."""
_MANY: Final = re.compile(
    r"(?:all |our |past )?(?:incident|outage)s?(?: logs?| history| register)?"
)
"""What a list of incidents is called; in one report "Incident log" may be its timeline."""
_PIECE: Final = re.compile(
    r"(?:day|phase|part|step|stage|attempt|wave|round|update|addendum|appendix|follow up|week|month"
    r"|quarter|lesson|action|fix|cause|window|template|example|sample|log|table of contents)\b"
)
"""How headings of pieces of one incident, or of something else, start."""

_STATE: Final = re.compile(
    r"(?:investigating|identified|monitoring|mitigated|resolved|update|in progress|scheduled"
    r"|detected|escalated|completed|postmortem|post mortem)?"
)
"""What the heads of the posts of one incident say beside their day and time."""
_CLOCK: Final = re.compile(r"\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[ap]m)?\b", re.IGNORECASE)
_ZONE: Final = re.compile(r"\b(?:UTC|GMT|Z|[A-Z]{1,2}[SD]?T)\b")


def _is_post(text: str) -> bool:
    """Whether a heading has a time of day and otherwise no more than a state."""
    bare = _CLOCK.sub(" ", text)
    rest = key_of(_ZONE.sub(" ", _DAY.sub(" ", bare)).strip(f"{_JOINTS}()[]"))
    return bare != text and _STATE.fullmatch(rest) is not None


def is_piece(text: str) -> bool:
    """Whether a heading is that of a piece of one incident: a phase, an update, a lesson."""
    return _PIECE.match(key_of(_DAY.sub(" ", text))) is not None


def marked(text: str) -> Marked | None:
    """What makes a heading look like an incident's; None where nothing does."""
    if len(text) > _LONGEST or is_piece(text) or names_section(text):
        return None
    if _is_post(text):
        return None
    identifier = _IDENTIFIER.search(text) or _NUMBERED.search(text)
    if identifier is not None:
        return Marked(mark=Mark.IDENTIFIER, identifier=identifier[0].casefold())
    if form_prefix(text) or _NAMED.match(text):
        return Marked(mark=Mark.IDENTIFIER, identifier=None)
    return Marked(mark=Mark.DAY, identifier=None) if _DAY.search(text) else None


def names_section(text: str) -> bool:
    """Whether a heading names a section of a report, be it beside a form's name, number or day."""
    if len(text) > _LONGEST or _MANY.fullmatch(key_of(text)):
        return False
    number = _NUMBERED.search(text) or _IDENTIFIER.search(text)
    candidates = (
        text,
        text[form_prefix(text) :],
        text[number.end() :].lstrip(_JOINTS) if number else "",
        _DAY.sub(" ", text).strip(_JOINTS),
        _SHARED.sub("", text),
    )
    return _ONE_WHOLE.fullmatch(key_of(text)) is not None or any(
        _is_of_a_report(one) for one in candidates if one
    )


def _is_of_a_report(name: str) -> bool:
    entry = resolve(name, (VOCABULARY.root,))
    if entry is None:
        return False
    # A guide to severities and links may well stand among incidents, for all of them.
    return entry.slot is None or entry.slot.path not in {"severity_policy", "references"}
