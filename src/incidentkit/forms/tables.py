"""The two shapes of a table: one field a row, or one record a row."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.done_columns import asks_if_done, says_if_done
from incidentkit.forms.keys import key_of, without_asides
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.tickets import are_tickets, heads_tickets
from incidentkit.forms.vocabulary.columns import ACTIONS, RECORDS, TIMELINE, Column, Record
from incidentkit.forms.vocabulary.entries import Codec, Slot, slot
from incidentkit.forms.vocabulary.figures import NOT_WHAT_WAS, WHAT_WAS
from incidentkit.markdown.blocks import Row, Table
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import unescape_cell
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.text import strip_emphasis

_PAIR = 2
_JOINT = late(r"\b(?:in|all|times?(?= in))\b(?=\s*$)|[\[\]]")
"""What joins the head of a column to the zone that it names."""
_PLANNED_HEADS = frozenset(
    map(key_of, ("action item", "action items", "follow-up", "follow-up action", "follow-up item"))
)
"""What heads work that is still to be done; an "action" may be one that was taken."""
_VERSION_HEADS = frozenset(("version", "revision", "rev", "revision no", "version no"))
_LENGTH_HEADS = frozenset(
    map(key_of, ("duration", "took", "length", "lasted", "stopwatch", "delta", "gap", "lag"))
) | frozenset(map(key_of, ("time since start", "since start", "time from start")))
"""What heads lengths, which can look like times of day: "0:10"."""
_TICK = late("[✅✔✓☑]")
"""Heads the column that says what is done, where it is all of the head."""
_TELLING: dict[Codec, tuple[str, tuple[tuple[str, ...], ...]]] = {
    Codec.TIMELINE: ("timeline", (("at", "description"),)),
    Codec.ACTIONS: ("action_items", (("description", "owner", "due"), ("description", "due"))),
    Codec.METRIC_CHANGES: ("metric_changes", (("metric", "before", "after"),)),
    Codec.SERVICE_IMPACTS: ("service_impacts", (("name", "impact", "availability"),)),
    Codec.POLICY: ("severity_policy", (("code", "response", "resolution"),)),
}
"""For tables that stand where no record is expected: the columns that leave no doubt."""


def heads(source: Source, table: Table) -> tuple[str, ...]:
    """The text of the header cells."""
    return tuple(source.text[start:end] for start, end in table.header.cells)


def surplus_name(number: int) -> str:
    """The name of a cell that stands below no head, by its number in the row, from 0."""
    return f"Column {number + 1}"


def column_of(record: Record, head: str) -> Column | None:
    """The column that a header cell names, with or without what it has in parentheses."""
    key = key_of(head) or ("done" if _TICK.search(head) else "")
    found = record.column(key) or record.column(without_asides(key)) or _said_twice(record, head)
    if found is None and (named := zone_mentions(head)):
        bare = head[: named[0].start] + head[named[-1].end :]
        key = _JOINT.sub(" ", without_asides(key_of(bare))).strip() or "time"
        found = (
            record.column(key)
            if any(column.attribute == "at" for column in record.columns)
            else None
        )
        found = found if found is not None and found.attribute == "at" else None
    return found


def _said_twice(record: Record, head: str) -> Column | None:
    """The column that each part of a head names: "RAG / Status"."""
    named = [record.column(key_of(part)) for part in head.split("/")]
    same = len({column.attribute for column in named if column is not None}) == 1
    return named[0] if same and all(named) else None


def columns(source: Source, table: Table, record: Record) -> tuple[Column | None, ...]:
    """What each column of `table` is to `record`; the first that names an attribute has it.

    Beside times the first column with a head of its own tells what happened, if none else does; and
    beside that the first that holds nothing but times of day is that of the times. A
    column of tickets holds the ids of actions that have no others, and one of days or answers below
    "Closed" says where they stand.
    """
    found = _named_columns(source, table, record)
    present = {column.attribute for column in found if column is not None}
    if record is ACTIONS and "status" not in present and None in found and present & record.main:
        found = _with_answers(source, table, found)
    if record is ACTIONS and "id" not in present and None in found and present & record.main:
        return _with_tickets(source, table, found)
    if record is TIMELINE and "at" not in present and None in found and present & record.main:
        return _with_times(source, table, found)
    if record is TIMELINE and not present and _is_headless(source, table):
        return _timed_by_place(source, table, found)
    told = None in found and "at" in present and not present & record.main
    if not told or not _tells_time(source, table, _times_in(found)):
        return found
    number = found.index(None)
    return (*found[:number], record.column("description"), *found[number + 1 :])


def _is_headless(source: Source, table: Table) -> bool:
    return len(table.header.cells) > 1 and not any(map(str.strip, heads(source, table)))


def _timed_by_place(
    source: Source, table: Table, found: tuple[Column | None, ...]
) -> tuple[Column | None, ...]:
    """The columns of a table without heads: times come first, and what happened is beside them."""
    if not _holds_clocks(source, table, 0):
        return found
    return (TIMELINE.column("time"), TIMELINE.column("description"), *found[_PAIR:])


def _with_times(
    source: Source, table: Table, found: tuple[Column | None, ...]
) -> tuple[Column | None, ...]:
    """The columns of a timeline, with the first that holds nothing but times of day."""
    for number, (head, column) in enumerate(zip(heads(source, table), found, strict=True)):
        measures = without_asides(key_of(head)) in _LENGTH_HEADS
        if column is None and not measures and _holds_clocks(source, table, number):
            return (*found[:number], TIMELINE.column("time"), *found[number + 1 :])
    return found


def _holds_clocks(source: Source, table: Table, number: int) -> bool:
    cells = [
        source.text[slice(*row.cells[number])] for row in table.rows if number < len(row.cells)
    ]
    moments = [read_moment(strip_emphasis(cell)) for cell in cells if not is_placeholder(cell)]
    return len(moments) > 1 and all(isinstance(m, Moment) and m.has_clock for m in moments)


def _with_tickets(
    source: Source, table: Table, found: tuple[Column | None, ...]
) -> tuple[Column | None, ...]:
    """The columns of a table of actions, with the first that holds nothing but tickets."""
    stated = any(column is not None and column.attribute == "status" for column in found)
    for number, (head, column) in enumerate(zip(heads(source, table), found, strict=True)):
        if column is not None or not heads_tickets(head):
            continue
        cells = (
            source.text[slice(*row.cells[number])] for row in table.rows if number < len(row.cells)
        )
        if are_tickets(cells, stated=stated):
            return (*found[:number], ACTIONS.column("id"), *found[number + 1 :])
    return found


def _with_answers(
    source: Source, table: Table, found: tuple[Column | None, ...]
) -> tuple[Column | None, ...]:
    """The columns of a table of actions, with the first that asks, and tells, if they are done."""
    for number, (head, column) in enumerate(zip(heads(source, table), found, strict=True)):
        if column is None and asks_if_done(head) and _tells_if_done(source, table, number):
            return (*found[:number], ACTIONS.column("status"), *found[number + 1 :])
    return found


def _tells_if_done(source: Source, table: Table, number: int) -> bool:
    cells = (
        source.text[slice(*row.cells[number])] for row in table.rows if number < len(row.cells)
    )
    # A mark alone fills in nothing elsewhere.
    telling = [says for text in cells if (says := says_if_done(text)) or not is_placeholder(text)]
    return sum(telling) * 2 >= len(telling) > 0


def _named_columns(source: Source, table: Table, record: Record) -> tuple[Column | None, ...]:
    taken: set[str] = set()
    found: list[Column | None] = []
    for number, head in enumerate(heads(source, table)):
        column = column_of(record, head)
        if column is not None and (
            column.attribute in taken or (column.weak and not _tells_time(source, table, number))
        ):
            column = None
        if column is not None:
            taken.add(column.attribute)
        found.append(column)
    return tuple(found)


def holds(source: Source, table: Table, record: Record) -> bool:
    """Whether `table` has a column that `record` can't be read without."""
    if is_turned(source, table, record):
        return False
    return any(c is not None and c.attribute in record.main for c in columns(source, table, record))


