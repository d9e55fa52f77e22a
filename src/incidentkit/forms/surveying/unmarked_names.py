"""Items of a list that begin with a known name and no colon: "- Severity - SEV2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, Item, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_NAMED = re.compile(
    r"[ \t]*(?:\*\*(?P<bold>[^*\n]{2,40})\*\*[ \t]+"
    r"|(?P<name>[^\W\d_][^\n*:`=–—]{1,39}?) +[-–—=](?: +|$))(?!\()"
)
_LONGEST = 40
_ENOUGH = 2


def unmarked_names(source: Source, block: ListBlock, chain: Chain) -> Sequence[Label]:
    """The names with which the items of a list begin; nothing where they needn't be names.

    Each has a dash behind it, or is in bold, or what it says stands in a list below it; some may
    have their colon. All items have to be such, and half of them, two or more, known ones without a
    colon that say something.
    """
    owner = chain[-1].slot
    if owner is not None and owner.codec is not Codec.PROSE:
        return ()
    names = [_name(source, item, chain) for item in block.items]
    told = [name for name in names if name is not None]
    if len(told) < max(len(names), _ENOUGH):
        return ()
    known = [
        item for item, name in zip(block.items, told, strict=True) if _is_known(name.name, chain)
    ]
    said = sum(_says(source, item) for item in known)
    return told if said >= _ENOUGH and said * 2 >= len(told) else ()


def _name(source: Source, item: Item, chain: Chain) -> Label | None:
    text = source.text[slice(*item.lines[0])] if item.lines else ""
    if (marked := find_label(text)) is not None:
        return marked if marked.colon or (marked.strong and marked.alone) else None
    if (match := _NAMED.match(text)) is not None:
        at = match.span("name" if match["name"] else "bold")
        end = len(text.rstrip())
        return _label(text, at, (min(match.end(), end), end))
    head, *below = item.blocks or (None,)
    name = text.strip()
    if head is None or len(head.lines) != 1 or not 0 < len(name) <= _LONGEST:
        return None
    if not _is_list(below) and (below or not _is_known(name, chain)):
        return None
    start = text.index(name)
    end = start + len(name)
    return _label(text, (start, end), (end, end))


def _is_list(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1 and isinstance(blocks[0], ListBlock)


def _says(source: Source, item: Item) -> bool:
    """Whether anything stands behind the name of an item that has no colon, or below it."""
    text = source.text[slice(*item.lines[0])]
    if (marked := find_label(text)) is not None and marked.colon:
        return False
    match = _NAMED.match(text)
    return len(item.blocks) > 1 or (match is not None and match.end() < len(match.string.rstrip()))


def _label(text: str, at: Span, value: Span) -> Label:
    return Label(name=text[slice(*at)], at=at, value=value, strong=False, colon=False, dash=False)


def _is_known(name: str, chain: Chain) -> bool:
    entry = resolve(name, chain)
    return entry is not None and not entry.weak and entry.slot is not None
