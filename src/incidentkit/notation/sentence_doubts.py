"""What takes a sentence of a report back: doubts, denials, other days, and what is told in part.

A time or a length in such a sentence is there, but it is not that of the incident.
"""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.words import COUNTS, WEEKDAYS, one_of

_FLAGS = re.IGNORECASE
_TROUBLES = (
    r"(?:incidents?|outages?|issues?|problems?|impact|disruptions?|degradations?|downtime"
    r"|failures?|errors?|interruptions?)"
)
# What is looked for in whole sentences is found in lower case, several times as fast as regardless
# of case.
_DOUBTED = late(
    r"\b(?:unclear|uncertain|unsure|whether|perhaps|maybe|possibly|presumabl[ey]|supposed(?:ly)?"
    r"|allegedly|reportedly|apparently|probably|ideally|in theory|hopefully|hypothetical(?:ly)?"
    r"|believe[sd]?|assumed|(?:not|never) (?:sure|certain|clear|confirmed)|unconfirmed"
    r"|(?:we|they|everyone|everybody|people|team|i) (?:had )?(?:first |initially |wrongly )?"
    r"(?:thought|think)"
    r"|(?:not|n[’']t) (?:yet |really |exactly )?know|(?:nobody|no one) knows"
    r"|unknown (?:if|when|since)|knows? (?:if|when)"
    r"|claim(?:s|ed) (?:that|to)|(?:vendor|provider|supplier|aws|support) (?:said|says|told us)"
    r"|suspect(?:ed)? (?:that|the|it)|seem(?:s|ed)? to have|appear(?:s|ed)? to have"
    r"|(?:let[’']s|let us) (?:say|assume)|false alarm)\b"
    r"|(?:\A|[.;,] )\W*(?:had|if|were) (?:the|this|it|we|our)\b",
)
"""A sentence with one of these states nothing."""
_MODAL = late(
    r"\b(?:should|could|might|may|must|would|ought to|can|cannot|will|shall|needs? to|not|never"
    r"|neither|nor|no|nobody)\b|n[’']t\b",
    _FLAGS,
)
_CLAUSE = late(
    r"[,;:()–—]|\b(?:and|but|when|while|after|before|until|because|which|that|as|so|where)\b"
)
_ANOTHER_DAY = late(
    r"\b(?:(?:the )?(?:next|following|previous|preceding) (?:calendar |business |working )?"
    r"(?:day|morning|afternoon|evening|night|week|weekend)|tomorrow"
    r"|the (?:day|night|evening|week) (?:before|after|earlier|later)"
    rf"|(?:[0-9]+|{one_of(COUNTS)}|several|some) (?:calendar |business |working )?"
    r"(?:day|night|week|month)s? (?:later|earlier|ago|afterwards"
    r"|(?:before|after)(?! (?:the|an?|our|it|this)\b)))\b",
    _FLAGS,
)
_BEFORE_TODAY = late(r"\b(?:yesterday|last night)\b", _FLAGS)
"""Of the day of writing, which a date beside it makes plain."""
_WEEKDAY = late(rf"\b(?:{one_of(day for day in WEEKDAYS if day.endswith('day'))})\b", _FLAGS)
_HABIT = late(
    r"\b(?:on (?:weekdays|weekends|workdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
    r"|(?:every|each) (?:\w+ )?(?:day|night|morning|evening|week|weekday|weekend|month|hour)"
    r"|usually|typically|always|as a rule)\b",
    _FLAGS,
)
_NO_TROUBLE = late(
    r"\bthere (?:was|were|is|are|ha[sd] been|have been)(?: still| also)? (?:no|never|not)\b"
    rf"|\b(?:no|zero|not any) (?:\w+ ){{0,2}}{_TROUBLES}\b"
    r"|\bno \w+ (?:was |were |had been )?(?:failed|affected|impacted|lost|dropped|rejected)\b"
    r"|(?:not|n[’']t) (?:any|an|see any|have any|observe any) ",
    _FLAGS,
)
_POINT_WITHIN = late(
    r"\b(?:beg[aiu]ns?|beginning|start(?:s|ed|ing)?|ended|ends|resolved|detected|noticed"
    r"|discovered|fixed|recovered|restored|mitigated|acknowledged|introduced|triggered"
    r"|some ?times?|somewhere|at some point|anywhere)\W+between\W*\Z",
    _FLAGS,
)
_AT_WORK = late(
    r"\W*(?:(?:our|the|all|two|several|\w+) ){0,2}?"
    r"(?:engineers?|we|teams?|on-?call|responders?|sres?|support|developers?|operators?"
    r"|staff|admins?|administrators?) (?:also |all |then |jointly |manually |\w+ly ){0,2}"
    r"(?:(?:were|was|are|is) (?:\w+ly )?(?:investigating|working|debugging|testing|looking"
    r"|monitoring|deploying|troubleshooting|available|staffed|on duty|reviewing|analy[sz]ing)"
    r"|(?:investigat|debug|troubleshoot|test|triag|deploy|restart|review|analy[sz]|discuss|work"
    r"|look|attempt|prepar|monitor|replac|migrat|upgrad|fix|repair)\w*"
    r"|tried|try|applied|rolled)\b",
    _FLAGS,
)
_NOT_KEPT = late(
    r"\b(?:logs?|metrics|data|graphs?|telemetry|traces?|recordings?|dashboards?|monitoring)"
    r" (?:is|are) (?:\w+ )?\w+\W+(?:from|between)\W*\Z",
    _FLAGS,
)
_PRESENT = late(r"\b(?:is|are)\b", _FLAGS)
_PAST = late(
    r"\b(?:was|were|had|did|could|saw|began|went|lost|\w{3,}ed)\b|\b(?:could|did)n[’']t\b", _FLAGS
)
_CAME_BACK = late(
    r"\b(?:re-?occur\w*|recur(?:red|s)?|re-?opened|resurfaced|reappeared|relapsed?"
    rf"|(?:{_TROUBLES}|it|they) (?:had |then |soon )?(?:returned(?! to)"
    r"|came back(?! up| online| to))"
    r"|but (?:it )?(?:came back|returned)(?! up| online| to)"
    r"|(?:failed|failing|down|broke|degraded|offline|unavailable) again"
    r"|not (?:fully|completely|really) (?:resolved|fixed|restored))\b",
)
_IN_PART = late(
    r"[\s*_]*(?:UTC[\s*_]*)?[,(]?\s*(?:for (?:most|some|many|several|half|part|the (?:majority"
    r"|first|remaining)|a (?:few|part|subset)|one|[0-9.]+ ?%|about|almost|nearly)"
    r"|in (?:most|some|many|several|part)|mostly|partial(?:ly)?|partly|but not)\b"
    r"|.*\bthe (?:last|remaining|others?|rest) (?:ones? )?(?:at|by|only|until|followed|remained)\b",
    _FLAGS | re.DOTALL,
)
_LEFT_OPEN = late(r"\W*(?:UTC\W*)?(?:(?:or|/)\s*[0-9]|at the (?:latest|earliest)\b)", _FLAGS)
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)"
_COMPARED = late(
    r"[\s*_]*(?:longer|more|less|shorter|too|late[r]?|earlier|sooner|slower|faster|than|last time"
    r"|the (?:last|first|previous) time|each|apiece|per|at a time|every|every time|on average"
    r"|or (?:so|more|longer|less)|instead|in (?:total )?(?:20|19)[0-9]{2}"
    r"|for (?:most|some|many|several|half|the majority|a (?:few|part|subset)|[0-9.]+ ?%))\b"
    r"|[\s*_]*(?:\(|(?:for|in|on|at|with)\b)[^.;]{1,48}?(?:,|;|\band\b|\bbut\b|\bwhile\b|\bversus\b)"
    rf"\s+(?:\w+ ){{0,3}}?(?:[0-9.]+|{one_of(COUNTS)})[ -]{_UNIT}\b",
    _FLAGS,
)
_NOT_LASTED = late(
    r"\b(?:not|never|n[’']t|rarely|to|usually) (?:\w+ )?(?:last|lasts)\b"
    r"|\b(?:should|could|might|may|can) (?:\w+ )?(?:have )?(?:last|lasted|been)\b"
    r"|\bhad (?:\w+ )?lasted\b",
    _FLAGS,
)
_OF_OTHERS = late(
    r"\baccording to (?:the |our |its |their )?(?:\w+ )?(?:vendor|provider|supplier|upstream"
    r"|carrier|registrar|manufacturer|aws|azure|gcp|google|github|cloudflare|microsoft|amazon|fastly"
    r"|status ?page)\b"
    r"|\bours\b|\btheirs\b|\bfor (?:them|others)\b"
    r"|\b(?:every|each|any|most) (?:\w+ )?(?:incident|outage)s?\b"
    r"|\b(?:their|(?:aws|azure|gcp|google|github|cloudflare|microsoft|amazon|fastly"
    r"|(?:the |our |its )?(?:\w+ )?(?:vendor|provider|supplier|upstream|competitor|neighbou?r"
    rf"|registrar|carrier))['’]s?) (?:own )?(?:\w+ )?{_TROUBLES}\b",
)
_NUMBERED = late(
    r"\b(?i:incident|outage|post-?mortem)(?i: (?:number|no\.?|nr\.?))?"
    r" (?P<id>#[0-9]{1,7}|[A-Z][A-Z0-9]*-[0-9][\w-]*)(?=[\s,;.]|\Z)"
)


