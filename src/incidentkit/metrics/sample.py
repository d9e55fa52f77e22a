"""What a metric found in a collection: durations, open incidents, and what can't be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple, Self, cast

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.measurable import Label, Measurable, label_of
from incidentkit.metrics.metric import Metric
from incidentkit.model.converters import moment
from incidentkit.model.measure import (
    Measure,
    MeasureResult,
    may_still_come,
    seconds_between,
)

_LONGEST: Final = 10**12
"""What a sum of a few may have and still be a Duration: some 30,000 years."""


class Observation(NamedTuple):
    """A duration in seconds; `stated` where the report gives it and no clock was read."""

    path: Label
    seconds: float
    stated: bool = False


class OpenIncident(NamedTuple):
    """An incident that goes on; it lasted `seconds` at least, None where nobody can say."""

    path: Label
    reason: str
    seconds: float | None = None


class Excluded(NamedTuple):
    """An incident that can't be used, and why."""

    path: Label
    reason: str


@attrs.frozen(kw_only=True)
class Sample:
    """The durations of one metric, and the incidents that gave none.

    Every incident is in exactly one of the three: `observations`, `open`, `excluded`.
    """

    observations: tuple[Observation, ...] = ()
    open: tuple[OpenIncident, ...] = ()
    excluded: tuple[Excluded, ...] = ()

    @classmethod
    def collect(
        cls, incidents: Iterable[Measurable], metric: Metric, as_of: dt.datetime | None = None
    ) -> Self:
        """Measure every incident with `metric`.

        Derived times are never measured. An incident that goes on is open: it lasted at least
        until the last time its report states, or until `as_of` if that is later, and never up to
        now. A duration stated while it goes on is one so far, and open too. Raises
        `InvalidValueError` where `as_of` is naive, and for a `metric` that is none.
        """
        if not isinstance(cast("object", metric), Metric):
            reason = f"expected a Metric, got {type(metric).__name__} {metric!r:.60}"
            raise InvalidValueError(reason, "metric")
        try:
            until = moment(as_of)
        except InvalidValueError as error:
            raise error.under("as_of") from None
        observations: list[Observation] = []
        still_open: list[OpenIncident] = []
        excluded: list[Excluded] = []
        for incident in incidents:
            label = label_of(incident)
            measured = metric.of(incident)
            if _is_open(measured, incident):
                still_open.append(_open(label, measured, incident, until))
            elif measured.duration is None:
                excluded.append(Excluded(label, _reason(measured, metric)))
            else:
                seconds = round(measured.duration.total_seconds())
                observations.append(Observation(label, seconds, measured.stated))
        return cls(
            observations=tuple(observations), open=tuple(still_open), excluded=tuple(excluded)
        )

    @classmethod
    def of_seconds(cls, seconds: Iterable[float], open: Iterable[float] = ()) -> Self:  # noqa: A002 -- as the attribute
        """A sample of bare durations in seconds; `open` are those that go on, so far.

        Raises `InvalidValueError` for what is no duration: less than 0, not finite, too long.
        """
        return cls(
            observations=tuple(Observation(None, value) for value in _spans("seconds", seconds)),
            open=tuple(OpenIncident(None, "goes on", value) for value in _spans("open", open)),
        )

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """One sample of all that `parts` have, in their order."""
        known = tuple(parts)
        return cls(
            observations=tuple(entry for part in known for entry in part.observations),
            open=tuple(entry for part in known for entry in part.open),
            excluded=tuple(entry for part in known for entry in part.excluded),
        )

    def unlabelled(self, shared: dict[Any, Any]) -> Self:
        """The sample without saying which incidents are in it.

        Entries that are alike are one, also with those that `shared` has from other samples.
        """

        def bare(entries: Iterable[Any]) -> Iterator[Any]:
            known = (entry._replace(path=None) for entry in entries)
            return (shared.setdefault((type(entry), entry), entry) for entry in known)

        return type(self)(
            observations=tuple(bare(self.observations)),
            open=tuple(bare(self.open)),
            excluded=tuple(bare(self.excluded)),
        )

    def without(self, more: Iterable[tuple[Label, str]]) -> Self:
        """The sample with `more` excluded: (path, reason) of what was left out beforehand."""
        added = tuple(Excluded(*entry) for entry in more)
        return attrs.evolve(self, excluded=(*self.excluded, *added))


def _spans(name: str, values: Iterable[float]) -> Iterator[float]:
    for index, value in enumerate(values):
        if not 0 <= value <= _LONGEST:
            reason = f"expected 0 to {_LONGEST:,} seconds, got {value!r}"
            raise InvalidValueError(reason, f"{name}[{index}]")
        yield value


def _is_open(measured: Measure, incident: Measurable) -> bool:
    if measured.stated:
        return may_still_come(measured.end, ongoing=incident.ongoing)
    return measured.result is MeasureResult.ONGOING


def _open(
    label: Label, measured: Measure, incident: Measurable, until: pendulum.DateTime | None
) -> OpenIncident:
    reason = f"goes on: {measured.end.name} is still to come"
    bounds: list[float] = []
    if measured.duration is not None:
        bounds.append(round(measured.duration.total_seconds()))
    began = measured.start.measurable_at
    if began is not None:
        times = [event.at for event in incident.events if event.at is not None]
        bounds += [seconds_between(began, at) for at in (*times, until) if at is not None]
    longest = max(bounds, default=-1)
    return OpenIncident(label, reason, longest if longest >= 0 else None)


def _reason(measured: Measure, metric: Metric) -> str:
    """Why there is no duration, with the milestones that are to blame."""
    start, end = measured.start, measured.end
    if measured.result is MeasureResult.OUT_OF_ORDER:
        return f"{end.name} is before {start.name}"
    lacking = [
        _lack(milestone.name if milestone.known else " or ".join(chain), known=milestone.known)
        for milestone, chain in ((start, metric.start), (end, metric.end))
        if milestone.measurable_at is None
    ]
    return ", ".join(lacking)


def _lack(name: str, *, known: bool) -> str:
    return f"only a day for {name}" if known else f"no time for {name}"
