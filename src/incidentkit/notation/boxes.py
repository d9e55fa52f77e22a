"""Tick boxes: what stands between the brackets, and where the text behind them begins."""

from __future__ import annotations

import re

_TICKED = frozenset({"x", "X", "\u2713", "\u2714"})
_UNTICKED = frozenset({" ", "\t", "\u00a0"})

_BRACKETS = re.compile(
    r"\[(?P<mark>[ \t\u00a0xX\u2713\u2714\u2717\u2718~/>!?.*\-])\ufe0f?\](?P<gap>[ \t\u00a0]+|$)",
)
_SYMBOL = re.compile(
    "(?P<mark>[\u2610\u2611\u2612]|[\u2b1c\U0001f532](?=\ufe0f?[ \t\u00a0]))"
    "\ufe0f?(?P<gap>[ \t\u00a0]*)"
)
_TICKS = {"\u2610": "\u2611", "\u2611": "\u2611", "\u2612": "\u2611"} | {
    "\u2b1c": "\u2705",
    "\U0001f532": "\u2705",
}
"""What ticks a box that is a sign; a white square gives way to a mark."""
_SYMBOL_STATES = {"\u2610": False, "\u2611": True, "\u2b1c": False, "\U0001f532": False}


def box_mark(ch: str) -> bool | None:
    """What a box with `ch` between its brackets says: True ticked, False not, None neither."""
    if ch in _UNTICKED:
        return False
    return True if ch in _TICKED else None


def split_box(text: str) -> tuple[bool | None, str, int] | None:
    """A text that starts with a box, taken apart: the box's state, the text behind it, its offset.

    Boxes are `[ ]`, `[x]` and the like with a space or nothing behind them, and the ballot boxes of
    Unicode. None if the text starts with no box.
    """
    matched = _BRACKETS.match(text)
    if matched:
        return box_mark(matched["mark"]), text[matched.end() :], matched.end()
    matched = _SYMBOL.match(text)
    if matched:
        return _SYMBOL_STATES.get(matched["mark"]), text[matched.end() :], matched.end()
    return None


def mark_like(mark: str, *, ticked: bool) -> str:
    """What ticks a box, or doesn't, in one that has `mark`: between brackets, or the box itself."""
    if mark not in _TICKS:
        return "x" if ticked else " "
    unticked = mark if _SYMBOL_STATES.get(mark) is False else "\u2610"
    return _TICKS[mark] if ticked else unticked


def box_like(mark: str, *, ticked: bool) -> str:
    """A box like the one that has `mark`."""
    own = mark_like(mark, ticked=ticked)
    return own if mark in _TICKS else f"[{own}]"
