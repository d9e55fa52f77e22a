"""Fields that would be read as an attribute, since nothing before them says otherwise any more."""

from __future__ import annotations

from incidentkit.errors import UnrepresentableError, excerpt
from incidentkit.forms.decoding.draft import Note
from incidentkit.forms.document import Document
from incidentkit.forms.writing.said import said
from incidentkit.model.facts import Facts


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
