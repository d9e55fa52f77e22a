"""What stands in a section besides fields: given to the section's own attribute, or left over."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.comments import TEXT_MARK, is_text_mark, without_comments
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.surveying.action_lists import (
    ACTIONS_SLOT,
    announced,
    are_tasks,
    horizon_above,
    notes_actions,
)
from incidentkit.forms.surveying.action_topics import handles_in, lists_below
from incidentkit.forms.surveying.bare_boxes import boxed_lines
from incidentkit.forms.surveying.chronicles import part_of, pieces
from incidentkit.forms.surveying.collecting import UNKNOWN, Collector
from incidentkit.forms.surveying.open_label import LIST_CODECS
from incidentkit.forms.surveying.people_lists import is_list_of_names
from incidentkit.forms.tables import has_times, holds
from incidentkit.forms.vocabulary.columns import RECORDS, record_of
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, PROSE_LISTS, Codec, Slot
from incidentkit.forms.vocabulary.follow_up import REMEDIATION
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box

_BOXED = frozenset((Codec.MENU, Codec.TODO, Codec.SERVICES))
_UNDECIDED = (UNKNOWN, REMEDIATION)
"""Where lists may be of actions, if they say so themselves."""


class Bodies:
    """Hands the unlabelled blocks of a document to the attributes of their sections."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.source: Source = found.source
        self._given: set[Chain] = set()
        """Where the prose of a section was found already: a second piece is left over."""

    def begin(self, chain: Chain) -> None:
        """Begin a section, which may repeat the heading of one before it."""
        self._given.discard(chain)

    def text(self, blocks: Sequence[Block], chain: Chain) -> None:
        """Take blocks for the text that the mark above them says they are."""
        owner, region = chain[-1], region_of(self.source, blocks)
        own = owner.slot is not None and owner.slot.codec is Codec.PROSE and owner is not UNKNOWN
        if own and owner.slot and is_text_mark(self.source, blocks[0], TEXT_MARK):
            self._given.add(chain)
            self.found.say(None, owner.slot, chain, region)
        elif without_comments(self.source, blocks):
            self.found.leave(region, chain)

    def give(self, run: list[Block], chain: Chain) -> None:
        """Give the unlabelled blocks of `run` to the innermost entry, or file them as left over."""
        if not run:
            return
        owner = chain[-1]
        blocks = without_comments(self.source, run)
        if not blocks:
            if owner.slot is not None and owner is not UNKNOWN:
                self.found.say(None, owner.slot, chain, region_of(self.source, run))
            return
        if owner in _UNDECIDED and chain not in self._given:
            blocks = self._but_actions(blocks, chain)
            if not blocks:
                return
        region = region_of(self.source, blocks)
        if owner.listed is not None and is_list_of_names(self.source, blocks):
            self.found.say(None, owner.listed, chain, region)
        elif (
            owner is UNKNOWN
            or owner.slot is None
            or chain in self._given
            or (owner.slot.codec not in BLOCK_CODECS and isinstance(blocks[0], Table))
        ):
            self.found.leave(region, chain)
        elif owner.slot.codec in LIST_CODECS:
            self._list_body(blocks, owner.slot, chain)
        else:
            self._given.add(chain)
            self.found.say(None, owner.slot, chain, region)

    def _but_actions(self, blocks: Sequence[Block], chain: Chain) -> tuple[Block, ...]:
        """The blocks without the lists of actions: those told to be, or that say who or when."""
        lists = [block for block in blocks if isinstance(block, ListBlock)]
        told = list(announced(self.source, blocks))
        heading = self.found.headings[0] if self.found.headings and chain[-1] is UNKNOWN else None
        # Below "Remediation" boxes are to be done, whatever else stands there.
        heading = "" if chain[-1] == REMEDIATION else heading
        noted = [
            block
            for block in lists
            if block in told
            or notes_actions(self.source, block)
            or (heading is not None and are_tasks(self.source, block, heading))
        ]
        for block in noted:
            self.found.say(None, ACTIONS_SLOT, chain, region_of(self.source, (block,)))
        return tuple(block for block in blocks if block not in noted)

    def _list_body(self, blocks: Sequence[Block], owner: Slot, chain: Chain) -> None:
        if owner.codec in _BOXED:
            self._boxes_body(blocks, owner, chain)
            return
        if owner.codec is Codec.TIMELINE:
            self.events(blocks, owner, chain)
            return
        if not any(isinstance(b, (ListBlock, Table)) for b in blocks):
            if owner.codec in PROSE_LISTS:
                self.found.say(None, owner, chain, region_of(self.source, blocks))
            else:
                self._boxes_body(blocks, owner, chain)
            return
        tables = [b for b in blocks if isinstance(b, Table) and self._holds_rows(b, owner)]
        for above, block in zip((None, *blocks), blocks, strict=False):
            region = region_of(self.source, (block,))
            listed = isinstance(block, ListBlock)
            if listed and owner.codec is Codec.ACTIONS and tables and not self._is_boxed(block):
                # Above a table of actions bullets explain its columns.
                listed = False
            if isinstance(block, ListBlock) and listed and owner.codec is Codec.ACTIONS:
                self._actions(block, owner, chain, above)
            elif listed or block in tables:
                self.found.say(None, owner, chain, region)
            else:
                self.found.leave(region, chain)

    def _actions(self, block: ListBlock, owner: Slot, chain: Chain, above: Block | None) -> None:
        """Give bullets to the actions, but for those that only say by when, or on what, to act."""
        rest: list[Item] = []
        for item in block.items:
            within = horizon_above(self.source, item, chain)
            below = item.blocks[1:] if within is not None else lists_below(self.source, item)
            if not below:
                rest.append(item)
                continue
            self._act(rest, block, owner, chain, above)
            rest = []
            head = item.blocks[0]
            self.found.leave(Region(lines=head.lines), chain)
            region = region_of(self.source, below)
            nearer = handles_in(self.source, head)
            self.found.say(None, within or owner, chain, region, nearer=nearer)
        self._act(rest, block, owner, chain, above)

    def _act(
        self,
        items: Sequence[Item],
        block: ListBlock,
        owner: Slot,
        chain: Chain,
        above: Block | None,
    ) -> None:
        """Give items in a row to the actions; right above them may stand whose they are."""
        if items:
            region = region_of(self.source, (part_of(block, items),))
            nearer = handles_in(self.source, above)
            self.found.say(None, owner, chain, region, nearer=nearer)

    def _is_boxed(self, block: Block) -> bool:
        items = block.items if isinstance(block, ListBlock) else ()
        return any(
            split_box(self.found.text(item.lines[0])) is not None for item in items if item.lines
        )

    def events(self, blocks: Sequence[Block], owner: Slot, chain: Chain) -> None:
        """Give blocks to a timeline, each piece below the day that stands above it."""
        for piece in pieces(self.source, blocks):
            region = region_of(self.source, piece.blocks)
            table = piece.blocks[0]
            if piece.rows and not (isinstance(table, Table) and not self._holds_rows(table, owner)):
                self.found.say(None, owner, chain, region, nearer=piece.day)
            else:
                self.found.leave(region, chain)

    def _holds_rows(self, table: Table, owner: Slot) -> bool:
        """Whether the rows of a table where records are expected are such records."""
        if owner.codec not in RECORDS:
            return False
        record = record_of(owner)
        times = owner.codec is Codec.TIMELINE and has_times(self.source, table)
        return times or holds(self.source, table, record)

    def _boxes_body(self, blocks: Sequence[Block], owner: Slot, chain: Chain) -> None:
        """Give boxes, bullets and the names of groups to a checklist; other text is left over."""
        kept: list[Block] = []
        others: list[Region] = []
        for block in blocks:
            if isinstance(block, ListBlock):
                kept.append(block)
            elif isinstance(block, Paragraph):
                boxed, rest = boxed_lines(self.source, block)
                kept += boxed
                others += [Region(lines=lines) for lines in rest]
            else:
                others.append(region_of(self.source, (block,)))
        if not kept and owner.codec in PROSE_LISTS:
            text = [block for block in blocks if not isinstance(block, Table)]
            others = [region_of(self.source, (b,)) for b in blocks if isinstance(b, Table)]
            kept = text
        if kept:
            self.found.say(None, owner, chain, region_of(self.source, kept))
        for region in others:
            self.found.leave(region, chain)
