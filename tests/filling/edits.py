"""Ways of writing a value into a blank form: each finds its place by what the form says there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

import attrs

from filling.lines import FENCE, body_start, plain, section

_LABELLED = re.compile(
    r"(?P<before>\s*(?:[-*+]\s+)?(?P<label>[^:|]+?):(?:\*\*)?[ \t]*)"
    r"(?P<value>.*?)(?P<tail>[ \t]*)\Z"
)
_BULLET = re.compile(r"\s*(?:[-*+]|[0-9]+[.)])[ \t]+")


class Edit(Protocol):
    """Writes something into a document."""

    def apply(self, text: str) -> str:
        """`text` with the value in it; LookupError where its place isn't there."""
        ...


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|")


def _with_section(text: str, where: str, lines: list[str]) -> str:
    whole = text.split("\n")
    start, end = section(whole, where)
    return "\n".join([*whole[:start], *lines, *whole[end:]])


def _in_section(text: str, where: str) -> list[str]:
    whole = text.split("\n")
    start, end = section(whole, where)
    return whole[start:end]


def _labelled(lines: list[str], label: str) -> int:
    for number, line in enumerate(lines):
        match = _LABELLED.match(line)
        if match and plain(match["label"]) == label.casefold():
            return number
        if _is_row(line) and plain(_cells(line)[0]) == label.casefold():
            return number
    message = f"no label {label!r}"
    raise LookupError(message)


@attrs.frozen
class Title:
    """What follows the colon of the first heading."""

    title: str

    def apply(self, text: str) -> str:
        lines = text.split("\n")
        number = next(n for n, line in enumerate(lines) if line.startswith("# "))
        lines[number] = f"{lines[number].removesuffix(' Template')}: {self.title}"
        return "\n".join(lines)


@attrs.frozen
class FrontMatter:
    """The value of a front-matter key, on one line."""

    key: str
    value: str

    def apply(self, text: str) -> str:
        lines = text.split("\n")
        end = body_start(lines)
        number = next(n for n in range(end) if lines[n].startswith(f"{self.key}:"))
        stop = number + 1
        while lines[stop].startswith(" "):
            stop += 1
        lines[number:stop] = [f"{self.key}: {self.value}"]
        return "\n".join(lines)


@attrs.frozen
class Value:
    """A value on the line of its label, whether that is a line, a bullet or a table row."""

    where: str
    label: str
    value: str

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        number = _labelled(lines, self.label)
        if _is_row(lines[number]):
            name = lines[number].split("|")[1]
            lines[number] = f"|{name}| {self.value} |"
        else:
            match = _LABELLED.match(lines[number])
            assert match is not None
            lines[number] = f"{match['before'].rstrip()} {self.value}{match['tail']}"
        return _with_section(text, self.where, lines)


@attrs.frozen
class Below:
    """A value in the lines below its label: for a comment, inside a fence, or as bullets."""

    where: str
    label: str
    lines: Sequence[str]

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        start = _labelled(lines, self.label) + 1
        indent = re.match(r"\s*", lines[start])[0]  # type: ignore[index]
        if FENCE.match(lines[start]):
            end = next(n for n in range(start + 1, len(lines)) if FENCE.match(lines[n]))
            start += 1
        else:
            end = start
            while end < len(lines) and lines[end].strip() and not _labels(lines[end]):
                end += 1
        lines[start:end] = [f"{indent}{line}".rstrip() for line in self.lines]
        return _with_section(text, self.where, lines)


def _labels(line: str) -> bool:
    return line.startswith("**")


@attrs.frozen
class Prose:
    """The whole body of a section; a fence there keeps its marks and gets the text inside."""

    where: str
    text: str

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        fences = [n for n, line in enumerate(lines) if FENCE.match(line)]
        if fences:
            filled = [*lines[: fences[0] + 1], self.text, *lines[fences[1] :]]
        else:
            gap = [""] if lines and not lines[0].strip() else []
            filled = [*gap, *self.text.split("\n")]
        return _with_section(text, self.where, filled)


@attrs.frozen
class Items:
    """The items of a section's list, with the form's own marker; further lines are indented."""

    where: str
    items: Sequence[str]

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        first = next(n for n, line in enumerate(lines) if _BULLET.match(line))
        last = max(n for n, line in enumerate(lines) if line.strip())
        found = _BULLET.match(lines[first])
        assert found is not None
        marker: str = found[0]
        counted = marker.strip()[0].isdigit()
        markers = [f"{n}. " if counted else marker for n in range(1, len(self.items) + 1)]
        filled = [
            re.sub(r"\n(?=.)", f"\n{' ' * len(mark)}", mark + item)
            for mark, item in zip(markers, self.items, strict=True)
        ]
        return _with_section(text, self.where, [*lines[:first], *filled, *lines[last + 1 :]])


@attrs.frozen
class Line:
    """The line of a section that starts with `start`, as a whole."""

    where: str
    start: str
    line: str

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        for number, line in enumerate(lines):
            if line.strip().startswith(self.start):
                tail = re.search(r"[ \t]*\Z", line)[0]  # type: ignore[index]
                lines[number] = f"{line[: len(line) - len(line.lstrip())]}{self.line}{tail}"
                return _with_section(text, self.where, lines)
        message = f"no line {self.start!r} in {self.where!r}"
        raise LookupError(message)


@attrs.frozen
class Cells:
    """Some cells of the first row of a section's table, by the name of their column."""

    where: str
    cells: Mapping[str, str]

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        head = next(n for n, line in enumerate(lines) if _is_row(line))
        columns, row = _cells(lines[head]), _cells(lines[head + 2])
        for column, value in self.cells.items():
            row[columns.index(column)] = value
        lines[head + 2] = _row(row)
        return _with_section(text, self.where, lines)


@attrs.frozen
class Rows:
    """All rows of a section's table."""

    where: str
    rows: tuple[tuple[str, ...], ...]

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        head = next(n for n, line in enumerate(lines) if _is_row(line))
        end = head
        while end < len(lines) and _is_row(lines[end]):
            end += 1
        lines[head + 2 : end] = [_row(list(row)) for row in self.rows]
        return _with_section(text, self.where, lines)


@attrs.frozen
class Ticks:
    """Boxes of a section ticked by name; `below` narrows them to those under a label."""

    where: str
    names: tuple[str, ...]
    below: str = ""

    def apply(self, text: str) -> str:
        lines = _in_section(text, self.where)
        start = next((n for n, line in enumerate(lines) if plain(line) == self.below.casefold()), 0)
        for name in self.names:
            number = next(
                n
                for n in range(start, len(lines))
                if lines[n].lstrip("-* ").startswith(f"[ ] {name}")
            )
            lines[number] = lines[number].replace("[ ]", "[x]", 1)
        return _with_section(text, self.where, lines)


@attrs.frozen
class Several:
    """Edits one after the other."""

    edits: tuple[Edit, ...]

    def apply(self, text: str) -> str:
        for edit in self.edits:
            text = edit.apply(text)
        return text
