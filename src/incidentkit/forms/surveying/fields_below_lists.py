"""Labelled lines right below a list, which Markdown takes for the rest of its last item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.follow_up import REMEDIATION
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph
from incidentkit.markdown.source import Source

_MAY_BE_ACTIONS = (Codec.ACTIONS, Codec.TODO, Codec.PROSE)


def with_fields_below_lists(
    source: Source, blocks: Sequence[Block], chain: Chain
) -> Sequence[Block]:
    """`blocks`, where lines below a list that begin with a known or bold label stand by themselves.

    The line is the report's only where no other item goes on at the margin like that.
    """
    if not any(isinstance(block, ListBlock) for block in blocks):
        return blocks
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        found += _apart(source, block, above, chain) if isinstance(block, ListBlock) else (block,)
    return found


def _apart(source: Source, block: ListBlock, above: Block | None, chain: Chain) -> Iterator[Block]:
    cut = _first_field(source, block, above, chain)
    if cut is None:
        yield block
        return
    kept = _cut(block, cut)
    yield block if kept is None else kept
    lines = block.lines[cut - block.start_line :]
    yield Paragraph(start_line=cut, end_line=block.end_line, lines=lines)


def _first_field(source: Source, block: ListBlock, above: Block | None, chain: Chain) -> int | None:
    """The first line of the last item that is a field at the margin of its list."""
    *others, last = block.items
    going_on = _at_margin(source, block, last)
    if not going_on or not _ends_in_text(last, going_on[0]):
        return None
    if any(_at_margin(source, block, item) for item in others):
        return None
    of_actions = _lists_actions(source, above, chain)
    for number in going_on:
        label = find_label(source.text[slice(*block.lines[number - block.start_line])])
        if label is not None and _is_apart(label, chain, of_actions=of_actions):
            return number
    return None


def _at_margin(source: Source, block: ListBlock, item: Item) -> list[int]:
    """The lines of an item that go on without its indentation."""
    first = item.start_line + 1
    lines = block.lines[first - block.start_line : item.end_line - block.start_line]
    told = enumerate(lines, first)
    return [n for n, (start, end) in told if start < end and source.text[start] not in " \t"]


def _is_apart(label: Label, chain: Chain, *, of_actions: bool) -> bool:
    known = resolve(label.name, chain) is not None
    if not label.colon or not (label.strong or known):
        return False
    return not (of_actions and ACTIONS.column(key_of(label.name)) is not None)


def _lists_actions(source: Source, above: Block | None, chain: Chain) -> bool:
    """Whether a list is, or may be, of actions: owner, day and state are then its last item's."""
    label = None
    if isinstance(above, Paragraph):
        label = find_label(source.text[slice(*above.lines[-1])])
    entry = resolve(label.name, chain) if label is not None else None
    entry = entry or chain[-1]
    return entry == REMEDIATION or (entry.slot is not None and entry.slot.codec in _MAY_BE_ACTIONS)


def _ends_in_text(item: Item, number: int) -> bool:
    """Whether a line is of the paragraph with which an item ends, or the last item in it."""
    block = item.blocks[-1] if item.blocks else None
    while isinstance(block, ListBlock):
        inner = block.items[-1]
        block = inner.blocks[-1] if inner.blocks else None
    return isinstance(block, Paragraph) and block.start_line < number < block.end_line


def _cut(block: Block, number: int) -> Block | None:
    """What of a block stands above a line; None where nothing does."""
    if block.end_line <= number:
        return block
    count = number - block.start_line
    if count <= 0:
        return None
    lines = block.lines[:count]
    if isinstance(block, ListBlock):
        items = tuple(cut for item in block.items if isinstance(cut := _cut(item, number), Item))
        return attrs.evolve(block, end_line=number, lines=lines, items=items)
    if isinstance(block, Item):
        blocks = tuple(cut for one in block.blocks if (cut := _cut(one, number)) is not None)
        return attrs.evolve(block, end_line=number, lines=lines, blocks=blocks)
    return attrs.evolve(block, end_line=number, lines=lines)
