"""Actions with a heading each: its text says what, and labelled lines below it who and until when.

The lines stand in a paragraph, or in bullets, with or without other text around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph
from incidentkit.markdown.sections import SectionNode
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_SURE: Final = frozenset(("owner", "status", "priority"))
_SHARED = re.compile(r"(?:\*\*|__)[^*_:]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):)|\s[|·]\s")
"""A further label on the same line."""
_NUMBER = re.compile(r"[0-9]{1,3}[.)][ \t]+(?=\S)")


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
        name in _SURE or (name == "due" and any(map(str.isdigit, text))) for name, text in found
    )
    return sure and len(found) * 2 >= len(lines)


def labelled_lines(source: Source, block: Block) -> Iterator[tuple[Label, Span] | None]:
    """The label of each line, or bullet of one line, and where its value is; None for others."""
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
        label = find_label(source.text[slice(*span)]) if span is not None else None
        value = "" if span is None or label is None else source.text[slice(*span)][label.value[0] :]
        if span is None or label is None or not label.colon or _SHARED.search(value):
            yield None
        else:
            yield label, (span[0] + label.value[0], span[0] + label.value[1])


def without_number(source: Source, heading: Span) -> Span:
    """The text of a heading behind the number that counts it: "2. Page earlier"."""
    match = _NUMBER.match(source.text, *heading)
    return heading if match is None else (match.end(), heading[1])
