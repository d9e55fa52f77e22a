"""Places that still say what the blank form says, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.forms.comments import without_comment_text
from incidentkit.forms.decoding.draft import Code, Note
from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.notation.late_patterns import late

_SAYS: Final = late(r"\w|\?")
"""A dash alone says that there is nothing."""
_LINK: Final = late(r"^ {0,3}\[([^\[\]\n]{1,200})\]:", re.MULTILINE)
"""Where the document says what a link by name leads to."""
_OF_RECORDS: Final = frozenset(
    {
        Codec.TIMELINE,
        Codec.ACTIONS,
        Codec.SERVICE_IMPACTS,
        Codec.METRIC_CHANGES,
        Codec.POLICY,
        Codec.TODO,
        Codec.MENU,
        Codec.SERVICES,
    }
)
"""Lists of records and menus: what of them is left blank is no value that is missing."""


def unfilled(document: Document, notes: Iterable[Note]) -> Iterator[Note]:
    """The `notes` so far, and one for each labelled place or section without a value of its own.

    `[Lea Ames]` is a link and no placeholder where the document says below where it leads.
    """
    text = document.source.text
    names: list[str] = _LINK.findall(text) if "]:" in text else []
    links = {name.casefold() for name in names}
    for note in (*notes, *_of_statements(document)):
        if note.code is not Code.UNFILLED or not _is_link(document, note, links):
            yield note


def _is_link(document: Document, note: Note, links: set[str]) -> bool:
    start, end = note.span or (0, 0)
    return document.source.text[start:end].strip("[] \t").casefold() in links


def _of_statements(document: Document) -> Iterator[Note]:
    draft = document.draft
    taken = {id(statement) for statement in draft.stated}
    taken |= {id(e.statement) for elements in draft.elements.values() for e in elements}
    for statement in document.survey.statements:
        if id(statement) in taken or statement.slot.codec in _OF_RECORDS:
            continue
        path = statement.slot.path
        if path not in draft.values:
            yield from _note(document, statement, path)


def _note(document: Document, statement: Statement, path: str) -> Iterator[Note]:
    text = without_comment_text(statement.region.text(document.source)).strip()
    if not text:
        span = statement.spot.label if statement.spot else statement.region.span
        yield Note(code=Code.UNFILLED, path=path, span=span, message="reads as not filled in")
        return
    codec = statement.slot.codec
    blanks = document.template.blanks if document.template else None
    lines = [line for line in text.split("\n") if line.strip()]
    own = blanks is not None and blanks.has_value(path, text)
    if own or (_SAYS.search(text) and all(is_placeholder(line, codec) for line in lines)):
        message = f"{excerpt(text)} reads as a placeholder"
        yield Note(code=Code.UNFILLED, path=path, span=statement.region.span, message=message)
