"""Whether a list where yes or no is asked answers at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Block, ListBlock
from incidentkit.markdown.source import Source
from incidentkit.notation.answers import read_answer
from incidentkit.notation.boxes import split_box
from incidentkit.notation.outcome import Unread

_ASKED: Final = frozenset((Codec.YES_NO, Codec.FLAG))


def lists_no_answer(source: Source, codec: Codec, blocks: Sequence[Block]) -> bool:
    """Whether yes or no is asked, and what is listed is neither: it is kept as it is."""
    if codec not in _ASKED:
        return False
    items = [item for block in blocks if isinstance(block, ListBlock) for item in block.items]
    texts = [source.text[slice(*item.lines[0])] for item in items if item.lines]
    return bool(texts) and not any(map(_may_answer, texts))


def _may_answer(text: str) -> bool:
    if split_box(text.strip()) is not None or is_placeholder(text.strip()):
        return True
    found = read_answer(text)
    return not isinstance(found, Unread) and found.answer is not None
