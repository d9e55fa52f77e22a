"""A document taken apart: its outline, what it says and where, and the values it states."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.assembly import Assembled, assemble
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.decoding.draft import Code, Draft
from incidentkit.forms.decoding.publication import day_of_post
from incidentkit.forms.decoding.surroundings import day_around
from incidentkit.forms.recognition import chosen
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.surveying.matter_fields import with_matter_fields
from incidentkit.forms.surveying.own_title import without_own_name
from incidentkit.forms.surveying.priorities import with_priority_apart
from incidentkit.forms.surveying.survey import survey
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.lookup import VOCABULARY
from incidentkit.markdown.blocks import Block, Item, ListBlock, Opaque, Quote
from incidentkit.markdown.outline import Outline, outline
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
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
    survey: Survey
    template: Template | None
    tz: str | dt.tzinfo
    name: str | None = None
    """The name of its file, which may give a day."""
    draft: Draft
    clock: Clock

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
        own_words = self.template is not None and self.template.labels
        found = survey(self.outline, VOCABULARY) if own_words else self.survey
        return chosen(None, found.names)

    def statements_of(self, path: str) -> tuple[Statement, ...]:
        """The places that can state the attribute at `path`, filled in or not."""
        return tuple(s for s in self.survey.statements if s.slot.path == path)


def take_apart(
    text: str,
    template: Template | str | None = None,
    tz: str | dt.tzinfo = "UTC",
    *,
    name: str | None = None,
) -> Document:
    """Find out all about a document; the `name` of its file may give a day.

    The last few are remembered, since an edit begins with the text that was just read, and nobody
    may change what is returned.
    """
    whole, found = _surveyed(text)
    form = chosen(template, found.names)
    # Zones may be equal that have other names, which are told: only a zone's name is remembered.
    if isinstance(tz, str) and len(text) <= _LONGEST:
        return _remembered(text, form, tz, name)
    return _read(whole, found, form, tz, name)


@remembered(_LAST, _LONGEST)
def _surveyed(text: str) -> tuple[Outline, Survey]:
    """A document's outline, and its survey by the built-in vocabulary."""
    whole = outline(Source(text))
    return whole, survey(whole, VOCABULARY)


@remembered(_LAST, _LONGEST)
def _remembered(text: str, form: Template | None, tz: str, name: str | None) -> Document:
    return _read(*_surveyed(text), form, tz, name)


def _read(
    whole: Outline,
    found: Survey,
    form: Template | None,
    tz: str | dt.tzinfo,
    name: str | None,
) -> Document:
    zone = zone_of(tz)
    source = whole.source
    published: dt.date | None = None
    # A template of words alone is no form: its documents say things where they like.
    free = form is None or not form.text.strip()
    words = VOCABULARY
    if form is not None and form.labels:
        words = form.vocabulary
        found = survey(whole, words)
    if form is not None and not free:
        found = without_own_name(found, source, form.own_name)
    else:
        # The day on which a post was published is none of the incident's.
        published = day_of_post(whole)
        but = frozenset[str]() if published is None else frozenset(("date",))
        found = with_matter_fields(found, whole.front_matter, source, words, but=but)
    found = with_priority_apart(found)
    decoder = Decoder(source, form.blanks if form is not None else Blanks(), zone, free=free)
    if free:
        decoder.clock.around = day_around(whole, found, name, but=published)
        named = day_of_name(name) if name else None
        decoder.clock.named = None if named == published else named
    if found.top_heading is not None:
        decoder.clock.title = source.text[slice(*found.top_heading)]
    draft = decoder.read(found, whole.front_matter, whole.blocks)
    _note_opaque(draft, whole)
    return Document(
        source=source,
        outline=whole,
        survey=found,
        template=form,
        tz=tz,
        name=name,
        draft=draft,
        clock=decoder.clock,
    )


def _note_opaque(draft: Draft, whole: Outline) -> None:
    waiting: list[Block] = list(whole.blocks)
    while waiting:
        block = waiting.pop()
        if isinstance(block, Opaque):
            message = "nested too deeply to be read; kept as text"
            draft.note(Code.OVER_NESTED, "", (block.start, block.end), message)
        elif isinstance(block, (Quote, Item)):
            waiting.extend(block.blocks)
        elif isinstance(block, ListBlock):
            waiting.extend(block.items)
