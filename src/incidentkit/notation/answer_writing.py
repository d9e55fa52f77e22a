"""Writing yes or no, pass or fail, the way the text before it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.notation.answers import Answer, read_answer, read_verdict
from incidentkit.notation.text import strip_leading_emoji

_BRACKETS = str.maketrans("", "", "[]")
_ANSWER = re.compile(
    r"(?P<mark>\*{0,3}|_{0,3})(?P<word>yes|no|none|true|false|y|n)(?P=mark)"
    r"(?P<joint>\s*[,;:.!–—→]\s*|\s+-+\s+|\s*\(|\s*[\r\n]\s*|\s*\Z)",
    re.IGNORECASE | re.ASCII,
)
_MENU = re.compile(r"(?P<yes>yes)(?:\s*(?:/|\|)\s*|\s+or\s+)(?P<no>no)\b", re.IGNORECASE | re.ASCII)
_OPPOSITES: Mapping[str, str] = MappingProxyType(
    {"yes": "no", "y": "n", "true": "false", "no": "yes", "n": "y", "false": "true", "none": "yes"}
)
_PLAIN_JOINTS = (", ", " - ", " (", "\n")

_VERDICT = re.compile(r"(?P<word>pass|fail)(?P<ed>ed)?", re.IGNORECASE | re.ASCII)
_VERDICT_MENU = re.compile(r"\s*(?:/|\||\bor\b)\s*", re.IGNORECASE | re.ASCII)
_MARKS: Mapping[str, str] = MappingProxyType(
    {
        "✅": "❌",
        "✔️": "❌",
        "✔": "✗",
        "✓": "✗",
        "🟢": "🔴",
        "👍": "👎",
        "❌": "✅",
        "✗": "✓",
        "🔴": "🟢",
        "👎": "👍",
    }
)


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
    menu ("✅ PASS / ❌ FAIL") one option is taken. Where `like` is None or no verdict, the result is
    "✅ PASS" or "❌ FAIL".
    """
    example = (like or "").strip()
    plain = "✅ PASS" if value else "❌ FAIL"
    if len(example) > len(plain) * 8:
        return plain
    options = _VERDICT_MENU.split(example.translate(_BRACKETS).strip())
    texts = (example, *options, _opposite_verdict(example), plain)
    return next(text for text in texts if read_verdict(text) is value)


def _answers(value: Answer, example: str) -> Iterator[str]:
    """Texts for an answer and its details, the likest first."""
    word, joint = _learnt(example, answer=value.answer is True)
    if value.details is None:
        yield word
        yield "Yes" if value.answer else "No"
    else:
        for opening in (joint, *_PLAIN_JOINTS):
            closing = ")" if opening.endswith("(") else ""
            yield f"{word}{opening}{value.details}{closing}"


def _learnt(example: str, *, answer: bool) -> tuple[str, str]:
    """The word for `answer` with what is before and around it, and the joint to details."""
    plain = "Yes" if answer else "No", _PLAIN_JOINTS[0]
    bare = strip_leading_emoji(example).strip()
    options = _MENU.match(bare.translate(_BRACKETS))
    if options:
        # The menu's own joint is the one behind its last option: "Yes/No, details".
        bare = bare.translate(_BRACKETS)[options.start("no") :]
        chosen = options["yes" if answer else "no"]
        found = _ANSWER.match(bare)
        return chosen, (found["joint"] if found else "").strip() and found["joint"] or plain[1]
    found = _ANSWER.match(bare)
    if found is None:
        return plain
    mark, word = example[: len(example) - len(bare)], found["word"]
    stated = read_answer(example)
    if isinstance(stated, Answer) and stated.answer is not answer:
        mark = _opposite_mark(mark)
        word = _cased(_OPPOSITES[word.lower()], word)
    return f"{mark}{found['mark']}{word}{found['mark']}", found["joint"].rstrip() and found["joint"] or plain[1]