def is_doubted(sentence: str) -> bool:
    """Whether a sentence doubts, assumes or wishes what it tells: "it is unclear if"."""
    return _DOUBTED.search(sentence.lower()) is not None


def is_of_others(sentence: str, own: str) -> bool:
    """Whether a sentence tells of another's outage, or names an incident that `own` doesn't."""
    if _OF_OTHERS.search(sentence.lower()):
        return True
    names = (match["id"] for match in _NUMBERED.finditer(sentence))
    return any(name.casefold().lstrip("#") not in own.casefold() for name in names)


def names_another_day(sentence: str, *, dated: bool) -> bool:
    """Whether a sentence speaks of a day before or after the one it hangs on: "the next day".

    "Yesterday" is no other day where the sentence is `dated`.
    """
    if _ANOTHER_DAY.search(sentence) is not None:
        return True
    return not dated and _BEFORE_TODAY.search(sentence) is not None


def weekdays_in(sentence: str) -> frozenset[int]:
    """The days of the week that a sentence names, Monday is 0."""
    return frozenset(WEEKDAYS[match[0].lower()] for match in _WEEKDAY.finditer(sentence))


def denies_before(text: str) -> bool:
    """Whether the clause at the end of `text` denies it, or only says what could have been."""
    return _MODAL.search(last_clause(text)) is not None


