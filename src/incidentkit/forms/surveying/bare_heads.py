"""Names that stand on a line of their own above a list, without a mark or a colon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph
from incidentkit.markdown.source import Source

_LONGEST = 40
_NONE: Mapping[int, Label] = MappingProxyType({})


def bare_heads(source: Source, blocks: Sequence[Block], chain: Chain) -> Mapping[int, Label]:
    """The names of lists among lessons ("The good"), and of actions, by the line of each."""
    if len(blocks) == 1:
        return _NONE
    owner = chain[-1].slot
    asked = {Codec.ACTIONS} if owner is None or owner.codec is Codec.TIMELINE else set[Codec]()
    asked |= {Codec.ITEMS} if any(entry.scope == "lessons" for entry in chain) else set()
    if not asked:
        return _NONE
    found: dict[int, Label] = {}
    for head, below in pairwise(blocks):
        if isinstance(head, Paragraph) and len(head.lines) == 1 and isinstance(below, ListBlock):
            text = source.text[slice(*head.lines[0])].rstrip()
            if len(text) > _LONGEST or find_label(text) is not None:
                continue
            entry = resolve(text, chain)
            if entry is not None and entry.slot is not None and entry.slot.codec in asked:
                end = (len(text), len(text))
                found[head.start_line] = Label(
                    name=text, at=(0, len(text)), value=end, strong=False, colon=False, dash=False
                )
    return found


def heads_events(source: Source, above: Sequence[Block], chain: Chain) -> bool:
    """Whether the last of the blocks above a list is a line that names a timeline."""
    head = above[-1] if above else None
    if not isinstance(head, Paragraph) or len(head.lines) != 1:
        return False
    text = source.text[slice(*head.lines[0])].strip()
    entry = resolve(text, chain) if len(text) <= _LONGEST else None
    return entry is not None and entry.slot is not None and entry.slot.codec is Codec.TIMELINE


def bare_head(source: Source, item: Item) -> str | None:
    """The text of an item that is one line with a list below it; None for others."""
    first, *below = item.blocks or (None,)
    if first is None or not below or len(first.lines) != 1:
        return None
    return source.text[slice(*first.lines[0])].strip() or None
