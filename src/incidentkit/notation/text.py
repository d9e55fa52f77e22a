"""What surrounds a value without being part of it: emphasis marks, leading emoji, line breaks."""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late

GUARD = "<!-- -->"
"""An empty comment behind a text: the marks around it are its own. Markdown shows none."""
_ESCAPE = late(r"\\([-.:~+()\[\]#&*_])")
_MARKS = ("**", "__", "*", "_")
_OPENING = ("*", "_", "`")

_SYMBOLS = (
    "\u203c\u2049\u2139"
    "\u2300-\u23ff"
    "\u25a0-\u25ff"
    "\u2600-\u27bf"
    "\u2b00-\u2bff"
    "\u200d\ufe0e\ufe0f"
    "\U0001f000-\U0001faff"
    "\U000e0020-\U000e007f"
)
_LEADING_EMOJI = re.compile(
    rf"(?:[{_SYMBOLS}\s]|[0-9#*]\ufe0f?\u20e3|:[a-z][a-z0-9_+\-]{{1,40}}:(?=\s|$))*",
)
_LAST_WORD = late(r"(?<!\S)\S+\Z")
_NONE_MARKS = frozenset("❌➖✖✗✘")
_TRAILING_EMOJI = re.compile(rf"[{_SYMBOLS}\s]")


def one_line(text: str) -> str:
    """`text` with every line break and run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def opening(text: str, longest: int) -> str:
    """The first `longest` characters of `text`, less a word that goes on behind them.

    Half of "2024-01-14" is another day.
    """
    if len(text) <= longest or text[longest].isspace():
        return text[:longest]
    return _LAST_WORD.sub("", text[:longest])


def unescaped(text: str) -> str:
    """`text` without the backslashes that word processors put before marks when they export it."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def strip_emphasis(text: str) -> str:
    """`text` without the `**`, `__`, `*`, `_` and backtick marks that wrap the whole of it.

    Marks that wrap only a part stay: `**a** and **b**` is returned as it is. So do those of a text
    with GUARD behind it, which goes.
    """
    value = text.strip()
    if value.endswith(GUARD):
        return value.removesuffix(GUARD).rstrip()
    while (inner := _unwrapped(value)) is not None:
        value = inner
    return value


def kept_whole(text: str) -> str:
    """`text`, of one line, so that `strip_emphasis` gives it back."""
    return text if strip_emphasis(text) == text else f"{text}{GUARD}"


def _unwrapped(value: str) -> str | None:
    if not value.startswith(_OPENING):
        return None
    ticks = len(value) - len(value.lstrip("`"))
    if ticks:
        inner = value[ticks:-ticks]
        wrapped = value.endswith("`" * ticks) and inner.strip() and "`" not in inner
        return inner.strip() if wrapped else None
    for mark in _MARKS:
        inner = value[len(mark) : -len(mark)]
        if (
            value.startswith(mark)
            and value.endswith(mark)
            and len(value) > 2 * len(mark)
            and mark not in inner
            and inner == inner.strip()
            and not inner.endswith("\\")
        ):
            return inner
    return None


def strip_leading_emoji(text: str) -> str:
    """`text` without the emoji (and `:shortcodes:`) and white space it starts with."""
    return text[len(leading_emoji(text)) :]


def leading_emoji(text: str) -> str:
    """The emoji (and `:shortcodes:`) and white space that `text` starts with."""
    if text[:1].isascii() and text[:1].isalpha():
        return ""
    matched = _LEADING_EMOJI.match(text)
    return matched[0] if matched else ""


def strip_trailing_emoji(text: str) -> str:
    """`text` without the emoji and white space it ends with."""
    end = len(text)
    while end and _TRAILING_EMOJI.match(text, end - 1):
        end -= 1
    return text[:end]


def is_emoji(text: str) -> bool:
    """Whether `text` is emoji alone, and not a mark for "none"."""
    bare = text.strip()
    return bool(bare) and not strip_leading_emoji(bare) and bare[0] not in _NONE_MARKS


def plain_label(text: str) -> str:
    """A label as it is compared: one line, no emphasis, no emoji around it, straight quotes."""
    bare = strip_trailing_emoji(strip_leading_emoji(strip_emphasis(one_line(text))))
    return strip_emphasis(bare).replace("\u2019", "'")
