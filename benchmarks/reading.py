"""How long reading an incident takes, as a multiple of markdown-it-py's full parse of the text.

Both are timed in turn, one run of each a round, the order changing from round to round, so that
what slows the machine down slows both. A round gives one ratio; what is shown is the median of the
ratios, and the medians of both times.

Every round reads the same text, so whatever the library remembers between readings (compiled
patterns, notations met before) is warm, as it is when a folder is read. Options: files to read (the
test corpus if none are given), `--rounds`.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter_ns

from markdown_it import MarkdownIt

from incidentkit import Incident

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
WARM_UP = 3


def timed(work: Callable[[str], object], text: str) -> int:
    """How many nanoseconds `work` takes on `text`."""
    began = perf_counter_ns()
    work(text)
    return perf_counter_ns() - began


def compare(text: str, rounds: int) -> tuple[float, float, float]:
    """Median milliseconds of parse and reading, and the median of the paired ratios."""
    parse = MarkdownIt("commonmark").enable("table").parse
    parses: list[int] = []
    readings: list[int] = []
    for turn in range(WARM_UP + rounds):
        gc.collect()
        if turn % 2:
            reading, parsing = timed(Incident.from_markdown, text), timed(parse, text)
        else:
            parsing, reading = timed(parse, text), timed(Incident.from_markdown, text)
        if turn >= WARM_UP:
            parses.append(parsing)
            readings.append(reading)
    ratios = [reading / parsing for reading, parsing in zip(readings, parses, strict=True)]
    return median(parses) / 1e6, median(readings) / 1e6, median(ratios)


def main() -> None:
    """Print one line a document, and the median ratio of all."""
    options = argparse.ArgumentParser(description="reading an incident against parsing Markdown")
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=31)
    chosen = options.parse_args()
    files: list[Path] = chosen.files or sorted(CORPUS.rglob("*.md"))
    if not files:
        options.error("no documents to read")
    print(f"{'document':<44}{'chars':>8}{'parse ms':>10}{'read ms':>10}{'ratio':>8}")
    ratios: list[float] = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        parsing, reading, ratio = compare(text, chosen.rounds)
        ratios.append(ratio)
        name = "/".join(file.parts[-2:])
        print(f"{name:<44}{len(text):>8}{parsing:>10.2f}{reading:>10.2f}{ratio:>8.2f}")
    print(f"median ratio of {len(files)} documents: {median(ratios):.2f}")


if __name__ == "__main__":
    main()
