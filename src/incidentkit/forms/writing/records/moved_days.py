"""Events that move to another day along with the incident: their clock times stay as they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.text import strip_emphasis


def move_along(
    document: Document, elements: Sequence[Element], values: Sequence[Any], day: dt.date | None
) -> bool:
    """Whether events that hang on the incident's day are to follow it to `day`, each as it is."""
    before = document.clock.anchor
    if before is None or day is None or before == day or len(elements) != len(values):
        return False
    step = day - before
    pairs = zip(elements, values, strict=True)
    return all(_follows(document, element, value, step) for element, value in pairs)


def _follows(document: Document, element: Element, new: object, step: dt.timedelta) -> bool:
    old = element.value
    if not isinstance(old, TimelineEvent) or not isinstance(new, TimelineEvent):
        return False
    if old.at is None or new.at is None or "at" not in element.places:
        return False
    moment = read_moment(strip_emphasis(document.source.text[slice(*element.places["at"])]))
    bare = isinstance(moment, Moment) and not moment.has_date
    return bare and new.at == old.at + step and attrs.evolve(new, at=old.at) == old
