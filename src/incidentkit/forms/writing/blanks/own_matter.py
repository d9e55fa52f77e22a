"""What the front matter of a form says of the form itself, in a report that no longer shows it."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.decoding.matter_texts import unquoted
from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.titles import is_form_title
from incidentkit.forms.writing.places import lines_removed
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.front_matter import Entry, FrontMatter
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts


def without_own_matter(text: str, facts: Facts, template: Template) -> str:
    """`text` without what its front matter says of the form, where others would misread it.

    A reader who isn't told the form takes whose the form is, and how far it has come, for facts of
    the incident, if nothing else shows which form it is.
    """
    document = take_apart(text)
    misread = diff(document.facts, facts)
    if not misread or document.recognised == template:
        return text
    shorter = apply(document.source, _own_removed(document, template))
    same = not diff(take_apart(shorter, template).facts, facts)
    return shorter if same and len(diff(take_apart(shorter).facts, facts)) < len(misread) else text


def _own_removed(document: Document, template: Template) -> Iterator[Edit]:
    matter, source = document.outline.front_matter, document.source
    own = [] if matter is None else list(_own_entries(matter, template))
    if matter is not None and len(own) == len(matter.entries):
        behind = matter.end_line
        while behind < source.line_count and not source.line_text(behind).strip():
            behind += 1
        yield lines_removed(source, 0, behind)
    else:
        yield from (lines_removed(source, entry.start_line, entry.end_line) for entry in own)


def _own_entries(matter: FrontMatter, template: Template) -> Iterator[Entry]:
    for entry in matter.entries:
        titles = entry.key.casefold() in template.matter and is_form_title(unquoted(entry.value))
        if titles or template.blanks.has_matter(entry.key, entry.value):
            yield entry
