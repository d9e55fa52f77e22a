"""The time that the bullet of an event starts with, and the text behind it."""

from __future__ import annotations

import re

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.following_days import dayed_clock
from incidentkit.notation.moment.last_words import may_end_time
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.offsets import is_relative
from incidentkit.notation.moment.spans import TimeSpan, may_be_span, read_span
from incidentkit.notation.outcome import Reason
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.text import leading_emoji

AT = re.compile(r"(?:at|um|[àÀ]s?|a las) +(?=[0-9])", re.IGNORECASE)
"""What may stand before the time of a bullet, and says no more."""
_MARKS = " \t*_`:-–—|[](),.\\：，、（）"
_LONGEST = 72
_DIGIT = re.compile(r"\d")
_WORD_END = re.compile(r"(?<=\S)(?=\s|$|[：，、])|(?<=[時时點点시分분頃日])(?=[^\s0-9間间간鐘钟])")
_OPENING = re.compile(r"\*+|_+|`+|[\[(]")
_CLOSING = {"[": "]", "(": ")"}
_COMPACT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{4}\Z")
_PARTED = late(r"[0-9]{4}[*_`\])]*(?::|[*_`\])]| [-–—|])")
_HALF = re.compile(r"(?<=[0-9]) ?[AaPp](?:[Mm]|\.[Mm]\.)(?=[:,)\]*_`]*(?:\s|$))")
_ODD = re.compile(
    r"(?P<mark>\*\*|__|`)(?P<when>[0-9]{1,2}:[0-9]{2} ?[ap]|0[0-9][0-5][0-9]|T ?[+-] ?[0-9]{1,4}):?"
    r"(?P=mark)\s*[-–—:|]\s*(?=\S)",
    re.IGNORECASE,
)
"""A time that can't be read, and stands for one all the same: it is set apart from its event."""
_BARE = late(
    r"(?P<mark>\*\*|__|`|)(?P<when>(?:[01][0-9]|2[0-3])[0-5][0-9](?: ?(?:h|hrs|hours)\b)?):?"
    r"(?P=mark)(?:\s*[-–—:|]\s*|\s+)(?=\S)"
)
_POINT = re.compile(r"[:.,：，、]*")
_SEPARATOR = re.compile(r"(?:\s*\\?(?:[:,-]+(?=\s|$)|[–—|→：，、]+|\.{2,}))*\s*")
"""What parts a time from its event; "--force" and ".bashrc" begin one."""


_BEFORE_MARK = late(r"\*{0,3}|_{1,3}|`|\[|\(")
_NO_MARK = late("[\u25a0-\u25ff\u2794-\u27be\u23e9-\u23f3⌚🕐-🕧🕰📅📆🗓\ufe0e\ufe0f\\s]+")
"""Bullets, arrows, and marks that only say that a time follows."""


@attrs.frozen
class LeadingTime:
    """A time, or a span of time, and what happened then."""

    when: str
    text: str
    """What stands behind the time."""
    mark: str = ""
    """An emoji before the time, which is of the event, as if it stood behind."""

    @property
    def event(self) -> str:
        """What happened, with the mark in front."""
        return f"{self.mark} {self.text}" if self.mark else self.text


@remembered_text(2048)
def leading_time(text: str) -> LeadingTime | None:
    """The longest time that `text` starts with, whatever marks it has; None without one."""
    mark, text = _mark_before(text)
    if mark:
        bare = leading_time(text)
        return None if bare is None else attrs.evolve(bare, mark=mark)
    if (at := AT.match(text)) is not None:
        text = text[at.end() :]
    if (dayed := dayed_clock(text)) is not None:
        bare = leading_time(text[: dayed.start("day")] + text[dayed.end() :])
        return None if bare is None else attrs.evolve(bare, when=f"{dayed['day']}{bare.when}")
    end = _end(text)
    if not end:
        odd = _ODD.match(text)
        return LeadingTime(odd["when"], text[odd.end() :]) if odd is not None else None
    head = text[:end]
    start = len(head) - len(head.lstrip(_MARKS))
    when = _stripped(head)
    opened = _OPENING.findall(text[:start])
    behind = _closed(text, start + len(when), opened)
    if "[" in opened or "(" in opened:
        # The time belongs to a link, or to a remark: the event tells it, too.
        return LeadingTime(when, text)
    return LeadingTime(when, "".join(opened) + text[behind:])


def _mark_before(text: str) -> tuple[str, str]:
    """The emoji before the time, if it says more than that one follows, and the text without."""
    if text[:1].isalnum():
        return "", text
    opened = _BEFORE_MARK.match(text)
    start = opened.end() if opened else 0
    if text[start : start + 1].isascii() and text[start : start + 1] != ":":
        return "", text
    emoji = leading_emoji(text[start:])
    mark = emoji if _NO_MARK.fullmatch(emoji) is None else ""
    return mark.strip(), text[:start] + text[start + len(emoji) :]


def leading_bare_time(text: str) -> LeadingTime | None:
    """The four digits that `text` starts with, if they can be a time: "0902 Alert fired"."""
    found = _BARE.match(text)
    return None if found is None else LeadingTime(found["when"], text[found.end() :])


def _end(text: str) -> int:
    digit = _DIGIT.search(text, 0, _LONGEST)
    if digit is None:
        return 0
    best = 0
    parted = may_be_span(text[:_LONGEST])
    for match in _WORD_END.finditer(text, digit.start(), _LONGEST):
        prefix = _stripped(text[: match.start()])
        if _COMPACT.search(prefix) and not _PARTED.search(text[: match.start() + 3]):
            # Four digits behind a day may count anything.
            continue
        if not may_end_time(prefix):
            continue
        moment = read_moment(prefix)
        if (
            isinstance(moment, Moment)
            or moment.reason is Reason.AMBIGUOUS
            or (parted and _is_range(prefix))
            or (prefix[:1] in "TtDd+~" and is_relative(prefix))
        ):
            best = match.start()
    # "14:00 AM" can't be read, but the half of the day is no word of the event.
    return _behind(_HALF, text, best) if best else 0


def _stripped(text: str) -> str:
    """A text without the marks around it; what it opens itself, it closes: "10:00 (CET)"."""
    left = text.lstrip(_MARKS)
    bare = left.rstrip(_MARKS)
    closes = bare.count("(") > bare.count(")") and left.startswith(")", len(bare))
    return f"{bare})" if closes else bare


def _closed(text: str, at: int, opened: list[str]) -> int:
    """Where the text goes on behind a time; marks that close there are taken from `opened`."""
    at = _behind(_POINT, text, at)
    while opened and text.startswith(_CLOSING.get(opened[-1], opened[-1]), at):
        at = _behind(_POINT, text, at + len(opened.pop()))
    return _behind(_SEPARATOR, text, at)


def _behind(marks: re.Pattern[str], text: str, at: int) -> int:
    found = marks.match(text, at)
    return found.end() if found else at


def _is_range(text: str) -> bool:
    found = read_span(text)
    return isinstance(found, TimeSpan) and found.start is not None and found.end is not None
