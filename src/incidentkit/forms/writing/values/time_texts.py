"""The text of a time that a field states, in the notation of the one before it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.written_words import ongoing_word
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import verbatim
from incidentkit.forms.writing.said import Verbatim, stated_paths
from incidentkit.forms.writing.values.anchors import anchor_name, anchor_of
from incidentkit.forms.writing.values.kept_zones import KeptZone, reads_as_time
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zones import Zone
from incidentkit.place import Span


class TimeTexts:
    """Writes the times of one document; `target` is what it should say afterwards."""

    def __init__(self, document: Document, target: Facts, dress: Dress) -> None:
        self.document = document
        self.source: Source = document.source
        self.dress = dress
        self.anchor: dt.date | None = anchor_of(target)
        self.anchor_name: str | None = anchor_name(target)

    def text(
        self, statement: Statement, values: list[Any], old: str, zone: Zone | None = None
    ) -> str | None:
        """The text of a time or a day, and by or to whom it was; None where nothing is known.

        `values` are the time, the day, and what else the statement states; `old` is what stands
        there, and `zone` the one to write it in, if not that of the document.
        """
        at, on = values[0], values[1]
        by = values[2] if len(values) > 2 and isinstance(values[2], str) else None  # noqa: PLR2004
        when = at if at is not None else on
        if when is None and by is not None and not self._has_person(statement):
            return self._blank_moment(statement, by)
        if when is None:
            return ongoing_word(self.dress.manner.language) if values[-1] is True else None
        if isinstance(when, Verbatim):
            return verbatim(self.document, self.dress, when, statement.context)
        moment, joint, rest = self.parts_of(statement, old)
        read = self.document.clock.moment(moment)
        if not isinstance(read, Moment):
            moment = self.dress.moment_example(when) or moment
        elif isinstance(when, dt.datetime) and not read.has_clock:
            # A day says nothing of how times of day are written, and whether their zone is.
            moment = self.dress.clock_example(when) or moment
        zone = zone or self.dress.zone(self.document, statement.context)
        text = self.dress.moment(
            when,
            moment,
            zone=zone,
            day=self.day(statement),
            dated=self.dress.day_example,
        )
        has_tail = statement.slot.path in ("detected_at", "escalated_at")
        if has_tail and len(values) > 2:  # noqa: PLR2004 -- time, day, and by or to whom
            if by is not None:
                word = joint or (" by " if statement.slot.path == "detected_at" else " to ")
                return f"{text}{word}{by}"
            return text + (f"{joint}{rest}" if joint and is_placeholder(rest) else "")
        return text + (f"{joint}{rest}" if joint else "")

    def with_its_zone(
        self,
        statement: Statement,
        paths: tuple[str, ...],
        values: list[Any],
        old: str,
        span: Span,
    ) -> str | None:
        """A time in place of an unread text, with the zone that this names; None if that is odd."""
        if self.dress.fresh or statement.slot.codec not in (Codec.MILESTONE, Codec.SCHEDULE):
            return None
        if any(values[1:]) or (kept := KeptZone.of(self.document, old, values[0])) is None:
            return None
        text = f"{self.text(statement, values, kept.before, zone=kept.zone)}{kept.text}"
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

    def parts_of(self, statement: Statement, old: str) -> tuple[str, str, str]:
        """The moment of an old text or placeholder, and what stands behind it."""
        like = self.like(statement, old)
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

    def like(self, statement: Statement, old: str) -> str:
        """The text whose notation is taken: the old value, else the template's placeholder."""
        return old or self.dress.placeholder(statement)

    def day(self, statement: Statement) -> dt.date | None:
        """The day on which the times of a statement hang; none where others hang on them."""
        own = self.anchor_name in stated_paths(statement, self.document.draft)
        return None if own else self.anchor
