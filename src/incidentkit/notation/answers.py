"""Yes or no, with or without details; pass or fail."""

from __future__ import annotations

import re

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.text import one_line, plain_label, strip_leading_emoji

_WORDS = {
    "yes": True,
    "y": True,
    "true": True,
    "no": False,
    "n": False,
    "false": False,
    "none": False,
}
_ANSWER = late(
    r"(?P<open>\*{0,3}|_{0,3})(?P<word>yes|no|none|true|false|y|n)(?P=open)"
    r"(?P<joint>\s*[,;:.!\u2013\u2014\u2192]\s*|\s+-+\s+|\s*(?=\(|\r|\n)|\s*$)",
    re.IGNORECASE | re.ASCII,
)
_MENU = late(r"yes\s*(?:/|\||or)\s*no\b", re.IGNORECASE | re.ASCII)
LONGEST_VERDICT = 64
_VERDICTS = {"pass": True, "passed": True, "fail": False, "failed": False}
_VERDICT_MARKS = {"\u2705": True, "\u2714": True, "\u2713": True, "\u274c": False, "\u2717": False}
_VERDICT_MENU = late(r"pass(?:ed)?\b.*\bfail(?:ed)?", re.IGNORECASE | re.ASCII)


@attrs.frozen(kw_only=True)
class Answer:
    """An answer and what was said besides. `answer` is None where the text says neither."""

    answer: bool | None = None
    details: str | None = None


def read_answer(text: str) -> Answer | Unread:
    """The answer a text opens with, and its details: "No - kept" is False, "kept".

    The word must stand alone or before a separator: "No SLA applied" is no answer, so all of it is
    details. "None" means no. A menu ("Yes or No") is unread, and so is an empty text.
    """
    value = strip_leading_emoji(text.strip()).strip()
    if not value:
        # "SLA breach: ✅" may say that there was one, or that all is well.
        marked = bool(text.strip())
        return unreadable("a mark is neither yes nor no" if marked else "nothing is written")
    if _MENU.match(value.lstrip("*_")):
        return ambiguous("both yes and no are written")
    matched = _ANSWER.match(value)
    if matched is None:
        return Answer(details=text.strip())
    details = value[matched.end() :].strip()
    if details.startswith("(") and details.endswith(")") and details.count("(") == 1:
        details = details[1:-1].strip()
    return Answer(answer=_WORDS[matched["word"].lower()], details=details or None)


def read_verdict(text: str) -> bool | Unread:
    """True for "PASS", False for "FAIL", also past tense and with a tick or cross before it."""
    line = one_line(text)
    if len(line) > LONGEST_VERDICT:
        return unreadable("too long for a verdict")
    verdict = _VERDICTS.get(plain_label(line).casefold())
    if verdict is None:
        menu = _VERDICT_MENU.search(line)
        return ambiguous("both pass and fail are written") if menu else unreadable("no verdict")
    if _VERDICT_MARKS.get(line[0], verdict) is not verdict:
        return ambiguous("the mark and the word contradict each other")
    return verdict