def last_clause(text: str) -> str:
    """The clause at the end of a text."""
    end = 0
    for mark in _CLAUSE.finditer(text):
        end = mark.end()
    return text[end:]


def next_clause(text: str) -> str:
    """The clause at the start of a text, behind a comma there."""
    return _CLAUSE.split(text.lstrip(" ,"), maxsplit=1)[0]


def is_no_outage(before: str, behind: str) -> bool:
    """Whether a span of time is one of work, of habits, or one in which all was well.

    `before` and `behind` are what its sentence says on both sides of it.
    """
    around = (last_clause(before), next_clause(behind))
    whole = f"{before}\0{behind}"
    return (
        any(_NO_TROUBLE.search(clause) for clause in around)
        or any(_AT_WORK.match(side) for side in (before, around[1]))
        or any(pattern.search(before) for pattern in (_POINT_WITHIN, _NOT_KEPT))
        or _HABIT.search(whole) is not None
        or (_PRESENT.search(whole) is not None and _PAST.search(whole) is None)
    )


def came_back(sentence: str) -> bool:
    """Whether a sentence tells that the trouble returned after its end."""
    return _CAME_BACK.search(sentence.lower()) is not None


def is_left_open(behind: str) -> bool:
    """Whether the text behind a time gives another to choose, or a limit: "or 10:30"."""
    return _LEFT_OPEN.match(behind) is not None


def ends_in_part(behind: str) -> bool:
    """Whether the text behind the time of an end limits it: "for most customers"."""
    return _IN_PART.match(behind) is not None


def is_no_whole_length(before: str, behind: str) -> bool:
    """Whether a length, by the text on both sides, is compared, shared out, or told in part."""
    denied = _NOT_LASTED.search(last_clause(before)) is not None
    return denied or _COMPARED.match(behind) is not None
