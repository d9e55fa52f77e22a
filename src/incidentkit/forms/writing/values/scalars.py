"""Rewriting the places that state one value: a line, a cell, a paragraph."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Final

from incidentkit.errors import UnrepresentableError, excerpt
from incidentkit.forms.comments import TEXT_MARK
from incidentkit.forms.decoding.durations import told_length
from incidentkit.forms.decoding.scalars import CHOSEN
from incidentkit.forms.decoding.times import leading_moment
from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.surveying.marked_texts import closed_mark
from incidentkit.forms.surveying.own_title import fits_heading
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.written_words import ongoing_word
from incidentkit.forms.writing.dress import PRINTED, Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.fields.prose_places import holds
from incidentkit.forms.writing.guards import starts_block
from incidentkit.forms.writing.places import block_edit, line_edit, listed_value
from incidentkit.forms.writing.records.fills import comes_before, verbatim
from incidentkit.forms.writing.said import SPAN, Verbatim, said, stated_paths
from incidentkit.forms.writing.values.choices import answer_edits, choice_edits
from incidentkit.forms.writing.values.kept_zones import KeptZone, reads_as_time
from incidentkit.forms.writing.values.severity_labels import completed_severity
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.answer_writing import write_answer, write_flag, write_verdict
from incidentkit.notation.answers import Answer
from incidentkit.notation.duration.duration_writing import shows_duration, write_duration_like
from incidentkit.notation.duration.label_units import without_unit
from incidentkit.notation.moment.day_mentions import day_mention, with_weekday
from incidentkit.notation.moment.half_spans import HalfSpan, read_half_span, tells_an_end
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.span_writing import SpanValue
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.percent_writing import write_percent
from incidentkit.notation.text import kept_whole
from incidentkit.place import Span

_WRITERS: Final[Mapping[Codec, Callable[[Any, str], str]]] = MappingProxyType(
    {
        Codec.DURATION: write_duration_like,
        Codec.LAG: write_duration_like,
        Codec.YES_NO: lambda value, like: write_answer(
            Answer(answer=value.answer, details=value.details), like
        ),
        Codec.FLAG: write_flag,
        Codec.VERDICT: write_verdict,
        Codec.PERCENT: write_percent,
    }
)
"""How a value is written in the notation of another text."""

_COMMENT_BEHIND = re.compile(r"(?<=[^\s>])\s*<!--[^\n]*?-->\s*\Z")


class Scalars:
    """Writes values of one document; `target` is what it should say afterwards."""

    def __init__(self, document: Document, target: Facts, dress: Dress) -> None:
        self.document = document
        self.source: Source = document.source
        self.target = target
        self.dress = dress
        self.anchor: dt.date | None = anchor_of(target)
        self.anchor_name: str | None = anchor_name(target)

    def paths(self, statement: Statement) -> tuple[str, ...]:
        """The attributes that `statement` states, or shall state.

        A form that asks for start, end and duration in one line gets them, where all are known.
        """
        paths = stated_paths(statement, self.document.draft)
        if not self.dress.fresh or statement.slot.codec is not Codec.DURATION or len(paths) > 1:
            return paths
        asked = read_span(self._old(statement)[0])
        both = all(
            getattr(self.target, f"{name}_at") or name in self.target.stated_days
            for name in ("started", "resolved")
        )
        whole = isinstance(asked, TimeSpan) and asked.start_at and asked.end_at
        return SPAN if whole and both and self.target.stated_duration is not None else paths

    def edits(self, statement: Statement) -> Iterator[Edit]:
        """The edits that make `statement` say what the target says."""
        paths = self.paths(statement)
        values = [said(self.target, path) for path in paths]
        codec = statement.slot.codec
        if codec is Codec.PROSE:
            yield self._prose(statement, values[0])
            return
        if codec in CHOSEN or codec in (Codec.YES_NO, Codec.FLAG):
            tick = choice_edits if codec in CHOSEN else answer_edits
            chosen = tick(self.source, statement, values[0])
            if chosen or (chosen is not None and not self.dress.fresh):
                yield from chosen
                return
        text, span = self._old(statement)
        said_now = self._with_its_zone(statement, paths, values)
        said_now = said_now or self._text(statement, paths, values, text)
        if said_now is not None:
            bare_old = "" if is_placeholder(text) else text
            said_now = without_unit(said_now, statement.unit, bare_old)
        new = None if said_now is None else kept_whole(said_now)
        if new is None:
            asked = not statement.region.blocks and paths[0] not in PRINTED
            new = self.dress.placeholder(statement) if asked else ""
        if statement.spot is not None and statement.spot.shape is not Shape.HEADING:
            listed = listed_value(statement.region)
            if listed is not None and new and not starts_block(new):
                yield Edit(*listed, new)
            elif statement.region.blocks:
                yield block_edit(self.source, statement.region, statement.spot, new)
            else:
                yield line_edit(self.source, statement.spot, span, new)
        else:
            yield Edit(span[0], span[1], new)

    def _old(self, statement: Statement) -> tuple[str, Span]:
        region = statement.region
        span = region.span
        if span[0] == span[1] and statement.spot is not None:
            span = statement.spot.value
        text, (start, end) = bare(self.source, span)
        behind = None if self.dress.fresh else _COMMENT_BEHIND.search(text)
        if behind is None:
            return text, (start, end)
        # What somebody noted beside the value is no part of it.
        return text[: behind.start()], (start, start + behind.start())

    def _prose(self, statement: Statement, value: Any) -> Edit:  # noqa: ANN401
        text = value.text if isinstance(value, Verbatim) else value
        if text is None:
            text = self.dress.placeholder(statement)
        if statement.spot is not None and statement.spot.shape is Shape.MATTER:
            with suppress(NoPlaceError):
                return line_edit(self.source, statement.spot, statement.region.span, text)
        edit = block_edit(self.source, statement.region, statement.spot, text)
        if statement.spot is None and not holds(self.document, statement, self.target, [edit]):
            end = self.source.line_of(statement.region.span[1]) + 1
            marked = f"{TEXT_MARK}\n\n{text}"
            text = closed_mark(marked, self.document.outline.blocks, end)
        return block_edit(self.source, statement.region, statement.spot, text)

    def _text(
        self, statement: Statement, paths: tuple[str, ...], values: list[Any], old: str
    ) -> str | None:
        """The new text; None where nothing is left to say."""
        codec = statement.slot.codec
        if codec is Codec.MILESTONE and len(paths) == 1:
            # How long it took stands behind the label of a time.
            codec = Codec.LAG
        if "stated_duration" in paths and len(paths) > 1:
            return self._span(statement, values, old)
        if codec in (Codec.MILESTONE, Codec.SCHEDULE) or (codec is Codec.LAG and len(paths) > 1):
            return self._moment(statement, values, old)
        value = values[0]
        if value is None or isinstance(value, Verbatim) or not self._takes_id(statement, value):
            return value.text if isinstance(value, Verbatim) else None
        beside = self._beside_remark(codec, value, old)
        if beside is not None or codec is Codec.DAY:
            like, shown = self._like(statement, old), self.dress.day_example
            if not isinstance(self.document.clock.moment(like), Moment):
                like = shown or like
            day = self._day_before(value)
            return beside or self.dress.moment(value, like, day=day, dated=shown)
        if codec in (Codec.SEVERITY, Codec.STATUS):
            return self._label(statement, value.label, old)
        like, write = self._like(statement, old), _WRITERS.get(codec)
        if codec in (Codec.DURATION, Codec.LAG) and not shows_duration(like):
            like = self.dress.duration_example or like
        return str(value) if write is None else write(value, like)

    def _takes_id(self, statement: Statement, value: object) -> bool:
        """Whether an id would be read where it is stated: in a heading not every text is."""
        form, spot = self.document.template, statement.spot
        if statement.slot.path != "id" or spot is None or spot.shape is not Shape.HEADING:
            return True
        own = form.own_heading if form is not None else None
        return own is None or not own.asked or fits_heading(str(value), own)

    def _beside_remark(self, codec: Codec, value: Any, old: str) -> str | None:  # noqa: ANN401
        """A duration or a day in place of the one in a text that says more; None elsewhere."""
        if codec is Codec.DURATION and (told := told_length(old)) is not None:
            start, end = told.at
            return old[:start] + write_duration_like(value, old[start:end]) + old[end:]
        moment = self.document.clock.moment(old)
        if codec is not Codec.DAY or (isinstance(moment, Moment) and not moment.has_clock):
            return None
        if (found := day_mention(old, self.dress.order)) is None:
            return None
        mention = with_weekday(old, found)
        like, day = old[mention.start : mention.end], self._day_before(value)
        new = self.dress.moment(value, like, day=day)
        return old[: mention.start] + new + old[mention.end :]

    def _day_before(self, value: Any) -> dt.date | None:  # noqa: ANN401
        """The incident's day, unless a day without a year would then be read as a later one."""
        # Days of the report itself come after the incident's, if they have no year.
        return None if comes_before(value, self.anchor) else self.anchor

    def _label(self, statement: Statement, label: str, old: str) -> str:
        """A severity or status as this document writes it."""
        if statement.slot.codec is Codec.STATUS:
            return self.dress.label(statement, label)
        # A form may bring a guide of its own.
        guide = self.target.severity_policy or self.document.draft.values.get("severity_policy")
        return completed_severity(label, self.dress.options(statement), old, guide)

    def _like(self, statement: Statement, old: str) -> str:
        """The text whose notation is taken: the old value, else the template's placeholder."""
        return old or self.dress.placeholder(statement)

    # -- times --------------------------------------------------------------------------------

    def _moment(
        self, statement: Statement, values: list[Any], old: str, zone: Zone | None = None
    ) -> str | None:
        at, on = values[0], values[1]
        by = values[2] if len(values) > 2 and isinstance(values[2], str) else None  # noqa: PLR2004
        when = at if at is not None else on
        if when is None and by is not None and not self._has_person(statement):
            return self._blank_moment(statement, by)
        if when is None:
            return ongoing_word(self.dress.manner.language) if values[-1] is True else None
        if isinstance(when, Verbatim):
            return verbatim(self.document, self.dress, when, statement.context)
        moment, joint, rest = self._moment_parts(statement, old)
        read = self.document.clock.moment(moment)
        if not isinstance(read, Moment):
            moment = self.dress.moment_example or moment
        elif isinstance(when, dt.datetime) and not read.has_clock:
            # A day says nothing of how times of day are written, and whether their zone is.
            moment = self.dress.clock_example or moment
        zone = zone or self.dress.zone(self.document, statement.context)
        text = self.dress.moment(
            when,
            moment,
            zone=zone,
            day=self._day(statement),
            dated=self.dress.day_example,
        )
        has_tail = statement.slot.path in ("detected_at", "escalated_at")
        if has_tail and len(values) > 2:  # noqa: PLR2004 -- time, day, and by or to whom
            if by is not None:
                word = joint or (" by " if statement.slot.path == "detected_at" else " to ")
                return f"{text}{word}{by}"
            return text + (f"{joint}{rest}" if joint and is_placeholder(rest) else "")
        return text + (f"{joint}{rest}" if joint else "")

    def _with_its_zone(
        self, statement: Statement, paths: tuple[str, ...], values: list[Any]
    ) -> str | None:
        """A time in place of an unread text, with the zone that this names; None if that is odd."""
        if self.dress.fresh or statement.slot.codec not in (Codec.MILESTONE, Codec.SCHEDULE):
            return None
        old, span = self._old(statement)
        if any(values[1:]) or (kept := KeptZone.of(self.document, old, values[0])) is None:
            return None
        text = f"{self._moment(statement, values, kept.before, zone=kept.zone)}{kept.text}"
        reads = reads_as_time(self.document, Edit(*span, text), paths[0], values[0])
        return text if reads else None

    def _has_person(self, statement: Statement) -> bool:
        """Whether a place of its own says by or to whom it was."""
        tails = stated_paths(statement, self.document.draft)[2:]
        return any(self.document.statements_of(path) for path in tails)

    def _blank_moment(self, statement: Statement, by: str) -> str:
        """By or to whom it was, behind a time that isn't known."""
        word = "by" if statement.slot.path == "detected_at" else "to"
        asked = self.dress.placeholder(statement) or "[date and time]"
        for joint in (" by ", " to ", " via "):
            when, found, _ = asked.partition(joint)
            if found and is_placeholder(when):
                return f"{when}{joint}{by}"
        return f"{asked if is_placeholder(asked) else '[date and time]'} {word} {by}"

    def _moment_parts(self, statement: Statement, old: str) -> tuple[str, str, str]:
        """The moment of an old text or placeholder, and what stands behind it."""
        like = self._like(statement, old)
        for word in (" by ", " to ", " via "):
            when, found, rest = like.partition(word)
            if found and when.count("[") == when.count("]"):
                bare = when.rstrip(",")
                return bare, when[len(bare) :] + word, rest
        stated = self.document.draft.stated.get(statement, ())
        for one in stated:
            part = self.source.text[one.span[0] : one.span[1]]
            if like.startswith(part) and isinstance(read_moment(part), Moment):
                return part, like[len(part) :], ""
        return like, "", ""

    def _span(self, statement: Statement, values: list[Any], old: str) -> str | None:
        start = values[0] if values[0] is not None else values[1]
        end = values[2] if values[2] is not None else values[3]
        ongoing, duration = values[4] is True, values[5]
        total = statement.slot.codec is Codec.DURATION
        half = None if self.dress.fresh else read_half_span(old)
        if half is not None:
            if (text := self._beside_unread(statement, half, (start, end), old)) is not None:
                return text
            old = half.with_blank(old)
        parts = [start, end, *((duration,) if total else ())]
        unread = [part for part in parts if isinstance(part, Verbatim)]
        if unread:
            # Read as a whole it fills one attribute; beside others it needs a place of its own.
            alone = unread[0] is (duration if total else start)
            if self.dress.fresh and not (alone and parts.count(None) == len(parts) - 1):
                return None
            return verbatim(self.document, self.dress, unread[0], statement.context)
        if isinstance(duration, Verbatim):
            duration = None
        if start is None and end is None:
            return write_duration_like(duration, None) if total and duration is not None else None
        if not total and not ongoing and end is None and start is not None:
            self._keep_end(statement, old)
            if _is_single(old):
                return self._moment(statement, [values[0], values[1]], old)
        if _is_single(old):
            old = f"{self._moment_parts(statement, old)[0]} - [end]"
        value = SpanValue(
            start=start,
            end=end,
            duration=duration if total or _has_duration(old) else None,
            ongoing=ongoing,
        )
        return self.dress.span(
            value,
            self._like(statement, old),
            zone=self.dress.zone(self.document, statement.context),
            day=self._day(statement),
        )

    def _beside_unread(
        self, statement: Statement, half: HalfSpan, sides: tuple[Any, Any], old: str
    ) -> str | None:
        """The old text with another time beside what can't be read in it; None if that goes."""
        number, at = (1, half.end_at) if half.start is None else (0, half.start_at)
        if not isinstance(sides[1 - number], Verbatim) or not isinstance(sides[number], dt.date):
            return None
        text = self.dress.moment(
            sides[number],
            old[slice(*at)],
            zone=self.dress.zone(self.document, statement.context),
            day=self._day(statement),
        )
        return old[: at[0]] + text + old[at[1] :]

    def _keep_end(self, statement: Statement, old: str) -> None:
        """Refuse to write a start alone where the old text tells an end that isn't read."""
        read = [one.path for one in self.document.draft.stated.get(statement, ())]
        if tells_an_end(old) and "resolved_at" not in read:
            reason = f"the end that {excerpt(old)} tells would be lost: set resolved_at, too"
            raise UnrepresentableError("started_at", reason)

    def _day(self, statement: Statement) -> dt.date | None:
        """The day on which the times of a statement hang; none where others hang on them."""
        own = self.anchor_name in stated_paths(statement, self.document.draft)
        return None if own else self.anchor


def _is_single(text: str) -> bool:
    """Whether a text gives one time in place of a range."""
    return not isinstance(read_span(text), TimeSpan) and isinstance(leading_moment(text), Moment)


def _has_duration(text: str) -> bool:
    """Whether a range has a place for its duration."""
    found = read_span(text)
    return isinstance(found, TimeSpan) and found.duration_at is not None


def anchor_of(target: Facts) -> dt.date | None:
    """The day on which the times of an incident hang."""
    name = anchor_name(target)
    value = None if name is None else getattr(target, name)
    return None if value is None else dt.date(value.year, value.month, value.day)


def anchor_name(target: Facts) -> str | None:
    """The attribute that states the day on which times hang."""
    names = ("date", "started_at", "detected_at")
    return next((name for name in names if getattr(target, name) is not None), None)
