"""Writing sections that no attribute is made for, and text of known ones that none claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Leftover
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.leftover.heading_remarks import remark_removed
from incidentkit.forms.writing.leftover.new_sections import (
    NewSection,
    beside,
    heading_of,
    inside,
    level_beside,
    section_lines,
)
from incidentkit.forms.writing.leftover.own_lines import own_lines, runs_of
from incidentkit.forms.writing.leftover.section_bodies import body_edits
from incidentkit.forms.writing.places import blocks_removed, lines_removed
from incidentkit.forms.writing.sections.headings import heading_line, top_level
from incidentkit.forms.writing.sections.section_ends import extent_of
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.model.leftovers import Section, by_place, is_text
from incidentkit.notation.text import kept_whole


@attrs.frozen
class _Standing:
    """A section as it stands."""

    value: Section
    part: Leftover | None


def section_edits(
    document: Document, wanted: Sequence[Section]
) -> tuple[list[Edit], list[NewSection]]:
    """The edits for the sections that stand in the document, and those that are new."""
    parts = {
        (left.heading_at or left.regions[0].span)[0]: left
        for left in (*document.survey.leftovers, *document.draft.leftovers)
        if left.heading_at is not None or left.regions
    }
    placed = document.draft.elements.get("sections", ())
    standing = [_Standing(e.value, parts.get(e.span[0])) for e in placed]
    edits: list[Edit] = []
    new: list[NewSection] = []
    # Each known section has its own: their order is the document's.
    for under in dict.fromkeys(one.under for one in (*wanted, *(s.value for s in standing))):
        there = [one for one in standing if one.value.under == under]
        found = _group_edits(document, *_unsettled(there, [s for s in wanted if s.under == under]))
        edits += found[0]
        new += found[1]
    return edits, new


def _unsettled(
    standing: list[_Standing], wanted: list[Section]
) -> tuple[list[_Standing], Sequence[Section]]:
    """What is left to compare of one section: its text may be the same in other pieces."""
    there = by_place(one.value for one in standing if is_text(one.value))
    text = by_place(filter(is_text, wanted))
    if not there:
        return standing, by_place(wanted)
    if there != text:
        return standing, wanted
    headed = [one for one in standing if not is_text(one.value)]
    return headed, [section for section in wanted if not is_text(section)]


def _group_edits(
    document: Document, standing: Sequence[_Standing], wanted: Sequence[Section]
) -> tuple[list[Edit], list[NewSection]]:
    """The edits for the sections of one section, and those of them that are new."""
    edits: list[Edit] = []
    new: list[NewSection] = []
    steps = aligned(
        [one.value for one in standing],
        wanted,
        lambda section: section.heading or section.body or "",
    )
    gone = [standing[s.old] for s in steps if s.new is None and s.old is not None]
    above: Leftover | None = None
    for number, step in enumerate(steps):
        section = wanted[step.new] if step.new is not None else None
        one = standing[step.old] if step.old is not None else None
        if one is None and section is not None:
            olds = (standing[s.old].part for s in steps[number:] if s.old is not None)
            place = NewSection(section, above, next(olds, None))
            if (moved := _moved(document, place, gone)) is not None:
                edits.append(moved)
            else:
                new.append(place)
        elif one is not None and one.part is not None:
            edits += _changed(document, one.part, one.value, section)
            above = one.part
    return edits, new


def _moved(document: Document, new: NewSection, gone: Sequence[_Standing]) -> Edit | None:
    """A section that stood elsewhere among the same ones, as it was written there."""
    part = next((one.part for one in gone if one.value == new.section), None)
    level = level_beside(document, new)
    if part is None or level is None:
        return None
    heading = heading_of(document, part)
    if heading is None or heading.level != level:
        return None
    source = document.source
    lines = [source.line_text(n) for n in range(*extent_of(document, part))]
    while lines and not lines[-1].strip():
        lines.pop()
    return beside(document, new, "\n".join(lines))


def _changed(
    document: Document, part: Leftover, old: Section, new: Section | None
) -> Iterator[Edit]:
    if new is None:
        yield from _removed(document, part)
        return
    if new.heading != old.heading:
        yield _headed(document, part, new.heading)
    if new.body != old.body:
        heading = heading_of(document, part)
        end = None if heading is None else heading.end_line
        yield from body_edits(document, part, end, new.body)
    if new.sections != old.sections:
        edits, added = _group_edits(document, list(_standing_in(part, old)), new.sections)
        yield from edits
        for place in added:
            level = level_beside(document, place)
            if level is None:
                yield inside(document, part, place.section)
            else:
                yield beside(
                    document, place, "\n".join(section_lines(document, place.section, level))
                )


def _removed(document: Document, part: Leftover) -> Iterator[Edit]:
    """A section taken out, and nothing that is stated in it."""
    if (remark := remark_removed(document, part)) is not None:
        yield remark
        return
    first, behind = extent_of(document, part)
    own = own_lines(document, part, first, behind)
    if len(own) == behind - first:
        yield blocks_removed(document.source, first, behind)
        return
    filled = frozenset(n for n in own if document.source.line_text(n).strip())
    # Blank lines belong to nobody: those between two of its lines go with them.
    for start, end in runs_of(own):
        there = [n for n in range(start, end) if n in filled]
        if there:
            yield blocks_removed(document.source, there[0], there[-1] + 1)


def _standing_in(part: Leftover, section: Section) -> Iterator[_Standing]:
    """The sections below one, each with its place."""
    below = iter(part.below)
    for inner in section.sections:
        yield _Standing(inner, next((p for p in below if p.heading == inner.heading), None))


def _headed(document: Document, part: Leftover, name: str | None) -> Edit:
    """The edit of a section's heading."""
    source, heading = document.source, heading_of(document, part)
    if heading is None:
        over = (h for h in document.survey.headings if h.start_line < part.start_line < h.end_line)
        level = max((h.level for h in over), default=top_level(document) - 1) + 1
        return inserted_block(source, part.start_line, heading_line(document, name or "", level))
    if name is None:
        return lines_removed(source, heading.start_line, heading.end_line)
    text = source.text[slice(*heading.content)]
    strong = text.startswith("**") and text.endswith("**")
    return Edit(*heading.content, f"**{name}**" if strong else kept_whole(name))
