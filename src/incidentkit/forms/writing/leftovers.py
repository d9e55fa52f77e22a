"""Writing what no attribute is made for: fields with unknown labels, and unknown sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Shape
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.headings import heading_line, top_level
from incidentkit.forms.writing.places import indented, line_edit, lines_removed
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.model.leftovers import CustomField, Section


def custom_edits(
    document: Document, fields: Sequence[CustomField]
) -> tuple[list[Edit], list[CustomField]]:
    """The edits for the fields that stand in the document, and those that are new."""
    placed = list(document.draft.elements.get("custom", ()))
    spots = {f.region.span: f.spot for f in document.survey.custom}
    edits: list[Edit] = []
    new: list[CustomField] = []
    for step in aligned([e.value for e in placed], list(fields), lambda field: field.label):
        element = placed[step.old] if step.old is not None else None
        field = fields[step.new] if step.new is not None else None
        spot = spots.get(element.span) if element is not None else None
        if element is None or spot is None:
            if field is not None and (element is None or element.value != field):
                new.append(field)
        elif field is None:
            first = document.source.line_of(spot.line[0])
            edits.append(lines_removed(document.source, first, _last(document, element) + 1))
        elif field != element.value:
            if field.label != element.value.label:
                edits.append(Edit(spot.label[0], spot.label[1], field.label))
            if field.value != element.value.value:
                text = indented(field.value, "  " if spot.shape is Shape.BULLET else "")
                edits.append(line_edit(document.source, spot, element.span, text))
    return edits, new


def new_custom_edit(document: Document, fields: Sequence[CustomField]) -> Edit:
    """New fields behind the last labelled line of the head."""
    lines = [_line(field) for field in fields]
    spots = [s.spot for s in document.survey.custom]
    spots += [s.spot for s in document.survey.statements if s.spot is not None and s.slot.path == "id"]
    source = document.source
    spot = next((s for s in spots if s.shape in (Shape.LINE, Shape.CELL)), None)
    if spot is None:
        starts = [h.start_line for h in document.survey.headings]
        return inserted_block(source, min(starts, default=source.line_count), "\n".join(lines))
    end = source.line_spans[source.line_of(spot.line[1])][1]
    if spot.shape is Shape.CELL:
        lines = [f"| {field.label} | {_cell(field.value)} |" for field in fields]
    elif any("\n" in line for line in lines):
        return inserted_block(source, source.line_of(spot.line[1]) + 1, "\n\n".join(lines))
    else:
        line = source.text[spot.line[0] : spot.line[1]]
        trailing = line[len(line.rstrip(" ")) :]
        lines = [line + (trailing if len(trailing) > 1 else "") for line in lines]
    return Edit(end, end, "".join(f"\n{line}" for line in lines))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")


def _line(field: CustomField) -> str:
    if "\n" in field.value:
        return f"**{field.label}:**\n{field.value}"
    return f"**{field.label}:** {field.value}"


def section_edits(
    document: Document, wanted: Sequence[Section]
) -> tuple[list[Edit], list[Section]]:
    """The edits for the sections that stand in the document, and those that are new."""
    placed: list[Element] = list(document.draft.elements.get("sections", ()))
    lines = {
        (left.heading_at or left.regions[0].span)[0]: (left.start_line, left.end_line)
        for left in document.survey.leftovers
        if left.heading_at is not None or left.regions
    }
    edits: list[Edit] = []
    new: list[Section] = []
    for step in aligned([e.value for e in placed], list(wanted), lambda s: s.heading or s.body or ""):
        element = placed[step.old] if step.old is not None else None
        section = wanted[step.new] if step.new is not None else None
        if element is not None and section == element.value:
            continue
        if element is not None:
            where = lines.get(element.span[0])
            if where is None:
                continue
            if section is None:
                edits.append(lines_removed(document.source, *where))
                continue
            level = _level_at(document, where[0])
            text = "\n".join(_lines(document, section, level))
            start = document.source.line_starts[where[0]]
            edits.append(Edit(start, document.source.line_spans[where[1] - 1][1], text))
        elif section is not None:
            new.append(section)
    return edits, new


def new_section_edit(document: Document, section: Section) -> Edit:
    """A section behind the last one of the document, or at the end of the known one it stands in."""
    source = document.source
    level = top_level(document)
    under = [h for h in document.survey.headings if h.chain[-1].address == section.under]
    if section.under is not None and under:
        heading = under[-1]
        if section.heading is None:
            block = f"---\n\n{section.body}" if heading.chain[-1].slot is not None else section.body
            return inserted_block(source, heading.body_end_line, block or "")
        text = "\n".join(_lines(document, section, heading.level + 1))
        return inserted_block(source, heading.end_line, text)
    if section.heading is None:
        starts = [h.start_line for h in document.survey.headings]
        return inserted_block(source, min(starts, default=source.line_count), section.body or "")
    last = [h.end_line for h in document.survey.headings if h.level == level]
    text = "\n".join(_lines(document, section, level))
    return inserted_block(source, max(last, default=source.line_count), text)


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


def _last(document: Document, element: Element) -> int:
    return document.source.line_of(element.span[1])

