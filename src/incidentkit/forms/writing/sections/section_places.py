"""Where a new section goes, and text under headings that may be new themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from incidentkit.forms.comments import TEXT_MARK
from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import KnownHeading, Spot, Statement
from incidentkit.forms.surveying.marked_texts import closed_mark
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.fields.beside import Field
from incidentkit.forms.writing.fields.neighbours import IDENTITY
from incidentkit.forms.writing.guards import starts_block
from incidentkit.forms.writing.sections.headings import (
    heading_line,
    level_for_section,
    new_heading,
    same_heading,
    second_title,
    title_heading,
)
from incidentkit.forms.writing.sections.section_ends import end_of, is_ruled
from incidentkit.forms.writing.sections.section_order import predecessor
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.edits import Edit, inserted_block

_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?P<text>\S.*)")


@attrs.frozen(kw_only=True)
class Position:
    """Where something goes in its section."""

    is_field: bool
    """A labelled value; anything else is the section's body."""
    behind: int | None = None
    """The line after which it comes, where it does."""
    is_text: bool = False
    """The text of the section, whose bullets are no fields."""
    last: bool = False
    """Whether a section that is new with it goes to the very end, below all that is there."""
    like: Document | None = None
    """The document whose headings show how new ones look, where it goes into a part of that one."""


def under_headings(
    document: Document,
    layout: Document,
    over: Sequence[KnownHeading],
    block: str,
    position: Position,
) -> Edit:
    """Put `block` under the headings that `over`, headings of `layout`, mean in `document`."""
    known: KnownHeading | None = same_heading(document, over[-1]) if over else None
    missing = [] if known is not None else list(over)
    if missing and (beside := _beside_sibling(document, layout, missing[-1], block)) is not None:
        return beside
    while missing and (own := same_heading(document, missing[0])) is not None:
        known = own
        del missing[0]
    if not missing:
        at = None if known is None or position.is_text else _line_of_fields(document, known, block)
        if at is not None:
            return inserted_block(document.source, at, block, tight=True)
        line = _line_inside(document, known, position, block)
        joins = starts_block(block) and _precedes_list(document, line)
        if position.is_text and (joins or _has_items_like_fields(document, known, block)):
            block = block if block.startswith(TEXT_MARK) else f"{TEXT_MARK}\n\n{block}"
        if position.is_field and known is not None and _follows_list(document, line):
            block = _without_bullet(block)
        block = closed_mark(block, document.outline.blocks, line)
        return inserted_block(document.source, line, block, apart=not position.is_field)
    before = predecessor(document, layout, known, missing)
    start = first_section_line(document) if known is None else known.body_start_line
    level = level_for_section(document, known, start if before is None else before[0])
    like = position.like or document
    lines: list[str] = []
    for deeper, heading in enumerate(missing[:-1]):
        lines += [heading_line(like, heading.text, level + deeper), ""]
    lines += new_heading(like, missing[-1].text, level + len(missing) - 1)
    text = "\n".join([*lines, block])
    if position.last and known is None and document.outline.blocks:
        return inserted_block(document.source, document.outline.blocks[-1].end_line, text)
    return section_edit(document, text, before, known)


def _beside_sibling(
    document: Document, layout: Document, new: KnownHeading, block: str
) -> Edit | None:
    """The new section next to those that the layout has beside it, wherever these stand."""
    around = new.chain[:-1]
    group = [h for h in layout.survey.headings if h.chain[:-1] == around and h.level == new.level]
    at = group.index(new)
    if len(around) == 1:
        return None
    for neighbour in (*reversed(group[:at]), *group[at + 1 :]):
        own = same_heading(document, neighbour)
        if own is None or resolve(new.text, own.chain[:-1]) != new.chain[-1]:
            continue
        text = "\n".join([*new_heading(document, new.text, own.level, beside=own), block])
        if neighbour.start_line > new.start_line:
            later = (same_heading(document, heading) for heading in group[at + 1 :])
            beside = [h for h in later if h and h.chain[:-1] == own.chain[:-1]]
            first = min(h.start_line for h in beside if h.level == own.level)
            return inserted_block(document.source, first, text)
        return inserted_block(document.source, end_of(document, *_extent(own)).line, text)
    return None


def section_edit(
    document: Document, text: str, before: tuple[int, int] | None, around: KnownHeading | None
) -> Edit:
    """Put a new section behind that of the lines `before`, or else first in `around` or at all."""
    source = document.source
    if around is not None:
        first, behind = before or (around.body_start_line, around.body_end_line)
        return inserted_block(source, end_of(document, first, behind).line, text)
    if before is None:
        return inserted_block(source, first_section_line(document), text)
    end = end_of(document, *before)
    if not is_ruled(document):
        return inserted_block(source, end.line, text)
    if end.rule is None or end.footer:
        return inserted_block(source, end.line, f"---\n\n{text}")
    return inserted_block(source, end.rule.end_line, f"{text}\n\n---")


