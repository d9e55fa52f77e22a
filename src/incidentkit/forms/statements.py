"""What a document says, before it is read as values."""

from __future__ import annotations

import attrs

from incidentkit.forms.entries import Slot
from incidentkit.forms.regions import Region
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.place import Span


@attrs.frozen(kw_only=True, eq=False)
class Statement:
    """A text that fills a slot, where it stands, and what stands around it."""

    slot: Slot
    region: Region
    chain: Chain
    """The entries around the text, for labels inside it."""
    label: str | None = None
    """The label as written."""
    context: tuple[str, ...] = ()
    """Label, column head and headings that may name a zone, the nearest first."""


@attrs.frozen(kw_only=True, eq=False)
class UnknownField:
    """A labelled text whose label the vocabulary doesn't know."""

    label: str
    region: Region


@attrs.frozen(kw_only=True, eq=False)
class Leftover:
    """A section that the vocabulary doesn't know, or text of a known one that nothing claims."""

    heading: str | None
    heading_at: Span | None
    under: str | None
    regions: tuple[Region, ...]
    below: tuple[Leftover, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Survey:
    """All that was found in one document, in its order."""

    statements: tuple[Statement, ...]
    custom: tuple[UnknownField, ...]
    leftovers: tuple[Leftover, ...]
    title: Span | None
    has_top_heading: bool
    names: frozenset[str]
    """The keys of all headings, labels and column heads."""
