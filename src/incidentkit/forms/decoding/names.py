"""Names: one a bullet, or separated by commas."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import line_text, lists_in, place_of
from incidentkit.forms.keys import key_of
from incidentkit.forms.matter_lists import is_in_brackets, items_in_brackets
from incidentkit.forms.placeholders import is_placeholder, says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.commas import split_at_commas, split_people, split_services
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import one_line, strip_emphasis
from incidentkit.place import Span

_SENTENCE = "this incident affected"
"""A label that is the beginning of a sentence."""
_AND = late(r"^(?:and|&)\s+(?=\S)")


@frozen_by_types
class Name:
    """A name, and where it stands."""

    text: str
    span: Span


def read_names(page: Page, statement: Statement) -> None:
    """Read each name as a line of text."""
    for name in names_of(page, statement):
        page.draft.add(statement.slot.path, Element(value=name.text, span=name.span))


def names_of(page: Page, statement: Statement) -> tuple[Name, ...]:
    """The names that a statement gives; none where it only repeats the form."""
    codec = statement.slot.codec
    names = [name for name in _written(page, statement) if not is_placeholder(name.text, codec)]
    own = page.is_own_list(statement.slot.path, [name.text for name in names])
    return tuple(names) if own else ()


def _written(page: Page, statement: Statement) -> Iterator[Name]:
    region = statement.region
    lists = lists_in(region.blocks)
    for item in (item for block in lists for item in block.items):
        text = strip_emphasis(one_line(page.text(*item.lines)))
        yield Name(text, (item.lines[0][0], item.lines[-1][1]))
    if lists:
        return
    whole = line_text(page.source, region)
    if says_nothing(whole) or page.blanks.has_value(statement.slot.path, whole):
        return
    if is_in_brackets(page.source, statement):
        for one in items_in_brackets(page.source, statement):
            yield Name(strip_emphasis(one_line(page.text(one.text))), one.text)
        return
    cursor = region.span[0]
    parts = _parts(strip_emphasis(whole), statement)
    for number, raw in enumerate(parts):
        last = number > 0 and number == len(parts) - 1
        part = _AND.sub("", raw) if last else raw
        at = place_of(page.source, part, cursor)
        cursor = at[1]
        yield Name(strip_emphasis(part), at)


def _parts(text: str, statement: Statement) -> tuple[str, ...]:
    if statement.slot.codec is Codec.PEOPLE:
        return split_people(text)
    if statement.slot.codec is Codec.SERVICES:
        return split_services(text, as_sentence=key_of(statement.label or "") == _SENTENCE)
    return split_at_commas(text)
