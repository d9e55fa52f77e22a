"""Rewriting the places that state one value: a line, a cell, a paragraph."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Final

from incidentkit.forms.comments import TEXT_MARK
from incidentkit.forms.decoding.durations import told_length
from incidentkit.forms.decoding.scalars import CHOSEN
from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.surveying.marked_texts import closed_mark
from incidentkit.forms.surveying.own_title import fits_heading
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import PRINTED, Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.fields.prose_places import holds
from incidentkit.forms.writing.guards import starts_block
from incidentkit.forms.writing.places import block_edit, line_edit, listed_value
from incidentkit.forms.writing.records.fills import comes_before
from incidentkit.forms.writing.said import SPAN, Verbatim, said, stated_paths
from incidentkit.forms.writing.values.choices import answer_edits, choice_edits
from incidentkit.forms.writing.values.severity_labels import completed_severity
from incidentkit.forms.writing.values.span_texts import SpanTexts
from incidentkit.forms.writing.values.time_texts import TimeTexts
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.answer_writing import write_answer, write_flag, write_verdict
from incidentkit.notation.answers import Answer
from incidentkit.notation.duration.duration_writing import shows_duration, write_duration_like
from incidentkit.notation.duration.label_units import without_unit
from incidentkit.notation.moment.day_mentions import day_mention, with_weekday
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.moment.spans import TimeSpan, read_span
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
        self._times = TimeTexts(document, target, dress)
        self._spans = SpanTexts(self._times)

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
        said_now = self._times.with_its_zone(statement, paths, values, text, span)
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
            return self._spans.text(statement, values, old)
        if codec in (Codec.MILESTONE, Codec.SCHEDULE) or (codec is Codec.LAG and len(paths) > 1):
            return self._times.text(statement, values, old)
        value = values[0]
        if value is None or isinstance(value, Verbatim) or not self._takes_id(statement, value):
            return value.text if isinstance(value, Verbatim) else None
        beside = self._beside_remark(codec, value, old)
        if beside is not None or codec is Codec.DAY:
            like, shown = self._times.like(statement, old), self.dress.day_example
            if not isinstance(self.document.clock.moment(like), Moment):
                like = shown or like
            day = self._day_before(value)
            return beside or self.dress.moment(value, like, day=day, dated=shown)
        if codec in (Codec.SEVERITY, Codec.STATUS):
            return self._label(statement, value.label, old)
        like, write = self._times.like(statement, old), _WRITERS.get(codec)
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
        return None if comes_before(value, self._times.anchor) else self._times.anchor

    def _label(self, statement: Statement, label: str, old: str) -> str:
        """A severity or status as this document writes it."""
        if statement.slot.codec is Codec.STATUS:
            return self.dress.label(statement, label)
        # A form may bring a guide of its own.
        guide = self.target.severity_policy or self.document.draft.values.get("severity_policy")
        return completed_severity(label, self.dress.options(statement), old, guide)
