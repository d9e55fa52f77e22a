"""Taking out of a rendered form whatever was not filled in."""

from __future__ import annotations

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.template import Template
from incidentkit.forms.writing.places import lines_removed
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts


def without_placeholders(text: str, facts: Facts, template: Template) -> str:
    """`text` without the lines, and then the headings, that state nothing."""
    while True:
        document = take_apart(text, template)
        edits = _empty_fields(document) or _empty_sections(document)
        shorter = apply(document.source, edits)
        if shorter == text or Facts(**take_apart(shorter, template).assembled().arguments) != facts:
            return text
        text = shorter


def _empty_fields(document: Document) -> list[Edit]:
    stating = set(document.draft.stated)
    stating |= {e.statement for es in document.draft.elements.values() for e in es if e.statement}
    lines: set[int] = set()
    for statement in document.survey.statements:
        if statement not in stating and statement.slot.path != "severity_policy":
            lines |= _lines_of(document.source, statement)
    return [lines_removed(document.source, n, n + 1) for n in sorted(lines)]


def _lines_of(source: Source, statement: Statement) -> set[int]:
    if statement.spot is not None and statement.spot.shape is Shape.HEADING:
        return set()
    spans = [span for span in statement.region.lines if span[0] < span[1]]
    if statement.spot is not None:
        spans.append(statement.spot.line)
    if not spans:
        return set()
    first = min(source.line_of(start) for start, _ in spans)
    return set(range(first, max(source.line_of(end) for _, end in spans) + 1))


def _empty_sections(document: Document) -> list[Edit]:
    source = document.source
    for heading in reversed(document.survey.headings):
        body = range(heading.body_start_line, heading.end_line)
        if all(not source.line_text(n).strip(" \t-*_") for n in body):
            return [lines_removed(source, heading.start_line, max(heading.end_line, heading.start_line + 1))]
    return []
