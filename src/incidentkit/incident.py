"""The face of the library: an incident, its document, and the questions it answers."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import attrs
import pendulum

from incidentkit.errors import EncodingError, UnrepresentableError
from incidentkit.findings import Finding, findings_of
from incidentkit.forms.reader import Reading, read
from incidentkit.forms.template import Template
from incidentkit.interchange.reading import from_dict, from_json
from incidentkit.interchange.writing import to_dict, to_json
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model import measures
from incidentkit.model.events import events_of
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.measure import Measure, measure
from incidentkit.model.milestone import Milestones
from incidentkit.model.milestones import milestones_of
from incidentkit.model.ongoing import ongoing_of
from incidentkit.model.paths import value_at
from incidentkit.model.policy import SeverityPolicy
from incidentkit.model.strict import strict
from incidentkit.model.timeline import TimelineEvent
from incidentkit.model.unread import unread_of
from incidentkit.place import Place


@attrs.frozen(kw_only=True, field_transformer=strict)
class Incident(Facts):
    """One post-mortem as typed data.

    The attributes are what the document states; the properties and methods below are what follows
    from them. Two incidents are equal when they state the same facts, whatever their documents
    look like. An incident never changes: `attrs.evolve(incident, status="Resolved")` gives another.
    """

    _reading: Reading | None = attrs.field(default=None, eq=False, repr=False, alias="reading")

    # -- in -------------------------------------------------------------------------------------

    @classmethod
    def from_markdown(
        cls,
        text: str,
        *,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        path: Path | str | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> Self:
        """Read a post-mortem. Any text is accepted; what can't be read is in `unread`.

        `template` names the form the document follows; without it the form is recognised, or none
        is. `tz` is the zone of times for which the document states none. `path` is only kept.
        Raises `LimitExceeded` before any work on a text larger than `limits` allow,
        `InvalidValueError` for a `tz` that is no zone, and `TemplateError` for an unknown template.
        """
        reading = read(text, template=template, tz=tz, path=path, limits=limits)
        return cls(**reading.arguments, reading=reading)

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        *,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        limits: Limits = DEFAULT_LIMITS,
    ) -> Self:
        """Read the post-mortem in a UTF-8 file; its line endings are kept as they are.

        Raises `EncodingError` where the file isn't UTF-8, `OSError` where it can't be opened, and
        what `from_markdown` raises.
        """
        data = Path(path).read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            reason = f"{path}: byte {error.start} is not UTF-8 ({error.reason})"
            raise EncodingError(reason) from None
        return cls.from_markdown(text, template=template, tz=tz, path=path, limits=limits)

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

    def to_markdown(self) -> str:
        """The document this incident was read from, byte for byte.

        Raises `UnrepresentableError` where there is no document, or where the incident no longer
        says what its document says: writing changes is not part of this version.
        """
        if self._reading is None:
            path, reason = "", "this incident was not read from a document"
            raise UnrepresentableError(path, reason)
        changed = self._changed()
        if changed is not None:
            reason = "differs from the document, and this version does not write changes"
            raise UnrepresentableError(changed, reason)
        return self._reading.source.text

    def _changed(self) -> str | None:
        """The first attribute that is not as it was read."""
        base = self._reading.facts if self._reading else Facts()
        for field in attrs.fields(Facts):
            if getattr(self, field.name) != getattr(base, field.name):
                return field.name
        return None

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
    def findings(self) -> tuple[Finding, ...]:
        """What somebody should know about the report, in the order of the document."""
        return findings_of(self, self._reading)

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
        policy = self.severity_policy or SeverityPolicy.default()
        return policy.evaluate(self).breached
