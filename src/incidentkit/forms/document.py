"""A document taken apart: its outline, what it says and where, and the values it states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.assembly import Assembled, assemble
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.decoding.draft import Code, Draft, Note
from incidentkit.forms.decoding.publication import day_of_post
from incidentkit.forms.decoding.surroundings import day_around, days_between
from incidentkit.forms.matter_contradictions import matter_contradictions
from incidentkit.forms.outvoted import may_differ, outvoted
from incidentkit.forms.recognition import chosen
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.surveying.from_and_until import with_from_and_until
from incidentkit.forms.surveying.lesser_labels import with_lesser_apart
from incidentkit.forms.surveying.matter_fields import outdone_fields, with_matter_fields
from incidentkit.forms.surveying.memoranda import with_memo_date
from incidentkit.forms.surveying.own_fields import with_fields_for
from incidentkit.forms.surveying.own_title import without_own_heading
from incidentkit.forms.surveying.survey import survey
from incidentkit.forms.surveying.titled_by_fields import with_title_of_field
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.lookup import VOCABULARY
from incidentkit.markdown.outline import Outline, outline
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import day_of_name
from incidentkit.notation.moment.zones import zone_of
from incidentkit.notation.remembered import remembered

_LAST = 4
"""So many documents are remembered, of which an edit needs the one before it and the one behind."""
_LONGEST = 32_768
"""Characters of a document that is remembered."""


@attrs.frozen(kw_only=True, eq=False)
class Document:
    """Everything that is known of one document."""

    source: Source
    outline: Outline
    surveyed: Survey
    """What was found before any of it was read."""
    template: Template | None
    tz: str | dt.tzinfo
    name: str | None = None
    """The name of its file, which may give a day."""
    order: DateOrder | None = None
    """That of its dates which can be two days."""
    outdone: tuple[Statement, ...] = ()
    """What front matter says of that for which there are fields below it."""

    @cached_property
    def survey(self) -> Survey:
        """Which text fills which slot, but for what says otherwise than a statement before it."""
        return self._decoded[0] if may_differ(self.surveyed) else self.surveyed

    @cached_property
    def _decoded(self) -> tuple[Survey, Draft, Clock]:
        found = self.surveyed
        draft, clock = _decoded(self, found)
        if apart := outvoted(found, draft):
            found, notes = with_fields_for(self.source, found, apart), draft.notes_on(apart)
            draft, clock = _decoded(self, found, notes)
        draft.notes.extend(matter_contradictions(self.source, draft, clock, self.outdone))
        return found, draft, clock

    @property
    def draft(self) -> Draft:
        """The values and where each stands; they are only read when somebody asks for them."""
        return self._decoded[1]

    @property
    def clock(self) -> Clock:
        """What its times hang on."""
        return self._decoded[2]

    @cached_property
    def assembled(self) -> Assembled:
        """The values as arguments of an incident."""
        return assemble(self.draft)

    @cached_property
    def facts(self) -> Facts:
        """What it states."""
        return Facts(**self.assembled.arguments)

    @property
    def recognised(self) -> Template | None:
        """The template that a reader takes it to follow who isn't told."""
        own_words = self.template is not None and self.template.words
        found = survey(self.outline, VOCABULARY) if own_words else self.survey
        return chosen(None, found.names)

    def changed(self, text: str) -> Document:
        """What would be known of it if it said `text`."""
        return take_apart(text, self.template, self.tz, name=self.name, order=self.order)

    def statements_of(self, path: str) -> tuple[Statement, ...]:
        """The places that can state the attribute at `path`, filled in or not."""
        return self._by_path.get(path, ())

    @cached_property
    def _by_path(self) -> Mapping[str, tuple[Statement, ...]]:
        found: dict[str, list[Statement]] = {}
        for statement in self.survey.statements:
            found.setdefault(statement.slot.path, []).append(statement)
        return {path: tuple(statements) for path, statements in found.items()}


def take_apart(
    text: str,
    template: Template | str | None = None,
    tz: str | dt.tzinfo = "UTC",
    *,
    name: str | None = None,
    order: DateOrder | None = None,
) -> Document:
    """Find out all about a document; the `name` of its file may give a day.

    The last few are remembered, since an edit begins with the text that was just read, and nobody
    may change what is returned.
    """
    plainly = (tz, name, order) == ("UTC", None, None)
    if isinstance(template, Template) and plainly and _is_form(text, template):
        return _blank(text, template)
    whole, found = _surveyed(text)
    form = chosen(template, found.names)
    # Zones may be equal that have other names, which are told: only a zone's name is remembered.
    if isinstance(tz, str) and len(text) <= _LONGEST:
        return _remembered(text, form, tz, name, order)
    return _read(whole, found, form, tz, name, order=order)


