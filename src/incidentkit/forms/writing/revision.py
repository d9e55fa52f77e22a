"""Revising a document: `put` into the text that an incident was read from, as it was read."""

from __future__ import annotations

from incidentkit.forms.reader import Reading
from incidentkit.forms.writing.writer import put
from incidentkit.model.facts import Facts


def revise(reading: Reading, facts: Facts) -> str:
    """The document of a reading, changed so that it says what `facts` say; see `put`."""
    return put(
        reading.source.text,
        facts,
        template=reading.template,
        tz=reading.tz,
        base=reading.facts,
        limits=reading.limits,
        name=reading.name,
        order=reading.order,
    )
