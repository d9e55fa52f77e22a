"""What people's reports have besides what their form asks for, and what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filling.lines import HEADING
from filling.walking import (
    FIELD_HEAD,
    LABEL_BULLET,
    LABEL_LINE,
    cells,
    outside_fences,
    row,
    runs,
    tables,
)

EXTRA = {"Ring": "7", "Seen in": "a | `b`"}
"""The further columns that `extra_columns` adds, and what every row of them says."""


def extra_columns(text: str) -> str:
    """A further column in front of and behind those of every record table."""

    def change(rows: list[str]) -> list[str]:
        if FIELD_HEAD.match(rows[0]):
            return rows
        return [
            row([front, *cells(line), back])
            for line, front, back in zip(
                rows,
                ["Ring", "---", *["7"] * len(rows)],
                ["Seen in", "---", *["a \\| `b`"] * len(rows)],
                strict=False,
            )
        ]

    return tables(text, change)


MOON = ("Moon phase", "waning")
"""The label and the value that further rows, lines and bullets have."""


def extra_field_rows(text: str) -> str:
    """Another row in every field table."""

    def change(rows: list[str]) -> list[str]:
        return [*rows, row([f"**{MOON[0]}**", MOON[1]])] if FIELD_HEAD.match(rows[0]) else rows

    return tables(text, change)


def extra_label_lines(text: str) -> str:
    """Another line in every run of labelled lines."""
    moon = f"**{MOON[0]}:** {MOON[1]}  "
    return runs(text, LABEL_LINE, lambda run: [run[0][0], moon, *(m[0] for m in run[1:])])


def extra_bullets(text: str) -> str:
    """Another bullet in every run of labelled bullets."""
    moon = f"**{MOON[0]}:** {MOON[1]}"
    return runs(
        text, LABEL_BULLET, lambda run: [run[0][0], run[0][0][:2] + moon, *(m[0] for m in run[1:])]
    )


def extra_section(text: str) -> str:
    """A section that no form has, behind the first."""
    lines = text.split("\n")
    opens = [
        n
        for n, (line, free) in enumerate(outside_fences(text))
        if free and re.match("#{2,3} ", line)
    ]
    marks = lines[opens[0]].split(" ")[0]
    second = next(n for n in opens[1:] if lines[n].startswith(f"{marks} "))
    added = [f"{marks} Weather report", "", "Rain.", "", "- more *rain*", ""]
    return "\n".join([*lines[:second], *added, *lines[second:]])


def sections_of(text: str) -> Iterator[tuple[str, str]]:
    """Each section with its heading, sections in it included, and the document without it."""
    lines = text.split("\n")
    found = [
        (n, len(m["marks"]), m["text"])
        for n, (line, free) in enumerate(outside_fences(text))
        if free and (m := HEADING.match(line)) and m["marks"] != "#"
    ]
    for number, level, heading in found:
        end = next((n for n, other, _ in found if n > number and other <= level), len(lines))
        yield heading, "\n".join([*lines[:number], *lines[end:]])
