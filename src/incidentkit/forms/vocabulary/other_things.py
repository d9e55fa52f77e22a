"""Headings that name another thing than the incident: other incidents, a deployment, a customer."""

from __future__ import annotations

import re
from typing import Final

from incidentkit.forms.vocabulary import others_abroad as abroad
from incidentkit.notation.late_patterns import late

_SEVERAL_ADJECTIVES: Final = (
    r"similar|previous|past|prior|earlier|related|unrelated|other|another|linked|historic(?:al)?"
    r"|comparable|former|preceding|duplicate|parallel|concurrent"
)
_EVENTS: Final = (
    r"incidents?|outages?|events?|post[ -]?mortems?|tickets?|issues?|occurrences?|failures?"
    r"|disruptions?|cases?|problems?|alerts?|rcas?|pirs?|retrospectives?|reports?|deployments?"
    r"|releases?|changes?"
)
_OTHER_INCIDENTS: Final = late(
    rf"\b(?:{_SEVERAL_ADJECTIVES})\b(?:[ ,/&]{{1,3}}[\w-]{{1,30}}){{0,2}}?[ ,/&-]{{1,3}}"
    rf"(?:{_EVENTS})\b"
    r"|\bhistory of (?:\w+ )?(?:incidents|outages)\b"
    rf"|{abroad.OTHER_INCIDENTS}",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = late(
    r"\b(?:lessons?|learnings?|timeline|recap|summary|compar\w+|actions?|findings?|excerpt|copied"
    r"|reminder)\b[^\n]{0,30}?\b(?:from|of|with|to)[ ](?-i:(?P<id>[A-Z]{2,}[A-Z0-9]*-[0-9]+))\W*\Z",
    re.IGNORECASE,
)
"""What names the incident that it is taken from: "Lessons from INC-3"."""
_NO_ACCOUNT: Final = late(
    r"[\W_]*(?:[0-9a-z]+[.):]+[ ]+)?[\W_]*(?:(?:the|this|our)[ ])?"
    r"(?:change[ -]?log|(?:revision|document|version|change|edit)[ -]history"
    r"|document (?:control|properties|information|metadata)|revisions?|glossary|example"
    r"|escalation (?:policy|path|matrix)|on-?call (?:schedule|rota|roster)"
    r"|(?:recovery|deploy(?:ment)?|release|maintenance|migration|communication) (?:plan|schedule)"
    r"|(?:expected|planned|ideal|target) (?:timeline|schedule|times?|response)"
    r"|(?:what|how)[ ][\w '’-]{0,30}should(?:['’]ve| have)[ ][\w '’-]{1,30}"
    r"|(?:upcoming|future|planned|scheduled) (?:changes?|maintenance|events?|releases?)"
    r"|sla targets?|slo targets?|targets?)[\W_]*",
    re.IGNORECASE,
)
_THING: Final = late(
    r"(?:(?:the|a|triggering|faulty|bad|broken|causing|first|initial|original|failed|affected)[ ])*"
    r"(?:deployments?|deploys?|roll-?backs?|roll-?outs?|releases?|changes?|pull requests?|commits?"
    r"|migrations?|vendors?|providers?|suppliers?|upstream|third[- ]party|tickets?"
    r"|recommendations?|suggestions?|improvements?|proposals?"
    r"|(?:sl[ao]s?|service[ -]level (?:agreements?|objectives?))\W*\Z"
    r"|(?:customers?|clients?|tenants?)[ ](?-i:#?[0-9]+|[A-Z][\w.-]*)\W*\Z"
    rf"|{abroad.THING})(?![\w-])",
    re.IGNORECASE,
)
_NAMED_EVENT: Final = late(
    r"(?P<whose>[^()]*?)[ ](?:incident|outage|disruption|degradation|downtime)"
    r"(?:[ ]*\([^()]*\))?\W*\Z",
    re.IGNORECASE,
)
_WORD: Final = late(r"[^\W_][\w.'-]*")
_GENERAL: Final = (
    "the this our a an of about main current whole overall actual report details detail overview"
    " summary description info information what is was happened during before after and in on for"
    " production prod service system platform major minor critical partial full total complete"
    " security data active open live"
)
_OF_ANY: Final = frozenset(_GENERAL.split())
"""Words that any incident may be called by."""
_LEAD: Final = late(r"[\W_]*(?:[0-9]+[.):]+[ ]*)?[\W_]*")
"""Emphasis, an emoji, a number."""


def names_other_incidents(heading: str) -> bool:
    """Whether a heading says that other incidents stand below it: "Similar incidents".

    What tells of the document itself, or of a plan, tells as little of the incident.
    """
    if _NO_ACCOUNT.fullmatch(heading) is not None:
        return True
    return _OTHER_INCIDENTS.search(heading) is not None


def incident_named(heading: str) -> str | None:
    """The identifier of the incident that a section is taken from: "Lessons from INC-3"."""
    found = _OF_ANOTHER.search(heading)
    return None if found is None else str(found["id"])


def names_another_thing(heading: str, title: str | None) -> bool:
    """Whether a heading names something that has a date, a state and an owner of its own.

    "Deployment that caused it", "Customer A", "Vendor incident"; and "AWS outage" in a report
    whose `title` speaks of something else. None for a report without a title of its own.
    """
    lead = _LEAD.match(heading)
    text = heading[lead.end() :] if lead is not None else heading
    if _THING.match(text) is not None:
        return True
    named = _NAMED_EVENT.match(text)
    if named is None or title is None:
        return False
    own = {word.casefold() for word in _WORD.findall(title)}
    words = [word.casefold() for word in _WORD.findall(named["whose"])]
    telling = [word for word in words if word not in _OF_ANY and not word[0].isdigit()]
    return bool(telling) and not any(word in own for word in telling)


_ONE_OF_SEVERAL: Final = late(
    r"\W*(?:[0-9]+[.)][ ]*)?(?:incident|outage|post-?mortem)\W*(?:no\.?[ ]?)?"
    r"(?:[0-9]{1,3}|[a-z]|[a-z]{2,10}-[0-9]+|one|two|three|four|five)\b"
    r"|\W*(?:the )?(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)"
    r" (?:\w+ )?(?:incident|outage|disruption|occurrence|failure)\W*\Z",
    re.IGNORECASE,
)


def names_one_of_several(heading: str) -> bool:
    """Whether a heading numbers incidents, or tells them apart by letter or identifier."""
    return _ONE_OF_SEVERAL.match(heading) is not None
