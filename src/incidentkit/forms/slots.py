"""What a blank form asks for: the headings, labels and columns that are understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from incidentkit.forms.statements import KnownHeading, Leftover, Statement, Survey
from incidentkit.forms.tables import columns, heads
from incidentkit.forms.vocabulary.columns import RECORDS, record_of
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.notation.text import strip_emphasis


@attrs.frozen(kw_only=True)
class TemplateSlot:
    """One heading, label or column of a template, and the attribute it stands for."""

    path: str | None
    """The path of the attribute; `timeline[].at` for a column; None where it isn't understood."""
    name: str
    """The heading, label or column as the template writes it."""
    kind: Literal["title", "heading", "label", "column"]
    line: int
    """The line on which it stands, from 1."""

    def __str__(self) -> str:
        """As a message lists it."""
        means = "" if self.path is None else f" is {self.path}"
        return f"line {self.line}: {self.kind} {self.name!r}{means}"


@attrs.frozen(kw_only=True)
class TemplateSlots:
    """What of a template is understood and what isn't, each in the order of the template.

    What isn't understood does no harm: it is kept, and read as unknown fields (`custom`),
    sections (`sections`) or columns (`extra`). A section that only groups others is in neither.
    """

    understood: tuple[TemplateSlot, ...]
    not_understood: tuple[TemplateSlot, ...]


def slots_of(source: Source, found: Survey) -> TemplateSlots:
    """The slots of a template, from the survey of its text."""
    everything = [
        *_title(source, found),
        *_headings(source, found.headings),
        *_labels(source, found),
        *_columns(source, found.statements),
        *_unknown_sections(source, found.leftovers),
    ]
    # Stable: what stands on one line stays in the order it was found.
    everything.sort(key=lambda slot: slot.line)
    unique = list(dict.fromkeys(everything))
    return TemplateSlots(
        understood=tuple(slot for slot in unique if slot.path is not None),
        not_understood=tuple(slot for slot in unique if slot.path is None),
    )


def _title(source: Source, found: Survey) -> Iterator[TemplateSlot]:
    if found.top_heading is not None:
        start, end = found.top_heading
        name = strip_emphasis(source.text[start:end])
        yield TemplateSlot(path="title", name=name, kind="title", line=_line(source, start))


def _headings(source: Source, headings: Iterable[KnownHeading]) -> Iterator[TemplateSlot]:
    for heading in headings:
        slot = heading.chain[-1].slot
        if slot is not None:
            yield TemplateSlot(
                path=slot.path,
                name=strip_emphasis(heading.text),
                kind="heading",
                line=_line(source, heading.at[0]),
            )


def _labels(source: Source, found: Survey) -> Iterator[TemplateSlot]:
    for statement in found.statements:
        if statement.spot is not None and statement.label is not None:
            path = statement.slot.path
            if statement.slot.codec is Codec.STATE:
                path = f"{path}[{statement.label}]"
            line = _line(source, statement.spot.label[0])
            yield TemplateSlot(path=path, name=statement.label, kind="label", line=line)
    for field in found.custom:
        line = _line(source, field.spot.label[0])
        yield TemplateSlot(path=None, name=field.label, kind="label", line=line)


def _columns(source: Source, statements: Iterable[Statement]) -> Iterator[TemplateSlot]:
    for statement in statements:
        if statement.slot.codec not in RECORDS:
            continue
        record = record_of(statement.slot)
        for table in statement.region.blocks:
            if not isinstance(table, Table):
                continue
            line = _line(source, table.header.start)
            found = columns(source, table, record)
            for name, column in zip(heads(source, table), found, strict=True):
                path = f"{statement.slot.path}[].{column.attribute}" if column else None
                yield TemplateSlot(path=path, name=strip_emphasis(name), kind="column", line=line)


def _unknown_sections(source: Source, leftovers: Iterable[Leftover]) -> Iterator[TemplateSlot]:
    for part in leftovers:
        if part.heading is not None and part.heading_at is not None:
            line = _line(source, part.heading_at[0])
            yield TemplateSlot(path=None, name=part.heading, kind="heading", line=line)
        yield from _unknown_sections(source, part.below)


def _line(source: Source, offset: int) -> int:
    return source.line_of(offset) + 1
