"""What follows by definition from the rest of a report, so that it is safe to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pendulum

from incidentkit.findings.subject import Subject
from incidentkit.model.frozen_map import EMPTY
from incidentkit.model.measure import seconds_between

_SPANS: Final = {
    "stated_duration": ("started_at", "resolved_at"),
    "stated_detection_lag": ("started_at", "detected_at"),
}


def follows(subject: Subject, path: str) -> Mapping[str, Any]:
    """The change that fills in an attribute; empty where it takes more than a definition.

    A duration is the end less the start, the lag is the detection less the start, the day of an
    incident is that of its start, and what says when it was resolved is resolved. Only what fields
    state counts: a row of the timeline is understood by its words, which may be misunderstood.
    """
    facts = subject.facts
    if path in _SPANS:
        start, end = (getattr(facts, name) for name in _SPANS[path])
        if start is not None and end is not None and start <= end:
            return {path: pendulum.Duration(seconds=seconds_between(start, end))}
    elif path == "date" and facts.started_at is not None:
        return {path: facts.started_at.date()}
    elif path == "status" and facts.resolved_at is not None:
        return {path: "Resolved"}
    return EMPTY
