"""Writing sections that no attribute is made for, and text of known ones that none claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.entries import Codec
from incidentkit.forms.statements import KnownHeading
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.headings import heading_line, top_level
from incidentkit.forms.writing.places import lines_removed
from incidentkit.forms.writing.section_ends import end_of, extent_of
from incidentkit.forms.writing.section_places import (
    Position,
    first_section_line,
    section_edit,
    under_headings,
)
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.model.leftovers import Section


@attrs.frozen
class NewSection:
    """A section without a place, and the lines of those that stand before and after it."""

    section: Section
    above: tuple[int, int] | None
    below: tuple[int, int] | None


def section_edits(
    document: Document, wanted: Sequence[Section]
) -> tuple[list[Edit], list[NewSection]]:
    """The edits for the sections that stand in the document, and those that are new."""
    placed: list[Element] = list(document.draft.elements.get("sections", ()))
    lines = {
        (left.heading_at or left.regions[0].span)[0]: extent_of(document, left)
        for left in (*document.survey.leftovers, *document.draft.leftovers)
        if left.heading_at is not None or left.regions
    }
    edits: list[Edit] = []
    new: list[NewSection] = []
    # Each known section has its own: their order is the document's.
    for under in dict.fromkeys(section.under for section in (*wanted, *_values(placed))):
        there = [(e, lines.get(e.span[0])) for e in placed if e.value.under == under]
        found = _group_edits(document, there, [s for s in wanted if s.under == under])
        edits += found[0]
        new += found[1]
    return edits, new


def _values(placed: Sequence[Element]) -> list[Section]:
    return [element.value for element in placed]


def _group_edits(
    document: Document,
    placed: Sequence[tuple[Element, tuple[int, int] | None]],
    wanted: Sequence[Section],
) -> tuple[list[Edit], list[NewSection]]:
    edits: list[Edit] = []
    new: list[NewSection] = []
    above = None
    steps = aligned(
        _values([element for element, _ in placed]),
        wanted,
        lambda section: section.heading or section.body or "",
    )
    for number, step in enumerate(steps):
        section = wanted[step.new] if step.new is not None else None
        at = placed[step.old][1] if step.old is not None else None
        if step.old is None and section is not None:
            olds = (later.old for later in steps[number:] if later.old is not None)
            following = next(olds, None)
            below = placed[following][1] if following is not None else None
            new.append(NewSection(section, above, below))
        elif at is not None and step.old is not None:
            old = placed[step.old][0].value
            if section is None:
                edits.append(lines_removed(document.source, *at))
            elif section != old:
                edits.append(_rewritten(document, section, old, at))
            above = at
    return edits, new


def _rewritten(document: Document, new: Section, old: Section, at: tuple[int, int]) -> Edit:
    """The edit of the part that differs: heading, body, or all of it."""
    source, (first, behind) = document.source, at
    level = _level_at(document, first)
    before, after = list(_lines(document, old, level)), list(_lines(document, new, level))
    text, lines = ("\n".join(said).rstrip("\n").split("\n") for said in (after, before))
    stands = [source.line_text(n) for n in range(first, behind)]
    while stands and not stands[-1].strip():
        stands.pop()
    top = 0
    while top < min(len(text), len(lines), len(stands)) and text[top] == lines[top] == stands[top]:
        top += 1
    end = 0
    while (
        end < min(len(text), len(lines), len(stands)) - top
        and text[-1 - end] == lines[-1 - end] == stands[-1 - end]
    ):
        end += 1
    middle = "".join(f"{line}\n" for line in text[top : len(text) - end])
    last = first + len(stands) - end
    if last < source.line_count:
        return Edit(source.line_starts[first + top], source.line_starts[last], middle)
    return Edit(source.line_starts[first + top], len(source.text), middle.removesuffix("\n"))


def new_section_edit(document: Document, layout: Document, new: NewSection) -> Edit:
    """A section at the end of the known one it stands in, else beside its neighbours, or last.

    The known section is `layout`'s own, where the document has none.
    """
    source, section = document.source, new.section
    if section.under is not None:
        known = _headings_of(document, section.under)
        if known:
            return _in_known(document, section, known[-1])
        over = next(iter(_headings_of(layout, section.under)), None)
        if over is not None:
            return _in_new(document, layout, section, over)
    level = top_level(document)
    text = "\n".join(_lines(document, section, level))
    if section.heading is None:
        return inserted_block(source, first_section_line(document), text)
    if new.above is not None:
        return inserted_block(source, end_of(document, *_top(document, new.above)).line, text)
    if new.below is not None:
        return inserted_block(source, _top(document, new.below)[0], text)
    last = [h for h in document.survey.headings if h.level == level]
    return section_edit(document, text, last[-1] if last else None, None)


def _headings_of(document: Document, address: str) -> list[KnownHeading]:
    """The headings under which text that nothing claims has this address."""
    return [h for h in document.survey.headings if h.chain[-1].address == address]


def _in_new(document: Document, layout: Document, section: Section, known: KnownHeading) -> Edit:
    over = [
        h
        for h in layout.survey.headings
        if len(h.chain) > 1 and known.chain[: len(h.chain)] == h.chain
    ]
    known_level = top_level(document) + len(over) - 1
    text = "\n".join(_lines(document, section, known_level + 1))
    return under_headings(document, layout, over, text, Position(is_field=False))


def _top(document: Document, extent: tuple[int, int]) -> tuple[int, int]:
    """The section of the highest level around some lines, else those lines."""
    level = top_level(document)
    around = [
        (h.start_line, h.end_line)
        for h in document.survey.headings
        if h.level == level and h.start_line <= extent[0] < h.end_line
    ]
    return around[0] if around else extent


def _in_known(document: Document, section: Section, heading: KnownHeading) -> Edit:
    source = document.source
    if section.heading is None:
        block = f"---\n\n{section.body}" if _joins(document, section, heading) else section.body
        return inserted_block(source, heading.body_end_line, block or "")
    text = "\n".join(_lines(document, section, heading.level + 1))
    return inserted_block(source, end_of(document, heading.start_line, heading.end_line).line, text)


def _joins(document: Document, section: Section, heading: KnownHeading) -> bool:
    """Whether unclaimed text would become a part of what stands above it in a known section."""
    claims = heading.chain[-1].slot
    if claims is not None and claims.codec is Codec.PROSE:
        return True
    above = [b for b in document.outline.blocks if b.end_line <= heading.body_end_line]
    own = outline(Source(section.body or "")).blocks
    return (
        bool(own and above) and isinstance(above[-1], ListBlock) and isinstance(own[0], ListBlock)
    )


def _lines(document: Document, section: Section, level: int) -> Iterator[str]:
    if section.heading is not None:
        yield heading_line(document, section.heading, level)
        yield ""
    if section.body is not None:
        yield section.body
    for number, inner in enumerate(section.sections):
        if number or section.body is not None:
            yield ""
        yield from _lines(document, inner, level + 1)


def _level_at(document: Document, line: int) -> int:
    text = document.source.line_text(line).lstrip()
    marks = len(text) - len(text.lstrip("#"))
    return marks or top_level(document)
