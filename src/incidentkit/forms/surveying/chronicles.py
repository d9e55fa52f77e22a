"""The shapes of a timeline besides tables and plain bullets: time-led lines, days with events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from incidentkit.forms.surveying.leading_times import AT, leading_time
from incidentkit.forms.tables import has_times
from incidentkit.forms.vocabulary.entries import Codec, slot
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kinds import kinds_of
from incidentkit.notation.moment.counted_days import counted_day
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import days_in
from incidentkit.notation.moment.following_days import following_day
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zero_hours import is_zero_hour
from incidentkit.notation.moment.zone_words import ABBREVIATIONS, AMBIGUOUS
from incidentkit.notation.outcome import Reason
from incidentkit.notation.text import one_line, strip_emphasis
from incidentkit.notation.words import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, MONTHS, WEEKDAYS
from incidentkit.place import Span

_LONGEST_DAY = 60
"""Characters of a line that only says which day it is."""
TIMELINE_SLOT = slot("timeline", Codec.TIMELINE)
_PAIR = 2
_SHORTEST = 3
"""So many events make a timeline where none is expected."""
_UNTIMED = 4
"""For one event without a time there are at least so many with one."""
_LED = late(r"[^\w\n]{0,6}[~]?[^\n]{0,28}?[0-9]{1,2}[:h][0-9]{2}")
_BREAK = late(r"(?:[ \t]*<br[ ]?/?>)?[ \t]*\Z", re.IGNORECASE)
_WORD = late(r"[^\W\d_]+")
_BESIDE_DAYS = frozenset(
    (
        *WEEKDAYS,
        *FOREIGN_WEEKDAYS,
        *MONTHS,
        *FOREIGN_MONTHS,
        "all",
        "times",
        "are",
        "in",
        "day",
        "date",
        "on",
        "st",
        "nd",
        "rd",
        "th",
        "de",
        "年",
        "月",
        "日",
    )
) | frozenset(name.casefold() for name in (*ABBREVIATIONS, *AMBIGUOUS))
"""What may stand beside a day in a line that says nothing else."""
_MARKS = " \t*_:#-–—"


@frozen_by_types(kw_only=True)
class Piece:
    """Blocks of a timeline that are read together, or text in it that is no event."""

    blocks: tuple[Block, ...]
    rows: bool
    """Whether the blocks hold events."""
    day: tuple[str, ...] = ()
    """The line above them that says which day it is."""


def pieces(source: Source, blocks: Sequence[Block]) -> Iterator[Piece]:
    """The pieces of a timeline's body, in order.

    A line that is nothing but a day holds for what stands below it. A bullet without a time that
    has timed bullets below it names a day or a phase: the events are those below.
    """
    day: tuple[str, ...] = ()
    led: list[Paragraph] = []
    for block in blocks:
        named = day_line(source, block) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and named is None and is_time_led(source, block):
            led.append(block)
            continue
        if led:
            yield Piece(blocks=tuple(led), rows=True, day=day)
            led = []
        if isinstance(block, ListBlock):
            yield from _of_list(source, block, day)
            continue
        if named is not None:
            day = (named,)
        yield Piece(blocks=(block,), rows=isinstance(block, Table), day=day)
    if led:
        yield Piece(blocks=tuple(led), rows=True, day=day)


def is_time_led(source: Source, paragraph: Paragraph) -> bool:
    """Whether a paragraph starts with the time of an event, and goes on to tell it."""
    text = source.text[slice(*paragraph.lines[0])]
    if AT.match(text) or is_zero_hour(text):
        # A paragraph that begins so is prose, or what the times below are counted from.
        return False
    found = leading_time(text)
    return found is not None and (bool(found.text.strip()) or len(paragraph.lines) > 1)


def events_of(source: Source, paragraph: Paragraph) -> Iterator[tuple[Span, ...]]:
    """The lines of each event of a time-led paragraph: each starts with a time."""
    lines: list[Span] = []
    for line in paragraph.lines:
        if lines and leading_time(source.text[slice(*line)]) is not None:
            yield tuple(lines)
            lines = []
        lines.append(_without_break(source, line))
    if lines:
        yield tuple(lines)


def _without_break(source: Source, line: Span) -> Span:
    """A line without the mark of a line break at its end."""
    text = source.text[slice(*line)]
    return (line[0], line[0] + len(_BREAK.sub("", text)))


def day_line(source: Source, paragraph: Paragraph) -> str | None:
    """The text of a line that is nothing but a day; None for any other."""
    if len(paragraph.lines) != 1:
        return None
    text = strip_emphasis(source.text[slice(*paragraph.lines[0])]).strip(_MARKS)
    return text if is_day(text) else None


def goes_on(source: Source, above: Block, block: Block) -> bool:
    """Whether a timeline goes on from one block to the next: days stand between its events."""
    if isinstance(block, Paragraph):
        return day_line(source, block) is not None or is_time_led(source, block)
    dated = isinstance(above, Paragraph) and day_line(source, above) is not None
    return dated and isinstance(block, (ListBlock, Table))


def is_day(text: str) -> bool:
    """Whether a short text says which day it is, and no time of it: by date, number or name."""
    if len(text) > _LONGEST_DAY:
        return False
    if (counted := counted_day(text)) is not None:
        return _says_no_more(counted[1])
    moment = read_moment(text)
    if isinstance(moment, Moment):
        return moment.has_date and not moment.has_clock
    if moment.reason is Reason.AMBIGUOUS or following_day(text) is not None:
        return True
    # Whichever of two days it may be, it is one.
    return len(days_in(text, DateOrder.DAY_FIRST)) == 1 and _says_no_more(text)


def _says_no_more(text: str) -> bool:
    """Whether there is nothing in a text but what stands beside days."""
    return all(word.casefold() in _BESIDE_DAYS for word in _WORD.findall(text))


def _of_list(source: Source, block: ListBlock, day: tuple[str, ...]) -> Iterator[Piece]:
    rest: list[Item] = []
    for item in block.items:
        nested = _events_below(source, item)
        if nested is None:
            rest.append(item)
            continue
        if rest:
            yield Piece(blocks=(part_of(block, rest),), rows=True, day=day)
            rest = []
        named, below = nested
        text = strip_emphasis(source.text[slice(*named.lines[0])]).strip(_MARKS)
        yield Piece(blocks=(named,), rows=False)
        yield Piece(blocks=below, rows=True, day=(text, *day))
    if rest:
        yield Piece(blocks=(part_of(block, rest),), rows=True, day=day)


def _events_below(source: Source, item: Item) -> tuple[Paragraph, tuple[ListBlock, ...]] | None:
    """The name of a bullet and the lists below it, if it only groups the events in those."""
    first, *below = item.blocks or (None,)
    if not isinstance(first, Paragraph) or not below:
        return None
    lists = tuple(block for block in below if isinstance(block, ListBlock))
    if len(lists) != len(below):
        return None
    text = one_line(" ".join(source.text[slice(*line)] for line in first.lines))
    day = is_day(strip_emphasis(text).strip(_MARKS))
    if leading_time(text) is not None and not day:
        return None
    items = [inner for block in lists for inner in block.items]
    timed = sum(_is_timed(source, inner) for inner in items)
    # Below a day there is nothing but what happened on it, if anything did.
    return (first, lists) if timed * 2 > len(items) or (day and timed) else None


def _is_timed(source: Source, item: Item) -> bool:
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return False
    return leading_time(source.text[slice(*first.lines[0])]) is not None


def holds_events(source: Source, blocks: Sequence[Block]) -> bool:
    """Whether sibling blocks tell events: a table, time-led text, or bullets of which most do."""
    for block in blocks:
        if isinstance(block, Table) and has_times(source, block):
            return True
        if isinstance(block, Paragraph) and is_time_led(source, block):
            return True
        if isinstance(block, ListBlock):
            timed = sum(
                _is_timed(source, item) or _events_below(source, item) is not None
                for item in block.items
            )
            if timed * 2 >= len(block.items):
                return True
    return False


def is_chronicle(source: Source, block: ListBlock, *, named: bool = False) -> bool:
    """Whether a list can only be a timeline: its items start with times of day, nearly all.

    Where the line above is `named` like one, a single event is enough, and half of them may have no
    time.
    """
    timed = sum(
        bool(item.blocks)
        and isinstance(item.blocks[0], Paragraph)
        and _LED.match(source.text[slice(*item.blocks[0].lines[0])]) is not None
        and _is_timed(source, item)
        for item in block.items
    )
    if named:
        return timed * 2 >= len(block.items)
    return timed >= _SHORTEST and (len(block.items) - timed) * _UNTIMED <= timed


def is_table_of_events(source: Source, table: Table) -> bool:
    """Whether a table without heads can only be a timeline: times of day, and what happened.

    A row has to tell one of the milestones: who is on duty when stands in such a table, too.
    """
    if len(table.header.cells) != _PAIR or not has_times(source, table):
        return False
    if any(source.text[slice(*cell)].strip() for cell in table.header.cells):
        return False
    told = (source.text[slice(*row.cells[1])] for row in table.rows if len(row.cells) == _PAIR)
    return any(kinds_of(text) for text in told)


def chronicles_in(source: Source, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The stretches of sibling paragraphs that can only be a timeline, each as start and end.

    Each line of theirs that starts with a time of day is an event, and there are enough of them. A
    line that says which day it is may stand above events, and between them.
    """
    start = end = events = 0
    for number, block in enumerate((*blocks, None)):
        paragraph = block if isinstance(block, Paragraph) else None
        led = _led_lines(source, paragraph) if paragraph is not None else 0
        if led:
            events, end = events + led, number + 1
            continue
        if paragraph is not None and day_line(source, paragraph) is not None:
            # Above the first event, the line next to it.
            start = start if events else number
            continue
        if events >= _SHORTEST:
            yield start, end
        start, events = number + 1, 0


def _led_lines(source: Source, paragraph: Paragraph) -> int:
    """How many events a paragraph tells that starts with the time of one."""
    first = source.text[slice(*paragraph.lines[0])]
    if _LED.match(first) is None or not is_time_led(source, paragraph):
        return 0
    return sum(1 for _ in events_of(source, paragraph))


def part_of(block: ListBlock, items: Sequence[Item]) -> ListBlock:
    """The list that some items of `block` in a row make."""
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
