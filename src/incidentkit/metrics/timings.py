"""The times of many incidents as columns of numbers, so that a metric is one pass over them."""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import sub
from typing import Final, NamedTuple, Self

import attrs

from incidentkit.metrics.measurable import Label, Measurable, label_of
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.readings import Readings, Rows, in_order
from incidentkit.model.given_incidents import each_incident
from incidentkit.model.measure import Measure, MeasureResult, may_still_come
from incidentkit.model.milestone import Milestones
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.milestones_out_of_order import IN_ORDER, doubts_about, out_of_order

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECONDS: Final = 1_000_000
_STATED: Final = ("stated_duration", "stated_detection_lag")


class Measured(NamedTuple):
    """The measure of one incident: how it came out, how long, and whether a clock was read."""

    result: MeasureResult
    duration: dt.timedelta | None = None
    basis: str | None = None


class _Plan(NamedTuple):
    """How a metric comes out for incidents of a shape; with nothing set, they go on."""

    begun: str = ""
    ended: str = ""
    """The milestones that the clock is read at."""
    stated: str = ""
    """The attribute whose duration counts."""
    reason: str = ""
    """Why there is no duration."""


Part = Mapping[int, Rows]
"""Some of the incidents by the number of their shape."""


@attrs.frozen(kw_only=True, eq=False)
class Timings:
    """When each milestone of each incident was reached, as far as it can be measured.

    Incidents of the same shape know the same milestones equally well. So a metric comes out for
    them in the same way, but for the seconds, and is worked out in full for one of them alone.
    """

    incidents: tuple[Measurable, ...]
    labels: tuple[Label, ...]
    shapes: array[int]
    """The number of the shape of each incident."""
    examples: tuple[Measurable, ...]
    """An incident of each shape."""
    columns: Mapping[str, array[int]]
    """Ticks since 1970 by milestone, and seconds by stated duration; 0 for none."""
    ticks: int
    """How many are a second: one, unless some time is finer."""
    _plans: dict[Metric, list[_Plan]] = attrs.field(factory=dict[Metric, list[_Plan]], repr=False)
    """What is known of metrics that were read before."""

    @classmethod
    def of(cls, incidents: Iterable[Measurable]) -> Self:
        """The times of some incidents."""
        known = tuple(each_incident(incidents, "milestones"))
        blank = bytes(8 * len(known))
        columns = {name: array("q", blank) for name in (*MILESTONES, *_STATED)}
        numbers: dict[tuple[object, ...], int] = {}
        examples: list[Measurable] = []
        shapes = array("L")
        fine = False
        for row, incident in enumerate(known):
            shape: list[object] = [incident.ongoing]
            for name, milestone in incident.milestones.items():
                at = milestone.measurable_at
                shape.append(milestone.basis if at is None else True)
                if at is not None:
                    columns[name][row] = _microseconds(at)
                    fine = fine or bool(at.microsecond)
            for name in _STATED:
                stated: dt.timedelta | None = getattr(incident, name, None)
                shape.append(stated is None)
                if stated is not None:
                    columns[name][row] = round(stated.total_seconds())
            number = numbers.setdefault(tuple(shape), len(numbers))
            if number == len(examples):
                examples.append(incident)
            shapes.append(number)
        if not fine:
            for name in MILESTONES:
                columns[name] = array("q", (at // _MICROSECONDS for at in columns[name]))
        return cls(
            incidents=known,
            labels=tuple(map(label_of, known)),
            shapes=shapes,
            examples=tuple(examples),
            columns=columns,
            ticks=_MICROSECONDS if fine else 1,
        )

    def part(self, rows: Iterable[int]) -> Part:
        """Some of the incidents by their numbers, which are in order."""
        shapes = self.shapes
        found = defaultdict[int, list[int]](list)
        for row in rows:
            found[shapes[row]].append(row)
        return found

    @cached_property
    def whole(self) -> Part:
        """All incidents."""
        everything = range(len(self.shapes))
        return {0: everything} if len(self.examples) == 1 else self.part(everything)

    @cached_property
    def contradicted(self) -> Mapping[int, Milestones]:
        """The milestones of each incident of which two are the wrong way round, by its number."""
        suspects: set[int] = set()
        for shape, rows in self.whole.items():
            milestones: Milestones = self.examples[shape].milestones
            known = {name for name, one in milestones.items() if one.measurable_at is not None}
            if any(one.known and one.at is None for one in milestones.values()):
                suspects.update(rows)
                continue
            for start, end in IN_ORDER:
                if start in known and end in known:
                    begun, ended = self.columns[start], self.columns[end]
                    suspects.update(row for row in rows if ended[row] < begun[row])
        found = {row: self.incidents[row].milestones for row in sorted(suspects)}
        return {row: milestones for row, milestones in found.items() if out_of_order(milestones)}

    def doubts(self, metric: Metric, rows: Rows) -> list[tuple[int, str]]:
        """Those of some measured incidents whose start or end another milestone contradicts."""
        if not self.contradicted:
            return []
        wanted = set(rows)
        found: list[tuple[int, str]] = []
        for row, milestones in self.contradicted.items():
            measured = metric.of(self.incidents[row]) if row in wanted else None
            if measured is not None and not measured.stated:
                told = doubts_about(milestones, (measured.start.name, measured.end.name))
                found += [(row, " and ".join(told))] if told else []
        return found

    def read(self, metric: Metric, part: Part | None = None) -> Readings:
        """What `metric` finds for each incident, or for those of a part."""
        shapes = self.whole if part is None else part
        planned = defaultdict[_Plan, list[Rows]](list)
        for shape, rows in shapes.items():
            if rows:
                planned[self._plan(metric, shape)].append(rows)
        found = Readings()
        for plan, parts in planned.items():
            self._follow(plan, in_order(parts), metric, found)
        return found

    def measures(self, metric: Metric) -> list[Measured]:
        """What `metric.of` says of each incident; a stated duration is "stated", be it so far."""
        found = [Measured(MeasureResult.MISSING)] * len(self.shapes)
        for shape, rows in self.whole.items():
            begun, ended, _, _ = self._plan(metric, shape)
            measured = metric.of(self.examples[shape])
            one = Measured(measured.result)
            for row in rows:
                if begun and (took := self.columns[ended][row] - self.columns[begun][row]) >= 0:
                    seconds = took // self.ticks
                    one = Measured(MeasureResult.OK, dt.timedelta(seconds=seconds), "measured")
                elif begun or measured.stated:
                    one = _measured(metric.of(self.incidents[row]))
                found[row] = one
        return found

    def _plan(self, metric: Metric, shape: int) -> _Plan:
        plans = self._plans.get(metric)
        if plans is None:
            plans = [_plan(metric, example) for example in self.examples]
            self._plans[metric] = plans
        return plans[shape]

    def _follow(self, plan: _Plan, rows: Rows, metric: Metric, found: Readings) -> None:
        if plan.begun:
            self._clock(plan, rows, metric, found)
        elif plan.stated:
            seconds = array("q", map(self.columns[plan.stated].__getitem__, rows))
            found.add_durations(rows, seconds, stated=True)
        elif plan.reason:
            found.add_excluded(rows, plan.reason)
        else:
            found.open = rows

    def _clock(self, plan: _Plan, rows: Rows, metric: Metric, found: Readings) -> None:
        begun, ended = self.columns[plan.begun], self.columns[plan.ended]
        if len(rows) == len(begun):
            took = array("q", map(sub, ended, begun))
        else:
            took = array("q", map(sub, map(ended.__getitem__, rows), map(begun.__getitem__, rows)))
        if min(took) < 0:
            backwards = [row for row, ticks in zip(rows, took, strict=True) if ticks < 0]
            rows = [row for row, ticks in zip(rows, took, strict=True) if ticks >= 0]
            took = array("q", (ticks for ticks in took if ticks >= 0))
            for row in backwards:
                _take(row, metric.of(self.incidents[row]), metric, found)
        if self.ticks > 1:
            took = array("q", (ticks // self.ticks for ticks in took))
        found.add_durations(rows, took)


def _measured(one: Measure) -> Measured:
    basis = "stated" if one.stated else "measured"
    return Measured(one.result, one.duration, None if one.duration is None else basis)


def _plan(metric: Metric, example: Measurable) -> _Plan:
    measured = metric.of(example)
    start, end = measured.start, measured.end
    if _is_open(measured, example):
        return _Plan()
    if start.measurable_at is not None and end.measurable_at is not None:
        return _Plan(begun=start.name, ended=end.name)
    if measured.duration is None:
        return _Plan(reason=_reason(measured, metric))
    return _Plan(stated=metric.stated or "")


def _take(row: int, measured: Measure, metric: Metric, found: Readings) -> None:
    """Add an incident whose clock runs backwards."""
    if measured.duration is None:
        found.add_excluded((row,), _reason(measured, metric))
    else:
        seconds = round(measured.duration.total_seconds())
        found.add_durations((row,), (seconds,), stated=measured.stated)


def _microseconds(at: dt.datetime) -> int:
    # Not `at - _EPOCH`: pendulum would build a calendar interval.
    since = dt.datetime.__sub__(at, _EPOCH)
    return (since.days * 86_400 + since.seconds) * _MICROSECONDS + since.microseconds


def _is_open(measured: Measure, incident: Measurable) -> bool:
    if measured.stated:
        return may_still_come(measured.end, ongoing=incident.ongoing)
    return measured.result is MeasureResult.ONGOING


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
