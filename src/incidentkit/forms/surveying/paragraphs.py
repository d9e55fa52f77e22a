"""The shape of labelled lines: a paragraph cut into what stands behind each label."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.surveying.shared_lines import pieces
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Paragraph
from incidentkit.markdown.source import Source
from incidentkit.place import Span


@frozen_by_types(kw_only=True)
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
    source: Source, paragraph: Paragraph, chain: Chain, accepts: Callable[[Label, bool], bool]
) -> tuple[Segment, ...]:
    """`paragraph` cut before each line that starts with a label which `accepts` takes.

    `accepts` is given the label, and whether a labelled line stands above it in the paragraph.
    """
    found: list[Segment] = []
    label: Label | None = None
    lines: list[Span] = []
    first, line = paragraph.start_line, paragraph.lines[0]
    for number, (start, end), candidate in _pieces(source, paragraph, chain, accepts):
        if candidate is None:
            lines.append((start, end))
            continue
        if label is not None or lines:
            found.append(Segment(label=label, lines=tuple(lines), first=first, line=line))
        label, first, line = candidate, number, (start, end)
        lines = [(start + candidate.value[0], start + candidate.value[1])]
    found.append(Segment(label=label, lines=tuple(lines), first=first, line=line))
    return tuple(found)


def _pieces(
    source: Source, paragraph: Paragraph, chain: Chain, accepts: Callable[[Label, bool], bool]
) -> Iterator[tuple[int, Span, Label | None]]:
    """The lines of a paragraph, with the label that each starts with; one of several is cut."""
    below = False
    for number, (start, end) in enumerate(paragraph.lines, paragraph.start_line):
        text = source.text[start:end]
        label = find_label(text)
        if label is None or not accepts(label, below):
            yield number, (start, end), None
            continue
        below = True
        for piece in pieces(text, label, chain):
            yield number, (start + piece.at[0], start + piece.at[1]), piece.label
