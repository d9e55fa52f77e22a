"""Parts of a stated time that nobody filled in: "14:05 UTC by [who]", "HH:MM - 17:20 UTC"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.edits import Edit

_TIMES = frozenset((Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN, Codec.DURATION, Codec.LAG))
_BEHIND = re.compile(r"\s+(?:(?:by|to|via|[-–—→])\s+(?P<part>.*)|\((?P<aside>[^()]*)\))\s*\Z")
_BEFORE = re.compile(r"(?P<part>.*\S)\s+[-–—→]\s+\Z")
_UNKNOWN = "?"


def blank_parts(document: Document) -> Iterator[Edit]:
    """The edits that take such parts out, the last in the document first."""
    found: list[Edit] = []
    for statement, values in document.draft.stated.items():
        if statement.slot.codec not in _TIMES or statement.region.blocks:
            continue
        start, end = statement.region.span
        first = min(value.span[0] for value in values)
        last = max(value.span[1] for value in values)
        behind = _BEHIND.match(document.source.text[last:end])
        if behind and is_placeholder(behind["part"] or behind["aside"] or ""):
            found.append(Edit(last, end, ""))
        before = _BEFORE.match(document.source.text[start:first])
        if before and is_placeholder(before["part"]):
            found.append(Edit(start, start + before.end("part"), _UNKNOWN))
    yield from sorted(found, key=lambda edit: -edit.start)
