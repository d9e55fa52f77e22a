"""Actions with a heading each: its text says what, and labelled lines below it who and until when.

The lines stand in a paragraph, or in bullets, with or without other text around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph
from incidentkit.markdown.sections import SectionNode
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.place import Span

SURE_PARTS: Final = frozenset(("owner", "status", "priority"))
"""Parts by whose labels a heading above is told to be an action."""
_JOINT = late(
    r"[ \t]+[|·•][ \t]+(?=\S)|[ \t]+(?=(?:\*\*|__)[^*_:]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):))"
)
"""What stands before a further label on the same line."""
_NUMBER = late(
    r"(?:[0-9]{1,3}[.)]|(?:action(?: item)?|item|task)[ \t]+#?[0-9]{1,3}(?:[.):]|[ \t]+[-–—]))"
    r"[ \t]+(?=\S)",
    re.IGNORECASE,
)


def is_action(source: Source, node: SectionNode, chain: Chain) -> bool:
    """Whether the heading of a section among actions is one itself."""
    owner = chain[-1].slot
    return (
        owner is not None
        and owner.codec is Codec.ACTIONS
        and any(states_parts(source, block) for block in node.blocks)
    )


def states_parts(source: Source, block: Block) -> bool:
    """Whether each line of a block is a labelled one, and most labels are parts of an action."""
    lines = list(labelled_lines(source, block))
    if not lines or None in lines:
        return False
    found = [
        (column.attribute, source.text[slice(*value)])
        for label, value in filter(None, lines)
        if (column := column_of(ACTIONS, label.name)) is not None
        and column.attribute not in ACTIONS.main
    ]
    sure = any(
        name in SURE_PARTS or (name == "due" and any(map(str.isdigit, text)))
        for name, text in found
    )
    return sure and len(found) * 2 >= len(lines)


def labelled_lines(source: Source, block: Block) -> Iterator[tuple[Label, Span] | None]:
    """The labels of each line, or bullet of one line, and where their values are; else None."""
    if isinstance(block, Paragraph):
        spans: list[Span | None] = list(block.lines)
    elif isinstance(block, ListBlock):
        spans = [
            item.blocks[0].lines[0]
            if len(item.blocks) == 1
            and isinstance(item.blocks[0], Paragraph)
            and len(item.blocks[0].lines) == 1
            else None
            for item in block.items
        ]
    else:
        return
    for span in spans:
        found = _on_line(source, span) if span is not None else ()
        yield from found or (None,)


def _on_line(source: Source, line: Span) -> Sequence[tuple[Label, Span]]:
    """The labels of a line that is nothing but labelled values; none of any other."""
    text = source.text[slice(*line)]
    joints = list(_JOINT.finditer(text, len(text) - len(text.lstrip())))
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(text)]
    found: list[tuple[Label, Span]] = []
    for start, end in zip(starts, ends, strict=True):
        label = find_label(text[start:end])
        if label is None or not label.colon:
            return ()
        base = line[0] + start
        found.append((label, (base + label.value[0], base + label.value[1])))
    return found


def without_number(source: Source, heading: Span) -> Span:
    """The text of a heading behind the number that counts it: "2. ", "Action 2: "."""
    match = _NUMBER.match(source.text, *heading)
    return heading if match is None else (match.end(), heading[1])
