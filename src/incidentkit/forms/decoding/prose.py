"""Prose: Markdown source, several blocks of it."""

from __future__ import annotations

import re

from incidentkit.forms.comments import without_comments
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.collecting import left_over
from incidentkit.model.converters import block
from incidentkit.place import Span

_MARKER = re.compile(r"^\s*(?:[-*+]|[0-9]{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")


def read_prose(page: Page, statement: Statement) -> None:
    """Read all that a section says; where another said something else before, it is left over."""
    path = statement.slot.path
    whole = statement.region.text(page.source).strip()
    if _is_blank(_fenced_content(whole)) or page.blanks.has_value(path, whole):
        return
    region = _without_guidance(page, statement.region, path)
    text = block(region.text(page.source))
    if text is None or is_placeholder(text) or page.blanks.has_value(path, text):
        return
    if page.draft.values.get(path, text) == text:
        page.draft.put(path, text, region.span)
    else:
        page.draft.leftovers.append(left_over(page.source, region, statement.chain))


def _without_guidance(page: Page, region: Region, path: str) -> Region:
    """A region without the comments and the form's own lines around it."""
    blocks, inline = region.blocks, region.lines[: region.inline]
    kept = without_comments(page.source, blocks, leading=not inline)
    if len(kept) < len(blocks):
        region = region_of(page.source, kept, inline)
    lines = list(region.lines)
    while lines and _is_guidance(page, lines[0], path):
        del lines[0]
    while lines and _is_guidance(page, lines[-1], path):
        del lines[-1]
    if len(lines) == len(region.lines):
        return region
    return Region(lines=tuple(lines), blocks=region.blocks, inline=min(region.inline, len(lines)))


def _is_guidance(page: Page, line: Span, path: str) -> bool:
    text = page.text(line).strip()
    return not text or page.blanks.has_line(path, text)


def _is_blank(text: str) -> bool:
    """Whether every line, without the marker of a list, is a placeholder."""
    return all(is_placeholder(_MARKER.sub("", line)) for line in text.split("\n"))


def _fenced_content(text: str) -> str:
    """What stands between the fences of `text`, where it is one fence and nothing else."""
    lines = text.split("\n")
    fence = lines[0][:3]
    if len(lines) > 1 and fence in ("```", "~~~") and lines[-1].startswith(fence):
        return "\n".join(lines[1:-1])
    return text
