"""Front matter that says otherwise than the document below it, whose own fields count.

Such a key stays in `front_matter`, as it is written; that it says otherwise is a note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.decoding.draft import Code, Draft, Note, Stated
from incidentkit.forms.statements import Statement, Survey
from incidentkit.markdown.source import Source


def matter_contradictions(
    source: Source, draft: Draft, clock: Clock, fields: Sequence[Statement]
) -> Iterator[Note]:
    """A note on each of the `fields` of front matter that `draft` has otherwise."""
    if not fields:
        return
    above = _read(source, clock, fields)
    for field in fields:
        for stated in above.stated.get(field, ()):
            path = _told_at(draft, stated.path)
            if path is not None and _differ(stated.value, draft.values[path]):
                yield _note(draft, path, stated, field)


def _read(source: Source, clock: Clock, fields: Sequence[Statement]) -> Draft:
    """What front matter says by itself, on the day of the document."""
    decoder = Decoder(source, Blanks(), clock.assumed)
    decoder.clock.around = clock.anchor
    alone = Survey(
        statements=tuple(fields),
        custom=(),
        leftovers=(),
        headings=(),
        title=None,
        top_heading=None,
        names=frozenset(),
    )
    return decoder.read(alone, None)


def _told_at(draft: Draft, path: str) -> str | None:
    """Where the document says the same: of a milestone it may be its time, or its day."""
    name = path.removeprefix("stated_days[").removesuffix("]").removesuffix("_at")
    known = (path, f"{name}_at", f"stated_days[{name}]")
    return next((one for one in known if one in draft.values), None)


def _differ(one: object, other: object) -> bool:
    """Whether two values are not the same; a day fits each time on it."""
    if one is None:
        return False
    if isinstance(one, dt.date) and isinstance(other, dt.date):
        timed = isinstance(one, dt.datetime) and isinstance(other, dt.datetime)
        return one != other if timed else _day(one) != _day(other)
    return one != other


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _note(draft: Draft, path: str, stated: Stated, field: Statement) -> Note:
    place = next(iter(draft.places.get(path, ())), None)
    counts = (one for one, said in draft.stated.items() if any(s.span == place for s in said))
    both = (next(counts, None), field)
    return Note(
        code=Code.CONTRADICTION,
        path=path,
        span=stated.span,
        message="stated below, differently",
        other=place,
        value=stated.value,
        labels=tuple(None if one is None else one.label for one in both),
        contexts=tuple(() if one is None else one.context for one in both),
    )
