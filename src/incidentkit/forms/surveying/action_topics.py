"""Items of a list of actions that only say what the actions below them are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from incidentkit.forms.surveying.action_headings import states_parts
from incidentkit.forms.surveying.action_lists import notes_action
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box
from incidentkit.notation.text import strip_emphasis

_LONGEST: Final = 48
_MOST_WORDS: Final = 6
_ENDS: Final = (".", "!", "?", ";")


def lists_below(source: Source, item: Item) -> Sequence[ListBlock]:
    """The lists of actions below an item that is none itself, but a name for them; else none.

    Its text is short and has no box, while each item below has one, or most have bullets of their
    own that say who does it and until when. A sentence, or what names its owner, is an action with
    its steps.
    """
    first, *below = item.blocks or (None,)
    if not isinstance(first, Paragraph) or len(first.lines) != 1:
        return ()
    lists = [block for block in below if isinstance(block, ListBlock)]
    if not lists or len(lists) != len(below) or not _is_name(source, first):
        return ()
    items = [one for block in lists for one in block.items]
    boxed = all(_is_boxed(source, one) for one in items)
    parted = sum(_has_parts(source, one) for one in items)
    return lists if boxed or parted * 2 >= len(items) else ()


def handles_in(source: Source, head: Block | None) -> tuple[str, ...]:
    """The line above actions, where it can be the handles of those who act."""
    if not isinstance(head, Paragraph) or len(head.lines) != 1:
        return ()
    text = strip_emphasis(source.text[slice(*head.lines[0])]).strip(" :")
    return (text,) if text.startswith("@") else ()


def _is_name(source: Source, head: Paragraph) -> bool:
    raw = source.text[slice(*head.lines[0])].strip()
    text = strip_emphasis(raw).rstrip(":").strip()
    short = 0 < len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    return (
        short
        and split_box(raw) is None
        and not text.endswith(_ENDS)
        and not text.startswith("~~")
        and not notes_action(text)
    )


def _is_boxed(source: Source, item: Item) -> bool:
    return bool(item.lines) and split_box(source.text[slice(*item.lines[0])].strip()) is not None


def _has_parts(source: Source, item: Item) -> bool:
    first, *below = item.blocks or (None,)
    return isinstance(first, Paragraph) and any(states_parts(source, block) for block in below)
