"""Boxes without a list marker: lines of a paragraph that start with `[ ]`."""

from __future__ import annotations

from incidentkit.forms.labels import find_label
from incidentkit.markdown.blocks import Paragraph
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box
from incidentkit.place import Span


def boxed_lines(
    source: Source, paragraph: Paragraph
) -> tuple[tuple[Paragraph, ...], tuple[tuple[Span, ...], ...]]:
    """The stretches of a paragraph that are boxes and names of groups, and those that are not.

    A bold line alone names the group of the boxes below it.
    """
    kept: list[Paragraph] = []
    others: list[tuple[Span, ...]] = []
    stretch: list[Span] = []
    first, boxed = paragraph.start_line, False

    def close() -> None:
        if stretch and boxed:
            lines = tuple(stretch)
            kept.append(Paragraph(start_line=first, end_line=first + len(lines), lines=lines))
        elif stretch:
            others.append(tuple(stretch))

    for number, line in enumerate(paragraph.lines, paragraph.start_line):
        belongs = _belongs(source.text[line[0] : line[1]])
        if stretch and belongs is not boxed:
            close()
            stretch, first = [], number
        boxed = belongs
        stretch.append(line)
    close()
    return tuple(kept), tuple(others)


def _belongs(text: str) -> bool:
    if split_box(text.strip()) is not None:
        return True
    label = find_label(text)
    return label is not None and label.strong and label.alone
