"""What a metric found in a collection: durations, open incidents, and what can't be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Self

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.entries import Entries, Picked, Repeated, entries_of, joined
from incidentkit.metrics.given_metrics import one_metric
from incidentkit.metrics.measurable import Label, Measurable, label_of
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.timings import Part, Timings
from incidentkit.model.converters import moment
from incidentkit.model.measure import Measure, seconds_between
from incidentkit.model.strict import elements

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


def _observations(entries: Iterable[Observation]) -> Entries[Observation]:
    return entries_of(Observation, entries)


def _open_incidents(entries: Iterable[OpenIncident]) -> Entries[OpenIncident]:
    return entries_of(OpenIncident, entries)


def _excluded(entries: Iterable[Excluded]) -> Entries[Excluded]:
    return entries_of(Excluded, entries)


@attrs.frozen(kw_only=True)
class Sample:
    """The durations of one metric, and the incidents that gave none.

    Every incident is in exactly one of the three: `observations`, `open`, `excluded`. They are
    sequences of (path, seconds, stated), (path, reason, seconds) and (path, reason). `doubtful`
    names those of the observations that rest on a time which another milestone of the incident
    contradicts ("detected is before started"): they count, for nobody knows which time is wrong.
    """

    observations: Entries[Observation] = attrs.field(
        default=entries_of(Observation, ()), converter=_observations
    )
    open: Entries[OpenIncident] = attrs.field(
        default=entries_of(OpenIncident, ()), converter=_open_incidents
    )
    excluded: Entries[Excluded] = attrs.field(default=entries_of(Excluded, ()), converter=_excluded)
    doubtful: Entries[Excluded] = attrs.field(
        default=entries_of(Excluded, ()), converter=_excluded, eq=False
    )

    @classmethod
    def collect(
        cls, incidents: Iterable[Measurable], metric: Metric | str, as_of: dt.datetime | None = None
    ) -> Self:
        """Measure every incident with `metric`.

        Derived times are never measured. An incident that goes on is open: it lasted at least
        until the last time its report states, or until `as_of` if that is later, and never up to
        now. A duration stated while it goes on is one so far, and open too. Raises
        `InvalidValueError` where `as_of` is naive, and for a `metric` that is none.
        """
        return cls.read(Timings.of(incidents), metric, as_of)

    @classmethod
    def read(
        cls,
        timings: Timings,
        metric: Metric | str,
        as_of: dt.datetime | None = None,
        part: Part | None = None,
    ) -> Self:
        """Measure the incidents behind some `timings`, all or those of a part.

        Raises what `collect` does.
        """
        metric = one_metric(metric)
        try:
            until = moment(as_of)
        except InvalidValueError as error:
            raise error.under("as_of") from None
        found = timings.read(metric, part)
        stated: Sequence[bool] = Repeated(value=False, times=len(found.measured))
        if found.stated:
            stated = [row in found.stated for row in found.measured]
        goes_on = (timings.incidents[row] for row in found.open)
        measured = Picked(timings.labels, found.measured)
        excluded = Picked(timings.labels, found.excluded)
        return cls(
            observations=Entries(Observation, (measured, found.seconds, stated)),
            open=[_open(one, metric.of(one), until) for one in goes_on],
            excluded=Entries(Excluded, (excluded, found.reasons)),
            doubtful=[
                Excluded(timings.labels[row], reason)
                for row, reason in timings.doubts(metric, found.measured)
            ],
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
            observations=joined(Observation, (part.observations for part in known)),
            open=joined(OpenIncident, (part.open for part in known)),
            excluded=joined(Excluded, (part.excluded for part in known)),
            doubtful=joined(Excluded, (part.doubtful for part in known)),
        )

    def unlabelled(self) -> Self:
        """The sample without saying which incidents are in it."""
        return type(self)(
            observations=self.observations.with_column(0, Repeated(None, len(self.observations))),
            open=self.open.with_column(0, Repeated(None, len(self.open))),
            excluded=self.excluded.with_column(0, Repeated(None, len(self.excluded))),
            doubtful=self.doubtful.with_column(0, Repeated(None, len(self.doubtful))),
        )

    def without(self, more: Iterable[tuple[Label, str]]) -> Self:
        """The sample with `more` excluded: (path, reason) of what was left out beforehand."""
        added = entries_of(Excluded, (Excluded(*entry) for entry in more))
        if not added:
            return self
        return attrs.evolve(self, excluded=joined(Excluded, (self.excluded, added)))

    @property
    def seconds(self) -> Sequence[float]:
        """The durations alone, in the order of the observations."""
        return self.observations.column(1)


def _spans(name: str, values: Iterable[float]) -> Iterator[float]:
    try:
        found = elements(values, "several durations in seconds")
    except InvalidValueError as error:
        raise error.under(name) from None
    for index, value in enumerate(found):
        if not isinstance(value, int | float) or not 0 <= value <= _LONGEST:
            reason = f"expected 0 to {_LONGEST:,} seconds, got {value!r}"
            raise InvalidValueError(reason, f"{name}[{index}]")
        yield value


def _open(incident: Measurable, measured: Measure, until: pendulum.DateTime | None) -> OpenIncident:
    reason = f"goes on: {measured.end.name} is still to come"
    bounds: list[float] = []
    if measured.duration is not None:
        bounds.append(round(measured.duration.total_seconds()))
    began = measured.start.measurable_at
    if began is not None:
        times = [event.at for event in incident.events if event.at is not None]
        bounds += [seconds_between(began, at) for at in (*times, until) if at is not None]
    longest = max(bounds, default=-1)
    return OpenIncident(label_of(incident), reason, longest if longest >= 0 else None)
