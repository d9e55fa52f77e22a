"""A heading that names people above a list of causes: some tools call those contributors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from incidentkit.forms.vocabulary.entries import Codec, Entry
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_SENTENCE: Final = late(r"[^\W\d_][\w'’-]*(?: [a-z0-9`'’][\w'’`-]*){2}")
"""Three words, of which the first alone may be a name."""


def meant_above(source: Source, blocks: Sequence[Block], entry: Entry, chain: Chain) -> Entry:
    """What the heading of an entry means above `blocks`: causes, where most items are sentences."""
    if entry.slot is None or entry.slot.codec is not Codec.PEOPLE:
        return entry
    items = [item for block in blocks if isinstance(block, ListBlock) for item in block.items]
    texts = [strip_emphasis(source.text[slice(*item.lines[0])]) for item in items if item.lines]
    told = sum(_SENTENCE.match(text) is not None for text in texts)
    if not texts or told * 2 <= len(texts):
        return entry
    return resolve("contributing factors", chain) or entry
