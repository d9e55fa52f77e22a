"""The text of a record's attributes, each as a cell or a part of a bullet says it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any, cast

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.action_states import completed_status
from incidentkit.forms.writing.said import Verbatim
from incidentkit.model.holder import Holder
from incidentkit.model.status import ActionStatus
from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.moment.bare_clocks import bare_clock
from incidentkit.notation.moment.clocks import EITHER_HALF
from incidentkit.notation.moment.halves_of_day import lacks_half, without_either_half
from incidentkit.notation.moment.moment_layout import layout_of
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.text import kept_whole

_HORIZONS = {
    "immediate": "Immediate",
    "short_term": "Short-term",
    "medium_term": "Medium-term",
    "long_term": "Long-term",
}


def attribute_of(record: Any, name: str) -> Any:  # noqa: ANN401 -- any attribute's value
    """The value of one attribute of a record, else the unread text that fills it, else None."""
    value = getattr(record, name, None)
    if value in (None, ()) and isinstance(record, Holder) and name in record.unparsed:
        return Verbatim(record.unparsed[name])
    return value


def fill(  # noqa: PLR0911, PLR0913 -- one for each kind of value; where it goes, and like what
    document: Document,
    dress: Dress,
    statement: Statement,
    value: Any,  # noqa: ANN401 -- any attribute's value
    like: str,
    *,
    head: str | None = "",
    day: dt.date | None = None,
) -> str:
    """The text of `value` in the notation of `like`, a text of the same column.

    `head` stands over it and may say its zone; where it is None a time has to say it itself.
    """
    if value is None:
        return ""
    context = (*((head,) if head else ()), *statement.context)
    if isinstance(value, Verbatim):
        return verbatim(document, dress, value, context)
    if isinstance(value, dt.timedelta):
        return write_duration_like(value, like)
    if isinstance(value, dt.date):
        zone = None if head is None else dress.zone(document, context)
        asked = None if isinstance(read_moment(like), Moment) else layout_of(like)
        if asked is not None and asked.zone is not None and zone is not None:
            # A form may ask for UTC where the document writes another zone.
            like = dress.moment_example(value) or like
        # Four digits are a time among others only.
        like = bare_clock(like) or like
        write = partial(dress.moment, value, zone=zone, day=day, dated=dress.day_example)
        text = write(like)
        # Among times that say AM or PM, one that doesn't would not be read.
        return write(dress.half_example) if dress.half_example and lacks_half(text) else text
    if isinstance(value, ActionStatus):
        return completed_status(document, dress, value.label)
    if hasattr(value, "label"):
        return str(value.label)
    if isinstance(value, tuple):
        return ", ".join(map(str, cast("tuple[object, ...]", value)))
    return _HORIZONS.get(getattr(value, "value", ""), kept_whole(str(value)))


def verbatim(document: Document, dress: Dress, value: Verbatim, context: tuple[str, ...]) -> str:
    """An unread text; a document that is edited may tell its zone, or that its half is open."""
    text = value.text
    if dress.fresh:
        return text
    bare = text if EITHER_HALF in document.source.text else without_either_half(text)
    return document.clock.without_zone(bare, context)


def comes_before(value: object, day: dt.date | None) -> bool:
    """Whether a value is a day, and one before `day`."""
    if day is None or not isinstance(value, dt.date):
        return False
    return dt.date(value.year, value.month, value.day) < dt.date(day.year, day.month, day.day)
