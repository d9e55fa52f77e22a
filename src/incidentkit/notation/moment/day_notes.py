"""What a note beside a time of day says of it: another day, a doubt, a part, a second time."""

from __future__ import annotations

import enum
import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.outcome import Reason
from incidentkit.notation.sentence_doubts import names_another_day, weekdays_in
from incidentkit.notation.words import WEEKDAYS, one_of

_FLAGS = re.IGNORECASE
_NEXT = late(
    r"(?:on )?(?:the )?(?:next|following) (?:calendar )?day|\+ ?1(?: ?d(?:ays?)?)?"
    r"|(?:one|1|an?) day later|(?:the )?day after",
    _FLAGS,
)
_EARLIER = late(
    r"\b(?:(?:previous|preceding|prior) (?:day|night|evening|morning|afternoon|week)"
    r"|(?:day|night|evening|week) before|yesterday|last night"
    r"|days? (?:earlier|before|ago))\b|\A- ?[0-9]{1,2} ?d(?:ays?)?\Z",
    _FLAGS,
)
_UNCLEAR = late(
    r"\A(?:on )?day ?[0-9]{1,2}\b|\A(?:on )?(?:the )?(?:second|third|fourth|fifth|[0-9]{1,2}"
    r"(?:st|nd|rd|th)) (?:day|night|morning)\b|\A\+ ?[0-9]{1,2} ?(?:d(?:ays?)?)?\Z"
    r"|\b(?:next|following) (?:day|night|evening|morning|afternoon|week)|\bovernight\b",
    _FLAGS,
)
_WEEKDAY = late(rf"(?:on )?(?:{one_of(WEEKDAYS)})\.?", _FLAGS)
_ASIDE = late(r"[\s*_`]*\\?\((?P<note>[^()\\\n]{1,40})\\?\)")
_BARE = late(
    r"[\s*_`]*(?P<note>(?:on )?(?:the )?(?:(?:next|following|previous|prior) "
    r"(?:day|morning|evening|night)|(?:day|night|evening) (?:before|after))"
    r"|yesterday|day [0-9]{1,2}|\+ ?[0-9]{1,2} ?d(?:ays?)?)"
    r"[*_`]*(?:(?P<mark>\s*[:,;–—]|\s+-+>?\s|\Z)|(?=\s))",
    _FLAGS,
)
_FRAMED = late(r"(?P<time>[^()]+?)\s*\((?P<note>[^()]{1,40})\)")
_DOUBTED = late(
    r"\A(?:this is |only |still |was |but )*(?:not\b|partial(?:ly)?\b|partly\b|in part\b|mostly\b"
    r"|almost\b|nearly\b|for (?:most|some|many|several|half|part|one|a few)\b|maybe\b|perhaps\b"
    r"|possibly\b|probably\b|presumabl[ey]\b|likely\b|assumed\b|suspected\b|guess\w*\b|disputed\b"
    r"|wrong\b|reopened\b|re-opened\b|\?)"
    r"|\b(?:unconfirmed|unverified|uncertain|unsure|unclear|not (?:yet )?(?:confirmed|verified"
    r"|certain|sure|final|fully|for all)|to be (?:confirmed|verified)|tbc|tbd)\b|\b\w+ only\Z",
    _FLAGS,
)
_SECOND_TIME = late(
    r"(?:\s*\([^()]*\))?\s*(?:[,;/&+]|\band\b|\bor\b)\s*(?:(?:and|then|again|at|finally|fully) )*"
    r"(?P<time>(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ])?[0-9]{1,2}:[0-9]{2}[^(,;]{0,24})",
    _FLAGS,
)

