"""Taking a zone off a heading, a column or a label that would give it to times that have none.

A form may print "Time (UTC)"; a report may say "09:00" without a zone, and no day either, so that
it can't be read. Under that column the text would say more than the report does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.records.fills import attribute_of
from incidentkit.forms.writing.said import Verbatim, said, stated_paths
from incidentkit.markdown.blocks import Heading, Table
from incidentkit.markdown.edits import Edit
from incidentkit.model.facts import Facts
from incidentkit.notation.moment.loose_clocks import zoneless_clock
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.place import Span

_TIMED = frozenset((Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN, Codec.DURATION, Codec.LAG))
_BEFORE = re.compile(r"[ \t]*[(\[]?[ \t]*(?:\b(?:in|all times)\b[ \t]*)*$", re.IGNORECASE)
_BEHIND = re.compile(r"[ \t]*[)\]]?")


def unzoned_edits(document: Document, target: Facts) -> Iterator[Edit]:
    """The edits of a blank form after which no such time of `target` is given a zone in it."""
    for statement in document.survey.statements:
        if any(map(_is_zoneless, _texts(statement, document, target))):
            for span in _spans(document, statement):
                yield from _without_zone(document, span)


def _texts(statement: Statement, document: Document, target: Facts) -> Iterator[Any]:
    """What a statement is to say about times."""
    if statement.slot.codec is Codec.TIMELINE:
        rows = cast("tuple[object, ...]", said(target, statement.slot.path) or ())
        yield from (attribute_of(row, "at") for row in rows)
    elif statement.slot.codec in _TIMED:
        yield from (said(target, path) for path in stated_paths(statement, document.draft))


def _is_zoneless(value: object) -> bool:
    return isinstance(value, Verbatim) and zoneless_clock(value.text) is not None


def _spans(document: Document, statement: Statement) -> Iterator[Span]:
    """Where the label, the heads of columns and the headings over a statement stand."""
    if statement.spot is not None:
        yield statement.spot.label
    for block in statement.region.blocks:
        if isinstance(block, Table):
            yield from block.header.cells
    for block in document.outline.blocks:
        text = document.source.text[slice(*block.content)] if isinstance(block, Heading) else ""
        if isinstance(block, Heading) and text in statement.context:
            yield block.content


def _without_zone(document: Document, span: Span) -> Iterator[Edit]:
    text = document.source.text[slice(*span)]
    for mention in zone_mentions(text):
        before = _BEFORE.search(text, 0, mention.start)
        behind = _BEHIND.match(text, mention.end)
        start = before.start() if before else mention.start
        yield Edit(span[0] + start, span[0] + (behind.end() if behind else mention.end), "")
