"""Text beside a list that is emptied: without the list it would be read as an item itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from incidentkit.forms.comments import FURTHER_TEXT_MARK
from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading, Leftover, Statement
from incidentkit.forms.vocabulary.entries import PROSE_LISTS
from incidentkit.forms.writing.listing.shares import Share
from incidentkit.markdown.blocks import Heading, ListBlock, Rule
from incidentkit.markdown.edits import Edit


def text_marks(document: Document, shares: Iterable[Share]) -> Iterator[Edit]:
    """A mark for the text beside each emptied list that it is none of its items.

    It comes in the place of the list, or above the text that stands above that.
    """
    own = [share for share in shares if share.statement.slot.codec in PROSE_LISTS]
    emptied = [share.statement for share in own if share.old and not share.kept]
    for heading in document.survey.headings:
        inside = [s.statement for s in own if _is_body(document, heading, s.statement)]
        if inside and all(statement in emptied for statement in inside):
            body = range(heading.body_start_line, heading.body_end_line)
            yield from _marked(document, inside, body)
    for statement in emptied:
        blocks = statement.region.blocks
        if statement.spot is not None and len(blocks) == 1 and isinstance(blocks[0], ListBlock):
            yield from _marked(document, [statement], _below(document, blocks[0].end_line))


def _is_body(document: Document, heading: KnownHeading, statement: Statement) -> bool:
    start = document.source.line_of(statement.region.span[0])
    body = heading.body_start_line <= start < heading.body_end_line
    return statement.spot is None and body and statement.chain == heading.chain


def _below(document: Document, line: int) -> range:
    """The lines from one on, up to the next heading or rule, if they start with leftover text."""
    below = [block for block in document.outline.blocks if block.start_line >= line]
    ends = (block.start_line for block in below if isinstance(block, (Heading, Rule)))
    body = range(line, next(ends, document.source.line_count))
    first = min(_text_lines(document, body), default=None)
    return body if below and below[0].start_line == first else range(0)


def _text_lines(document: Document, body: range) -> Iterator[int]:
    """The lines on which pieces of leftover text start, of those in `body`."""
    waiting: list[Leftover] = [*document.survey.leftovers, *document.draft.leftovers]
    while waiting:
        left = waiting.pop()
        waiting += left.below
        starts = (document.source.line_of(region.span[0]) for region in left.regions)
        yield from (line for line in starts if line in body)


def _marked(document: Document, lists: Iterable[Statement], body: range) -> Iterator[Edit]:
    source = document.source
    texts = list(_text_lines(document, body))
    spots = [s.spot for s in document.survey.statements if s.spot is not None]
    spots += [field.spot for field in document.survey.custom]
    if not texts or any(source.line_of(spot.line[0]) in body for spot in spots):
        # Below the mark a field would be text, too.
        return
    line = min(texts + [source.line_of(statement.region.span[0]) for statement in lists])
    # A list right below its heading leaves the blank line below it.
    spaced = line in texts or (line > 0 and not source.line_text(line - 1).strip())
    at = source.line_starts[line]
    yield Edit(at, at, FURTHER_TEXT_MARK + ("\n\n" if spaced else "\n"))
