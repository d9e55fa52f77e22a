"""Splitting a line at its commas, but not within parentheses."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late

_SEMICOLON = frozenset(";")
_SEPARATORS = frozenset(",;、")
_BREAK = late(r"<br[ ]?/?>", re.IGNORECASE)
"""The end of a line within a cell."""
_CLAUSE = late(r"(?:which|who|whose|where|that)[ ]")
_AND = late(r"[ ](?:and|&|und|et|en)[ ]")
_ABBREVIATED = late(r"\b(?:inc|ltd|co|corp|etc|no|gmbh|s\.a)\.\Z", re.IGNORECASE)


def split_at_commas(text: str) -> tuple[str, ...]:
    """The parts between commas, semicolons and breaks outside parentheses, stripped."""
    return _split(text, _SEPARATORS)


def split_services(text: str, *, as_sentence: bool = False) -> tuple[str, ...]:
    """The services named on a line; those of a sentence end with its full stop.

    "api, web and db." names three, while "Search and Discovery" is one: only where the line is
    the end of a sentence, or all names are words in lower case, does an "and" part the last two.
    What tells more of a service, "the checkout, which all use", stays with it.
    """
    ended = text.endswith(".") and _ABBREVIATED.search(text) is None
    parts: list[str] = []
    for part in split_at_commas(text.removesuffix(".") if ended else text):
        if parts and _CLAUSE.match(part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    listed = len(parts) > 1 and (ended or text == text.lower())
    if parts and (listed or as_sentence):
        parts[-1:] = [one.strip() for one in _last_two(parts[-1])]
    return tuple(parts)


def _last_two(text: str) -> tuple[str, ...]:
    joints = list(_AND.finditer(text))
    if len(joints) != 1 or "(" in text:
        return (text,)
    return (text[: joints[0].start()], text[joints[0].end() :])


def split_people(text: str) -> tuple[str, ...]:
    """The people named on a line, with what follows the comma behind a name where ";" parts them.

    "Ann Wu, Bo Li" are two, and so are "Ann Wu, Platform; Bo Li, Storage".
    """
    apart = _split(text, _SEMICOLON)
    return apart if len(apart) > 1 else split_at_commas(text)


def _split(text: str, separators: frozenset[str]) -> tuple[str, ...]:
    if "<" in text and len(lines := _BREAK.split(text)) > 1:
        return tuple(part for line in lines for part in _split(line, separators))
    parts: list[str] = []
    depth = start = 0
    for at, char in enumerate(text):
        if char == "(":
            depth += 1
        elif char == ")":
            depth = max(depth - 1, 0)
        elif char in separators and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return tuple(part for part in parts if part)
