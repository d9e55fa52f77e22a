"""Actions that are a heading each: blank ones filled in, new ones beside, and which of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.heading_events import HeadingEvent
from incidentkit.forms.writing.listing.shares import Share
from incidentkit.forms.writing.records.headed_actions import HeadedAction
from incidentkit.markdown.edits import Edit
from incidentkit.model.action_item import ActionItem


def is_heading(statement: Statement) -> bool:
    """Whether a statement is one action: a heading with labelled lines below it."""
    region = statement.region
    lone = statement.spot is None and region.inline > 0 and bool(region.blocks)
    return lone and statement.slot.codec is Codec.ACTIONS


def blank_heading(
    shares: Iterable[Share], value: ActionItem, current: Share | None
) -> Share | None:
    """The first heading that no action has yet and that one may have, behind the `current` one."""
    later = current is None
    for share in shares:
        blank = is_heading(share.statement) and not share.old and not share.kept
        if later and blank and share.has_room(value):
            return share
        later = later or share is current
    return None


def filled(
    document: Document, dress: Dress, statement: Statement, values: Sequence[ActionItem]
) -> Iterator[Edit]:
    """The edits that fill in a blank one with the first of the values, and put the others below."""
    if not is_heading(statement):
        raise NoPlaceError("each is a heading, with text of its own below it")
    headed = HeadedAction(document, dress, statement)
    yield from headed.edits_to(values[0])
    if len(values) > 1:
        yield _heading(document, statement).beside(
            "\n\n".join(texts(document, dress, statement, values[1:], 1)), below=True
        )


def texts(
    document: Document,
    dress: Dress,
    statement: Statement,
    values: Sequence[ActionItem],
    first: int,
) -> list[str]:
    """New ones like that of `statement`, behind which they come from number `first` on."""
    headed = HeadedAction(document, dress, statement)
    return [headed.text(value, number) for number, value in enumerate(values, first)]


def unused(document: Document, shares: Iterable[Share]) -> Iterator[Edit]:
    """The edits that take out the blank headings of a form that are more than there are actions."""
    headed = [share for share in shares if is_heading(share.statement)]
    if any(share.kept for share in headed):
        for share in headed:
            if not share.kept and not share.old:
                yield _heading(document, share.statement).removed()


def _heading(document: Document, statement: Statement) -> HeadingEvent:
    first, last = statement.region.lines[0], statement.region.lines[-1]
    lines = document.source.line_of(first[0]), document.source.line_of(last[1]) + 1
    return HeadingEvent(document, *lines)
