"""What a form says of itself, its version and when it was changed, in a document without it."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.forms.writing.fields.beside import field_beside
from incidentkit.forms.writing.guards import guarded
from incidentkit.markdown.blocks import Heading, Rule
from incidentkit.markdown.edits import Edit, inserted_block

FOOTER = ("template_version", "template_updated")
"""In the order in which forms state them."""
_LABELS = {
    "template_version": ("Template Version",),
    "template_updated": ("Last Updated", "Template Updated"),
}
"""The first of them only says whose version it is beside the other."""


def footer_edits(document: Document, path: str, text: str) -> tuple[Edit, ...]:
    """The edits that state an attribute of FOOTER beside the other, else at the document's end."""
    other = next(name for name in FOOTER if name != path)
    below = path == FOOTER[1]
    for own in document.statements_of(other):
        for label in _LABELS[path]:
            meant = resolve(label, own.chain)
            if own.spot is not None and meant and meant.slot and meant.slot.path == path:
                return field_beside(document, own, own.spot, label, text, below=below)
    head = f"**{_LABELS[path][-1]}:**"
    line = f"{head} {guarded(head, text)}"
    rule = "" if _has_footer(document) else "---\n\n"
    blocks = document.outline.blocks
    end = blocks[-1].end_line if blocks else document.source.line_count
    return (inserted_block(document.source, end, rule + line),)


def _has_footer(document: Document) -> bool:
    """Whether something stands below a rule at the end, and under no heading of its own."""
    last: Iterator[object] = reversed(document.outline.blocks[:-1])
    found = next((block for block in last if isinstance(block, (Heading, Rule))), None)
    return isinstance(found, Rule) and not isinstance(document.outline.blocks[-1], Heading)
