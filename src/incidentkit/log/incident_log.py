"""Many incidents as one value: loaded, chosen, parted, measured."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Self, TypeVar, overload

import attrs

from incidentkit.display.counted import counted
from incidentkit.files import path_of
from incidentkit.forms.template import Template
from incidentkit.incident import Incident
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.log.action_register import ActionRegister
from incidentkit.log.arguments import choice_of, id_of, incidents_of, number_of
from incidentkit.log.cards import log_card
from incidentkit.log.exclusion import Rule, parted
from incidentkit.log.loading import opened
from incidentkit.log.measured import Group, Measured, table_of
from incidentkit.log.metric_table import MetricTable
from incidentkit.log.order import by_time, parted_by_day
from incidentkit.log.outcomes import ExcludedIncident, Failure, Skipped
from incidentkit.log.progress import Progress
from incidentkit.log.reading import Options, Outcome, read_one
from incidentkit.log.sources import MARKDOWN, Source
from incidentkit.log.tabular import Tabular
from incidentkit.log.unknown_names import UnknownName, unknown_names
from incidentkit.metrics.grouping import By, Key, rows_of
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.timings import Timings
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict

_T = TypeVar("_T")


@hinted
@attrs.frozen(repr=False, field_transformer=strict)
class IncidentLog(Measured, Tabular):
    """Incidents in an order, with what could not be read, was passed over, or was taken out.

    `failures` are (path, reason, error) of files that can't be read, `skipped` (path, reason) of
    files that are no incident, `excluded` (path, reason, incident) of incidents that a rule took
    out; every figure of the log counts those as excluded. A part of a log (a slice, `filter`,
    `split`, `group`) keeps all failures and skipped files, since nobody knows which part they
    belong to; `filter`, `split` and `group` choose among the excluded as among the incidents.

    A log never changes. It can be compared, hashed and pickled.
    """

    incidents: tuple[Incident, ...] = attrs.field(default=(), converter=incidents_of)
    failures: tuple[Failure, ...] = attrs.field(
        default=(), converter=tuple[Failure, ...], kw_only=True
    )
    skipped: tuple[Skipped, ...] = attrs.field(
        default=(), converter=tuple[Skipped, ...], kw_only=True
    )
    excluded: tuple[ExcludedIncident, ...] = attrs.field(
        default=(), converter=tuple[ExcludedIncident, ...], kw_only=True
    )

    # -- in -------------------------------------------------------------------------------------

    @classmethod
    def from_files(  # noqa: PLR0913 -- each by name, and each has a default
        cls,
        *sources: Source,
        workers: int = 1,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        date_order: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
        pattern: str | Sequence[str] = MARKDOWN,
        progress: Progress | None = None,
        keep_documents: bool = True,
    ) -> Self:
        """Read files, folders, glob patterns or iterables of these.

        Of a folder those files are read that match `pattern`, names that start with a dot left
        out. Each file is read once, in the order of paths. A file that holds many incidents, a
        heading each, gives each of them, with the path `file.md#L12` for the line of its heading.

        `workers` processes share the work; the result is the same. `progress` is `tqdm.tqdm`,
        `rich.progress.track`, any other wrapper of an iterable, or a function of (done, total).
        Without `keep_documents` the texts are dropped once read: an incident then takes a fraction
        of the memory and keeps its facts and all that is computed from them, but `where` finds
        nothing, `findings` has only those that need no text, and `to_markdown` renders afresh.

        What can't be read is in `failures`: not UTF-8, over the `limits`, not to be opened, gone.
        A blank form, or what states no id, severity, milestone, timeline or action, is in
        `skipped`, and so is a source that names no file. Raises `InvalidValueError` for a `tz`
        that is no zone, a `date_order` that is none and other arguments that can't be, and
        `TemplateError` for an unknown template, before any file is opened.
        """
        found = cls.iter_files(
            *sources,
            workers=workers,
            template=template,
            tz=tz,
            date_order=date_order,
            limits=limits,
            pattern=pattern,
            progress=progress,
            keep_documents=keep_documents,
        )
        return cls._of(found)

    @staticmethod
    def iter_files(  # noqa: PLR0913 -- as above
        *sources: Source,
        workers: int = 1,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        date_order: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
        pattern: str | Sequence[str] = MARKDOWN,
        progress: Progress | None = None,
        keep_documents: bool = True,
    ) -> Iterator[Incident | Failure | Skipped]:
        """What `from_files` reads, one after the other, for folders that no memory holds.

        A file is opened when its turn comes; with several `workers` a few files ahead.
        """
        options = Options(
            template=template,
            tz=tz,
            date_order=date_order,
            limits=limits,
            keep_documents=keep_documents,
        )
        return opened(sources, options, workers=workers, wanted=pattern, progress=progress)

    @classmethod
    def from_markdown(  # noqa: PLR0913 -- as above
        cls,
        text: str,
        path: Path | str | None = None,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        *,
        date_order: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
        keep_documents: bool = True,
    ) -> Self:
        """The incidents in one text: one, none, or several with a heading each.

        Raises `LimitExceeded`, and what `from_files` does.
        """
        options = Options(
            template=template,
            tz=tz,
            date_order=date_order,
            limits=limits,
            keep_documents=keep_documents,
        )
        return cls._of(read_one(text, None if path is None else path_of(path), options))

    @classmethod
    def _of(cls, found: Iterable[Outcome]) -> Self:
        incidents: list[Incident] = []
        failures: list[Failure] = []
        skipped: list[Skipped] = []
        for one in found:
            if isinstance(one, Failure):
                failures.append(one)
            elif isinstance(one, Skipped):
                skipped.append(one)
            else:
                incidents.append(one)
        return cls(incidents, failures=failures, skipped=skipped)

    # -- as a sequence --------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.incidents)

    @overload
    def __getitem__(self, index: int) -> Incident: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Incident | Self:
        found = self.incidents[number_of(index)]
        return found if isinstance(found, Incident) else attrs.evolve(self, incidents=found)

    def __iter__(self) -> Iterator[Incident]:
        return iter(self.incidents)

    def __add__(self, other: object) -> Self:
        """The incidents of both; a failure or the like that both have is there once."""
        if not isinstance(other, IncidentLog):
            return NotImplemented
        return type(self)(
            (*self.incidents, *other.incidents),
            failures=_united(self.failures, other.failures),
            skipped=_united(self.skipped, other.skipped),
            excluded=_united(self.excluded, other.excluded),
        )

    def __repr__(self) -> str:
        others = (
            f", {counted(len(entries), noun) if noun else f'{len(entries):,} {name}'}"
            for name, noun in (("failures", "failure"), ("skipped", ""), ("excluded", ""))
            if (entries := getattr(self, name))
        )
        return f"<IncidentLog: {counted(len(self), 'incident')}{''.join(others)}>"

    def _repr_html_(self) -> str:
        """The first incidents as a table in a notebook, and why others are not among them."""
        others = {
            "Failures": [(entry.path, entry.reason) for entry in self.failures],
            "Skipped": self.skipped,
            "Excluded": [(entry.path, entry.reason) for entry in self.excluded],
        }
        return log_card(self.incidents, others)

    # -- choosing -------------------------------------------------------------------------------

    def find(self, id: str) -> Incident | None:  # noqa: A002 -- named as the attribute
        """The first incident with an id, whatever its case; None where there is none."""
        wanted = id_of(id)
        return next((i for i in self if i.id is not None and i.id.casefold() == wanted), None)

    def filter(self, wanted: Callable[[Incident], Any]) -> Self:
        """The incidents for which `wanted` is true; the same goes for the excluded ones.

        Raises `InvalidValueError` where `wanted` is no function.
        """
        is_wanted = choice_of(wanted, "wanted")
        return attrs.evolve(
            self,
            incidents=filter(is_wanted, self.incidents),
            excluded=(entry for entry in self.excluded if is_wanted(entry.incident)),
        )

    def sorted(self, key: Callable[[Incident], Any] = by_time, *, reverse: bool = False) -> Self:
        """The log in another order; without a `key` by day and start, unknown ones last."""
        return attrs.evolve(
            self, incidents=sorted(self.incidents, key=choice_of(key, "key"), reverse=reverse)
        )

    def split(self, day: dt.date) -> tuple[Self, Self]:
        """The incidents before `day`, and those from that day on.

        An incident whose day nobody knows is excluded from both, with that reason. Raises
        `InvalidValueError` where `day` is no day.
        """
        parts = parted_by_day(self.incidents, self.excluded, day)
        before, after = (
            attrs.evolve(self, incidents=incidents, excluded=excluded)
            for incidents, excluded in parts
        )
        return before, after

    def group(self, by: By) -> dict[Key, Self]:
        """The log of each group, by its key.

        `by` is "severity", "service", "team", "status", "template", "month", "quarter", "year",
        several of these, whose groups have tuples as keys, or
        a function of an incident, which returns a key or a list of keys. An incident may be in
        several groups, and is in the group None where nothing is known. A period between others in
        which nothing happened has a log without incidents: a gap. Raises `InvalidValueError` for
        an unknown name.
        """
        return {
            key: attrs.evolve(self, incidents=map(self.incidents.__getitem__, rows), excluded=out)
            for key, (rows, out) in self._parts(by).items()
        }

    def _parts(self, by: By) -> dict[Key, tuple[list[int], list[ExcludedIncident]]]:
        """The incidents of each group by their number, and those excluded from it."""
        known = len(self.incidents)
        everything = (*self.incidents, *(entry.incident for entry in self.excluded))
        groups = rows_of(everything, by).items()
        if not self.excluded:
            return {key: (rows, []) for key, rows in groups}
        return {
            key: (
                [row for row in rows if row < known],
                [self.excluded[row - known] for row in rows if row >= known],
            )
            for key, rows in groups
        }

    def without(
        self,
        *,
        duplicates: bool = False,
        drills: bool = False,
        cancelled: bool = False,
        rule: Rule | None = None,
    ) -> Self:
        """The log without the incidents that a rule takes out; they are in `excluded` then.

        `duplicates`: all but the first that state the same, or have the same id on the same day.
        `drills`: drills, game days, exercises and tests; `cancelled`: cancelled ones and false
        alarms. These count only where a severity, a status, a field or front-matter entry for the
        type, or a mark in the title says so ("[Drill] ..."), since a test can cause an outage.
        `rule` is a function that
        gives the reason to take an incident out, or True; None or False keeps it.
        """
        parts = parted(
            self.incidents, duplicates=duplicates, drills=drills, cancelled=cancelled, rule=rule
        )
        excluded = (*self.excluded, *parts.excluded)
        return attrs.evolve(self, incidents=parts.kept, excluded=excluded)

    # -- what it says ---------------------------------------------------------------------------

    def metrics(
        self,
        by: By | None = None,
        metrics: Iterable[Metric | str] | str | None = None,
        as_of: dt.datetime | None = None,
    ) -> MetricTable:
        """A table of statistics: a row of `metrics` for each group of `group(by)`.

        Without `by` the only row is "all". Without `metrics` they are time to resolve, detect,
        acknowledge, mitigate and recover; `metric_presets` has those of others. Raises what
        `group` and `measure` do.
        """
        groups: Mapping[Key, Group] = {"all": (None, self.excluded)}
        if by is not None:
            groups = self._parts(by)
        wanted = metric_presets()["incidentkit"] if metrics is None else metrics
        return table_of(self._timings, groups, wanted, as_of)

    def _columns(self) -> Timings:
        return self._timings

    @cached_property
    def _timings(self) -> Timings:
        return Timings.of(self.incidents)

    def unknown_names(self) -> tuple[UnknownName, ...]:
        """Labels, headings and columns of these incidents that nobody has taught.

        The most frequent come first, each with how many incidents have it and a place. A template
        with `labels` teaches them. Of files in `skipped` the reason names the labels.
        """
        return unknown_names(self.incidents)

    @cached_property
    def actions(self) -> ActionRegister:
        """All action items of the log, with the incident each comes from."""
        return ActionRegister.of(self.incidents)


def _united(one: Iterable[_T], other: Iterable[_T]) -> tuple[_T, ...]:
    """All of `one`, and what `other` has more of: two of its own that are equal stay two."""
    known = tuple(one)
    left = Counter(known)
    more: list[_T] = []
    for entry in other:
        if left[entry]:
            left[entry] -= 1
        else:
            more.append(entry)
    return (*known, *more)
