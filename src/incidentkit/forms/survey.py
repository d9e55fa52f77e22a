"""Walking a document and saying which text fills which slot, by name and place alone."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from incidentkit.forms.entries import BLOCK_CODECS, Codec, Entry, Slot, slot
from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.paragraphs import Segment, segments
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Leftover, Statement, Survey, UnknownField
from incidentkit.forms.tables import heads, holds, is_field_table, label_of, telling_slot
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.vocabulary.lookup import Chain, Vocabulary, direct_member, resolve
from incidentkit.markdown.blocks import (
    Block,
    Heading,
    Html,
    Item,
    ListBlock,
    Paragraph,
    Rule,
    Table,
)
from incidentkit.markdown.outline import Outline
from incidentkit.markdown.place import Span
from incidentkit.markdown.sections import SectionNode, sections
from incidentkit.markdown.source import Source

_UNKNOWN = Entry(names=(), slot=slot("sections", Codec.PROSE))
_DETACHED = Entry(names=())
"""What stands behind a rule: no longer the body of its section, and free to state fields."""
_NESTED_FIELDS = 8
"""Labelled bullets are followed down to this depth; what lies deeper is text."""
_WRAPPING = frozenset((Codec.LINE, Codec.MONEY, Codec.STATE))
"""Codecs of one line that may be soft-wrapped."""
_LIST_CODECS = BLOCK_CODECS - {Codec.PROSE}


@attrs.define(kw_only=True)
class _Open:
    """A label whose value may go on in the blocks below it."""

    label: str
    entry: Entry | None
    slot: Slot | None
    chain: Chain
    lines: tuple[Span, ...]
    blocks: list[Block] = attrs.field(factory=list)

    @property
    def filled(self) -> bool:
        return bool(self.blocks) or any(start < end for start, end in self.lines)

    def takes(self, block: Block) -> bool:
        if self.entry is not None and self.slot is None:
            return True
        codec = self.slot.codec if self.slot else None
        if codec is Codec.PROSE:
            return True
        if codec is Codec.ITEMS or (codec in _LIST_CODECS and self.blocks):
            return not self.filled or type(block) is type(self.blocks[-1] if self.blocks else block)
        return not self.filled


class _Walk:
    """One walk over one document; collects what it finds in the order of the text."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.root: Chain = (vocabulary.root,)
        self.statements: list[Statement] = []
        self.custom: list[UnknownField] = []
        self.names: set[str] = set()
        self.title: Span | None = None
        self.top: Heading | None = None
        self.leftovers: list[Leftover] = []
        self.headings: tuple[str, ...] = ()
        self.bodied: set[Chain] = set()
        self.fielded: set[Chain] = set()

    # -- sections ---------------------------------------------------------------------------

    def document(self, root: SectionNode) -> None:
        top = self._top_heading(root)
        self.top = top
        self.blocks(root.blocks, self.root)
        self._children(root, self.root, self.leftovers)

    def _top_heading(self, root: SectionNode) -> Heading | None:
        found = [n.heading for n in root.walk() if n.heading is not None]
        for heading in found:
            if heading.level == 1 and resolve(self._text(heading.content), self.root) is None:
                return heading
        if found and form_prefix(self._text(found[0].content)):
            return found[0]
        return None

    def _children(self, node: SectionNode, chain: Chain, into: list[Leftover]) -> None:
        outer, outer_headings = self.leftovers, self.headings
        for child in node.children:
            self.leftovers, self.headings = into, outer_headings
            self._section(child, chain)
        self.leftovers, self.headings = outer, outer_headings

    def _section(self, node: SectionNode, chain: Chain) -> None:
        heading = node.heading
        text = self._text(heading.content) if heading else ""
        self.headings = (text, *self.headings)
        if heading is not None and heading is self.top:
            self._title(heading)
            self.blocks(node.blocks, chain)
            self._children(node, chain, self.leftovers)
            return
        self.names.add(key_of(text))
        entry = resolve(text, chain)
        if entry is None and heading is not None and self._heading_field(heading, chain):
            self.blocks(node.blocks, chain)
            self._children(node, chain, self.leftovers)
        elif entry is None:
            self._unknown(node, text, chain)
        else:
            inner = (*chain, entry)
            self.blocks(node.blocks, inner)
            self._children(node, inner, self.leftovers)

    def _unknown(self, node: SectionNode, text: str, chain: Chain) -> None:
        outer = self.leftovers
        inside: list[Leftover] = []
        self.leftovers = inside
        self.blocks(node.blocks, (*chain, _UNKNOWN))
        own = tuple(region for part in inside for region in part.regions)
        below: list[Leftover] = []
        self._children(node, (*chain, _UNKNOWN), below)
        self.leftovers = outer
        outer.append(
            Leftover(
                heading=text,
                heading_at=node.heading.content if node.heading else None,
                under=_address(chain) if _UNKNOWN not in chain else None,
                regions=own,
                below=tuple(below),
            )
        )

    def _title(self, heading: Heading) -> None:
        start, end = heading.content
        text = self._text(heading.content)
        if not is_form_title(text):
            self.title = (start + form_prefix(text), end)

    def _heading_field(self, heading: Heading, chain: Chain) -> bool:
        label = find_label(self._text(heading.content))
        if label is None or label.alone or heading.setext:
            return False
        entry = resolve(label.name, chain)
        if entry is None or entry.slot is None or entry.slot.codec is Codec.PROSE:
            return False
        base = heading.content[0]
        value = (base + label.value[0], base + label.value[1])
        self._say(label.name, entry.slot, (*chain, entry), Region(lines=(value,), inline=1))
        return True

    # -- blocks -----------------------------------------------------------------------------

    def blocks(self, blocks: Sequence[Block], chain: Chain, depth: int = 0) -> None:
        """Read sibling blocks: labelled ones as fields, the rest as the body of the innermost entry."""
        if depth > _NESTED_FIELDS:
            self._body(list(blocks), chain)
            return
        run: list[Block] = []
        pending: _Open | None = None

        def close() -> None:
            nonlocal pending
            opened, pending = pending, None
            if opened is not None:
                self._body(run, chain)
                run.clear()
                self._close(opened, depth)

        for block in blocks:
            if isinstance(block, Paragraph):
                pending = self._paragraph(block, chain, run, pending, depth)
            elif isinstance(block, Rule):
                close()
                self._body(run, chain)
                run.clear()
                chain = chain if chain[-1] is _DETACHED else (*chain, _DETACHED)
            elif pending is not None and pending.takes(block):
                pending.blocks.append(block)
            else:
                close()
                if isinstance(block, ListBlock):
                    self._list(block, chain, run, depth)
                elif not (isinstance(block, Table) and self._table(block, chain, run)):
                    run.append(block)
        close()
        self._body(run, chain)

    def _paragraph(
        self, paragraph: Paragraph, chain: Chain, run: list[Block], pending: _Open | None, depth: int
    ) -> _Open | None:
        inner = chain
        for segment in segments(
            self.source,
            paragraph,
            lambda label, below: self._accepts(label, chain) or (below and _unmistakable(label)),
        ):
            if segment.label is None:
                block = _part(paragraph, segment)
                if pending is not None and pending.takes(block):
                    pending.blocks.append(block)
                    continue
                if pending is not None:
                    self._close(pending, depth)
                    pending = None
                run.append(block)
                continue
            if pending is not None:
                self._close(pending, depth)
            self._body(run, chain)
            run.clear()
            pending = self._opened(segment.label, segment.lines, inner)
            if inner is chain and pending.entry is not None and pending.entry.members:
                inner = (*chain, pending.entry)
        return pending

    def _opened(self, label: Label, lines: tuple[Span, ...], chain: Chain) -> _Open:
        self.names.add(key_of(label.name))
        self.fielded.add(chain)
        entry = resolve(label.name, chain)
        filled = entry.slot if entry is not None else chain[-1].other
        inner = chain if entry is None else (*chain, entry)
        return _Open(label=label.name, entry=entry, slot=filled, chain=inner, lines=lines)

    def _close(self, opened: _Open, depth: int) -> None:
        region = region_of(self.source, opened.blocks, opened.lines)
        if opened.slot is not None:
            self._fill(opened, opened.slot, region, depth)
        elif opened.entry is None:
            self.custom.append(UnknownField(label=opened.label, region=region))
        else:
            if region.inline:
                inline = Region(lines=region.lines[: region.inline], inline=region.inline)
                self.custom.append(UnknownField(label=opened.label, region=inline))
            self.blocks(opened.blocks, opened.chain, depth + 1)

    def _fill(self, opened: _Open, filled: Slot, region: Region, depth: int) -> None:
        """State the value behind a label; whatever a one-line value can't hold is read by itself."""
        wraps = filled.codec in BLOCK_CODECS or filled.codec in _WRAPPING
        first = opened.lines[0] if opened.lines else (0, 0)
        if not wraps and region.inline > 1 and first[0] < first[1]:
            self._leave(Region(lines=region.lines[1 : region.inline]), opened.chain)
            region = Region(lines=region.lines[:1], inline=1)
        if filled.codec not in BLOCK_CODECS and region.inline and opened.blocks:
            self.blocks(opened.blocks, opened.chain, depth + 1)
            region = Region(lines=region.lines[: region.inline], inline=region.inline)
        self._say(opened.label, filled, opened.chain, region)

    def _accepts(self, label: Label, chain: Chain) -> bool:
        """Whether a line's label makes it a field here; text that only looks like one stays text."""
        owner = chain[-1]
        entry = resolve(label.name, chain)
        if owner.slot is None:
            if entry is not None:
                return label.colon or label.strong
            return label.colon and (label.strong or owner.other is not None)
        if entry is None:
            return False
        if direct_member(owner, label.name) is not None:
            return label.strong or label.colon
        return (
            owner.slot.codec is Codec.PROSE
            and label.strong
            and entry.slot is not None
            and entry.slot.codec is not Codec.PROSE
        )

    # -- lists ------------------------------------------------------------------------------

    def _list(self, block: ListBlock, chain: Chain, run: list[Block], depth: int) -> None:
        labels = [self._item_label(item) for item in block.items]
        taken = [label is not None and self._accepts(label, chain) for label in labels]
        fields = any(taken) or (chain in self.fielded and all(map(_unmistakable, labels)))
        if not fields:
            run.append(block)
            return
        loose = chain[-1].slot is None or all(map(_unmistakable, labels))
        rest: list[Item] = []
        for item, label, is_field in zip(block.items, labels, taken, strict=True):
            if label is None or not (is_field or (loose and label.colon)):
                rest.append(item)
                continue
            if rest:
                run.append(_items(block, rest))
                rest = []
            self._body(run, chain)
            run.clear()
            self._item(item, label, chain, depth)
        if rest:
            run.append(_items(block, rest))

    def _item_label(self, item: Item) -> Label | None:
        if not item.blocks or not isinstance(item.blocks[0], Paragraph):
            return None
        return find_label(self._text(item.blocks[0].lines[0]))

    def _item(self, item: Item, label: Label, chain: Chain, depth: int) -> None:
        first = item.blocks[0]
        base = first.lines[0][0]
        value = (base + label.value[0], base + label.value[1])
        opened = self._opened(label, (value, *first.lines[1:]), chain)
        opened.blocks.extend(item.blocks[1:])
        self._close(opened, depth)

    # -- tables -----------------------------------------------------------------------------

    def _table(self, table: Table, chain: Chain, run: list[Block]) -> bool:
        self.names.update(key_of(head) for head in heads(self.source, table))
        owner = chain[-1].slot
        record = RECORDS.get(owner.codec) if owner else None
        if record is not None and holds(self.source, table, record):
            return False
        if is_field_table(self.source, table, lambda name: resolve(name, chain) is not None):
            self._body(run, chain)
            run.clear()
            self._field_table(table, chain)
            return True
        if record is None and (telling := telling_slot(self.source, table)) is not None:
            self._body(run, chain)
            run.clear()
            region = region_of(self.source, (table,))
            self._say(None, telling, chain, region)
            return True
        return False

    def _field_table(self, table: Table, chain: Chain) -> None:
        self.fielded.add(chain)
        columns = heads(self.source, table)
        for row in table.rows:
            name = label_of(self.source, row)
            if not name:
                continue
            self.names.add(key_of(name))
            entry = resolve(name, chain)
            filled = entry.slot if entry is not None else chain[-1].other
            inner = chain if entry is None else (*chain, entry)
            cells = row.cells[1:]
            if cells:
                region = Region(lines=(cells[0],), inline=1, cell=True)
                if filled is not None:
                    self._say(name, filled, inner, region, columns[1:2])
                else:
                    self.custom.append(UnknownField(label=name, region=region))
            for head, cell in zip(columns[2:], cells[1:], strict=False):
                if cell[0] < cell[1]:
                    region = Region(lines=(cell,), inline=1, cell=True)
                    self.custom.append(UnknownField(label=f"{name} ({head})", region=region))

    # -- results ----------------------------------------------------------------------------

    def _body(self, run: list[Block], chain: Chain) -> None:
        """Give the unlabelled blocks of `run` to the innermost entry, or file them as left over."""
        blocks = _trimmed(self.source, run)
        if not blocks:
            return
        owner = chain[-1]
        region = region_of(self.source, blocks)
        if owner is _UNKNOWN or owner.slot is None or chain in self.bodied:
            self._leave(region, chain)
        elif owner.slot.codec in _LIST_CODECS:
            self._list_body(blocks, owner.slot, chain)
        else:
            self.bodied.add(chain)
            self._say(None, owner.slot, chain, region)

    def _list_body(self, blocks: list[Block], owner: Slot, chain: Chain) -> None:
        structured = any(isinstance(b, (ListBlock, Table)) for b in blocks)
        if not structured or owner.codec in (Codec.MENU, Codec.TODO):
            self._say(None, owner, chain, region_of(self.source, blocks))
            return
        for block in blocks:
            region = region_of(self.source, (block,))
            if isinstance(block, (ListBlock, Table)):
                self._say(None, owner, chain, region)
            else:
                self._leave(region, chain)

    def _leave(self, region: Region, chain: Chain) -> None:
        self.leftovers.append(
            Leftover(heading=None, heading_at=None, under=_address(chain), regions=(region,))
        )

    def _say(
        self,
        label: str | None,
        filled: Slot,
        chain: Chain,
        region: Region,
        nearer: tuple[str, ...] = (),
    ) -> None:
        own = () if label is None else (label,)
        self.statements.append(
            Statement(
                slot=filled,
                region=region,
                chain=chain,
                label=label,
                context=(*own, *nearer, *self.headings),
            )
        )

    def _text(self, span: Span) -> str:
        return self.source.text[span[0] : span[1]]


