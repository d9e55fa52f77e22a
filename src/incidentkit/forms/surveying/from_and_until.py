"""German "Von" and "Bis", which together say when an incident began and ended.

"Von" alone says who wrote something, and "Bis" until when something is to be done.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.statements import Statement, Survey, UnknownField
from incidentkit.forms.vocabulary.lookup import Vocabulary, resolve
from incidentkit.markdown.source import Source
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.states import says_ongoing
from incidentkit.notation.text import strip_emphasis

_MEANT: Final = FrozenMap({"von": "start time", "bis": "end time"})
_NEXT: Final = 2
"""So many lines are between two labels of which one follows the other, with a blank one."""
_BESIDE: Final = 4
"""So many lines at most are between the two and a field that says whose they are."""


def with_from_and_until(source: Source, found: Survey, vocabulary: Vocabulary) -> Survey:
    """The survey in which such labels beside each other, among fields of the incident, count."""
    fields = [
        field
        for one, other in pairwise(found.custom)
        if (key_of(one.label), key_of(other.label)) == tuple(_MEANT)
        and _are_times(source, one, other)
        and _stand_among_fields(source, found, one, other)
        for field in (one, other)
    ]
    if not fields:
        return found
    added = tuple(_statements(fields, vocabulary))
    ordered = sorted((*found.statements, *added), key=lambda one: one.region.span)
    return attrs.evolve(
        found,
        statements=tuple(ordered),
        custom=tuple(one for one in found.custom if one not in fields),
    )


def _are_times(source: Source, one: UnknownField, other: UnknownField) -> bool:
    """Whether one of two texts is a time or a day, and the other is, too, or is yet to come."""
    texts = [strip_emphasis(field.region.text(source)).strip() for field in (one, other)]
    told = [isinstance(read_moment(text), Moment) for text in texts]
    return any(told) and all(
        timed or says_nothing(text) or says_ongoing(text)
        for timed, text in zip(told, texts, strict=True)
    )


def _stand_among_fields(
    source: Source, found: Survey, one: UnknownField, other: UnknownField
) -> bool:
    """Whether the two follow each other, and a field that is known stands close to them."""
    first, last = source.line_of(one.spot.line[0]), source.line_of(other.spot.line[0])
    if last - first > _NEXT or one.spot.shape is not other.spot.shape:
        return False
    known = (
        source.line_of(statement.spot.line[0])
        for statement in found.statements
        if statement.spot is not None and statement.spot.shape is one.spot.shape
    )
    return any(first - _BESIDE <= line <= last + _BESIDE for line in known)


def _statements(fields: list[UnknownField], vocabulary: Vocabulary) -> Iterator[Statement]:
    chain = (vocabulary.root,)
    for field in fields:
        entry = resolve(_MEANT[key_of(field.label)], chain)
        if entry is not None and entry.slot is not None:
            yield Statement(
                slot=entry.slot,
                region=field.region,
                chain=(*chain, entry),
                label=field.label,
                context=(field.label,),
                spot=field.spot,
            )
