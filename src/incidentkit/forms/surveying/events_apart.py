"""Paragraphs that can only tell events, wherever they stand, are stated as the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.regions import region_of
from incidentkit.forms.surveying.bodies import Bodies
from incidentkit.forms.surveying.chronicles import TIMELINE_SLOT, chronicles_in
from incidentkit.forms.surveying.collecting import Collector
from incidentkit.forms.surveying.status_updates import updates_in
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block


def without_events(
    found: Collector, bodies: Bodies, blocks: Sequence[Block], chain: Chain, *, anywhere: bool
) -> Sequence[Block]:
    """The blocks but for those that are stated as events.

    They are the updates of a status page, and lines that start with a time; outside a timeline
    they only count where the report has none (`anywhere`).
    """
    slot = chain[-1].slot
    if anywhere or (slot is not None and slot.codec is Codec.TIMELINE):
        updates = list(updates_in(found.source, blocks))
        for start, end in updates:
            found.say(None, TIMELINE_SLOT, chain, region_of(found.source, blocks[start:end]))
        blocks = _without(updates, blocks)
    if anywhere:
        stretches = list(chronicles_in(found.source, blocks))
        for start, end in stretches:
            bodies.events(blocks[start:end], TIMELINE_SLOT, chain)
        blocks = _without(stretches, blocks)
    return blocks


def _without(stretches: Sequence[tuple[int, int]], blocks: Sequence[Block]) -> Sequence[Block]:
    taken = {number for start, end in stretches for number in range(start, end)}
    return [block for number, block in enumerate(blocks) if number not in taken]
