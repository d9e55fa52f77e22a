"""A label whose value may go on in the blocks below it."""

from __future__ import annotations

import attrs

from incidentkit.forms.statements import Spot
from incidentkit.forms.surveying.chronicles import goes_on
from incidentkit.forms.tables import has_times
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, PROSE_LISTS, Codec, Entry, Slot
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block, Code, Fence, Html, Table
from incidentkit.markdown.source import Source
from incidentkit.place import Span

LIST_CODECS = BLOCK_CODECS - {Codec.PROSE}


@attrs.define(kw_only=True)
class OpenLabel:
    """A label, the lines behind it, and the blocks taken so far."""

    label: str
    entry: Entry | None
    slot: Slot | None
    chain: Chain
    lines: tuple[Span, ...]
    spot: Spot
    blocks: list[Block] = attrs.field(factory=list[Block])

    @property
    def filled(self) -> bool:
        """Whether anything stands behind the label."""
        shown = any(not isinstance(block, Html) for block in self.blocks)
        return shown or any(start < end for start, end in self.lines)

    @property
    def heads_section(self) -> bool:
        """Whether it stands alone where a heading of a section with prose could."""
        scoped = self.entry is not None and self.entry.scope is not None
        prose = self.slot is not None and self.slot.codec is Codec.PROSE
        return scoped and prose and not any(start < end for start, end in self.lines)

    def takes(self, source: Source, block: Block) -> bool:
        """Whether the next block still belongs to the value."""
        if self.entry is not None and self.slot is None:
            # What stands below names in the line of their label is about something else.
            return self.entry.listed is None or not self.filled
        codec = self.slot.codec if self.slot else None
        if codec is Codec.PROSE:
            # A table of times is the timeline, whatever sentence stands above it.
            return not (isinstance(block, Table) and has_times(source, block))
        if codec is Codec.TIMELINE and self.blocks and goes_on(source, self.blocks[-1], block):
            return True
        if codec is Codec.ITEMS and isinstance(block, (Fence, Code)):
            return all(isinstance(taken, (Fence, Code, Html)) for taken in self.blocks)
        if isinstance(block, Table) and (codec in PROSE_LISTS or codec not in BLOCK_CODECS):
            # What is told in one line, or in a list, is not told in a table.
            return codec is None and not self.filled
        return not self.filled
