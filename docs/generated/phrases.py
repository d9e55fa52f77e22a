"""A pattern as people read it: what may be left out in brackets, choices between strokes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

ANY: Final = "…"
_CLOSED: Final = {"(": ")", "[": "]", "{": "}"}
_CLASSES: Final = {"[0-9]": "N", "[ ]": " ", "[- ]": " ", "[ -]": " ", "[-_ ]": " "}

_UGLY: Final = (
    ("[ ", "["),
    (" ]", "]"),
    ("( ", "("),
    (" )", ")"),
    (f"{ANY} {ANY}", ANY),
    (f"{ANY}{ANY}", ANY),
)


def readable(pattern: str) -> str:
    """`pattern` without what only limits it: "service(s) [is] (restored / recovered)"."""
    return " / ".join(dict.fromkeys(filter(None, map(_tidy, choices(pattern)))))


def choices(pattern: str) -> Iterator[str]:
    """The alternatives at the top of a pattern, each as people read it."""
    for part in _split(pattern):
        yield "".join(_pieces(part))


def _tidy(text: str) -> str:
    spaced = " ".join(text.split())
    for ugly, fine in _UGLY:
        spaced = spaced.replace(ugly, fine)
    return spaced.strip(" -")


def _split(pattern: str) -> list[str]:
    """The alternatives, wherever a stroke stands in no group and in no class."""
    parts, at, begin = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            parts.append(pattern[begin:at])
            begin = at = at + 1
        else:
            at = _end(pattern, at)
    return [*parts, pattern[begin:]]


def _end(pattern: str, at: int) -> int:
    """Where the atom that begins at `at` ends."""
    if pattern[at] == "\\":
        return at + 2
    closing = _CLOSED.get(pattern[at])
    if closing is None:
        return at + 1
    inner = at + 1
    while pattern[inner] != closing:
        inner = inner + 1 if pattern[at] != "(" else _end(pattern, inner)
    return inner + 1


def _pieces(part: str) -> Iterator[str]:
    at = 0
    while at < len(part):
        end = _end(part, at)
        atom, times = part[at:end], ""
        while end < len(part) and part[end] in "?*+{":
            after = _end(part, end)
            times, end = times + part[end:after], after
        at = end
        yield _repeated(atom, times) if times else _atom(atom)


def _repeated(atom: str, times: str) -> str:
    """An atom that may be left out, or be told several times."""
    text = _atom(atom)
    if not text or times[0] == "+" or text in {ANY, " "}:
        return text
    if times[0] == "*":
        # Words like "is", "now" and "the", as many as one likes.
        return "" if atom[0] == "(" else ANY
    if not times.startswith(("?", "{0")):
        return text
    if atom[0] != "(":
        return f"({text})"
    return _optional(_told(atom[3:-1]))


def _optional(told: list[str]) -> str:
    before = " " if any(one.startswith(" ") for one in told) else ""
    behind = " " if any(one.endswith(" ") for one in told) else ""
    return f"{before}[{' / '.join(one.strip() for one in told)}]{behind}"


def _atom(atom: str) -> str:
    if atom in _CLASSES:
        return _CLASSES[atom]
    if atom[0] == "[" or atom in {".", r"\w", r"\S"}:
        return ANY
    if atom in {"^", "$", r"\b", r"\W"}:
        return ""
    if atom[0] == "\\":
        return {"s": " ", "d": "N"}.get(atom[1], atom[1])
    return _group(atom) if atom[0] == "(" else atom


def _group(atom: str) -> str:
    if not atom.startswith("(?:"):
        # What has to stand, or must not stand, beside it.
        return ""
    told = _told(atom[3:-1])
    if told and "" in choices(atom[3:-1]):
        return _optional(told)
    return told[0] if len(told) == 1 else f"({' / '.join(told)})"


def _told(pattern: str) -> list[str]:
    return list(dict.fromkeys(filter(None, choices(pattern))))
