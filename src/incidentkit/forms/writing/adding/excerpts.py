"""One place of a layout by itself: filling it in is cheap, where the whole layout is long."""

from __future__ import annotations

from functools import lru_cache

from incidentkit.forms.document import Document, take_apart_once
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.sections.headings import headings_over


@lru_cache(maxsize=256)
def excerpt_of(layout: Document, place: Statement) -> tuple[Document, Statement]:
    """A document of nothing but `place` and the headings over it; `layout` where that won't do."""
    headings = [f"{'#' * h.level} {h.text}\n" for h in headings_over(layout, place)]
    text = "\n".join([*headings, whole_lines(layout, place), ""])
    alone = take_apart_once(text, layout.template)
    for own in alone.statements_of(place.slot.path):
        if is_same_place(own, place) and own.chain == place.chain:
            return alone, own
    return layout, place


def is_same_place(one: Statement, other: Statement) -> bool:
    """Whether two statements are of the same slot under the same label."""
    return one.slot == other.slot and key_of(one.label or "") == key_of(other.label or "")


def whole_lines(document: Document, statement: Statement) -> str:
    """The whole lines that state a value, label included."""
    source = document.source
    spans = [*statement.region.lines]
    if statement.spot is not None:
        spans.append(statement.spot.line)
    first = min(source.line_of(start) for start, _ in spans)
    last = max(source.line_of(end) for _, end in spans)
    return "\n".join(source.line_text(n) for n in range(first, last + 1)).rstrip()
