"""The text of a record's attributes, each as a cell or a part of a bullet says it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.said import Verbatim
from incidentkit.model.holder import Holder
from incidentkit.notation.duration_writing import write_duration_like
from incidentkit.notation.moment_writing import write_moment
from incidentkit.notation.states import action_state_of
from incidentkit.notation.zones import Zone, zones_in

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


def fill(
    document: Document,
    statement: Statement,
    value: Any,  # noqa: ANN401 -- any attribute's value
    like: str,
    *,
    head: str = "",
    day: dt.date | None = None,
) -> str:
    """The text of `value` in the notation of `like`, a text of the same column."""
    if value is None:
        return ""
    if isinstance(value, Verbatim):
        return value.text
    if isinstance(value, dt.timedelta):
        return write_duration_like(value, like)
    if isinstance(value, dt.date):
        return write_moment(value, like, zone=_zone(document, statement, head), day=day)
    if hasattr(value, "label"):
        return _status(value.label, like)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    text = _HORIZONS.get(getattr(value, "value", ""), str(value))
    return text.replace("\n", "<br>")


def _zone(document: Document, statement: Statement, head: str) -> Zone | None:
    named = zones_in(head) if head else ()
    if len(named) == 1 and isinstance(named[0], Zone):
        return named[0]
    zone = document.clock.zone(statement.context)
    return zone if isinstance(zone, Zone) else document.clock.assumed


def _status(label: str, like: str) -> str:
    """A bare state with the emoji that the column writes before its own states."""
    del like
    return label if action_state_of(label) is None else label
