"""For people: a line a problem, and a line that counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.cli.problem import Problem
from incidentkit.display.counted import counted

_COLOURS: Final = {"error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}
_BOLD: Final = "\x1b[1m"
_RESET: Final = "\x1b[0m"
_UNPRINTABLE: Final = dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344)), "�")


def as_text(
    problems: Sequence[Problem], files: int, known: int = 0, *, colour: bool
) -> Iterator[str]:
    """The lines to print; colours are those of a terminal.

    Control characters of a document are shown as replacement characters, so that no document can
    move the cursor of who reads about it.
    """
    for problem in problems:
        line = printable(str(problem))
        if colour:
            place, _, rest = line.partition(f": {problem.level}: ")
            shade = _COLOURS[problem.level]
            line = f"{_BOLD}{place}{_RESET}: {shade}{problem.level}{_RESET}: {rest}"
        yield line
    yield summary(problems, files, known)


def printable(text: str) -> str:
    """`text` with replacement characters for control characters, line ends included."""
    return text.translate(_UNPRINTABLE)


def summary(problems: Sequence[Problem], files: int, known: int = 0) -> str:
    """How many problems of each level there are in how many files; `known` are left out of it.

    And how many of them a command would put right.
    """
    counts = Counter(problem.level for problem in problems)
    said = [
        f"{counts[level]:,} info" if level == "info" else counted(counts[level], level)
        for level in _COLOURS
        if counts[level]
    ]
    found = ", ".join(said) or ("nothing new" if known else "nothing found")
    rest = f"; the baseline knows {known:,}{' more' if said else ''}" if known else ""
    fixes = sum(bool(problem.fix) for problem in problems)
    hint = f"; `incidentkit fix` puts {fixes:,} right" if fixes else ""
    return f"{found} in {counted(files, 'file')}{rest}{hint}"
