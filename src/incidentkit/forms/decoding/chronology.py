"""Reading all statements about time in the order in which they depend on each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from incidentkit.forms.comments import without_comment_text
from incidentkit.forms.decoding.durations import read_lag, read_length, read_window
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import place_of
from incidentkit.forms.decoding.times import (
    Written,
    day_of,
    leading_moment,
    read_day,
    read_time,
    says_half_in_front,
)
from incidentkit.forms.emphasis import bare
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.table import unescape_cell
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.duration.label_units import with_unit
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.half_spans import read_half_span
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

TIMED = frozenset(
    (Codec.DAY, Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN, Codec.DURATION, Codec.LAG)
)
"""The codecs that a clock or a calendar decides."""
_LENGTHS = {"resolved_at": "stated_duration", "detected_at": "stated_detection_lag"}
_HOW_LONG = late(r"\b(?:(?:detection|resolution) time|(?:temps|tempo|tiempo) de)\b", re.IGNORECASE)
_ANCHORS = ("date", "started_at", "detected_at", "declared_at")
_ANCHOR_DAYS = ("stated_days[started]", "stated_days[detected]", "stated_days[declared]")


def read_times(page: Page, statements: Sequence[Statement]) -> None:
    """Read statements with TIMED codecs: days first, for clock times hang on them."""
    page.clock.say_half = frozenset(
        statement.context[1:]
        for statement in statements
        if says_half_in_front(bare(page.source, _span_of(statement))[0])
    )
    _read_each(page, [s for s in statements if s.slot.path == "date"])
    rest = [s for s in statements if s.slot.path != "date"]
    free: list[Statement] = []
    hanging: list[Statement] = []
    for statement in rest:
        (hanging if _needs_anchor(page, statement) else free).append(statement)
    _read_each(page, free)
    for name in _ANCHORS[1:]:
        _read_each(page, [s for s in hanging if s.slot.path == name])
    _read_each(page, [s for s in hanging if s.slot.path not in _ANCHORS])


def _read_each(page: Page, statements: Iterable[Statement]) -> None:
    for statement in statements:
        page.draft.begin(statement)
        text, span = bare(page.source, _span_of(statement))
        if "<!--" in text:
            text = strip_emphasis(without_comment_text(text).strip())
            span = place_of(page.source, text, span[0]) if text else span
        if statement.region.cell:
            text = unescape_cell(text)
        elif text.endswith(".") and not text.endswith((".m.", ".M.", ". m.", ". M.", "..")):
            # The point of a sentence, as behind a name that runs into its text.
            text, span = text[:-1], (span[0], span[1] - 1)
        text = with_unit(text, statement.unit)
        if not says_nothing(text):
            _read(page, Written(text=text, span=span, statement=statement))
    _set_anchor(page)


def _read(page: Page, written: Written) -> None:
    path, codec = written.statement.slot.path, written.statement.slot.codec
    if codec is Codec.DAY:
        read_day(page, path, written)
    elif codec is Codec.DURATION:
        read_length(page, path, written)
    elif codec is Codec.LAG:
        read_lag(page, path, written)
    elif codec is Codec.SPAN:
        read_window(page, written)
    elif path not in _LENGTHS or not _read_as_length(page, written):
        read_time(page, path, written)


def _read_as_length(page: Page, written: Written) -> bool:
    """Read "Resolution time: 2 hours", which says how long it took, and not when it was."""
    path = written.statement.slot.path
    length = read_duration(written.text)
    if isinstance(length, Unread):
        return False
    if isinstance(read_moment(written.text), Moment) and not _asks_how_long(written.statement):
        # "16h40" is a time of day, too.
        return False
    page.draft.put(_LENGTHS[path], length, written.span)
    return True


def _asks_how_long(statement: Statement) -> bool:
    return _HOW_LONG.search(statement.label or "") is not None


def _span_of(statement: Statement) -> Span:
    """Where the value of a statement stands, without the marker of a bullet of its own."""
    region = statement.region
    if not region.inline and len(region.blocks) == 1 and isinstance(region.blocks[0], ListBlock):
        items = region.blocks[0].items
        lines = [line for line in items[0].lines if line[0] < line[1]]
        if len(items) == len(lines) == 1:
            return lines[0]
    return region.span


def _needs_anchor(page: Page, statement: Statement) -> bool:
    """Whether the statement's time hangs on the document's day."""
    text, _ = bare(page.source, _span_of(statement))
    if statement.slot.codec in (Codec.SPAN, Codec.DURATION):
        span = read_span(text)
        half = None if isinstance(span, TimeSpan) else read_half_span(text)
        if half is not None and statement.slot.codec is Codec.SPAN:
            return not _is_dated(half.start or half.end)
        return isinstance(span, TimeSpan) and not _is_dated(span.start)
    moment = leading_moment(text)
    return isinstance(moment, Moment) and not _is_dated(moment)


def _is_dated(moment: Moment | None) -> bool:
    return moment is not None and moment.has_date and moment.has_year


def _set_anchor(page: Page) -> None:
    for name in (*_ANCHORS, *_ANCHOR_DAYS):
        found = page.draft.values.get(name)
        if found is not None:
            page.clock.anchor = day_of(found)
            return
    page.clock.anchor = page.clock.around
