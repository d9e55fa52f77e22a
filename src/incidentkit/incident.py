"""The face of the library: an incident, its document, and the questions it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, Self, cast

import attrs
import pendulum

from incidentkit.display.incident_card import incident_card
from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError, UnrepresentableError, excerpt
from incidentkit.files import is_other, path_of, read_text, replace_text, to_write
from incidentkit.findings.checking import findings_of
from incidentkit.findings.finding import Finding
from incidentkit.findings.options import Options
from incidentkit.findings.reasons import reasons
from incidentkit.findings.subject import Subject
from incidentkit.forms import writing
from incidentkit.forms.reader import OF_ITS_NAME, Reading, read
from incidentkit.forms.template import Template
from incidentkit.interchange.names_of_files import why_no_markdown
from incidentkit.interchange.reading import from_dict, from_json
from incidentkit.interchange.writing import to_dict, to_json
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model import measures
from incidentkit.model.events import events_of
from incidentkit.model.evolution import evolved
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.measure import Measure, measure
from incidentkit.model.milestone import Milestones
from incidentkit.model.milestones import milestones_of
from incidentkit.model.ongoing import ongoing_of
from incidentkit.model.paths import value_at
from incidentkit.model.strict import mismatch, strict
from incidentkit.model.timeline import TimelineEvent
from incidentkit.model.unread import unread_of
from incidentkit.place import Place
from incidentkit.policy.evaluation import is_breached
from incidentkit.policy.severity_policy import SeverityPolicy, given_policy, to_policy
from incidentkit.policy.told_verdict import told_verdict

_DEFAULT_POLICY: Final = SeverityPolicy.default()


@hinted
@attrs.frozen(kw_only=True, repr=False, field_transformer=strict)
class Incident(Facts):
    """One post-mortem as typed data.

    The attributes (see "Attributes" in the documentation) are what the document states, the rest is
    what follows from it. Two incidents are equal when they state the same facts, however they are
    written. An incident never changes: `incident.evolve(status="Resolved")` gives another.
    """

    severity_policy: SeverityPolicy | None = attrs.field(
        default=None, converter=to_policy, eq=False
    )
    _reading: Reading | None = attrs.field(default=None, eq=False, repr=False, alias="reading")

    # -- in -------------------------------------------------------------------------------------

    @classmethod
    def from_markdown(  # noqa: PLR0913 -- each by name, and each has a default
        cls,
        text: str,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        path: Path | str | None = None,
        *,
        date_order: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> Self:
        """Read the text of a post-mortem, whatever it says; what can't be read is in `unread`.

        `template` names the form the document follows; without it the form is recognised, or none
        is. `tz` is the zone of times for which the document states none, and says which zone a
        shared name ("CST") is, if it names a place that calls its time so. `date_order`,
        "day-first" or "month-first", says which day "12/03/2025" is; without it such dates are
        unread, and with either a date that can be only one day is that day. `path` is only kept.
        Raises `LimitExceeded` before any work on a text larger than `limits` allow,
        `InvalidValueError` for a `tz` that is no zone and a `date_order` that is none, and
        `TemplateError` for an unknown template.
        """
        reading = read(
            text, template=template, tz=tz, date_order=date_order, path=path, limits=limits
        )
        return cls(**reading.arguments, reading=reading)

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        *,
        date_order: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> Self:
        """Read the post-mortem in a UTF-8 file; its line endings are kept as they are.

        Raises `EncodingError` where the file isn't UTF-8, `OSError` where it can't be opened,
        `InvalidValueError` for a file of JSON, which `from_json` reads, and what `from_markdown`
        raises.
        """
        file = path_of(path)
        if (why := why_no_markdown(file)) is not None:
            raise InvalidValueError(f"{file} {why}", "path")
        return cls.from_markdown(
            read_text(file), template, tz, path, date_order=date_order, limits=limits
        )

    @classmethod
    def from_json(cls, text: str | bytes, *, limits: Limits = DEFAULT_LIMITS) -> Self:
        """The incident that `to_json` wrote; it comes without its document.

        Raises `JSONError` with the JSON path of each problem, and `LimitExceeded`.
        """
        return from_json(text, cls, limits)

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """The incident that `to_dict` gave; as strict as `from_json`."""
        return from_dict(data, cls)

    # -- out ------------------------------------------------------------------------------------

    def to_markdown(
        self,
        *,
        template: Template | str | None = None,
        placeholders: Literal["keep", "drop"] = "keep",
    ) -> str:
        """The document with what was changed, and every other byte as it was.

        With a `template` the same facts are rendered fresh into that blank form instead; what
        stays unfilled there is kept or dropped as `placeholders` says. An incident that came
        without a document is rendered into its own template, else into "basic".

        The result is read again before it is returned, and says what the incident says. Raises
        `UnrepresentableError`, which names the attribute and the reason, where that can't be had,
        and `InvalidValueError` where `placeholders` is neither "keep" nor "drop".
        """
        if placeholders not in ("keep", "drop"):
            reason = f"expected 'keep' or 'drop', got {placeholders!r}"
            raise InvalidValueError(reason, "placeholders")
        reading = self._reading
        if template is None and reading is not None:
            return reading.source.text if reading.says(self) else writing.revise(reading, self)
        form = template or self.template or "basic"
        limits = reading.limits if reading is not None else DEFAULT_LIMITS
        origin = reading.template if reading is not None else None
        return writing.render(self, form, placeholders=placeholders, limits=limits, origin=origin)

    def evolve(self, changes: Mapping[str, Any] | None = None, /, **by_name: Any) -> Self:  # noqa: ANN401
        """The incident with some attributes changed, by name or by path.

        `incident.evolve(status="Resolved")`, `incident.evolve({"action_items[2].status": "Done"})`.
        Setting a time clears the day that stood in for it and the other way round; setting an
        attribute clears the unread text that filled it. Raises `InvalidValueError`, which names the
        path, for one that leads nowhere, a value that can't be held, and what is set twice: by name
        and path, or with the whole that it is a part of.
        """
        if not isinstance(cast("object", changes), Mapping | None):
            expected = 'paths and values, like {"action_items[2].status": "Done"}'
            raise mismatch(expected, changes).under("changes")
        return evolved(self, changes or {}, by_name)

    def write(
        self,
        path: Path | str | None = None,
        *,
        template: Template | str | None = None,
        placeholders: Literal["keep", "drop"] = "keep",
        force: bool = False,
    ) -> Self:
        """Write the document to the file it was read from, or to `path`.

        What is written is what `to_markdown` gives with the same `template` and `placeholders`,
        without these in the form "basic" where there is no document. The file says the old text or
        the new one, never half of it, and keeps its mode, line endings and byte order mark. A
        symbolic link stays, and its target is written. What is returned is the incident as read
        from the new text: what to change and write next.

        Raises `StaleFileError` where the file says something else than the text the incident was
        read from, be it that somebody changed it or that `path` is another file; `force` writes
        all the same. Also raises what `to_markdown` does, `EncodingError` for a text that UTF-8
        can't hold, `InvalidValueError` where no path is known, or only that of a part of a file,
        and `OSError` for a folder and for what can't be written. Nothing has changed then.
        """
        target = to_write(path, self.path)
        text = self.to_markdown(template=template, placeholders=placeholders)
        reading = self._reading
        limits = reading.limits if reading is not None else DEFAULT_LIMITS
        form = template or (reading.template if reading is not None else self.template)
        tz = reading.tz_by_itself if reading is not None else "UTC"
        order = reading.order if reading is not None else None
        written = self.from_markdown(text, form, tz, target, date_order=order, limits=limits)
        new = reading is None or (target != self.path and not target.exists())
        if written != self:
            why = reading.hangs_on_its_place if reading is not None else OF_ITS_NAME
            raise UnrepresentableError("path", why)
        known = None if new or reading is None else reading.source.text
        other = is_other(target, self.path)
        replace_text(target, text, known=known, other=other, force=force)
        return written

    def to_json(self, *, indent: int | None = None) -> str:
        """The incident as JSON text that `incidentkit.json_schema()` describes."""
        return to_json(self, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """The incident as plain dicts, lists, text, numbers and booleans."""
        return to_dict(self)

    # -- the document -----------------------------------------------------------------------------

    def where(self, path: str) -> tuple[Place, ...]:
        """Where the document states the attribute at `path`, in its order; () where it doesn't.

        `path` is like "resolved_at", "impact.revenue", "action_items[2].due". Raises
        `InvalidValueError` for a path that leads nowhere.
        """
        value_at(self, path)
        return self._reading.where(path) if self._reading else ()

    @property
    def unread(self) -> FrozenMap[str]:
        """What the document says where it can't be read as a value: text by attribute path."""
        return unread_of(self)

    @cached_property
    def findings(self) -> tuple[Finding[Self], ...]:
        """What `check()` finds without options, in the order of the document."""
        return self.check()

    def check(
        self,
        *,
        as_of: dt.date | dt.datetime | None = None,
        policy: SeverityPolicy | None = None,
        required: Mapping[str, Iterable[str]] | Iterable[str] | None = None,
        select: Iterable[str] | str = "default",
        ignore: Iterable[str] | str = (),
    ) -> tuple[Finding[Self], ...]:
        """What somebody should know about the report, in the order of the document.

        `as_of` is the day or time by which to judge what is late and what is still to come; the
        clock is never asked. `policy` counts before the document's own severity guide. `required`
        are the paths that must be filled in ("root_cause"), or such paths by the name of a template
        ("" for every report). `select` and `ignore` take codes, "default" (those of `findings`)
        and "all". Raises `InvalidValueError`, which names the option, for one that can't be.
        """
        options = Options.of(
            as_of=as_of,
            required=required,
            select=select,
            ignore=ignore,
            policy_given=policy is not None,
        )
        return findings_of(self, self._subject(options, given_policy(policy)))

    def why(self, path: str) -> tuple[str, ...]:
        """Why the attribute at `path` is None, or has its value: a line for each text about it.

        Texts that state it, that can't be read or are a placeholder; labels with a slip in them; of
        a milestone the rows taken for none, of a measure what it lacks, of `sla_breached` each
        target. Lines are for people and may change. Raises `InvalidValueError` for a path that
        leads nowhere.
        """
        value_at(self, path)
        if path == "sla_breached":
            return tuple(told_verdict(self, self.severity_policy))
        return tuple(reasons(self._subject(Options.of()), path))

    def _subject(self, options: Options, policy: SeverityPolicy | None = None) -> Subject:
        guide, as_of = policy or self.severity_policy, options.as_of
        # A day decides nothing about a clock that is still open.
        until = as_of if isinstance(as_of, pendulum.DateTime) else None
        return Subject(
            facts=self,
            reading=self._reading,
            milestones=self.milestones,
            ongoing=self.ongoing,
            guide=guide or _DEFAULT_POLICY,
            own_guide=guide is not None,
            breached=is_breached(guide, self, until) if guide else None,
            options=options,
        )

    # -- computed ---------------------------------------------------------------------------------

    @cached_property
    def milestones(self) -> Milestones:
        """The best-known time of each milestone ("started", "detected" ...), and its basis."""
        return milestones_of(self)

    @cached_property
    def events(self) -> tuple[TimelineEvent, ...]:
        """The timeline and each stated milestone that no row of it states, in order of time."""
        return events_of(self)

    @property
    def ongoing(self) -> bool:
        """True where the report says that the incident goes on, and nothing says it ended."""
        return ongoing_of(self, self.milestones)

    @property
    def day(self) -> pendulum.Date | None:
        """The day the incident belongs to: stated, else of its start, detection or first event."""
        return measures.day_of(self, self.milestones)

    def measure(self, start: str, end: str) -> Measure:
        """The time between two milestones by name, or the reason why there is none.

        Never negative, never up to now, never from derived times. Raises `InvalidValueError` for
        a name that is no milestone.
        """
        return measure(self.milestones, start, end, ongoing=self.ongoing)

    @property
    def detection_lag(self) -> pendulum.Duration | None:
        """From start to detection, else as stated; None where neither is known."""
        return measures.detection_lag(self, self.milestones).duration

    @property
    def time_to_acknowledge(self) -> pendulum.Duration | None:
        """From detection to the first engagement of a responder; None where not known."""
        return measures.time_to_acknowledge(self.milestones).duration

    @property
    def time_to_mitigate(self) -> pendulum.Duration | None:
        """From start to mitigation; None where not known."""
        return measures.time_to_mitigate(self.milestones).duration

    @property
    def time_to_recover(self) -> pendulum.Duration | None:
        """From start to recovery; None where not known."""
        return measures.time_to_recover(self.milestones).duration

    @property
    def time_to_resolve(self) -> pendulum.Duration | None:
        """From start to resolution; None where not known."""
        return measures.time_to_resolve(self.milestones).duration

    @property
    def duration(self) -> pendulum.Duration | None:
        """The time to resolve, else the stated duration; None where neither is known."""
        return measures.duration(self, self.milestones).duration

    @property
    def sla_breached(self) -> bool | None:
        """Whether a target of the document's own severity guide, else of the default, was missed.

        True if response or resolution was, False only if both are known to be kept, else None.
        """
        return is_breached(self.severity_policy or _DEFAULT_POLICY, self)

    # -- seen -------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        """What it is, in one line: id, title, severity, status, day and duration."""
        title = excerpt(self.title) if self.title else None
        known = (self.id, title, self.severity, self.status, self.day)
        said = (str(value) for value in known if value is not None)
        parts = (type(self).__name__, *said, spoken_duration(self.duration))
        return f"<{' '.join(parts).rstrip()}>"

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        """The attributes that say something, for rich."""
        for field in attrs.fields(Facts):
            value = getattr(self, field.name)
            if value != field.default:
                yield (field.name, value)

    def _repr_html_(self) -> str:
        """The incident as a card in a notebook; without scripts, everything it says escaped."""
        return incident_card(
            self,
            milestones=self.milestones,
            events=self.events,
            measures={
                "Duration": self.duration,
                "Detection lag": self.detection_lag,
                "Time to acknowledge": self.time_to_acknowledge,
                "Time to mitigate": self.time_to_mitigate,
                "Time to recover": self.time_to_recover,
            },
            findings=self.findings,
        )
