"""Reading sibling blocks: labelled ones as fields, the rest as the body of what they stand in."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from incidentkit.forms.comments import without_comments
from incidentkit.forms.labels import Label
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Shape, Spot
from incidentkit.forms.surveying.acceptance import (
    are_certain,
    is_about,
    is_field,
    is_unmistakable,
    quotes_fields,
)
from incidentkit.forms.surveying.action_lists import announced, are_tasks
from incidentkit.forms.surveying.bare_heads import bare_heads, heads_events
from incidentkit.forms.surveying.bodies import Bodies
from incidentkit.forms.surveying.chronicles import (
    TIMELINE_SLOT,
    is_chronicle,
    part_of,
)
from incidentkit.forms.surveying.collecting import DETACHED, UNKNOWN, Collector
from incidentkit.forms.surveying.elsewhere import lists_elsewhere
from incidentkit.forms.surveying.events_apart import without_events
from incidentkit.forms.surveying.field_tables import FieldTables, behind_footer
from incidentkit.forms.surveying.fields_below_lists import with_fields_below_lists
from incidentkit.forms.surveying.labelled_items import (
    DEEPEST,
    group_of,
    is_taken,
    item_labels,
    line_labels,
)
from incidentkit.forms.surveying.labelled_lists import LabelledLists
from incidentkit.forms.surveying.labelled_runs import labelled_runs
from incidentkit.forms.surveying.labels_between import labels_between
from incidentkit.forms.surveying.occasions import meant_by
from incidentkit.forms.surveying.open_label import OpenLabel
from incidentkit.forms.surveying.paragraphs import segments
from incidentkit.forms.surveying.people_lists import are_names
from incidentkit.forms.surveying.shared_lines import pieces
from incidentkit.forms.surveying.table_kinds import (
    TableKind,
    kind_of,
    lists_fields,
    records_told,
)
from incidentkit.forms.surveying.told_records import TOLD_IN_ROWS, is_one_action
from incidentkit.forms.surveying.unmarked_names import unmarked_names
from incidentkit.forms.surveying.wrapped_values import own_labels, wrapped_lines
from incidentkit.forms.tables import heads
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec, Entry, Slot
from incidentkit.forms.vocabulary.follow_up import REMEDIATION
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph, Quote, Rule, Table
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_BELOW = BLOCK_CODECS - {Codec.YES_NO, Codec.FLAG, Codec.APPROVALS}
"""Codecs whose values go on in the blocks below a line that says something."""


@attrs.define(kw_only=True)
class _Siblings:
    """Blocks side by side while they are read."""

    depth: int
    between: frozenset[str]
    """Unknown labels that are labels for standing between known ones."""
    in_runs: frozenset[int]
    """The lines of paragraphs that are fields for standing in a row of such."""
    run: list[Block] = attrs.field(factory=list[Block])
    """Blocks that no label has, so far."""


class Fields:
    """Finds the fields of one document, section by section."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.source: Source = found.source
        self.bodies: Bodies = Bodies(found)
        self._tables = FieldTables(found)
        self._lists = LabelledLists(found, self.bodies)
        self._fielded: set[Chain] = set()
        """Where fields were found: bullets with unknown labels are fields there, too."""
        self.seeks_events = False
        """Whether a list of events may be the timeline, wherever it stands."""

    def blocks(self, blocks: Sequence[Block], chain: Chain, depth: int = 0) -> None:
        """Read sibling blocks: labelled ones as fields, the rest as the innermost entry's body."""
        if depth > DEEPEST or not blocks:
            self.bodies.give(list(blocks), chain)
            return
        blocks = with_fields_below_lists(self.source, blocks, chain)
        between = labels_between(self.source, blocks, chain)
        in_runs = labelled_runs(self.source, blocks, chain)
        siblings = _Siblings(depth=depth, between=between, in_runs=in_runs)
        run = siblings.run
        pending: OpenLabel | None = None

        def close() -> None:
            nonlocal pending
            opened, pending = pending, None
            if opened is not None:
                self.bodies.give(run, chain)
                run.clear()
                self._close(opened, depth)

        elsewhere = lists_elsewhere(self.source, blocks)
        named = bare_heads(self.source, blocks, chain)
        for block in without_events(
            self.found, self.bodies, blocks, chain, anywhere=self.seeks_events
        ):
            if isinstance(block, Paragraph) and (name := named.get(block.start_line)):
                close()
                self.bodies.give(run, chain)
                run.clear()
                pending = self._headed(name, block, chain)
            elif isinstance(block, Paragraph):
                pending = self._paragraph(block, chain, pending, siblings)
            elif isinstance(block, Rule):
                close()
                self.bodies.give(run, chain)
                run.clear()
                chain = chain if chain[-1] is DETACHED else (*chain, DETACHED)
            elif pending is not None and pending.takes(self.source, block):
                pending.blocks.append(block)
            else:
                close()
                if block.start_line in elsewhere:
                    run.append(block)
                else:
                    self._other(block, chain, run, depth)
        close()
        self.bodies.give(run, chain)

    def _other(self, block: Block, chain: Chain, run: list[Block], depth: int) -> None:
        """Read a list, a table or a quote; what is no field joins `run`."""
        if isinstance(block, Quote) and quotes_fields(self.source, block, chain):
            self.bodies.give(run, chain)
            run.clear()
            self.blocks(block.blocks, chain, depth + 1)
        elif not isinstance(block, ListBlock):
            if not (isinstance(block, Table) and self._table(block, chain, run)):
                run.append(block)
        elif self.seeks_events and is_chronicle(
            self.source, block, named=heads_events(self.source, run, chain)
        ):
            self.bodies.give(run, chain)
            run.clear()
            self.found.say(None, TIMELINE_SLOT, chain, region_of(self.source, (block,)))
        else:
            self._list(block, chain, run, depth)

    def _paragraph(
        self,
        paragraph: Paragraph,
        chain: Chain,
        pending: OpenLabel | None,
        siblings: _Siblings,
    ) -> OpenLabel | None:
        inner = chain
        labels = [line_labels(self.source, line, chain) for line in paragraph.lines]
        certain = paragraph.start_line in siblings.in_runs or are_certain(
            [label for line in labels for label in line], chain
        )

        scope = chain
        opening = pending is None and not siblings.run

        def accepts(label: Label, below: bool) -> bool:  # noqa: FBT001 -- called by position
            nonlocal scope
            for here in (chain,) if scope is chain else (chain, scope):
                if is_field(label, here, certain=certain, opening=opening):
                    scope = behind_footer(here, resolve(label.name, here))
                    return True
            unknown = label.colon and label.name in siblings.between
            return unknown or (below and is_unmistakable(label))

        for segment in segments(self.source, paragraph, chain, accepts):
            if segment.label is None:
                block = segment.as_paragraph()
                if pending is not None and pending.takes(self.source, block):
                    pending.blocks.append(block)
                    continue
                if pending is not None:
                    self._close(pending, siblings.depth)
                    pending = None
                siblings.run.append(block)
                continue
            if pending is not None:
                self._close(pending, siblings.depth)
            self.bodies.give(siblings.run, chain)
            siblings.run.clear()
            spot = Spot.behind(Shape.LINE, segment.label, segment.line)
            opened = self._opened(segment.label, segment.lines, inner, spot)
            group = opened.entry
            # What is told behind its own label says nothing of the unknown ones below it.
            told = group is not None and group.other is not None and opened.filled
            if inner is chain and group is not None and group.members and not told:
                inner = (*chain, group)
            pending = opened
        return pending

    def _headed(self, name: Label, paragraph: Paragraph, chain: Chain) -> OpenLabel:
        """Open what a name on a line of its own says that the list below it is."""
        spot = Spot.behind(Shape.LINE, name, paragraph.lines[0])
        return self._opened(name, (spot.value,), chain, spot)

    def _opened(self, label: Label, lines: tuple[Span, ...], chain: Chain, spot: Spot) -> OpenLabel:
        self.found.met(label.name)
        self._fielded.add(chain)
        text = self.found.text(lines[0]) if len(lines) == 1 else ""
        entry = meant_by(label.name, text, chain)
        filled = entry.slot if entry is not None else chain[-1].other
        inner = chain if entry is None else (*chain, entry)
        return OpenLabel(
            label=label.name, entry=entry, slot=filled, chain=inner, lines=lines, spot=spot
        )

    def _close(self, opened: OpenLabel, depth: int) -> None:
        if opened.heads_section and self._holds_more(opened):
            self.blocks(opened.blocks, opened.chain, depth + 1)
            return
        region = region_of(self.source, opened.blocks, opened.lines)
        if self._is_about(opened, region):
            self.found.keep_unread(opened.label, opened.chain, region, opened.spot)
        elif opened.slot is not None:
            self._fill(opened, opened.slot, region, depth)
        elif opened.entry is None:
            self.found.keep_unread(opened.label, opened.chain, region, opened.spot)
        else:
            if region.inline:
                inline = Region(lines=region.lines[: region.inline], inline=region.inline)
                self._beside_scope(opened, opened.entry, inline)
            self.blocks(opened.blocks, opened.chain, depth + 1)

    def _holds_more(self, opened: OpenLabel) -> bool:
        """Whether the text below a name that could be a heading holds fields, or actions."""
        if next(announced(self.source, opened.blocks), None) is not None:
            return True
        lists = [block for block in opened.blocks if isinstance(block, ListBlock)]
        if opened.entry == REMEDIATION and any(are_tasks(self.source, b, "") for b in lists):
            return True
        return any(
            isinstance(block, Table) and lists_fields(self.source, block, opened.chain)
            for block in opened.blocks
        )

    def _beside_scope(self, opened: OpenLabel, entry: Entry, inline: Region) -> None:
        """Take what stands in the line of a label that opens a scope: names, or something else."""
        if entry.listed is not None and are_names(inline.text(self.source)):
            self.found.say(opened.label, entry.listed, opened.chain, inline, spot=opened.spot)
        else:
            self.found.keep(opened.label, inline, opened.spot)

    def _is_about(self, opened: OpenLabel, region: Region) -> bool:
        """Whether a paragraph below the name of a time tells of it, and not when it was."""
        entry = opened.entry
        if entry is None or region.inline or not region.blocks:
            return False
        return is_about(entry, region.text(self.source))

    def _fill(self, opened: OpenLabel, filled: Slot, region: Region, depth: int) -> None:
        """State the value behind a label; what a one-line value can't hold is read by itself."""
        if filled.codec in TOLD_IN_ROWS and not is_one_action(opened.label):
            self._lists.records(opened, filled, region)
            return
        inline = region.lines[: region.inline]
        own = wrapped_lines(self.source, opened.label, filled, opened.lines)
        own = len(inline) if region.blocks and filled.codec in BLOCK_CODECS else own
        if own < len(inline):
            self._below_value(inline[own:], opened)
            region = Region(lines=inline[:own], inline=own)
        if filled.codec not in BLOCK_CODECS and opened.filled:
            # The form's comment may stand between a label and its value.
            kept = without_comments(self.source, opened.blocks)
            if len(kept) < len(opened.blocks):
                opened.blocks = list(kept)
                region = region_of(self.source, kept, region.lines[: region.inline])
        if filled.codec not in _BELOW and region.inline and opened.blocks:
            # What stands below a one-line value is no second value of it.
            self.blocks(opened.blocks, (*opened.chain, DETACHED), depth + 1)
            region = Region(lines=region.lines[: region.inline], inline=region.inline)
        if self._lists.begins_in_its_line(opened, filled, region):
            region = self._lists.beside_list(opened, filled, region)
        self.found.say(opened.label, filled, opened.chain, region, spot=opened.spot)

    def _below_value(self, lines: tuple[Span, ...], opened: OpenLabel) -> None:
        """Take the lines below a one-line value: fields of their own where each has a label."""
        outer = opened.chain[:-1] if opened.entry is not None else opened.chain
        labels = own_labels(self.source, lines, outer)
        if not labels:
            self.found.leave(Region(lines=lines), opened.chain)
        for line, label in zip(lines, labels, strict=bool(labels)):
            spot = Spot.behind(Shape.LINE, label, line)
            self._close(self._opened(label, (spot.value,), outer, spot), DEEPEST)

    # -- lists ------------------------------------------------------------------------------

    def _list(self, block: ListBlock, chain: Chain, run: list[Block], depth: int) -> None:
        named = [item_labels(self.source, item, chain) for item in block.items]
        labels = [found[0] for found in named]
        certain = are_certain([label for found in named for label in found], chain)
        taken = [
            label is not None and is_taken(self.source, item, label, chain, certain=certain)
            for item, label in zip(block.items, labels, strict=True)
        ]
        open_here = chain[-1].slot is None or chain[-1] is UNKNOWN
        groups = [
            group_of(self.source, item, chain, depth) if open_here else None for item in block.items
        ]
        if any(groups):
            self._groups(block, groups, chain, run, depth)
            return
        if unmarked := unmarked_names(self.source, block, chain):
            labels, taken = list(unmarked), [True for _ in unmarked]
        fields = any(taken) or (chain in self._fielded and all(map(is_unmistakable, labels)))
        if not fields:
            run.append(block)
            return
        loose = chain[-1].slot is None or all(map(is_unmistakable, labels))
        rest: list[Item] = []
        inner = chain
        for item, label, is_own in zip(block.items, labels, taken, strict=True):
            if label is None or not (is_own or (loose and label.colon)):
                rest.append(item)
                continue
            if rest:
                run.append(part_of(block, rest))
                rest = []
            self.bodies.give(run, chain)
            run.clear()
            inner = self._item(item, label, inner, depth)
        if rest:
            run.append(part_of(block, rest))

    def _groups(
        self,
        block: ListBlock,
        groups: Sequence[Chain | None],
        chain: Chain,
        run: list[Block],
        depth: int,
    ) -> None:
        """Read the labelled items below items that only name them, and the items between."""
        for item, inner in zip(block.items, groups, strict=True):
            if inner is not None:
                self.bodies.give(run, chain)
                run.clear()
                if inner is chain:
                    self.found.leave(Region(lines=item.blocks[0].lines), chain)
                self.blocks(item.blocks[1:], inner, depth + 1)
            else:
                self._list(part_of(block, (item,)), chain, run, depth)

    def _item(self, item: Item, label: Label, chain: Chain, depth: int) -> Chain:
        """Read a labelled item; what it returns is where the items after it stand."""
        (start, end), *wrapped = item.blocks[0].lines
        *others, last = pieces(self.source.text[start:end], label, chain)
        shape = Shape.BULLET
        for piece in (*others, last):
            line = (start + piece.at[0], start + piece.at[1])
            spot = Spot.behind(shape, piece.label, line)
            goes_on = piece is last
            lines = (spot.value, *wrapped) if goes_on else (spot.value,)
            opened = self._opened(piece.label, lines, chain, spot)
            opened.blocks.extend(item.blocks[1:] if goes_on else ())
            self._close(opened, depth)
            chain, shape = behind_footer(chain, opened.entry), Shape.LINE
        return chain

    # -- tables -----------------------------------------------------------------------------

    def _table(self, table: Table, chain: Chain, run: list[Block]) -> bool:
        """Read the fields or the records of a table; False where it has neither of its own."""
        self.found.met(*heads(self.source, table))
        kind = kind_of(self.source, table, chain)
        told = None
        if kind is TableKind.OTHER:
            told = records_told(self.source, table, chain, seeks_events=self.seeks_events)
        if kind is TableKind.OTHER and told is None:
            return False
        self.bodies.give(run, chain)
        run.clear()
        if kind is TableKind.DOWN:
            self._fielded.add(chain)
            self._tables.down(table, chain)
        elif kind is TableKind.ACROSS:
            self._tables.across(table, chain)
        elif told is not None:
            self.found.say(None, told, chain, region_of(self.source, (table,)))
        return True
