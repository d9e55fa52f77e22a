"""Measures against the next time, in a document that follows no form: they are its actions.

Forms have both, what to do now and a checklist of prevention. Where nothing else in a document is
a list of actions, boxes under "Prevention" are what somebody means to do.
"""

from __future__ import annotations

import attrs

from incidentkit.forms.entries import Codec, Slot, slot
from incidentkit.forms.statements import Statement, Survey
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box


def with_prevention_as_actions(source: Source, found: Survey) -> Survey:
    """The survey with the boxes of prevention as actions, if it has no others."""
    if any(statement.slot.path == "action_items" for statement in found.statements):
        return found
    planned = [s for s in found.statements if s.slot.path == "prevention"]
    if not planned or not all(_is_boxed(source, statement) for statement in planned):
        return found
    return attrs.evolve(
        found,
        statements=tuple(
            attrs.evolve(s, slot=_actions(s.slot)) if s in planned else s for s in found.statements
        ),
    )


def _is_boxed(source: Source, statement: Statement) -> bool:
    """Whether a statement is nothing but bullets with boxes."""
    region = statement.region
    items = [i for block in region.blocks if isinstance(block, ListBlock) for i in block.items]
    listed = all(isinstance(block, ListBlock) for block in region.blocks)
    return (
        bool(items)
        and listed
        and not region.inline
        and all(
            item.lines and split_box(source.text[slice(*item.lines[0])]) is not None
            for item in items
        )
    )


def _actions(prevention: Slot) -> Slot:
    return slot("action_items", Codec.ACTIONS, prevention.fixed)
