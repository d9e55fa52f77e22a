"""The day on which the times of an incident hang that is written."""

from __future__ import annotations

import datetime as dt

from incidentkit.model.facts import Facts


def anchor_of(target: Facts) -> dt.date | None:
    """The day on which the times of an incident hang."""
    name = anchor_name(target)
    value = None if name is None else getattr(target, name)
    return None if value is None else dt.date(value.year, value.month, value.day)


def anchor_name(target: Facts) -> str | None:
    """The attribute that states the day on which times hang."""
    names = ("date", "started_at", "detected_at")
    return next((name for name in names if getattr(target, name) is not None), None)
