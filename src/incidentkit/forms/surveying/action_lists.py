"""Lists that can only be of actions, whatever they stand under."""

from __future__ import annotations

import re

from incidentkit.forms.vocabulary.entries import Codec, slot
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.source import Source

ACTIONS_SLOT = slot("action_items", Codec.ACTIONS)
_SEVERAL = 2
_LONGEST = 1_000
"""Characters of an item that are looked at."""
_WHO = re.compile(
    r"\b(?:owner|owned by|assignee|assigned to|responsible|dri|responsable|responsável"
    r"|verantwortlich)\b[*_]*[ ]?:|[(\[—–-] ?@\w"
    r"|\b(?:due|deadline|eta|échéance|prazo|plazo|fällig)(?: date| by"
    r"| on)?\b[*_]*[ :]{1,3}[*_]{0,2}[^\s0-9]{0,12} ?[0-9]",
    re.IGNORECASE,
)


def notes_actions(source: Source, block: ListBlock) -> bool:
    """Whether each item of a list says who does it, or until when."""
    return len(block.items) >= _SEVERAL and all(
        _WHO.search(source.text[item.lines[0][0] : item.lines[-1][1]][:_LONGEST]) is not None
        for item in block.items
        if item.lines
    )
