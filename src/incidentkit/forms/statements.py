"""What a document says, before it is read as values."""

from __future__ import annotations

import enum
from typing import Self

from incidentkit.forms.labels import Label
from incidentkit.forms.regions import Region
from incidentkit.forms.vocabulary.entries import Codec, Slot
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.duration.label_units import is_money_unit, is_time_unit, unit_of
from incidentkit.place import Span

_MEASURED = frozenset((Codec.LINE, Codec.MONEY, Codec.DURATION, Codec.LAG, Codec.MILESTONE))
"""Codecs of values that may be a number of something."""


class Shape(enum.Enum):
    """How a value is laid out."""

    BODY = enum.auto()
    """Blocks below a heading."""
    HEADING = enum.auto()
    """Behind a label in the heading itself."""
    LINE = enum.auto()
    """Behind or below a label in a line of a paragraph."""
    BULLET = enum.auto()
    """Behind or below a label in an item of a list."""
    CELL = enum.auto()
    """In the row of a field table whose first cell is the label."""
    MATTER = enum.auto()
    """Behind a key of front matter."""


@frozen_by_types(kw_only=True)
class Spot:
    """Where exactly a labelled value stands, filled in or not."""

    shape: Shape
    label: Span
    """The label's text, without marks and colon."""
    value: Span
    """The rest of the line, or the cell; empty where nothing is filled in."""
    line: Span
    """The whole line, without the prefix of its container."""
    room: Span | None = None
    """A cell from pipe to pipe."""

    @classmethod
    def behind(cls, shape: Shape, label: Label, line: Span) -> Self:
        """The spot of the value behind the label of a line."""
        base = line[0]
        return cls(
            shape=shape,
            label=(base + label.at[0], base + label.at[1]),
            value=(base + label.value[0], base + label.value[1]),
            line=line,
        )


@frozen_by_types(kw_only=True, eq=False)
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
    spot: Spot | None = None
    """Where the label and its line are; None for the body of a heading."""

    @property
    def unit(self) -> str | None:
        """What a bare number counts, as the label or the head of the column says; else None."""
        if self.label is None or self.slot.codec not in _MEASURED:
            return None
        in_cell = self.spot is not None and self.spot.shape is Shape.CELL
        unit = unit_of(self.context[: 2 if in_cell else 1])
        if unit is None or self.slot.codec is Codec.LINE:
            return unit
        fits = is_money_unit if self.slot.codec is Codec.MONEY else is_time_unit
        return unit if fits(unit) else None


@frozen_by_types(kw_only=True, eq=False)
class UnknownField:
    """A labelled text whose label the vocabulary doesn't know."""

    label: str
    region: Region
    spot: Spot


@frozen_by_types(kw_only=True, eq=False)
class KnownHeading:
    """A heading that the vocabulary knows, and how far its own blocks reach."""

    text: str
    at: Span
    level: int
    start_line: int
    body_start_line: int
    """The line behind the heading."""
    body_end_line: int
    """The line behind its own blocks, those of sections below it not included."""
    end_line: int
    """The line behind all that stands under it."""
    chain: Chain
    """The entries around its body; the last is the heading's own."""


@frozen_by_types(kw_only=True, eq=False)
class Leftover:
    """A section that the vocabulary doesn't know, or text of a known one that nothing claims."""

    heading: str | None
    heading_at: Span | None
    under: str | None
    regions: tuple[Region, ...]
    start_line: int
    end_line: int
    below: tuple[Leftover, ...] = ()


@frozen_by_types(kw_only=True, eq=False)
class Survey:
    """All that was found in one document, in its order."""

    statements: tuple[Statement, ...]
    custom: tuple[UnknownField, ...]
    leftovers: tuple[Leftover, ...]
    headings: tuple[KnownHeading, ...]
    title: Span | None
    top_heading: Span | None
    """The text of the heading that titles the report, which may only name the form."""
    names: frozenset[str]
    """The keys of all headings, labels and column heads."""
