"""The shape of labelled lines: a paragraph cut into what stands behind each label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from incidentkit.forms.labels import Label, find_label
from incidentkit.markdown.blocks import Paragraph
from incidentkit.markdown.source import Source
from incidentkit.place import Span


@attrs.frozen(kw_only=True)
class Segment:
    """Lines of a paragraph that belong to one label, or to none."""

    label: Label | None
    lines: tuple[Span, ...]
    """What stands behind the label, then the lines below it."""
    first: int
    """The first line's number in the document."""
    line: Span
    """The whole of the first line."""

    def as_paragraph(self) -> Paragraph:
        """The lines as a paragraph of their own."""
        end_line = self.first + len(self.lines)
        return Paragraph(start_line=self.first, end_line=end_line, lines=self.lines)


def segments(
    source: Source, paragraph: Paragraph, accepts: Callable[[Label, bool], bool]
) -> tuple[Segment, ...]:
    """`paragraph` cut before each line that starts with a label which `accepts` takes.

    `accepts` is given the label, and whether a labelled line stands above it in the paragraph.
    """
    found: list[Segment] = []
    label: Label | None = None
    lines: list[Span] = []
    first, line = paragraph.start_line, paragraph.lines[0]
    for number, (start, end) in _pieces(source, paragraph, accepts):
        candidate = find_label(source.text[start:end])
        if candidate is None or not accepts(candidate, label is not None):
            lines.append((start, end))
            continue
        if label is not None or lines:
            found.append(Segment(label=label, lines=tuple(lines), first=first, line=line))
        label, first, line = candidate, number, (start, end)
        lines = [(start + candidate.value[0], start + candidate.value[1])]
    found.append(Segment(label=label, lines=tuple(lines), first=first, line=line))
    return tuple(found)


_LABEL_REACH = 200
"""No label is longer than this, marks included."""
_SEPARATOR = re.compile(r"(?<![ \t])[ \t]+[|·•][ \t]+(?=\S)")


def _pieces(
    source: Source, paragraph: Paragraph, accepts: Callable[[Label, bool], bool]
) -> Iterator[tuple[int, Span]]:
    """The lines of a paragraph; one that holds several labelled values is cut between them."""
    for number, (start, end) in enumerate(paragraph.lines, paragraph.start_line):
        text = source.text[start:end]
        first = find_label(text)
        at = 0
        if first is not None and accepts(first, False):  # noqa: FBT003 -- no label stands above
            for match in _SEPARATOR.finditer(text, first.at[1]):
                label = find_label(text[match.end() : match.end() + _LABEL_REACH])
                if label is not None and label.colon and accepts(label, True):  # noqa: FBT003
                    yield number, (start + at, start + match.start())
                    at = match.end()
        yield number, (start + at, end)
