"""The fields next to which a new one belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.collecting import address
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block

IDENTITY = ("id", "severity", "date", "status", "started_at")
"""The attributes that tell which block of a document is its head."""
_HEAD = ""
_TIMELINE = "timeline"


def fitting_siblings(
    document: Document, layout: Document, place: Statement
) -> Iterator[tuple[Statement, bool]]:
    """Fields of `document` that `layout` has next to `place`, the nearest first.

    Each comes with whether the new field goes below it. A field of another block of the document
    is none, whatever it states. What follows in the same paragraph, list or table and comes before
    `place` in the layout, too, has the new field below itself.
    """
    home = _holder(layout, place)
    group = [s for s in layout.survey.statements if s.spot and _holder(layout, s) == home]
    at = group.index(place)
    # What is stated already, as by whom it was written, has one more below itself.
    above, below_it = group[: at + 1], group[at + 1 :]
    nearest = [*((s, True) for s in reversed(above)), *((s, False) for s in below_it)]
    if place.slot.codec is Codec.MILESTONE and _has_milestones_in_timeline(document):
        home = _TIMELINE
    for neighbour, below in nearest:
        for own in document.statements_of(neighbour.slot.path):
            if own.spot and own.slot == neighbour.slot and _holder(document, own) == home:
                yield (_last_before(document, own, group, at) if below else own), below
    for asked in layout.survey.statements:
        # What tells more about a field, as which issue follows it up, goes below that field.
        if asked.spot is not None and asked.chain == place.chain[:-1]:
            for own in document.statements_of(asked.slot.path):
                if own.spot is not None and own.slot == asked.slot:
                    yield own, True


def _has_milestones_in_timeline(document: Document) -> bool:
    """Whether a document has the fields of milestones in its timeline, and not in its head."""
    milestones = [s for s in document.survey.statements if s.slot.codec is Codec.MILESTONE]
    holders = {_holder(document, s) for s in milestones if s.spot is not None}
    return _TIMELINE in holders and _HEAD not in holders


def share_block(layout: Document, one: Statement, other: Statement) -> bool:
    """Whether a layout has two fields in one paragraph, list or table; `other` by its slot."""
    spots = [s.spot for s in layout.survey.statements if s.slot == other.slot and s.spot]
    own = one.spot and _block_at(layout, one.spot.line[0])
    return own is not None and any(_block_at(layout, s.line[0]) is own for s in spots)


def _last_before(
    document: Document, own: Statement, group: Sequence[Statement], at: int
) -> Statement:
    """The last field of its paragraph, list or table that comes before the one `at` in `group`.

    `own` is such a field; none that comes later in the layout stands between them.
    """
    block = _block_at(document, own.spot.line[0]) if own.spot is not None else None
    earlier = [statement.slot for statement in group[: at + 1]]
    later = [statement.slot for statement in group[at + 1 :]]
    last = own
    for statement in document.survey.statements if block is not None else ():
        spot = statement.spot
        if spot is None or own.spot is None or block is None:
            continue
        if not own.spot.line[0] < spot.line[0] < block.end:
            continue
        if statement.slot in later:
            break
        if statement.slot in earlier:
            last = statement
    return last


def _block_at(document: Document, offset: int) -> Block | None:
    line = document.source.line_of(offset)
    blocks = document.outline.blocks
    return next((b for b in blocks if b.start_line <= line < b.end_line), None)


def _holder(document: Document, statement: Statement) -> str:
    """The block that a field stands in: the head of the report, or the scope around it."""
    around = statement.chain[:-1]
    return _HEAD if around == _head(document) else address(around) or _HEAD


# Each field of a layout asks whether it stands there.
@lru_cache(maxsize=4)
def _head(document: Document) -> Chain | None:
    for path in IDENTITY:
        for statement in document.statements_of(path):
            if statement.spot is not None:
                return statement.chain[:-1]
    return None
