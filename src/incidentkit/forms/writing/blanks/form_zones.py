"""The zone in which a form that is filled in has its times: one, where the form names it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, cast

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.forms.template import Template
from incidentkit.forms.writing.blanks.zone_claims import says_other_zone
from incidentkit.model.facts import Facts
from incidentkit.model.measures import day_of
from incidentkit.model.milestones import milestones_of

_UTC = re.compile(r"\b(?:UTC|GMT)\b")


def names_utc(form: Template | None) -> bool:
    """Whether a form asks for times in UTC somewhere; without a form, new times are in UTC."""
    return form is None or _UTC.search(form.report_text) is not None


def in_form_zone(facts: Facts, form: Template) -> Facts:
    """The facts with each time in UTC, where the form asks for UTC: the same times, told so.

    They stay as they are where a text says of all times that they are in another zone, and where
    the incident would then be of another day, or a time of a year that isn't known.
    """
    if not names_utc(form) or says_other_zone(facts):
        return facts
    try:
        changed = attrs.evolve(
            facts,
            timeline=tuple(map(_in_utc, facts.timeline)),
            review=_in_utc(facts.review),
            resolution=_in_utc(facts.resolution),
            **dict(_times_in_utc(facts)),
        )
    except InvalidValueError:
        return facts
    return changed if _day(changed) == _day(facts) else facts


def _day(facts: Facts) -> dt.date | None:
    return day_of(facts, milestones_of(facts))


def _in_utc(holder: Any) -> Any:  # noqa: ANN401 -- whatever holds times
    times = dict(_times_in_utc(holder))
    return attrs.evolve(holder, **times) if times else holder


def _times_in_utc(holder: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """The times of a holder that have another offset, by the names of their attributes."""
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(holder))):
        value = getattr(holder, field.name)
        if isinstance(value, dt.datetime) and value.utcoffset():
            yield field.name, value.astimezone(dt.UTC)
