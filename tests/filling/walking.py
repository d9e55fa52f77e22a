"""Changing a document line by line, heading by heading, table by table: never inside a fence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from filling.lines import FENCE, HEADING, body_start

LABEL_LINE = re.compile(r"\*\*(?P<name>[^*:\n]+?)(?::\*\*|\*\*:)[ \t]*(?P<value>\S.*?)[ \t]*\Z")
LABEL_BULLET = re.compile(
    r"[-*+] (?P<name>\*\*[^*:\n]+?(?::\*\*|\*\*:)|[A-Z][^:*\[\n]{1,40}:)"
    r"[ \t]*(?P<value>\S.*?)[ \t]*\Z"
)
FIELD_HEAD = re.compile(r"\| *(?:Field|Metric) *\| *(?:Value|Impact) *\|")


def outside_fences(text: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it may be changed: not in the front matter, not in a fence."""
    lines = text.split("\n")
    start, fenced = body_start(lines), False
    for number, line in enumerate(lines):
        fence = FENCE.match(line) is not None
        yield line, number >= start and not fenced and not fence
        if fence and number >= start:
            fenced = not fenced


def each_line(text: str, change: Callable[[str], str]) -> str:
    return "\n".join(change(line) if free else line for line, free in outside_fences(text))


def each_heading(text: str, change: Callable[[re.Match[str]], str]) -> str:
    def on_line(line: str) -> str:
        match = HEADING.match(line)
        return line if match is None else change(match)

    return each_line(text, on_line)


def tables(text: str, change: Callable[[list[str]], list[str]]) -> str:
    """Every table outside fences, changed as a list of its lines."""
    done: list[str] = []
    table: list[str] = []
    for line, free in [*outside_fences(text), ("", False)]:
        if free and line.lstrip().startswith("|"):
            table.append(line)
            continue
        if table:
            done += change(table)
            table = []
        done.append(line)
    return "\n".join(done[:-1])


def cells(row: str) -> list[str]:
    """The cells of a table row."""
    return [
        cell.strip()
        for cell in re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))
    ]


def row(values: list[str]) -> str:
    """A table row."""
    return f"| {' | '.join(values)} |"


def runs(
    text: str, pattern: re.Pattern[str], change: Callable[[list[re.Match[str]]], list[str]]
) -> str:
    """Every run of at least two lines that match, set apart by blank lines, and changed."""
    done: list[str] = []
    run: list[tuple[str, re.Match[str]]] = []
    for line, free in [*outside_fences(text), ("", False)]:
        match = pattern.fullmatch(line) if free else None
        if match is not None and "→" not in line:
            run.append((line, match))
            continue
        alone = not line.strip() and (len(done) < 1 or not done[-1].strip())
        if len(run) > 1 and not line.strip() and alone:
            done += change([found for _, found in run])
        else:
            done += [old for old, _ in run]
        run = []
        done.append(line)
    return "\n".join(done[:-1])