def is_turned(source: Source, table: Table, record: Record) -> bool:
    """Whether a column of `table` is what a row should be: each row starts with a head of another.

    "Task | A | B" above "Owner | Ana | Ben" and "Due | Friday | Monday": "Owner" is no task.
    """
    if len(table.rows) < _PAIR:
        return False
    told: set[str] = set()
    for row in table.rows:
        column = column_of(record, label_of(source, row))
        if column is None or column.attribute in told:
            return False
        told.add(column.attribute)
    return True


def has_times(source: Source, table: Table) -> bool:
    """Whether `table` has the column of a timeline's times."""
    found = columns(source, table, RECORDS[Codec.TIMELINE])
    return any(c is not None and c.attribute == "at" for c in found)


def telling_slot(source: Source, table: Table, *, planned: bool = False) -> Slot | None:
    """The slot whose records `table` holds beyond doubt, wherever it stands.

    Where things are `planned` any table with the column of an action is one of actions.
    """
    if any(is_turned(source, table, RECORDS[codec]) for codec in (Codec.TIMELINE, Codec.ACTIONS)):
        return None
    if _holds_against_targets(source, table) or _holds_versions(source, table):
        return None
    if holds(source, table, RECORDS[Codec.ACTIONS]) and (planned or _plans(source, table)):
        return slot("action_items", Codec.ACTIONS)
    for codec, (path, choices) in _TELLING.items():
        found = _named_columns(source, table, RECORDS[codec])
        present = {c.attribute for c in found if c is not None}
        if any(present.issuperset(choice) for choice in choices) and (
            codec is not Codec.TIMELINE or _tells_events(source, table, found)
        ):
            return slot(path, codec)
    return None


