"""Writing yes or no, pass or fail, the way the text before it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.notation.answers import (
    LONGEST_VERDICT,
    Answer,
    read_answer,
    read_verdict,
)
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_leading_emoji

_BRACKETS = str.maketrans("", "", "[]")
_ANSWER = late(
    r"(?P<emphasis>\*{0,3}|_{0,3})(?P<word>yes|no|none|true|false|y|n)(?P=emphasis)"
    r"(?P<joint>\s*[,;:.!–—→]\s*|\s+-+\s+|\s*\(|\s*[\r\n]\s*|\s*\Z)",
    re.IGNORECASE | re.ASCII,
)
_MENU = late(
    r"(?P<yes>yes)(?:\s*[/|]\s*|(?P<told>\s+or\s+))(?P<no>no)(?P<joint>\s*[,;:–—→]\s*|\s+-+\s+|\s*\(|)",
    re.IGNORECASE | re.ASCII,
)
_OPPOSITES: Mapping[str, str] = MappingProxyType(
    {
        "yes": "no",
        "y": "n",
        "true": "false",
        "no": "yes",
        "none": "yes",
        "n": "y",
        "false": "true",
        "pass": "fail",
        "passed": "failed",
        "fail": "pass",
        "failed": "passed",
    }
)
_MARK_PAIRS = (("✅", "❌"), ("✓", "✗"), ("✔", "✗"), ("🟢", "🔴"), ("👍", "👎"))
_MARKS: Mapping[str, str] = MappingProxyType(
    {**{no: yes for yes, no in reversed(_MARK_PAIRS)}, **dict(_MARK_PAIRS)}
)
_MARK = late("|".join(_MARKS))
_JOINTS = (", ", " - ", " (", "\n")

_VERDICT = late(r"(?:pass|fail)(?:ed)?", re.IGNORECASE | re.ASCII)
_OR = late(r"\s*(?:/|\||\bor\b)\s*", re.IGNORECASE | re.ASCII)


def write_answer(value: Answer, like: str | None) -> str:
    """`value` in the notation of `like`: an answer as it stood there, a neighbour's, or a menu.

    `read_answer` makes `value` of the result. The words ("Yes", "true", "Y"), their case and
    emphasis, a tick or cross, and what joins answer and details stay. A text that means `value`
    already is returned as it is. Where `like` is None or no answer, the result is like "Yes,
    details". Nothing at all is "". Raises `InvalidValueError` for details that can't stand behind
    an answer: blank or padded ones, and ones wholly in parentheses; and without an answer for
    details that would be read as one.
    """
    example = (like or "").strip()
    if read_answer(example) == value:
        return example
    if value == Answer():
        return ""
    texts = [value.details or ""] if value.answer is None else _answers(value, example)
    for text in texts:
        if read_answer(text) == value:
            return text
    reason = f"{excerpt(value.details or '')} can't be the details of an answer"
    raise InvalidValueError(reason)


def write_flag(value: bool, like: str | None) -> str:  # noqa: FBT001 -- a flag is the value
    """True or False as "Yes", "No", "true" or whatever words `like` has, as in `write_answer`."""
    return write_answer(Answer(answer=value), like)


def write_verdict(value: bool, like: str | None) -> str:  # noqa: FBT001 -- a verdict is the value
    """True as a pass and False as a fail, in the notation of `like`: "✅ PASS", "failed", a menu.

    `read_verdict` makes `value` of the result. Case, tense, emphasis, tick and cross stay; of a
    menu ("✅ PASS / ❌ FAIL") one option is taken. Where `like` is None or no verdict, the result
    is "✅ PASS" or "❌ FAIL".
    """
    example = (like or "").strip()
    example = (like or "").strip()
    plain = "✅ PASS" if value else "❌ FAIL"
    if len(example) > LONGEST_VERDICT:
        return plain
    options = _OR.split(example.translate(_BRACKETS).strip())
    turned = _VERDICT.sub(_opposite, _MARK.sub(_opposite_mark, example))
    texts = (example, *options, turned)
    return next((text for text in texts if read_verdict(text) is value), plain)


def _answers(value: Answer, example: str) -> Iterator[str]:
    """Texts for an answer and its details, the likest first."""
    plain = "Yes" if value.answer else "No"
    word, joint = _learnt(example, answer=value.answer is True) or (plain, "")
    if value.details is None:
        yield word
        return
    for opening in (joint, *_JOINTS) if joint else _JOINTS:
        closing = ")" if opening.endswith("(") else ""
        yield f"{word}{opening}{value.details}{closing}"


def _learnt(example: str, *, answer: bool) -> tuple[str, str] | None:
    """The word for `answer` with the marks around it, and the joint to its details, if it shows."""
    menu = _MENU.match(example.translate(_BRACKETS).strip())
    if menu:
        word = menu["yes" if answer else "no"]
        # "[yes or no, and what]" tells what to say, and not how.
        return word.capitalize() if menu["told"] and word.islower() else word, menu["joint"]
    bare = strip_leading_emoji(example)
    found = _ANSWER.match(bare)
    if found is None:
        return None
    before, word, stated = example[: len(example) - len(bare)], found["word"], read_answer(example)
    joint = found["joint"] if isinstance(stated, Answer) and stated.details else ""
    if isinstance(stated, Answer) and stated.answer is not answer:
        before = _MARK.sub(_opposite_mark, before)
        word = _cased(_OPPOSITES[word.lower()], word)
    return f"{before}{found['emphasis']}{word}{found['emphasis']}", joint


def _opposite(word: re.Match[str]) -> str:
    return _cased(_OPPOSITES[word[0].lower()], word[0])


def _opposite_mark(mark: re.Match[str]) -> str:
    return _MARKS[mark[0]]


def _cased(word: str, example: str) -> str:
    if example.isupper():
        return word.upper()
    return word.title() if example.istitle() else word
