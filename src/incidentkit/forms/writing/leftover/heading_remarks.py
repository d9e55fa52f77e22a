"""What a heading says besides its name, taken out: "Resolution (what we did at once)"."""

from __future__ import annotations

import re

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Leftover
from incidentkit.markdown.blocks import Heading
from incidentkit.markdown.edits import Edit

_OPENING = re.compile(r"[ \t]*[(\[（][ \t]*\Z")
_CLOSING = re.compile(r"[ \t]*[)\]）]")
_JOINT_BEFORE = re.compile(r"(?:[ \t]*[:：—,]|[ \t]+[-‐‑‒–—|·•]+)[ \t]*\Z")
_JOINT_BEHIND = re.compile(r"[ \t]*[:：—,][ \t]*|[ \t]+[-‐‑‒–—|·•]+[ \t]+")


def remark_removed(document: Document, part: Leftover) -> Edit | None:
    """The edit that leaves a heading its name; None for a part that isn't a remark of one."""
    if part.heading is not None or len(part.regions) != 1:
        return None
    start, end = part.regions[0].span
    for block in document.outline.blocks:
        if isinstance(block, Heading) and block.content[0] <= start < end <= block.content[1]:
            first, last = block.content
            text = document.source.text
            before, behind = text[first:start], text[end:last]
            opened, closed = _OPENING.search(before), _CLOSING.match(behind)
            if opened and closed:
                return Edit(first + opened.start(), end + closed.end(), "")
            if joint := _JOINT_BEFORE.search(before):
                return Edit(first + joint.start(), end, "")
            if joint := _JOINT_BEHIND.match(behind):
                return Edit(start, end + joint.end(), "")
    return None
