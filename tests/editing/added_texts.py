"""Texts put into a report wherever somebody may write one, to see whether they are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

MARK: Final = "Zebraquux"
"""A word that no report has."""
_OF_THE_FORM = ("Template Version", "Last Updated")
"""Labels of what a form says of itself, which stays with it."""


def _heading(line: str) -> bool:
    return line.startswith("#")


def _blank(line: str) -> bool:
    return not line.strip()


def _text(line: str) -> bool:
    return not _blank(line) and not line.startswith(("```", "---"))


def _bullet(line: str) -> bool:
    return line.lstrip().startswith(("- ", "* "))


def _rule_of_table(line: str) -> bool:
    return line.startswith("|") and "--" in line


def _row(line: str) -> bool:
    return line.startswith("|") and "--" not in line


def _labelled(line: str) -> bool:
    return ":**" in line or "**:" in line


@attrs.frozen
class Added:
    """One way to put a text into a report: behind which lines, and what."""

    behind: Callable[[str], bool]
    text: str

    def places(self, text: str) -> Iterator[int]:
        """The lines of a report that it may stand behind."""
        fenced = False
        # The front matter of a form stays with the form.
        matter = text.lstrip("\ufeff").startswith("---")
        for number, line in enumerate(text.split("\n")):
            if matter:
                matter = number == 0 or line != "---"
                continue
            fenced ^= line.startswith("```")
            own = any(name in line for name in _OF_THE_FORM)
            # A field that nobody filled in keeps no text that is put beside its menu.
            blank = _labelled(line) and ("/" in line or " or " in line or "[" in line)
            if not fenced and not own and not blank and self.behind(line):
                yield number

    def put(self, text: str, place: int) -> str:
        """A report with the text behind a line."""
        lines = text.split("\n")
        lines[place] += self.text
        return "\n".join(lines)


WAYS: Final[Mapping[str, Added]] = MappingProxyType(
    {
        "in parentheses behind a heading": Added(_heading, f" ({MARK} note)"),
        "behind a dash in a heading": Added(_heading, f" - {MARK} note"),
        "behind a colon in a heading": Added(_heading, f": {MARK} note"),
        "a paragraph": Added(_blank, f"\n{MARK} note.\n"),
        "a quote": Added(_blank, f"\n> {MARK} note.\n"),
        "a fence": Added(_blank, f"\n```\n{MARK} note\n```\n"),
        "a block of HTML": Added(_blank, f"\n<div>{MARK} note</div>\n"),
        "a bold line": Added(_blank, f"\n**{MARK} note**\n"),
        "an italic line": Added(_blank, f"\n*{MARK} note.*\n"),
        "a labelled line": Added(_blank, f"\n**{MARK}:** note\n"),
        "a heading": Added(_blank, f"\n## {MARK} note\n"),
        "a heading below": Added(_blank, f"\n#### {MARK} note\n"),
        "a box": Added(_blank, f"\n- [ ] {MARK} note\n"),
        "a definition of a link": Added(_blank, f"\n[{MARK}]: https://site.example\n"),
        "a text below a rule": Added(_blank, f"\n---\n{MARK} note\n"),
        "the next line": Added(_text, f"\n{MARK} note."),
        "a bullet": Added(_bullet, f"\n- {MARK} note."),
        "a bullet below a bullet": Added(_bullet, f"\n  - {MARK} note."),
        "a paragraph below a bullet": Added(_bullet, f"\n\n  {MARK} note."),
        "a cell more": Added(_row, f" {MARK} |"),
        "a row without a label": Added(_rule_of_table, f"\n| | {MARK} note |"),
        "a row of one cell": Added(_rule_of_table, f"\n| {MARK} note |"),
        "in parentheses behind a value": Added(_labelled, f" ({MARK} note)"),
        "behind a dash behind a value": Added(_labelled, f" - {MARK} note"),
        "on the line that goes on": Added(_labelled, f"\n  {MARK} note"),
    }
)
