"""The measures every team asks for, and the day an incident belongs to."""

from __future__ import annotations

from collections.abc import Mapping

import pendulum

from incidentkit.model.events import events_of
from incidentkit.model.facts import Facts
from incidentkit.model.measure import Measure, MeasureResult, measure
from incidentkit.model.milestone import Milestones

_DAY_COMES_FROM = ("started", "detected", "declared")


def detection_lag(facts: Facts, milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """From started to detected; where that can't be measured, the stated detection lag."""
    measured = measure(milestones, "started", "detected", ongoing=ongoing)
    return _or_stated(measured, facts.stated_detection_lag)


def time_to_acknowledge(milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """From detected to acknowledged, the first stated engagement of a responder."""
    return measure(milestones, "detected", "acknowledged", ongoing=ongoing)


def time_to_mitigate(milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """From started to mitigated."""
    return measure(milestones, "started", "mitigated", ongoing=ongoing)


def time_to_recover(milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """From started to recovered."""
    return measure(milestones, "started", "recovered", ongoing=ongoing)


def time_to_resolve(milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """From started to resolved."""
    return measure(milestones, "started", "resolved", ongoing=ongoing)


def duration(facts: Facts, milestones: Milestones, *, ongoing: bool = False) -> Measure:
    """The time to resolve; where that can't be measured, the stated duration.

    That holds while the incident is ongoing, too: then the stated duration may be one so far.
    """
    measured = time_to_resolve(milestones, ongoing=ongoing)
    return _or_stated(measured, facts.stated_duration)


def by_name(facts: Facts, milestones: Milestones, *, ongoing: bool) -> Mapping[str, Measure]:
    """All of them, by the name of the attribute that has its duration."""
    return {
        "duration": duration(facts, milestones, ongoing=ongoing),
        "detection_lag": detection_lag(facts, milestones, ongoing=ongoing),
        "time_to_acknowledge": time_to_acknowledge(milestones, ongoing=ongoing),
        "time_to_mitigate": time_to_mitigate(milestones, ongoing=ongoing),
        "time_to_recover": time_to_recover(milestones, ongoing=ongoing),
        "time_to_resolve": time_to_resolve(milestones, ongoing=ongoing),
    }


def _or_stated(measured: Measure, stated: pendulum.Duration | None) -> Measure:
    if measured.duration is not None or stated is None:
        return measured
    return Measure(
        start=measured.start,
        end=measured.end,
        result=MeasureResult.OK,
        duration=stated,
        stated=True,
    )


def day_of(facts: Facts, milestones: Milestones) -> pendulum.Date | None:
    """The calendar day an incident belongs to, in the offset as written; None where none is known.

    The stated date, else the day of started, detected or declared, else of the first event. A
    derived milestone doesn't count.
    """
    if facts.date is not None:
        return facts.date
    for name in _DAY_COMES_FROM:
        if milestones[name].known:
            return milestones[name].day
    days = (event.on if event.at is None else event.at.date() for event in events_of(facts))
    return next((day for day in days if day is not None), None)
