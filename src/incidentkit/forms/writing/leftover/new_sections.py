"""Where a section that no attribute is made for goes, and how it is laid out there."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.forms.comments import FURTHER_TEXT_MARK
from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading, Leftover
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.headings_of_addresses import heading_of_address
from incidentkit.forms.writing.fields.beside import Field
from incidentkit.forms.writing.sections.headings import (
    last_section,
    new_heading,
    second_title,
    top_level,
)
from incidentkit.forms.writing.sections.section_ends import end_of
from incidentkit.forms.writing.sections.section_places import (
    Position,
    first_section_line,
    section_edit,
    under_headings,
)
from incidentkit.markdown.blocks import Heading
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.model.leftovers import Section

_UNTITLED = "# Incident Report"
"""A heading that names a report, and is not taken for its title."""


@attrs.frozen
class NewSection:
    """A section without a place, and those that stand before and after it in the same section."""

    section: Section
    above: Leftover | None
    below: Leftover | None


def new_section_edits(document: Document, layout: Document, new: NewSection) -> Iterator[Edit]:
    """The edits that could state a section, the most natural first.

    It goes beside its neighbours, else to the end of the known section it stands in, which is
    `layout`'s own where the document has none, else to the end. How it reads there hangs on what
    stands around it, so each has to be tried.
    """
    section, level = new.section, level_beside(document, new)
    marked = _marked(section)
    if section.heading is not None and level is not None:
        for one in (section, marked):
            yield beside(document, new, "\n".join(section_lines(document, one, level)))
    if section.under is None:
        yield from _beside_all(document, new, marked)
        return
    known = _headings_of(document, section.under)
    over = [] if known else _headings_of(layout, section.under)
    for heading in sorted(known, key=lambda heading: heading.level):
        yield from _in_known(document, section, heading)
    for heading in known:
        yield _marked_in_known(document, marked, heading)
    if known:
        return
    if over:
        yield _in_new(document, layout, section, over[0])
        yield _in_new(document, layout, marked, over[0])
    elif (name := heading_of_address(section.under)) is not None:
        yield _under(document, section, name)
        yield _under(document, marked, name)


def _beside_all(document: Document, new: NewSection, marked: Section) -> Iterator[Edit]:
    """The edits that could state a section that stands in no other."""
    top = top_level(document)
    yield _at_top(document, new, top)
    # Where nothing else is at the level of the title, a section there would be one.
    yield _at_top(document, new, top + 1)
    yield _at_top(document, attrs.evolve(new, section=marked), top)
    if (second := second_title(document)) is not None:
        # Whatever follows it at a lower level stands in its section.
        yield _at_top(document, new, second.level)
    if document.survey.top_heading is None and not document.outline.blocks:
        # The first heading of all titles the report, which has no title.
        text = "\n".join((_UNTITLED, "", *section_lines(document, new.section, top)))
        yield inserted_block(document.source, first_section_line(document), text)


def _at_top(document: Document, new: NewSection, level: int) -> Edit:
    section = new.section
    text = "\n".join(section_lines(document, section, level))
    if section.heading is None:
        return inserted_block(document.source, first_section_line(document), text)
    if new.above is not None:
        line = _line_behind(document, new.above, level)
        return inserted_block(document.source, line, text)
    return section_edit(document, text, last_section(document), None)


def level_beside(document: Document, new: NewSection) -> int | None:
    """The level of the headings beside a new section; None where it has no neighbour."""
    for part in (new.above, new.below):
        if part is not None and (heading := heading_of(document, part)) is not None:
            return heading.level
    return None


def beside(document: Document, new: NewSection, text: str) -> Edit:
    """Put a section below the one that comes before it, else above the one that follows."""
    above, below = new.above, new.below
    if above is not None and heading_of(document, above) is not None:
        line = end_of(document, above.start_line, above.end_line).line
        return inserted_block(document.source, line, text)
    return inserted_block(document.source, below.start_line if below else 0, text)


def _line_behind(document: Document, part: Leftover, level: int) -> int:
    """The line behind the section of that level in which some text stands, or behind the text."""
    for known in document.survey.headings:
        if known.level == level and known.start_line < part.start_line < known.end_line:
            return end_of(document, known.start_line, known.end_line).line
    return part.end_line


def inside(document: Document, part: Leftover, section: Section) -> Edit:
    """Put a section below the text of the one that it is a part of."""
    heading = heading_of(document, part)
    level = heading.level if heading is not None else top_level(document)
    inner = (
        block.start_line
        for block in document.outline.blocks
        if isinstance(block, Heading) and part.start_line < block.start_line < part.end_line
    )
    line = end_of(document, part.start_line, next(inner, part.end_line)).line
    text = "\n".join(section_lines(document, section, level + 1))
    return inserted_block(document.source, line, text)


def heading_of(document: Document, part: Leftover) -> Heading | None:
    """The heading of a section; None for text without one."""
    for block in document.outline.blocks:
        if isinstance(block, Heading) and block.content == part.heading_at:
            return block
    return None


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
    text = "\n".join(section_lines(document, section, known_level + 1))
    return under_headings(document, layout, over, text, Position(is_field=False))


def _under(document: Document, section: Section, name: str) -> Edit:
    """Put a section into a new one of that name, which no form has."""
    level = top_level(document)
    lines = [*new_heading(document, name, level), *section_lines(document, section, level + 1)]
    return section_edit(document, "\n".join(lines), last_section(document), None)


def _in_known(document: Document, section: Section, heading: KnownHeading) -> Iterator[Edit]:
    source = document.source
    if section.heading is not None:
        text = "\n".join(section_lines(document, section, heading.level + 1))
        end = end_of(document, heading.start_line, heading.end_line)
        yield inserted_block(source, end.line, text)
        return
    body, end_line = section.body or "", heading.body_end_line
    claims = heading.chain[-1].slot
    before_rule = end_of(document, heading.body_start_line, end_line).line
    prose = claims is not None and claims.codec is Codec.PROSE
    if not prose and body.rstrip(" *_").endswith((":", "：")):
        # It leads up to what follows.
        yield inserted_block(source, heading.body_start_line, body, apart=True)
    if not prose or _ends_in_fields(document, heading):
        if before_rule < end_line:
            yield inserted_block(source, before_rule, body, apart=True)
            yield inserted_block(source, heading.body_start_line, body, apart=True)
        yield inserted_block(source, end_line, body, apart=True)
    # A rule keeps it apart from the text of the section; a list goes on where it is one, too.
    yield inserted_block(source, end_line, f"---\n\n{body}")
    yield inserted_block(source, end_line, body, tight=True)
    yield inserted_block(source, heading.body_start_line, body, apart=True)


def _marked(section: Section) -> Section:
    """The section with a mark that its text states no fields, and so those below it."""
    body = None if section.body is None else f"{FURTHER_TEXT_MARK}\n\n{section.body}"
    return attrs.evolve(section, body=body, sections=tuple(map(_marked, section.sections)))


def _marked_in_known(document: Document, marked: Section, heading: KnownHeading) -> Edit:
    if marked.heading is not None:
        return next(_in_known(document, marked, heading))
    end = end_of(document, heading.body_start_line, heading.body_end_line)
    return inserted_block(document.source, end.line, marked.body or "")


def _ends_in_fields(document: Document, heading: KnownHeading) -> bool:
    """Whether the text of a section has ended before its fields, so that other text may follow."""
    fields: list[Field] = [*document.survey.statements, *document.survey.custom]
    lines = [document.source.line_of(f.spot.line[0]) for f in fields if f.spot is not None]
    return any(heading.body_start_line <= line < heading.body_end_line for line in lines)


def section_lines(document: Document, section: Section, level: int) -> Iterator[str]:
    """The lines of a section under a heading of the given level, and of those below it."""
    if section.heading is not None:
        yield from new_heading(document, section.heading, level)
    if section.body is not None:
        yield section.body
    for number, inner in enumerate(section.sections):
        if number or section.body is not None:
            yield ""
        yield from section_lines(document, inner, level + 1)
