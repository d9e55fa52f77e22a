"""What would be read as an attribute, since nothing before it says otherwise any more."""

from __future__ import annotations

from incidentkit.errors import UnrepresentableError, excerpt
from incidentkit.forms.decoding.draft import Note
from incidentkit.forms.document import Document
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.said import said
from incidentkit.model.facts import Facts


def agreeing_text(read: Document, target: Facts) -> UnrepresentableError | None:
    """The error about the first text that was left over, for its heading had one before, and isn't.

    A second "Summary" is text that nothing claims as long as the first says something else.
    """
    starts = {left.regions[0].span[0] for left in read.draft.leftovers if left.regions}
    texts = {element.span[0]: element.value for element in read.draft.elements.get("sections", ())}
    for statement in read.survey.statements:
        path, start = statement.slot.path, statement.region.span[0]
        if statement.slot.codec is not Codec.PROSE or statement in read.draft.stated:
            continue
        section = texts.get(start) if start in starts else None
        if section is None or said(target, path) not in (None, section.body):
            continue
        if section in target.sections:
            name, text = f"sections[{target.sections.index(section)}]", excerpt(section.body)
            reason = f"{text} would then be read as {path}: take it out of sections, too"
            return UnrepresentableError(name, reason)
    return None


def agreeing(read: Document, target: Facts) -> UnrepresentableError | None:
    """The error about the first field of the document that said something else until now."""
    notes = {note.span: note for note in read.draft.notes if note.other is not None}
    for index, field in enumerate(target.custom):
        for element in read.draft.elements.get("custom", ()):
            note = notes.get(element.span)
            if element.value == field and note is not None and _agrees(note, target):
                name, text = f"custom[{index}]", excerpt(f"{field.label}: {field.value}")
                reason = f"{text} would then be read as {note.path}: take it out of custom, too"
                return UnrepresentableError(name, reason)
    return None


def _agrees(note: Note, target: Facts) -> bool:
    """Whether an incident says at last what a text says that was another one, or nothing."""
    return said(target, note.path) in (None, note.value)