def _tells_events(source: Source, table: Table, found: Sequence[Column | None]) -> bool:
    """Whether a table has the times of what happened; who does what until when is still to come."""
    return _tells_time(source, table, _times_in(found)) and not says_who(source, table)


def _holds_against_targets(source: Source, table: Table) -> bool:
    """Whether a table holds what was against what should have been: its measures are figures."""
    keys = {key_of(head) for head in heads(source, table)}
    return not keys.isdisjoint(NOT_WHAT_WAS) and not keys.isdisjoint(WHAT_WAS)


def _holds_versions(source: Source, table: Table) -> bool:
    """Whether a table tells how a document came about: each row has a version of it."""
    return not _VERSION_HEADS.isdisjoint(map(key_of, heads(source, table)))


def says_who(source: Source, table: Table) -> bool:
    """Whether a table says who does what, and not at which time of day it was done."""
    found = {c.attribute for c in columns(source, table, ACTIONS) if c is not None}
    cells = (source.text[slice(*cell)] for row in table.rows for cell in row.cells)
    moments = (read_moment(strip_emphasis(cell)) for cell in cells)
    timed = any(isinstance(moment, Moment) and moment.has_clock for moment in moments)
    return {"description", "owner"} <= found and not timed


def _plans(source: Source, table: Table) -> bool:
    """Whether a table says who has which action item: it may be all that it says."""
    keys = {key_of(head) for head in heads(source, table)}
    found = _named_columns(source, table, RECORDS[Codec.ACTIONS])
    owned = any(column is not None and column.attribute == "owner" for column in found)
    return owned and not _PLANNED_HEADS.isdisjoint(keys)


def _times_in(found: Sequence[Column | None]) -> int:
    return next(n for n, c in enumerate(found) if c is not None and c.attribute == "at")


def _tells_time(source: Source, table: Table, number: int) -> bool:
    """Whether a column of `table` holds times or days, at least in every other row."""
    texts = [
        source.text[slice(*row.cells[number])] for row in table.rows if number < len(row.cells)
    ]
    times = sum(isinstance(read_moment(text), Moment) or is_placeholder(text) for text in texts)
    return times * 2 >= len(texts) > 0


def label_of(source: Source, row: Row) -> str:
    """The first cell as a label: "**Incident ID**:" is "Incident ID"; "" for a row of no cells."""
    if not row.cells:
        return ""
    start, end = row.cells[0]
    return unescape_cell(source.text[start:end]).strip(" *_:`")