_UNDONE = late(
    r"\b(?:fix|hotfix|patch|workaround|mitigation|solution)(?:es)?\b[^.;()]{0,20}"
    r"\b(?:reverted|rolled back|undone|backed out|withdrawn|failed|did not hold|didn['’]t hold)\b"
    r"|\b(?:relapse[ds]?|recurred|came back|(?:down|failed|broke) again)\b",
    _FLAGS,
)
_TELLS_CLOCK = late(
    r"(?:(?:from|after|before|by|since|until|till|between|at|about|around|approx\w*\.?|circa|ca\.?|some"
    r"|ab|nach|vor|bis|seit|gegen|um|de|depuis|après|avant|dès|à|vers|entre|desde|hasta|tras|a las?"
    r"|dalle|alle|dopo|prima|das|às|após|antes|van|vanaf|na|om|late|early|time)\W+){0,2}~?"
    r"[0-9]{1,2}(?:[:.h][0-9]{2}(?![0-9.])"
    r"| ?(?:h|hrs|uhr|uur|heures?|horas?|ore|o['’]clock|am|pm|[ap]\. ?m\.?|utc|gmt)(?![a-z]))",
    _FLAGS,
)


class OtherDay(enum.Enum):
    """A day that a note names by another: the next one, an earlier one, or one left open."""

    NEXT = enum.auto()
    EARLIER = enum.auto()
    UNCLEAR = enum.auto()


def day_note(note: str, order: DateOrder | None) -> OtherDay | Moment | None:
    """The day that a note names: as a date ("5 March"), by another, or None for none.

    `order` is that of dates that can be two days; without one such a day is left open.
    The name of a day of the week is none: `fits_weekday` says whether it is the right one.
    """
    text = note.strip(" \t*_`.")
    if _NEXT.fullmatch(text):
        return OtherDay.NEXT
    told = read_moment(re.sub(r"\Aon ", "", text, flags=_FLAGS))
    moment = told.in_order(order) if isinstance(told, Moment) else told
    if isinstance(moment, Moment):
        return moment if moment.has_date and not moment.has_clock else None
    if _EARLIER.search(text):
        return OtherDay.EARLIER
    if moment.reason is Reason.AMBIGUOUS or _UNCLEAR.search(text):
        return OtherDay.UNCLEAR
    return OtherDay.UNCLEAR if names_another_day(text, dated=False) else None


def fits_weekday(note: str, weekday: int) -> bool:
    """Whether a note is not the name of another day of the week; Monday is 0."""
    named = _WEEKDAY.fullmatch(note.strip(" \t*_`"))
    return named is None or weekday in weekdays_in(note)


def opening_note(text: str) -> str | None:
    """The note about the day that the text of an event starts with, or None.

    It stands in parentheses, or a mark parts it from what happened: "next day: closed". In "the
    next day the disk was replaced" it needs none; in "next day delivery failed" it may be no such
    note, and is given as a question: "next day?".
    """
    aside = _ASIDE.match(text)
    if aside is not None:
        return aside["note"]
    bare = _BARE.match(text)
    if bare is None:
        return None
    if bare["mark"] is None and not bare["note"].lower().startswith(("on ", "the ", "+")):
        return None if bare["note"][-1].isdigit() else f"{bare['note']}?"
    return bare["note"]


def framed_note(text: str) -> tuple[str, str] | None:
    """A text and the note in parentheses at its end: "10:00" and "next day"; None without one."""
    found = _FRAMED.fullmatch(text)
    return (found["time"], found["note"]) if found is not None else None


def doubts_time(note: str) -> bool:
    """Whether a note takes back that something happened then, or all of it: "not confirmed"."""
    return _DOUBTED.search(note.strip(" \t*_`()")) is not None


def undoes_end(note: str) -> bool:
    """Whether a note says that what ended something was undone: "fix reverted at 11:00"."""
    return _UNDONE.search(note) is not None


def second_time(behind: str) -> Moment | None:
    """Another time of day that stands beside one, of which only one can be meant; else None."""
    found = _SECOND_TIME.match(behind)
    if found is None:
        return None
    words = found["time"].split()
    for count in range(len(words), 0, -1):
        moment = read_moment(" ".join(words[:count]))
        if isinstance(moment, Moment):
            return moment
    return None


def tells_clock(note: str) -> bool:
    """Whether what stands behind a day begins with a time of day, in whatever words."""
    return _TELLS_CLOCK.match(note) is not None