def take_apart_once(text: str, template: Template | None) -> Document:
    """`take_apart` for a passing text, which must not push out the last documents."""
    whole = outline(Source(text))
    found = survey(whole, VOCABULARY)
    return _read(whole, found, chosen(template, found.names), "UTC", None)


def _is_form(text: str, template: Template) -> bool:
    return text in (template.text, template.report_text)


@lru_cache(maxsize=2 * _LAST)
def _blank(text: str, form: Template) -> Document:
    """A form by itself: everything that is rendered into it begins with it."""
    return take_apart_once(text, form)


@remembered(_LAST, _LONGEST)
def _surveyed(text: str) -> tuple[Outline, Survey]:
    """A document's outline, and its survey by the built-in vocabulary."""
    whole = outline(Source(text))
    return whole, survey(whole, VOCABULARY)


@remembered(_LAST, _LONGEST)
def _remembered(
    text: str, form: Template | None, tz: str, name: str | None, order: DateOrder | None
) -> Document:
    return _read(*_surveyed(text), form, tz, name, order=order)


def _read(  # noqa: PLR0913 -- a document in its parts, and how it is read
    whole: Outline,
    found: Survey,
    form: Template | None,
    tz: str | dt.tzinfo,
    name: str | None,
    *,
    order: DateOrder | None = None,
) -> Document:
    # A zone that is none is an error whether anything hangs on it or not.
    zone_of(tz)
    if form is not None and form.words:
        found = survey(whole, form.vocabulary)
    outdone: tuple[Statement, ...] = ()
    if form is not None and not _is_free(form):
        found = without_own_heading(found, whole.source, form.own_heading)
        own, words = form.matter, form.vocabulary if form.words else VOCABULARY
        outdone = outdone_fields(found, whole.front_matter, whole.source, words, form=own)
        found = with_matter_fields(found, whole.front_matter, whole.source, words, form=own)
    else:
        # The day on which a post was published is none of the incident's.
        words = VOCABULARY if form is None or not form.words else form.vocabulary
        but = frozenset[str]() if day_of_post(whole, order) is None else frozenset(("date",))
        matter, source = whole.front_matter, whole.source
        outdone = outdone_fields(found, matter, source, words)
        found = with_matter_fields(found, matter, source, words, but=but)
    found = with_title_of_field(whole.source, found)
    found = with_memo_date(whole.source, found)
    found = with_lesser_apart(whole.source, found)
    found = with_from_and_until(whole.source, found, VOCABULARY)
    return Document(
        source=whole.source,
        outline=whole,
        surveyed=found,
        template=form,
        tz=tz,
        name=name,
        order=order,
        outdone=outdone,
    )


def _is_free(form: Template | None) -> bool:
    """Whether a document says things where it likes: a template of words alone is no form."""
    return form is None or form.is_words_alone


def _decoded(document: Document, found: Survey, notes: Sequence[Note] = ()) -> tuple[Draft, Clock]:
    """What the statements say, given the notes on those that count for nothing."""
    whole, form, free = document.outline, document.template, _is_free(document.template)
    blanks = form.blanks if form is not None else Blanks()
    order = document.order
    decoder = Decoder(document.source, blanks, zone_of(document.tz), order, free=free)
    if free:
        published = day_of_post(whole, order)
        decoder.clock.around = day_around(whole, found, document.name, order, but=published)
        decoder.clock.opened = days_between(whole, order)
        named = day_of_name(document.name) if document.name else None
        decoder.clock.named = None if named == published else named
    if found.top_heading is not None:
        decoder.clock.title = document.source.text[slice(*found.top_heading)]
    decoder.clock.draft.notes.extend(notes)
    draft = decoder.read(found, whole.front_matter, whole.blocks)
    _note_opaque(draft, whole)
    return draft, decoder.clock


def _note_opaque(draft: Draft, whole: Outline) -> None:
    for block in reversed(whole.opaque):
        message = "nested too deeply to be read; kept as text"
        draft.note(Code.OVER_NESTED, "", (block.start, block.end), message)
