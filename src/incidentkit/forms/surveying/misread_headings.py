"""Labelled lines that Markdown takes for a heading because dashes stand right below them.

`**Status:** Resolved` above `---`, or above the first `- ` of an empty list, is an underlined
heading by the rules. Nobody who wrote it meant one.
"""

from __future__ import annotations

import attrs

from incidentkit.forms.labels import find_label
from incidentkit.markdown.blocks import Block, Heading, Paragraph, Rule
from incidentkit.markdown.outline import Outline

_SHORTEST_RULE = 3


def with_labels_as_text(outline: Outline) -> Outline:
    """The outline with such headings as the paragraphs and rules that they were meant to be."""
    misread = {
        block.start_line: _as_text(outline, block)
        for block in outline.blocks
        if isinstance(block, Heading) and block.setext and _is_labelled(outline, block)
    }
    if not misread:
        return outline
    blocks: list[Block] = []
    for block in outline.blocks:
        blocks += misread.get(block.start_line, (block,))
    return attrs.evolve(outline, blocks=tuple(blocks))


def _is_labelled(outline: Outline, heading: Heading) -> bool:
    *lines, underline = (outline.source.text[slice(*line)] for line in heading.lines)
    labels = [label for line in lines if (label := find_label(line)) is not None and label.colon]
    if not underline.strip().startswith("-") or not labels:
        return False
    return labels[0].strong or len(labels) == len(lines) > 1


def _as_text(outline: Outline, heading: Heading) -> list[Block]:
    *lines, underline = heading.lines
    last = heading.end_line - 1
    text: list[Block] = [
        Paragraph(start_line=heading.start_line, end_line=last, lines=tuple(lines))
    ]
    if len(outline.source.text[slice(*underline)].strip()) >= _SHORTEST_RULE:
        text.append(Rule(start_line=last, end_line=heading.end_line, lines=(underline,)))
    return text
