"""Splitting a line at its commas, but not within parentheses."""

from __future__ import annotations

_SEPARATORS = frozenset(",;、")


def split_at_commas(text: str) -> tuple[str, ...]:
    """The parts between commas and semicolons outside parentheses, stripped; no empty ones."""
    parts: list[str] = []
    depth = start = 0
    for at, char in enumerate(text):
        if char == "(":
            depth += 1
        elif char == ")":
            depth = max(depth - 1, 0)
        elif char in _SEPARATORS and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return tuple(part for part in parts if part)