def first_section_line(document: Document) -> int:
    """The line of the first section, or of the rule above it."""
    starts = [h.start_line for h in document.survey.headings]
    second = second_title(document)
    starts += [
        left.start_line
        for left in document.survey.leftovers
        if left.heading and (second is None or left.start_line != second.start_line)
    ]
    first = min(starts, default=document.source.line_count)
    title = title_heading(document)
    after_title = 0 if title is None else title.end_line
    matter = document.outline.front_matter
    return end_of(document, max(after_title, matter.end_line if matter else 0), first).line


def _extent(heading: KnownHeading) -> tuple[int, int]:
    return heading.start_line, heading.end_line


def _line_inside(
    document: Document, known: KnownHeading | None, position: Position, block: str
) -> int:
    """The line for text right in a section, or in the head of the document."""
    if known is None:
        return first_section_line(document)
    if position.behind is not None and known.start_line < position.behind < known.body_end_line:
        return _block_end(document, position.behind)
    if not position.is_field and not _reads_below_fields(document, known, block):
        # The body of a section comes before its fields, or it would join their list.
        return known.body_start_line
    return end_of(document, known.body_start_line, known.body_end_line).line


def _line_of_fields(document: Document, known: KnownHeading, block: str) -> int | None:
    """The line of the list of fields that a section starts with, where `block` can join it."""
    inside = range(known.body_start_line, known.body_end_line)
    first = next((b for b in document.outline.blocks if b.start_line in inside), None)
    if not isinstance(first, ListBlock) or first.ordered:
        return None
    mark = document.source.text[slice(*first.items[0].marker)]
    heads = {line.partition("**")[0] for line in block.split("\n")}
    fields = {document.source.line_of(s.spot.line[0]) for s in document.survey.statements if s.spot}
    return first.start_line if heads == {f"{mark} "} and first.start_line in fields else None


def _reads_below_fields(document: Document, known: KnownHeading, block: str) -> bool:
    """Whether the body of a section reads best below its fields: a table, and text in the head.

    It can't stand below a field that would take it for its own value.
    """
    own = _fields_in(document, known)
    spot, last = max(own, key=lambda pair: pair[0].line, default=(None, None))
    if spot is None or last is None or last.region.blocks or spot.value[0] == spot.value[1]:
        return False
    head = any(isinstance(f, Statement) and f.slot.path in IDENTITY for _, f in own)
    return block.startswith("|") or (head and not starts_block(block))


def _has_items_like_fields(document: Document, known: KnownHeading | None, block: str) -> bool:
    """Whether items of a text would be fields, for the section that it goes into has some."""
    if known is None or not _fields_in(document, known):
        return False
    items = (found for line in block.split("\n") if (found := _ITEM.match(line)) is not None)
    return any(find_label(item["text"]) is not None for item in items)


def _fields_in(document: Document, known: KnownHeading) -> list[tuple[Spot, Field]]:
    """The fields of a section, and where they stand."""
    inside = range(known.body_start_line, known.body_end_line)
    fields: list[Field] = [*document.survey.statements, *document.survey.custom]
    return [
        (field.spot, field)
        for field in fields
        if field.spot is not None and document.source.line_of(field.spot.line[0]) in inside
    ]


def _precedes_list(document: Document, line: int) -> bool:
    """Whether a list stands right below a line, which a list put there would join."""
    below = next((b for b in document.outline.blocks if b.start_line >= line), None)
    return isinstance(below, ListBlock)


def _follows_list(document: Document, line: int) -> bool:
    """Whether a bullet put at a line would join a list that has no fields."""
    above = [b for b in document.outline.blocks if b.end_line <= line]
    if not above or not isinstance(above[-1], ListBlock):
        return False
    last = above[-1]
    return not any(
        s.spot is not None
        and last.start_line <= document.source.line_of(s.spot.line[0]) < last.end_line
        for s in document.survey.statements
    )


def _without_bullet(block: str) -> str:
    return block[2:] if block[1:4] == " **" and "\n" not in block else block


def _block_end(document: Document, line: int) -> int:
    """The line behind the block that a line stands in, and behind the signature that follows it."""
    ends = (b.end_line for b in document.outline.blocks if b.start_line <= line < b.end_line)
    end = next(ends, line + 1)
    for statement in document.statements_of("approvals"):
        if statement.slot.codec is Codec.SIGNATURE and statement.spot is not None:
            own = document.source.line_of(statement.spot.line[0])
            if not "".join(map(document.source.line_text, range(end, own))).strip():
                return max(end, own + 1)
    return end