def _address(chain: Chain) -> str | None:
    return next((e.address for e in reversed(chain) if e is not _UNKNOWN and e.address), None)


def _unmistakable(label: Label | None) -> bool:
    """Whether a line is a labelled one even where nothing knows the label."""
    return label is not None and label.strong and label.colon


def _part(paragraph: Paragraph, segment: Segment) -> Paragraph:
    return Paragraph(
        start_line=segment.first,
        end_line=segment.first + len(segment.lines),
        lines=segment.lines or paragraph.lines,
    )


def _items(block: ListBlock, items: Sequence[Item]) -> ListBlock:
    first, last = items[0], items[-1]
    count = last.end_line - first.start_line
    skipped = first.start_line - block.start_line
    return ListBlock(
        start_line=first.start_line,
        end_line=last.end_line,
        lines=block.lines[skipped : skipped + count],
        ordered=block.ordered,
        items=tuple(items),
    )


def _trimmed(source: Source, run: Sequence[Block]) -> list[Block]:
    """`run` without the comments around it: they are guidance."""
    blocks = list(run)
    while blocks and _is_comment(source, blocks[0]):
        del blocks[0]
    while blocks and _is_comment(source, blocks[-1]):
        del blocks[-1]
    return blocks


def _is_comment(source: Source, block: Block) -> bool:
    text = source.text[block.start : block.end].strip()
    return isinstance(block, Html) and text.startswith("<!--") and text.find("-->") == len(text) - 3


def survey(outline: Outline, vocabulary: Vocabulary) -> Survey:
    """Say which text of a document fills which slot."""
    walk = _Walk(outline.source, vocabulary)
    walk.document(sections(outline))
    return Survey(
        statements=tuple(walk.statements),
        custom=tuple(walk.custom),
        leftovers=tuple(walk.leftovers),
        title=walk.title,
        has_top_heading=walk.top is not None,
        names=frozenset(walk.names),
    )
