"""A number with its noun, in the plural where there isn't one."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Like "1 incident" and "1,200 incidents"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
