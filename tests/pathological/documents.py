"""Pathological documents of any size, by name: each a rule for making one of so many characters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

Maker = Callable[[int], str]
"""A document of about that many characters."""

INLINE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stars": "*",
        "bold opened": "**a",
        "bold words": "**a** ",
        "emphasis": "_a ",
        "star ladder": "*a **b ",
        "back-ticks": "`",
        "code opened": "`a``",
        "tildes": "~~a",
        "brackets": "[",
        "images": "![",
        "links opened": "[a](",
        "links": "[a](b) ",
        "links in links": "[[a]",
        "link ends": "](",
        "angles": "<",
        "tags": "<b>a",
        "comments opened": "<!-- ",
        "comments": "<!-- a -->",
        "comment ends": "-->",
        "instructions": "<?",
        "declarations": "<!A ",
        "character data": "<![CDATA[",
        "entities": "&amp;",
        "ampersands": "&#",
        "backslashes": "\\",
        "escapes": "\\*",
        "pipes": "|",
        "escaped pipes": "\\|",
        "dashes": "-",
        "colons": ":",
        "slashes": "://",
        "addresses": "http://a/b ",
        "mentions": "@a ",
        "parentheses": "(",
        "quotes": "\"'",
        "dates": "2024-01-15 ",
        "clocks": "14:32 ",
        "ranges": "14:32-",
        "offsets": "+01:00 ",
        "digits": "9",
        "durations": "1h ",
        "units": "1 hour and ",
        "zones": "UTC+1 ",
        "owners": "- Owner: a ",
        "labels": "**Status:** a ",
        "plain labels": "Status: a, ",
        "arrows": " → ",
        "semicolons": "a; ",
        "boxes": "[x] ",
        "levels": "P1/",
        "yes": "Yes, ",
        "denials": "not yet resolved, ",
        "kinds": "incident resolved | ",
        "blanks": "HH:MM ",
        "spaces": " ",
        "tabs": "\t",
        "NULs": "\0",
        "emoji": "🔴",
        "no-break spaces": "\u00a0",
        "line separators": "a\u2028",
        "marks above": "a\u0301",
        "money": "$1,000 ",
        "%": "9% ",
    }
)
"""What is repeated on one line."""

FRAMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "paragraph": ("# R\n\n## Summary\n\n", "\n"),
        "value": ("# R\n\n**Detected**: ", "\n**Severity:** P1\n"),
        "cell": ("# R\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 14:32 | ", " |\n"),
    }
)
"""Where the line stands."""

LINES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "headings": "# a\n",
        "empty headings": "#\n",
        "underlined": "a\n=\n",
        "rules": "---\n",
        "known headings": "## Timeline\n",
        "deep headings": "###### Summary\n\na\n\n",
        "labels": "**Status:** a\n",
        "labels apart": "**Detected**: 14:32\n\n",
        "unknown labels": "**a:** b\n",
        "values below": "**Severity:**\n\nP1\n\n",
        "bullets": "- a\n",
        "loose bullets": "- a\n\n",
        "other bullets": "- a\n+ b\n* c\n",
        "numbers": "1. a\n",
        "boxes": "- [ ] a\n",
        "empty bullets": "-\n",
        "bare boxes": "[ ] a\n",
        "labelled bullets": "- **Detected**: 14:32 by a\n",
        "nested pairs": "- a\n  - b\n",
        "quotes": "> a\n",
        "quotes apart": "> a\n\n",
        "lazy quotes": "> a\nb\n",
        "bare quotes": ">\n",
        "fences": "```\n",
        "other fences": "```\n~~~\n",
        "closed fences": "```\na\n```\n",
        "indented": "    a\n",
        "indented apart": "    a\n\n",
        "tabs": "\ta\n",
        "blank": "\n",
        "blank with spaces": "   \n",
        "returns": "\r",
        "texts": "a\n",
        "texts apart": "a\n\n",
        "hard breaks": "a  \n",
        "definitions": "[a]: b\n",
        "definitions opened": "[a\n",
        "titles opened": '[a]: b "\n',
        "tags": "<div>\n",
        "scripts": "<script>\n\n",
        "comments": "<!--\n\n",
        "closed comments": "<!-- a -->\n\n",
        "processing": "<?\n\n",
        "rows": "| a | b |\n",
        "delimiters": "|---|\n",
        "tables": "| a |\n|---|\n\n",
        "tables filled": "| a |\n|---|\n| b |\n\n",
        "nearly tables": "a | b\n-|\n",
        "front matter": "---\na: b\n",
        "other front matter": "+++\na = 1\n",
        "marks": "\ufeff\n",
        "timelines": "## Timeline\n\n- 14:32 a\n\n",
        "dated lines": "- 2024-01-15 14:32: a\n",
        "clock lines": "14:32 - a\n",
        "actions": "- [ ] a - Owner: b - Due: 2024-01-15\n",
        "sections": "## A\n\na\n\n### B\n\nb\n\n",
        "zones": "All times in EST.\n\n",
        "deep lists": "- " * 12 + "a\n",
        "deep lists apart": "- " * 12 + "a\n\n# a\n",
        "deep quotes": "> " * 22 + "a\n",
        "deep and lazy": "> " * 18 + "a\nb\n",
        "people": "**Incident Commander:** @a\n",
        "references": "- [a](http://b)\n",
    }
)
"""What is repeated line by line."""

_TIMELINE: Final = "# R\n\n## Timeline\n\n| Time | Event |\n|---|---|\n"

HEADS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "timeline": (_TIMELINE, "| 14:32 | a |\n"),
        "back in time": (_TIMELINE, "| 14:32 | a |\n| 9:00 | b |\n"),
        "ragged rows": (_TIMELINE, "| 14:32\n| | | | |\n|\n"),
        "actions": ("# R\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n", "| a | b |\n"),
        "fields": ("# R\n\n| Field | Value |\n|---|---|\n", "| Status | Open |\n"),
        "unknown fields": ("# R\n\n| Field | Value |\n|---|---|\n", "| a | b |\n"),
        "keys": ("---\n", "a: b\n"),
        "open string": ('+++\na = """\n', "a\n"),
        "whys": ("# R\n\n## Root Cause\n\n### Five Whys\n\n", "1. Why? Because.\n"),
        "open fence": ("# R\n\n```\n", "a\n"),
        "open comment": ("# R\n\n<!--\n", "a\n"),
        "below a quote": ("# R\n\n" + "> " * 18 + "a\n", "b\n"),
        "below an item": ("# R\n\n- a\n", "b\n"),
        "in an item": ("# R\n\n- a\n", "\n  b\n"),
        "one paragraph of fields": ("# R\n\n**Report Prepared By:** a\n", "**Date:** 2024-01-15\n"),
    }
)  # fmt: skip
"""What is repeated line by line below a head."""


