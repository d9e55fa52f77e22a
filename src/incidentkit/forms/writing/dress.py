"""How a document, or the template it follows, writes things: placeholders, severities, states."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Self

import attrs

from incidentkit.forms.decoding.texts import line_text
from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.written_words import LENGTHS
from incidentkit.forms.writing.manner import Manner, manner_of
from incidentkit.forms.writing.own_zones import in_own_zone
from incidentkit.notation.duration.duration_writing import shows_duration
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.halves_of_day import is_told_by_half
from incidentkit.notation.moment.moment_grammar import ABOUT
from incidentkit.notation.moment.moment_writing import write_moment
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.span_writing import SpanValue, write_span
from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.outcome import Unread
from incidentkit.notation.states import is_same_word, state_of

PRINTED = frozenset(("template_version", "template_updated"))
"""What a form states of itself: a rendered document keeps it, and it is no placeholder."""
_OPTION = re.compile(r"\s*(?:,|\s/\s|/(?=\S))\s*(?![^()]*\))")


@attrs.frozen(eq=False)
class Dress:
    """The notation of one document; the template has what the document no longer shows."""

    template: Template | None
    edited: Document | None = None
    """The document that is edited; None for one rendered anew."""
    rezoned: bool = False
    """Whether the edit takes away what names the zone of its times, or names another."""

    @property
    def fresh(self) -> bool:
        """Whether a document is rendered anew: it keeps what it says about itself."""
        return self.edited is None

    def zone(self, document: Document, context: Iterable[str]) -> Zone | None:
        """The zone of a time without one; None where a zone must be written.

        What zones a document rendered anew will name is not known yet, so there each is written.
        Each is written, too, in a document that is `rezoned`.
        """
        zone = document.clock.named_zone(context)
        if zone is None and self.edited is not None and not self.rezoned:
            clock = self.edited.clock
            # A new time says its zone where no other leaves it to the caller.
            zone = clock.zone(()) or (clock.assumed if clock.assumes else None)
        return zone if isinstance(zone, Zone) else None

    def worn_by(self, document: Document) -> Self:
        """The same for the edited document as it has become."""
        if self.edited is None or document is self.edited:
            return self
        if document.clock.zone(()) == self.edited.clock.zone(()):
            return self
        return attrs.evolve(self, rezoned=True)

    @property
    def told(self) -> Zone | None:
        """The zone that the caller gave for the document that is edited."""
        return None if self.edited is None else self.edited.clock.assumed

    @property
    def order(self) -> DateOrder | None:
        """The order that the caller gave for its dates."""
        return None if self.edited is None else self.edited.order

    def moment(
        self,
        value: dt.date,
        like: str | None,
        *,
        zone: Zone | None = None,
        day: dt.date | None = None,
        dated: str | None = None,
    ) -> str:
        """`value` in the notation of `like`, so that it reads as the caller has the document read.

        The arguments are those of `write_moment`.
        """
        told, order = self.told, self.order
        return write_moment(value, like, zone=zone, day=day, told=told, dated=dated, order=order)

    def span(
        self, value: SpanValue, like: str | None, *, zone: Zone | None, day: dt.date | None
    ) -> str:
        """The same for a span."""
        return write_span(value, like, zone=zone, day=day, told=self.told, order=self.order)

    def moment_example(self, when: object) -> str | None:
        """How the document writes the time of a milestone, or None where it states none.

        A time of day shows more than a day does, and one in the zone of `when` more than another.
        Where each event has its zone, another time has one, too.
        """
        found = self.clock_example(when) or next(iter(self._moments), None)
        return found or in_own_zone(when, self._zoned_events())

    def clock_example(self, when: object) -> str | None:
        """How the document writes the time of day of a milestone, or None where it states none."""
        return in_own_zone(when, (text for text, one in self._moments.items() if one.has_clock))

    @cached_property
    def _moments(self) -> Mapping[str, Moment]:
        """The texts of milestones that are times or days, in their order."""
        read = {text: self._read(text) for text in self._shown(Codec.MILESTONE)}
        return {text: moment for text, moment in read.items() if isinstance(moment, Moment)}

    def _read(self, text: str) -> Moment | Unread:
        """What a time of the document says, as far as that is read: a date may be two days."""
        return read_moment(text) if self.edited is None else self.edited.clock.moment(text)

    @cached_property
    def half_example(self) -> str | None:
        """How an event of the document says AM or PM, or None where none does."""
        return next((text for text in self._times_of_events() if is_told_by_half(text)), None)

    def _times_of_events(self) -> list[str]:
        events = self.edited.draft.elements.get("timeline", ()) if self.edited else ()
        spans = [one.places["at"] for one in events if "at" in one.places]
        return [self.edited.source.text[slice(*span)] for span in spans if self.edited]

    def _zoned_events(self) -> Iterator[str]:
        """The times of events that say their zone, where there are only such."""
        texts = self._times_of_events()
        moments = [self._read(text) for text in texts]
        if all(isinstance(one, Moment) and one.zone is not None for one in moments):
            yield from texts

    @cached_property
    def day_example(self) -> str | None:
        """A text in which the document writes a day in full, or None where it has none."""
        for text in self._shown(Codec.MILESTONE, Codec.DAY):
            moment = self._read(text)
            if isinstance(moment, Moment) and moment.has_year and moment.has_date:
                return text
        return None

    def _shown(self, *codecs: Codec) -> Iterator[str]:
        """What the edited document states with one of `codecs`."""
        if self.edited is None:
            return
        for statement, values in self.edited.draft.stated.items():
            if statement.slot.codec in codecs:
                for stated in values:
                    if stated.path == statement.slot.path:
                        yield _exact(self.edited.source.text[slice(*stated.span)])

    @cached_property
    def duration_example(self) -> str | None:
        """How the document, or a form that is filled in, writes a duration, or its language does.

        None where none shows, in English.
        """
        shown = self.edited or self.blank
        for statement in shown.survey.statements if shown is not None else ():
            if shown is None or statement.slot.codec not in (Codec.DURATION, Codec.LAG):
                continue
            texts = [
                _exact(shown.source.text[slice(*one.span)])
                for one in shown.draft.stated.get(statement, ())
                if one.path == statement.slot.path
            ]
            asked = [] if self.edited else [line_text(shown.source, statement.region)]
            for text in (*texts, *asked):
                if shows_duration(text):
                    return text
        return LENGTHS.get(self.manner.language or "")

    @cached_property
    def blank(self) -> Document | None:
        """The template as a document."""
        return None if self.template is None else take_apart(self.template.text, self.template)

    @cached_property
    def manner(self) -> Manner:
        """How what is new in it marks its bullets and labels."""
        shown = self.edited or self.blank
        return Manner() if shown is None else manner_of(shown)

    def placeholder(self, statement: Statement) -> str:
        """What the template says in place of a value; "" where it has no such place."""
        found = self.template_statement(statement)
        if found is None or self.blank is None:
            return ""
        if statement.slot.codec is Codec.PROSE or found.region.blocks:
            return found.region.text(self.blank.source).strip()
        return line_text(self.blank.source, found.region)

    def template_statement(self, statement: Statement) -> Statement | None:
        """The template's own statement of the same attribute, under the same label if it has it."""
        if self.blank is None:
            return None
        candidates = [
            s
            for s in self.blank.statements_of(statement.slot.path)
            if s.slot.codec is statement.slot.codec and s.slot.fixed == statement.slot.fixed
        ]
        key = key_of(statement.label or "")
        same = [s for s in candidates if key_of(s.label or "") == key]
        headed = _stands_in_heading(statement)
        # A form may ask for the same in its heading and in a field.
        alike = [s for s in same if _stands_in_heading(s) is headed]
        return next(iter(alike or same or candidates), None)

    def label(self, statement: Statement, label: str) -> str:
        """A status as this document writes it: a bare state is completed.

        Only the name of a state gives way to the form's word for it: a remark is a fact.
        """
        state = state_of(label)
        if state is None or not label.isascii():
            return label
        offered = [one for one in self.options(statement) if state_of(one) is state]
        same = (one for one in offered if is_same_word(one, label))
        named = iter(offered if is_same_word(label, state.value) else ())
        return next(same, next(named, label))

    def options(self, statement: Statement) -> tuple[str, ...]:
        """The menu that the template has in place of this value."""
        return options_in(self.placeholder(statement))


def options_in(text: str) -> tuple[str, ...]:
    """The options of a menu ("[Draft/Final]"); none where a text is no menu."""
    found = tuple(part.strip() for part in _OPTION.split(text.strip("[]")) if part.strip())
    return found if len(found) > 1 else ()


def _exact(text: str) -> str:
    """A time or a duration as an example: that it is one "about" is said of it alone."""
    about = ABOUT.match(text)
    return text[about.end() :] if about is not None else text


def _stands_in_heading(statement: Statement) -> bool:
    return statement.spot is not None and statement.spot.shape is Shape.HEADING
