"""The shapes of a record: a table row, or a bullet with its parts behind dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.action_notations import Noted
from incidentkit.forms.decoding.below import text_below
from incidentkit.forms.decoding.beside_owners import beside_due, beside_owner
from incidentkit.forms.decoding.boxes import Box, boxes_in, line_box
from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.decoding.leading_tickets import leading_ticket
from incidentkit.forms.decoding.named_parts import parts_of
from incidentkit.forms.decoding.notes_alike import noted_alike
from incidentkit.forms.decoding.parts_below import labelled_below, stated_below, told_below
from incidentkit.forms.decoding.texts import cell_text, place_of
from incidentkit.forms.decoding.ticked_texts import told, unstruck, without_state
from incidentkit.forms.half_columns import half_column_of, with_half
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder, is_word_alone, says_nothing
from incidentkit.forms.regions import Region
from incidentkit.forms.states_beside import state_beside
from incidentkit.forms.surveying.action_headings import labelled_lines, states_parts
from incidentkit.forms.surveying.chronicles import events_of
from incidentkit.forms.surveying.leading_times import leading_bare_time, leading_time
from incidentkit.forms.surveying.status_updates import told_and_posted, updates_of
from incidentkit.forms.surveying.sub_boxes import items_with_boxes
from incidentkit.forms.tables import column_of, columns, heads, surplus_name
from incidentkit.forms.vocabulary.columns import Record
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import ListBlock, Paragraph, Table
from incidentkit.markdown.source import Source
from incidentkit.model.frozen_map import EMPTY
from incidentkit.notation.moment.bare_clocks import are_bare_clocks
from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import one_line, strip_emphasis
from incidentkit.place import Span

_NO_CLOCK = re.compile(r"\b(?:HH|hh):(?:MM|mm)\b|\?\?:\?\?")
"""In the place of a time of day: somebody filled in the day at most."""
_SEVERAL = 2


@frozen_by_types(kw_only=True)
class RawRecord:
    """A record as written: its parts by attribute, and those of unknown columns by their heads."""

    span: Span
    cells: Mapping[str, Cell]
    extra: Mapping[str, Cell]
    context: tuple[str, ...] = ()
    """The head of the time column, where it may name a zone."""
    checked: bool | None = None
    """Whether its box is ticked; None where it has no box."""
    heads: Mapping[str, str] = EMPTY
    """How its table heads the column of each attribute."""
    zone: Zone | Unread | None = None
    """What stands beside its time as the zone of that; None where nothing does."""


def records_in(
    source: Source,
    region: Region,
    record: Record,
    *,
    lone: bool = False,
    known: frozenset[str] = frozenset(),
) -> Iterator[tuple[RawRecord, ...]]:
    """The records of each table and each list of a region; a `lone` line is one itself.

    Who is `known` by name may be noted as an owner by it alone.
    """
    if region.inline and lone:
        lines = region.lines[: region.inline]
        box = attrs.evolve(line_box(source, lines), nested=region.blocks)
        headed = has_owners(record) and any(states_parts(source, one) for one in region.blocks)
        yield (_headed(source, box, record) if headed else _bullet(source, box, record),)
        return
    for block in region.blocks:
        if isinstance(block, Table):
            yield tuple(_table(source, block, record))
        elif isinstance(block, (ListBlock, Paragraph)):
            if isinstance(block, Paragraph) and _is_timed(record):
                updates = updates_of(source, block)
                if updates:
                    yield tuple(_update(source, lines, record) for lines in updates)
                    continue
            whole = _with_sub_boxes(source, block) if has_owners(record) else block
            boxes = tuple(boxes_in(source, (whole,)))
            if has_owners(record):
                boxes = tuple(_parted(source, box, record) for box in boxes)
            if not boxes and isinstance(block, Paragraph) and _is_timed(record):
                boxes = tuple(line_box(source, lines) for lines in events_of(source, block))
            texts = [_unstruck(box) for box in boxes]
            alike = _alike(texts, record, known) if has_owners(record) else ()
            bare = _is_timed(record) and _have_bare_times([box.text for box in boxes])
            yield tuple(
                _bullet(source, box, record, like, bare_times=bare)
                for box, like in zip_longest(boxes, alike)
            )


def _with_sub_boxes(source: Source, block: ListBlock | Paragraph) -> ListBlock | Paragraph:
    """A list with the boxes below its boxes as items of its own."""
    if isinstance(block, Paragraph):
        return block
    return attrs.evolve(block, items=tuple(one for one, _ in items_with_boxes(source, block)))


def _parted(source: Source, box: Box, record: Record) -> Box:
    """An action whose parts start on lines of their own, with a bar before each such line."""
    text = ""
    parted = False
    for start, end in box.lines:
        line = source.text[start:end].strip()
        begins = bool(text) and _begins_part(line, record)
        parted = parted or begins
        text += f" | {line}" if begins else f" {line}"
    return attrs.evolve(box, text=one_line(text)) if parted else box


def _begins_part(line: str, record: Record) -> bool:
    label = find_label(line)
    if label is None or not label.colon or not label.name[0].isupper():
        return False
    if not line.startswith((label.name, "**", "__")):
        # In italics as a whole, or behind a sign.
        return False
    column = column_of(record, label.name)
    return column is not None and column.attribute not in record.main


def _update(source: Source, lines: Sequence[Span], record: Record) -> RawRecord:
    """An update of a status page: its time stands below its text."""
    told, posted = told_and_posted(source, lines)
    raw = _bullet(source, line_box(source, told), record)
    at = Cell(text=source.text[slice(*posted)], span=posted)
    return attrs.evolve(raw, cells={**raw.cells, "at": at}, span=(raw.span[0], lines[-1][1]))


def _is_timed(record: Record) -> bool:
    return any(column.attribute == "at" for column in record.columns)


def _table(source: Source, table: Table, record: Record) -> Iterator[RawRecord]:
    found = columns(source, table, record)
    names = heads(source, table)
    timed = tuple(n for n, c in zip(names, found, strict=True) if c and c.attribute == "at")
    headed = {c.attribute: n for n, c in zip(names, found, strict=True) if c}
    told = has_owners(record) and "status" not in headed
    halves = half_column_of(source, table, found) if timed else None
    for row in table.rows:
        cells: dict[str, Cell] = {}
        extra: dict[str, Cell] = {}
        for number, span in enumerate(row.cells):
            cell = Cell(text=cell_text(source, span), span=span)
            column = found[number] if number < len(found) else None
            if told and (column is None or column.attribute == "id"):
                cell = _without_state(source, cell, cells)
            if column is not None:
                cells[column.attribute] = cell
            elif cell.text and number != halves:
                name = strip_emphasis(names[number]) if number < len(names) else ""
                extra[name or surplus_name(number)] = cell
        if halves is not None and halves < len(row.cells) and "at" in cells:
            half = cell_text(source, row.cells[halves])
            cells["at"] = attrs.evolve(cells["at"], text=with_half(cells["at"].text, half))
        if any(cell.text for cell in cells.values()) or extra:
            span = (row.start, row.end)
            yield RawRecord(span=span, cells=cells, extra=extra, context=timed, heads=headed)


def _without_state(source: Source, cell: Cell, cells: dict[str, Cell]) -> Cell:
    """A cell less the state in bold capitals at its end, which goes to `cells`."""
    beside = None if "status" in cells else state_beside(cell.text)
    if beside is None:
        return cell
    at = source.text.rindex(beside.state, *cell.span)
    cells["status"] = Cell(text=beside.state, span=(at, at + len(beside.state)))
    return _cell(source, beside.text, cell.span[0])


def has_owners(record: Record) -> bool:
    """Whether people note owner and due day in the text of such records."""
    return record.column("owner") is not None and record.column("due") is not None


def _alike(texts: Sequence[str], record: Record, known: frozenset[str]) -> Iterator[Noted | None]:
    """What the items of a list without a named owner note alike, before their named parts.

    So the others stay as they are when one of them comes to name its owner or a further part.
    """
    pieces = [parts_of(text, record) for text in texts]
    named = [any(_is_owner(name, record) for name, _ in found[1:]) for found in pieces]
    unowned = [found[0][1] for found, own in zip(pieces, named, strict=True) if not own]
    rest = iter(_noted_with_states(unowned, known))
    return (None if own else next(rest) for own in named)


def _noted_with_states(texts: Sequence[str], known: frozenset[str]) -> Iterator[Noted | None]:
    """What items note alike; of some it may stand before where they stand: "- Ann - done"."""
    found = noted_alike(texts, known)
    bare = [without_state(text) for text in texts]
    if bare == list(texts):
        return iter(found)
    pairs = zip(found, noted_alike(bare, known), strict=True)
    return (max(pair, key=lambda one: len(one.parts) if one else 0) for pair in pairs)


def _is_owner(name: str, record: Record) -> bool:
    column = column_of(record, name)
    return column is not None and column.attribute == "owner"


def _have_bare_times(texts: Sequence[str]) -> bool:
    """Whether all events of a list begin with times, and several of these are four digits alone."""
    bare = [leading_bare_time(text) for text in texts]
    if sum(one is not None for one in bare) < _SEVERAL:
        return False
    times = [one or leading_time(text) for one, text in zip(bare, texts, strict=True)]
    return all(times) and are_bare_clocks([one.when for one in times if one is not None])


def _bullet(
    source: Source,
    box: Box,
    record: Record,
    alike: Noted | None = None,
    *,
    bare_times: bool = False,
) -> RawRecord:
    cells: dict[str, Cell] = {}
    extra: dict[str, Cell] = {}
    struck = unstruck(box.text) if has_owners(record) else None
    text, start = box.text if struck is None else struck.text, box.span[0]
    mark = ""
    if _is_timed(record):
        found = leading_time(text) or (leading_bare_time(text) if bare_times else None)
        if found is not None:
            cells["at"] = _cell(source, found.when, start)
            text, mark = found.text, found.mark
    pieces = parts_of(text, record)
    main = _main_of(record)
    if has_owners(record):
        noting = told(pieces[0][1], alike, boxed=box.boxed)
        pieces[0] = ("", noting.text)
        cells |= {name: _cell(source, part, start) for name, part in noting.parts.items()}
        ticket = leading_ticket(noting.text) if "id" not in cells and struck is None else None
        if ticket is not None:
            cells["id"] = _cell(source, ticket["id"], start)
            pieces[0] = ("", noting.text[ticket.end() :])
    if struck is not None and struck.state is not None:
        cells["status"] = _cell(source, struck.state, start + box.text.rindex("~~"))
    cells[main] = _marked(_cell(source, pieces[0][1], start), mark)
    for name, part in pieces[1:]:
        column = column_of(record, name)
        if column is not None and column.attribute not in cells:
            told_in = part.removesuffix(".") if column.attribute == "due" else part
            cells[column.attribute] = _cell(source, told_in, start)
        else:
            extra[name] = _cell(source, part, start)
    _add_nested(source, box, record, cells, extra)
    checked = box.checked if box.boxed else None
    if struck is not None and not is_placeholder(struck.text):
        checked = True
    return RawRecord(span=box.span, cells=cells, extra=extra, checked=checked)


def _add_nested(
    source: Source, box: Box, record: Record, cells: dict[str, Cell], extra: dict[str, Cell]
) -> None:
    """Add what an item holds below its text: named parts, or more of the text."""
    owned, main = has_owners(record), _main_of(record)
    for block in box.nested:
        if owned and (below := labelled_below(source, block, record, cells)):
            cells |= below
            continue
        if owned and (told := told_below(source, block, record, {**cells, **extra})):
            cells |= told[0]
            extra |= told[1]
            continue
        above = cells[main]
        stated, rest = stated_below(source, block, record, cells) if owned else (EMPTY, "")
        if stated:
            cells |= stated
            cells[main] = Cell(text=above.text + rest, span=above.span)
            continue
        text = above.text + text_below(source, block)
        cells[main] = Cell(text=text, span=(above.span[0], block.end))
    for name, noted_in in (("owner", beside_owner), ("due", beside_due)) if owned else ():
        if (own := cells.get(name)) is None:
            continue
        beside = noted_in(own.text)
        if not (beside.keys() - {name}) & cells.keys():
            cells |= {other: _cell(source, part, own.span[0]) for other, part in beside.items()}


def _unstruck(box: Box) -> str:
    struck = unstruck(box.text)
    return box.text if struck is None else struck.text


def _headed(source: Source, box: Box, record: Record) -> RawRecord:
    """An action that is a heading, with the parts that the labelled lines below it state."""
    raw = _bullet(source, attrs.evolve(box, nested=()), record)
    cells, extra = dict(raw.cells), dict(raw.extra)
    lines = (line for block in box.nested for line in labelled_lines(source, block))
    for label, span in filter(None, lines):
        cell = Cell(text=source.text[slice(*span)], span=span)
        column = column_of(record, label.name)
        if column is not None and column.attribute not in cells:
            cells[column.attribute] = cell
        elif cell.text:
            extra.setdefault(label.name, cell)
    return attrs.evolve(raw, cells=cells, extra=extra)


def _main_of(record: Record) -> str:
    """The attribute that the text of a bullet fills."""
    if "description" in record.main:
        return "description"
    return next(c.attribute for c in record.columns if c.attribute in record.main)


def _cell(source: Source, text: str, start: int) -> Cell:
    return Cell(text=text, span=place_of(source, text, start) if text else (start, start))


def _marked(cell: Cell, mark: str) -> Cell:
    """A cell with the mark that stands before the time in front; its place is that of the text."""
    return attrs.evolve(cell, text=f"{mark} {cell.text}".strip()) if mark else cell


def is_boxed_word(raw: RawRecord, name: str) -> bool:
    """Whether a bullet with a box says one word, which elsewhere would be a placeholder."""
    cell = raw.cells.get(name) if name == "description" and raw.checked is not None else None
    return cell is not None and is_word_alone(cell.text)


def is_filled(raw: RawRecord, record: Record, path: str, blanks: Blanks) -> bool:
    """Whether a record says anything of its own.

    It does not where nothing stands in it, nor where one part is a placeholder by form and all
    others are placeholders too or stand in the blank form; a form that is being learned is asked
    about each of them.
    """
    codecs = record.codecs
    cells = [(name, cell) for name, cell in raw.cells.items() if cell.text]
    if not cells and not any(cell.text for cell in raw.extra.values()):
        return bool(raw.checked)
    own_words = is_boxed_word(raw, "description")
    if own_words and not blanks.has_cell(path, "description", raw.cells["description"].text):
        return True
    if all(says_nothing(cell.text) for cell in (*raw.cells.values(), *raw.extra.values())):
        # "None" in a list says that there is none.
        return bool(raw.checked)
    by_form = False
    for name, cell in cells:
        is_time = codecs[name] is Codec.MILESTONE
        if is_placeholder(cell.text, codecs[name]) or (is_time and _NO_CLOCK.search(cell.text)):
            by_form = True
        elif not blanks.has_cell(path, name, cell.text):
            return True
    for name, cell in raw.extra.items():
        if is_placeholder(cell.text):
            by_form = True
        elif not blanks.has_cell(path, name, cell.text):
            return True
    return not by_form or bool(raw.checked)
