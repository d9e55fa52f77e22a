"""What is written beside groups, under periods and at events."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Hashable
from typing import Final

from incidentkit.display.group_name import group_name
from incidentkit.notation.text import plain_label

_LONGEST: Final = 24
_MARKED: Final = re.compile(
    r"(?:(?<!\w)(?=[*_])|(?=[*`]))"
    r"((\*{1,3}|_{1,3}|`+))(?=[^\s*_`])([^*`\n]*?[^\s*`])\1(?!\w|\2|\.\w)"
)
"""Text between two equal marks; an underscore inside of a word is none."""
# Fonts have no picture of them, and a lone surrogate can't even be looked up.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def group_label(key: Hashable) -> str:
    """The label of a group, without emoji, which few fonts of plots have."""
    name = group_name(key)
    text = plain_label(name) or name
    return plain_text(shortened(text, _LONGEST))


def plain_text(text: str) -> str:
    """Text that is no formula: a dollar sign is one."""
    return printable(text).replace("$", r"\$")


def printable(text: str) -> str:
    """Text in which what can't be drawn is a replacement character."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def without_marks(text: str) -> str:
    """Text as a reader sees it: without the marks of Markdown for bold, italic and code."""
    return _MARKED.sub(r"\3", text)


def shortened(text: str, longest: int) -> str:
    """Text on one line, cut between two words or, where the first alone is too long, within it."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = textwrap.shorten(line, longest, placeholder=" …")
    return cut if len(cut) * 2 > longest else f"{line[: longest - 1].rstrip()}…"
