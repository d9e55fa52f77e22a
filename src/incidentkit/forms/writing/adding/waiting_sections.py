"""A section that is there for the elements of a list and holds none yet: "None yet."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import KnownHeading, Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.listing.items import ItemWriter
from incidentkit.forms.writing.listing.new_items import NewItems
from incidentkit.forms.writing.listing.shares import accepts
from incidentkit.forms.writing.listing.tables import TableWriter
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit, inserted_block


def waiting_edit(document: Document, dress: Dress, path: str, values: Sequence[Any]) -> Edit | None:
    """The edit that puts those of `values` which one section waits for there; None for none.

    Only a heading that says of its elements what others don't ("Medium-term") waits for them. They
    are laid out like the elements that stand under its siblings, else as bullets.
    """
    for heading in document.survey.headings:
        slot = heading.chain[-1].slot
        if slot is None or slot.path != path or not slot.fixed or _is_taken(document, heading):
            continue
        own = Statement(slot=slot, region=Region(lines=()), chain=heading.chain)
        mine = [value for value in values if _is_meant(own, value)]
        if mine:
            block = _block(document, dress, own, mine)
            return inserted_block(document.source, heading.body_start_line, block, apart=True)
    return None


def _is_meant(statement: Statement, value: Any) -> bool:  # noqa: ANN401 -- an element of any list
    told = (getattr(value, name, None) for name in statement.slot.fixed)
    return accepts(statement, value) and all(one is not None for one in told)


def _is_taken(document: Document, heading: KnownHeading) -> bool:
    """Whether a list stands under a heading already."""
    return any(s.chain == heading.chain for s in document.survey.statements)


def _block(document: Document, dress: Dress, own: Statement, values: Sequence[Any]) -> str:
    for sibling in reversed(document.statements_of(own.slot.path)):
        meant = attrs.evolve(sibling, slot=own.slot)
        for table in (b for b in sibling.region.blocks if isinstance(b, Table)):
            rows = TableWriter(document, dress, meant, table)
            rows.make_room(values)
            texts = [rows.row_text(value, None) for value in values]
            return "\n".join([*rows.head_texts(), *texts])
        items = ItemWriter(document, dress, meant)
        if items.units:
            return "\n".join(NewItems(items).lines(values, items.units[-1]))
    return "\n".join(NewItems(ItemWriter(document, dress, own)).lines(values, None))
