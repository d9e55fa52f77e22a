"""Lists in brackets behind a key of front matter: `[api, "web"]`."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.forms.statements import Shape, Statement
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.place import Span

_ITEM = late(
    r"(?:[ \t\r\n]+|(?<=[ \t\r\n])#[^\n]*)*"
    r"""(?P<whole>(?P<mark>["'])(?P<quoted>(?:\\.|(?!(?P=mark)).)*)(?P=mark)"""
    r"(?=[ \t\r\n]*(?:,|\Z))|(?:\([^()\n]*\)|[^,\n])+)"
)


@attrs.frozen
class ListItem:
    """An item of such a list: where it stands, its quotes included, and where its text does."""

    whole: Span
    text: Span


def is_in_brackets(source: Source, statement: Statement) -> bool:
    """Whether a statement is what stands between the brackets of a list in front matter."""
    spot = statement.spot
    if spot is None or spot.shape is not Shape.MATTER:
        return False
    start, end = spot.value
    return source.text[start - 1 : start] == "[" and source.text[end : end + 1] == "]"


def items_in_brackets(source: Source, statement: Statement) -> Iterator[ListItem]:
    """The items of such a list, in order."""
    start, end = statement.region.span
    for found in _ITEM.finditer(source.text, start, end):
        whole = _trimmed(source, found.span("whole"))
        text = whole if found["mark"] is None else _trimmed(source, found.span("quoted"))
        if text[0] < text[1]:
            yield ListItem(whole, text)


def _trimmed(source: Source, span: Span) -> Span:
    text = source.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip())
    return (start, max(start, span[1] - len(text) + len(text.rstrip())))
