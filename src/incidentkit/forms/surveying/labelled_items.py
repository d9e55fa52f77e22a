"""Items of a list that are fields, and items that only name the fields below them."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.surveying.acceptance import are_certain, is_field, states_time
from incidentkit.forms.surveying.bare_heads import bare_head
from incidentkit.forms.surveying.collecting import DETACHED
from incidentkit.forms.surveying.shared_lines import pieces
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.forms.vocabulary.other_things import names_other_incidents
from incidentkit.markdown.blocks import Item, ListBlock, Paragraph
from incidentkit.markdown.source import Source
from incidentkit.place import Span

DEEPEST = 8
"""Labelled bullets are followed down to this depth; what lies deeper is text."""


def line_labels(source: Source, line: Span, chain: Chain) -> Sequence[Label | None]:
    """The labels of a line, most often the one with which it starts; else None."""
    text = source.text[slice(*line)]
    first = find_label(text)
    return [None] if first is None else [p.label for p in pieces(text, first, chain)]


def item_labels(source: Source, item: Item, chain: Chain) -> Sequence[Label | None]:
    """The labels of the first line of an item; else None."""
    if not item.blocks or not isinstance(item.blocks[0], Paragraph):
        return [None]
    return line_labels(source, item.blocks[0].lines[0], chain)


def is_taken(source: Source, item: Item, label: Label, chain: Chain, *, certain: bool) -> bool:
    """Whether a labelled item is a field.

    One that states a time or a duration is in any section that has prose of its own, and behind
    a rule only such a one is, where its label isn't bold.
    """
    line = source.text[slice(*item.blocks[0].lines[0])]
    told = states_time(label, line[label.value[0] : label.value[1]], chain)
    if told is False and chain[-1] is DETACHED and not label.strong:
        return False
    return is_field(label, chain, certain=certain, bullet=True) or bool(told)


def group_of(source: Source, item: Item, chain: Chain, depth: int) -> Chain | None:
    """Where the labelled items below an item stand that only names them; else None."""
    label = item_label(source, item)
    name = bare_head(source, item) if label is None else label.name if label.alone else None
    if name is None or depth > DEEPEST:
        return None
    if len(item.blocks) > 1 and names_other_incidents(name):
        return None
    entry = resolve(name, chain)
    entry = None if entry is not None and entry.weak else entry
    if entry is not None and (label is not None or not entry.members):
        return None
    below = [block for block in item.blocks[1:] if isinstance(block, ListBlock)]
    if len(below) < len(item.blocks) - 1:
        return None
    inner = chain if entry is None else (*chain, entry)
    items = [one for block in below for one in block.items]
    labels = [item_label(source, one) for one in items]
    certain = are_certain(labels, inner)
    known = sum(
        group_of(source, one, inner, depth + 1) is not None
        if label is None
        else label.colon
        and resolve(label.name, inner) is not None
        and is_field(label, inner, certain=certain, bullet=True)
        for one, label in zip(items, labels, strict=True)
    )
    return inner if known * 2 > len(items) or (known * 2 == len(items) and all(labels)) else None


def item_label(source: Source, item: Item) -> Label | None:
    """The label with which the first line of an item starts."""
    if not item.blocks or not isinstance(item.blocks[0], Paragraph):
        return None
    return find_label(source.text[slice(*item.blocks[0].lines[0])])
