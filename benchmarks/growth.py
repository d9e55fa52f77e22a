"""How the time to read a document grows as the document doubles, for documents made to be slow.

Each kind of document is read at doubling sizes until a reading takes a second or the document
holds half a million characters. The last doubling's ratio is shown (linear work gives 2), and the
seconds a MiB at the largest size. Times are the best of three in one process.

`--curve FILE` reads a report instead, repeated until it is long enough, from 4 KiB on to
`--longest` characters, and prints a line a size: the reading, and beside it markdown-it-py's full
parse of the same text, since Python's collector of garbage comes to both at some of the sizes.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import NamedTuple

from markdown_it import MarkdownIt
from pairs import forget_texts

from incidentkit import Incident, UnrepresentableError
from incidentkit.limits import Limits

KIB = 1024
MIB = 1024 * 1024
LARGEST = MIB // 2
MOST_LINES = 45_000
TABLE = "## Timeline (UTC)\n\n| Time | Event |\n|--|--|\n"

DOCUMENTS: Mapping[str, Callable[[int], str]] = {
    "unclosed comments": lambda n: "<!-- " * n,
    "services in one line": lambda n: "**Affected Services**: " + "a, " * n,
    "attendees in one line": lambda n: "## Review Meeting\n\n**Attendees**: " + "A B, " * n,
    "tickets in one line": lambda n: "## References\n\n- **Related**: " + "OPS-1, " * n,
    "one long cell": lambda n: f"{TABLE}| 10:00 | " + "not detected, " * n + " |\n",
    "rows": lambda n: TABLE + "| 10:00 | it happened |\n" * n,
    "lines of events": lambda n: "# 2024-01-02\n\n## Timeline\n\n" + "10:00 UTC it failed\n" * n,
    "headings of events": lambda n: (
        "# 2024-01-02\n\n## Timeline\n\n" + "### 10:00 Down\n\nx\n\n" * n
    ),
    "days of events": lambda n: "## Timeline\n\n" + "**2024-01-02**\n\n- 10:00 Down\n\n" * n,
    "owners noted": lambda n: "## Action Items\n\n- x" + " (owner: a) - @b, @c" * n,
    "an opening": lambda n: "# X\n\n" + "From 10:00 to 11:00 UTC it failed for 3 hours. " * n,
    "columns": lambda n: "## Timeline\n\n|" + " c |" * n + "\n|" + "--|" * n + "\n|" + "x|" * n,
    "labels alone": lambda n: "**a**:\n" * n,
    "unknown labels": lambda n: "**Foo bar**: x\n\n" * n,
    "labels in one line": lambda n: "**Severity**: P1" + " | **Foo**: x" * n,
    "the same milestone": lambda n: "- **Detected**: 10:00\n" * n,
    "milestones of a day": lambda n: "**Date**: 2025-01-01\n\n" + "- **Detected**: 10:00 UTC\n" * n,
    "times said again": lambda n: "**Detected**: 10:00\n\n" + "10:00 (" * n,
    "the same person": lambda n: "- **Author**: A\n" * n,
    "boxes": lambda n: "## Action Items\n\n" + "- [ ] do it - Owner: Bob - Due: 2024-01-02\n" * n,
    "bare boxes": lambda n: "## Affected Components\n\n" + "[x] a\n" * n,
    "sections": lambda n: "## Foo\n\ntext\n\n" * n,
    "rules in prose": lambda n: "## Root Cause\n\ntext\n\n---\n\nmore\n\n" * n,
    "nested bullets": lambda n: "".join("  " * (i % 9) + "- x\n" for i in range(n)),
    "spaces": lambda n: "## Summary\n\nx" + " " * n + "y\n",
    "spaces behind a label": lambda n: "**Detected**: 10:00" + " " * n + "y\n",
    "brackets": lambda n: "**Status**: " + "[" * n,
    "menu": lambda n: "**Severity**: " + "P1/" * n,
    "emphasis": lambda n: "**" * n,
}


def seconds(text: str) -> float:
    """The best of three readings."""
    limits = Limits(document_lines=len(text) + 1)
    return best(lambda: Incident.from_markdown(text, limits=limits))


def seconds_of_parse(text: str) -> float:
    """The best of three full parses by markdown-it-py."""
    parser = MarkdownIt("commonmark").enable("table")
    return best(lambda: parser.parse(text))


def best(work: Callable[[], object]) -> float:
    """The fewest seconds of processor time that `work` takes, of three times."""
    found: list[float] = []
    for _ in range(3):
        forget_texts()
        began = process_time()
        work()
        found.append(process_time() - began)
    return min(found)


def seconds_of_edit(text: str) -> float:
    """The best of three writings of another last row, else of a severity; the text is known."""
    incident = Incident.from_markdown(text, limits=Limits(document_lines=2 * len(text) + 100))
    last = len(incident.timeline) - 1
    path = f"timeline[{last}].description" if last >= 0 else "severity"
    changed = incident.evolve({path: "P2"})

    def write() -> None:
        # What can't be written has cost as much until it is known.
        with suppress(UnrepresentableError):
            changed.to_markdown()

    return best(write)


class Step(NamedTuple):
    """One size of a document, how long it takes, and as a multiple of half the size."""

    size: int
    taken: float
    doubling: float


def curve(report: str, longest: int, measured: Callable[[str], float] = seconds) -> Iterator[Step]:
    """Reading `report` at doubling sizes; the sections behind its first are repeated."""
    sections = report[report.index("\n## ") :]
    size, before = 4 * KIB, 0.0
    while size <= longest:
        now = measured((report + sections * (size // len(sections) + 1))[:size])
        yield Step(size, now, now / before if before else 0.0)
        size, before = size * 2, now


def print_curve(report: str, longest: int) -> None:
    """Print one line a size."""
    print(f"{'KiB':>8}{'seconds':>10}{'doubling':>10}{'parse':>10}{'doubling':>10}{'ratio':>8}")
    steps = zip(curve(report, longest), curve(report, longest, seconds_of_parse), strict=True)
    for (size, taken, doubling), (_, parse, parse_doubling) in steps:
        print(
            f"{size // KIB:>8,}{taken:>10.3f}{doubling:>10.2f}"
            f"{parse:>10.3f}{parse_doubling:>10.2f}{taken / parse:>8.2f}",
            flush=True,
        )


def print_kinds(measured: Callable[[str], float]) -> None:
    """Print one line a kind of document."""
    print(f"{'document':24}{'characters':>12}{'seconds':>10}{'doubling':>10}{'s/MiB':>8}")
    for name, document in DOCUMENTS.items():
        count, before, now = 500, 0.0, 0.0
        while True:
            text = document(count)
            before, now = now, measured(text)
            if now > 1 or len(text) > LARGEST or text.count("\n") > MOST_LINES:
                break
            count *= 2
        ratio = now / before if before else 0.0
        print(f"{name:24}{len(text):12,}{now:10.3f}{ratio:10.1f}{now / len(text) * MIB:8.1f}")


def main() -> None:
    """Print how the kinds of document grow, or the curve of one report."""
    options = argparse.ArgumentParser(description="the growth of the time to read a document")
    options.add_argument("--curve", type=Path, metavar="FILE")
    options.add_argument("--edits", action="store_true", help="edit each kind instead")
    options.add_argument("--longest", type=int, default=256 * KIB)
    chosen = options.parse_args()
    if chosen.curve is None:
        print_kinds(seconds_of_edit if chosen.edits else seconds)
    else:
        print_curve(chosen.curve.read_text(encoding="utf-8"), chosen.longest)


if __name__ == "__main__":
    main()
