"""A metric as data: between which milestones it runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Literal

import attrs
import pendulum

from incidentkit.errors import InvalidValueError, unexpected
from incidentkit.metrics.measurable import Measurable
from incidentkit.model.given_incidents import one_incident
from incidentkit.model.measure import Measure, MeasureResult, measure
from incidentkit.model.milestone import Milestones
from incidentkit.model.milestone_names import check_milestone_name
from incidentkit.model.strict import elements

Aggregate = Literal["mean", "median"]
"""Which figure of a sample a definition reports."""

_STATED: Final = (None, "stated_duration", "stated_detection_lag")


def _chain(names: str | Iterable[str]) -> tuple[str, ...]:
    chain = (names,) if isinstance(names, str) else elements(names, "a milestone or several")
    if not chain:
        reason = "expected a milestone or several"
        raise InvalidValueError(reason)
    for name in chain:
        check_milestone_name(name)
    return tuple(str(name) for name in chain)


def _start(names: str | Iterable[str]) -> tuple[str, ...]:
    return _named("start", names)


def _end(names: str | Iterable[str]) -> tuple[str, ...]:
    return _named("end", names)


def _named(attribute: str, names: str | Iterable[str]) -> tuple[str, ...]:
    try:
        return _chain(names)
    except InvalidValueError as error:
        raise error.under(attribute) from None


def _one_of(_metric: object, field: attrs.Attribute[Any], value: object) -> None:
    allowed = _STATED if field.name == "stated" else ("mean", "median")
    if value not in allowed:
        choices = ", ".join(map(repr, allowed))
        reason = f"expected one of {choices}, got {value!r}"
        raise InvalidValueError(reason, field.name)


def _name(value: object) -> str:
    if not isinstance(value, str):
        expected, name = "a name as text", "name"
        raise unexpected(expected, value, name)
    return value


def _words(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


@attrs.frozen
class Metric:
    """A span of an incident's life: `Metric("mttm", "started", "mitigated")`.

    `start` and `end` name a milestone, or several in the order in which they are tried: the first
    that has a time counts. `stated` names the attribute whose duration counts where the clock
    can't be read: "stated_duration", "stated_detection_lag", or None for none. `title` is for
    people; it is made from the name unless given. `aggregate` says which figure of a sample the
    definition reports, "mean" or "median". Raises `InvalidValueError` for an unknown milestone.
    """

    name: str = attrs.field(converter=_name)
    start: tuple[str, ...] = attrs.field(converter=_start)
    end: tuple[str, ...] = attrs.field(converter=_end)
    title: str = attrs.field(
        default=attrs.Factory(lambda metric: _words(metric.name), takes_self=True), kw_only=True
    )
    stated: str | None = attrs.field(default=None, kw_only=True, validator=_one_of)
    aggregate: Aggregate = attrs.field(default="mean", kw_only=True, validator=_one_of)

    def clock(self, incident: Measurable) -> Measure:
        """What the clock says for one incident, without any stated duration."""
        milestones: Milestones = one_incident(incident, "milestones").milestones
        start, end = _first(milestones, self.start), _first(milestones, self.end)
        return measure(milestones, start, end, ongoing=incident.ongoing)

    def of(self, incident: Measurable) -> Measure:
        """The measure of one incident: by the clock, else as stated, else why there is none.

        Only times that the report states or its timeline says are measured. A result by the clock
        has `stated` False; where the duration is the report's own, `stated` is True.
        """
        measured = self.clock(incident)
        if measured.duration is not None or self.stated is None:
            return measured
        stated: pendulum.Duration | None = getattr(incident, self.stated)
        if stated is None:
            return measured
        return attrs.evolve(measured, result=MeasureResult.OK, duration=stated, stated=True)


def _first(milestones: Milestones, chain: tuple[str, ...]) -> str:
    """The first milestone with a time, else the first that a day is known of, else the first."""
    timed = (name for name in chain if milestones[name].measurable_at is not None)
    dated = (name for name in chain if milestones[name].known)
    return next(timed, None) or next(dated, None) or chain[0]


TIME_TO_DETECT: Final = Metric(
    "time_to_detect", "started", "detected", stated="stated_detection_lag"
)
"""Started to detected, else the stated detection lag: `Incident.detection_lag`."""

TIME_TO_ACKNOWLEDGE: Final = Metric("time_to_acknowledge", "detected", "acknowledged")
"""Detected to acknowledged, the first engagement of a responder."""

TIME_TO_MITIGATE: Final = Metric("time_to_mitigate", "started", "mitigated")
"""Started to mitigated."""

TIME_TO_RECOVER: Final = Metric("time_to_recover", "started", "recovered")
"""Started to recovered."""

TIME_TO_RESOLVE: Final = Metric("time_to_resolve", "started", "resolved", stated="stated_duration")
"""Started to resolved, else the stated duration: `Incident.duration`."""
