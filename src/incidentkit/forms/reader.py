"""`get`: from a document to an incident, and where each attribute was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from incidentkit.errors import TemplateError
from incidentkit.forms.assembly import assemble
from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.decoding.draft import Code, Draft, Note
from incidentkit.forms.survey import survey
from incidentkit.forms.template import Template, built_in, recognised, templates
from incidentkit.forms.vocabulary.lookup import VOCABULARY
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.markdown.blocks import Block, Item, ListBlock, Opaque, Quote
from incidentkit.markdown.outline import Outline, outline
from incidentkit.place import Place, Span
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.zones import zone_of


@attrs.frozen(kw_only=True, eq=False)
class Reading:
    """The document an incident was read from: its text, the options, and the place of each value."""

    source: Source
    template: Template | None
    tz: str | dt.tzinfo
    arguments: Mapping[str, Any]
    """What the document states, as arguments of `Facts`."""
    places: Mapping[str, tuple[Span, ...]]
    notes: tuple[Note, ...]

    @cached_property
    def facts(self) -> Facts:
        """What the document states."""
        return Facts(**self.arguments)

    def where(self, path: str) -> tuple[Place, ...]:
        """The places that state the attribute at `path`, in the order of the document."""
        return tuple(self.source.place(*span) for span in sorted(self.places.get(path, ())))


def read(
    text: str,
    *,
    template: Template | str | None = None,
    tz: str | dt.tzinfo = "UTC",
    path: Path | str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a document; `Reading.arguments` are those of the incident to build."""
    limits.check_document(text)
    zone = zone_of(tz)
    source = Source(text)
    whole = outline(source)
    found = survey(whole, VOCABULARY)
    form = _chosen(template, found.names)
    blanks = form.blanks if form is not None else Blanks()
    draft = Decoder(source, blanks, zone).read(found, whole.front_matter)
    _note_opaque(draft, whole)
    assembled = assemble(draft)
    arguments = dict(assembled.arguments)
    arguments["template"] = form.name if form is not None else None
    arguments["path"] = path
    return Reading(
        source=source,
        template=form,
        tz=tz,
        arguments=arguments,
        places=assembled.places,
        notes=assembled.notes,
    )


def _chosen(template: Template | str | None, names: frozenset[str]) -> Template | None:
    if isinstance(template, Template):
        return template
    if isinstance(template, str):
        return built_in(template)
    if template is not None:
        reason = f"expected a Template or its name, got {type(template).__name__}"
        raise TemplateError(reason)
    return recognised(names, tuple(templates().values()))


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