def _repeated(before: str, unit: str, after: str, size: int) -> str:
    count = max(1, (size - len(before) - len(after)) // len(unit))
    return before + unit * count + after


def _ladder(step: Callable[[int], str], size: int) -> str:
    """Lines of growing depth, up to the size."""
    lines: list[str] = []
    total = depth = 0
    while total < size:
        lines.append(step(depth))
        total += len(lines[-1])
        depth += 1
    return "".join(lines)


def _staircase(step: Callable[[int], str], size: int) -> str:
    """Eighteen steps down, again and again."""
    return _repeated("", "".join(step(depth) for depth in range(18)), "", size)


_STEPS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "bullets": lambda depth: "  " * depth + "- a\n",
        "numbers": lambda depth: "   " * depth + "1. a\n",
        "quotes": lambda depth: "> " * (depth + 1) + "a\n",
        "dashes": lambda depth: "- " * (depth + 1) + "a\n",
        "quoted bullets": lambda depth: "> - " * (depth + 1) + "a\n",
        "indentation": lambda depth: " " * depth + "a\n",
        "fences": lambda depth: "`" * (depth + 3) + "\n",
        "columns": lambda depth: "|a" * (depth + 1) + "|\n" + "|-" * (depth + 1) + "|\n\n",
    }
)


def _alone(unit: str, size: int) -> str:
    return _repeated("", unit, "x\n\n# After\n", size)


def _wide_table(size: int) -> str:
    """As many columns as rows."""
    width = max(1, int((size / 4) ** 0.5))
    row = "| a " * width + "|\n"
    return row + "|---" * width + "|\n" + row * width


def _many_keys(size: int) -> str:
    return "---\n" + "".join(f"key{number}: v\n" for number in range(size // 12)) + "---\n"


def _many_labels(size: int) -> str:
    return "# R\n\n" + "".join(f"**Label {number}:** v\n" for number in range(size // 20))


def _many_sections(size: int) -> str:
    return "# R\n\n" + "".join(f"## Section {number}\n\na\n\n" for number in range(size // 20))


def _aliases(size: int) -> str:
    """The billion laughs, each of a list of the nine before it."""
    lines = ["a0: &a0 [lol]\n"]
    total, number = 0, 0
    while total < size:
        number += 1
        lines.append(f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n")
        total += len(lines[-1])
    return "---\n" + "".join(lines) + "---\n# R\n"


def _made() -> Iterator[tuple[str, Maker]]:
    for frame, (before, after) in FRAMES.items():
        for name, unit in INLINE.items():
            yield f"{name} in a {frame}", functools.partial(_repeated, before, unit, after)
    for name, unit in LINES.items():
        yield f"lines: {name}", functools.partial(_repeated, "", unit, "")
    for name, (before, unit) in HEADS.items():
        yield f"below: {name}", functools.partial(_repeated, before, unit, "")
    for name, step in _STEPS.items():
        yield f"ladder: {name}", functools.partial(_ladder, step)
        yield f"stairs: {name}", functools.partial(_staircase, step)
    for unit in ("- ", "> ", "1. ", "> - ", "* + ", "#"):
        yield f"one line: {unit.strip()}", functools.partial(_alone, unit)
    yield "wide table", _wide_table
    yield "many keys", _many_keys
    yield "many labels", _many_labels
    yield "many sections", _many_sections
    yield "aliases", _aliases


DOCUMENTS: Final[Mapping[str, Maker]] = MappingProxyType(dict(_made()))
"""Every pathological document, by name."""
