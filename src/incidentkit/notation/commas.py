"""Splitting a line at its commas, but not within parentheses."""

from __future__ import annotations

_SEMICOLON = frozenset(";")
_SEPARATORS = frozenset(",;、")


def split_at_commas(text: str) -> tuple[str, ...]:
    """The parts between commas and semicolons outside parentheses, stripped; no empty ones."""
    return _split(text, _SEPARATORS)


def split_people(text: str) -> tuple[str, ...]:
    """The people named on a line, with what follows the comma behind a name where ";" parts them.

    "Ann Wu, Bo Li" are two, and so are "Ann Wu, Platform; Bo Li, Storage".
    """
    apart = _split(text, _SEMICOLON)
    return apart if len(apart) > 1 else split_at_commas(text)


def _split(text: str, separators: frozenset[str]) -> tuple[str, ...]:
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
