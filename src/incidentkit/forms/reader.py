"""`get`: from a document to an incident, and where each attribute was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Note
from incidentkit.forms.document import take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.unfilled import unfilled
from incidentkit.limits import DEFAULT_LIMITS, Limits, given_limits
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.notation.moment.date_orders import DateOrder, date_order_of
from incidentkit.place import Place, Span

OF_ITS_NAME = "its times hang on the day in the file's name, which would be another"


@attrs.frozen(kw_only=True, eq=False)
class Reading:
    """The document an incident was read from: its text, the options, and all places of values."""

    source: Source
    template: Template | None
    tz: str | dt.tzinfo
    tz_by_itself: str | dt.tzinfo
    """The zone with which the text is read by itself: a part of a file may have one from above."""
    arguments: Mapping[str, Any]
    """What the document states, as arguments of `Facts`."""
    places: Mapping[str, tuple[Span, ...]]
    notes: tuple[Note, ...]
    limits: Limits
    name: str | None = None
    """The name of the file, which may give the day."""
    order: DateOrder | None = None
    """That of the dates which can be two days."""

    @cached_property
    def facts(self) -> Facts:
        """What the document states."""
        return Facts(**self.arguments)

    def says(self, facts: Facts) -> bool:
        """Whether the document states just these facts, in the same dress."""
        base = self.facts
        return all(getattr(facts, f.name) == getattr(base, f.name) for f in attrs.fields(Facts))

    @property
    def hangs_on_its_place(self) -> str:
        """Why the text says something else by itself, or in a file of another name."""
        if self.tz == self.tz_by_itself:
            return OF_ITS_NAME
        return (
            f"its times are in {self.tz} by what stands above it in the file it is a part of;"
            " with a template they are written with their offset"
        )

    def where(self, path: str) -> tuple[Place, ...]:
        """The places that state the attribute at `path`, in the order of the document."""
        return tuple(self.source.place(*span) for span in sorted(self.places.get(path, ())))


def read(  # noqa: PLR0913 -- the options of a reading
    text: str,
    *,
    template: Template | str | None = None,
    tz: str | dt.tzinfo = "UTC",
    tz_by_itself: str | dt.tzinfo | None = None,
    date_order: str | None = None,
    path: Path | str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a document; `Reading.arguments` are those of the incident to build."""
    given_limits(limits).check_document(text)
    name = Path(path).name if isinstance(path, (str, Path)) else None
    order = date_order_of(date_order)
    document = take_apart(text, template, tz, name=name, order=order)
    assembled = document.assembled
    form = document.template
    arguments = dict(assembled.arguments)
    arguments["template"] = form.name if form is not None else None
    arguments["path"] = path
    return Reading(
        source=document.source,
        template=form,
        tz=tz,
        tz_by_itself=tz if tz_by_itself is None else tz_by_itself,
        arguments=arguments,
        places=assembled.places,
        notes=tuple(unfilled(document, assembled.notes)),
        limits=limits,
        name=name,
        order=order,
    )
