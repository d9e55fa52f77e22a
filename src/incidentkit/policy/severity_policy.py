"""The face of a severity guide: where it comes from, what it says, and what that means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self, cast

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.files import path_of, read_text
from incidentkit.forms.guides import read_guide, write_guide
from incidentkit.interchange.policies import (
    policy_from_dict,
    policy_from_json,
    policy_from_toml,
    policy_to_dict,
    policy_to_json,
    policy_to_toml,
)
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model.hinted import hinted
from incidentkit.model.severity_change import SeverityChange
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.strict import mismatch, strict
from incidentkit.policy.assessable import Assessable
from incidentkit.policy.evaluation import Pauses, evaluate
from incidentkit.policy.idle_levels import check_levels
from incidentkit.policy.verdict import Evaluation


@hinted
@attrs.frozen(kw_only=True, eq=False, field_transformer=strict)
class SeverityPolicy(SeverityGuide):
    """A severity guide that can be read, written, and held against incidents.

    Its attributes are those of `SeverityGuide`: ordered `levels`, the milestones that start each
    clock, the `hours` in which time counts, and what a change of severity does.
    """

    # -- in -------------------------------------------------------------------------------------

    @classmethod
    def from_markdown(cls, text: str, *, limits: Limits = DEFAULT_LIMITS) -> Self:
        """The guide table of a document, be it a report with one or a page of its own.

        A guide has a column for the level and one for a target at least. Cells that are no plain
        duration are kept as they are in the level's `unparsed`: "best effort", "4 business hours".
        Raises `InvalidValueError` where the text has no guide or several that differ, and
        `LimitExceeded`.
        """
        return cls(levels=read_guide(text, limits).levels)

    @classmethod
    def from_toml(cls, text: str, *, limits: Limits = DEFAULT_LIMITS) -> Self:
        """The policy that TOML states, laid out as `to_toml` writes it.

        As strict as `from_json`, but targets may be in words ("4 hours", "4 business hours"), and
        days and times of day TOML's own. Raises `TOMLError` with the path of each problem, and
        `LimitExceeded`.
        """
        return policy_from_toml(text, cls, limits)

    @classmethod
    def from_json(cls, text: str | bytes, *, limits: Limits = DEFAULT_LIMITS) -> Self:
        """The policy that `to_json` wrote.

        Raises `JSONError` with the JSON path of each problem, and `LimitExceeded`.
        """
        return policy_from_json(text, cls, limits)

    @classmethod
    def from_file(cls, path: Path | str, *, limits: Limits = DEFAULT_LIMITS) -> Self:
        """The policy in a UTF-8 file: TOML or JSON by its suffix, else Markdown with a guide.

        Raises `EncodingError` where the file isn't UTF-8, `OSError` where it can't be opened, what
        `from_toml`, `from_json` or `from_markdown` raises, and `InvalidValueError` for a policy
        against which no incident would be held, as a whole or at a level: without levels, with a
        level that has neither code nor name, with a code or an alias of another level.
        """
        path = path_of(path)
        text = read_text(path)
        match path.suffix.lower():
            case ".toml":
                found = cls.from_toml(text, limits=limits)
            case ".json":
                found = cls.from_json(text, limits=limits)
            case _:
                found = cls.from_markdown(text, limits=limits)
        check_levels(found)
        return found

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """The policy that `to_dict` gave; as strict as `from_json`."""
        return policy_from_dict(data, cls)

    # -- out ------------------------------------------------------------------------------------

    def to_markdown(self) -> str:
        """The levels as a guide: a heading and a table that `from_markdown` reads back.

        Raises `UnrepresentableError`, which names the attribute, for what a table of levels can't
        say: hours, the milestones of the clocks, text that would be read as something else.
        """
        return write_guide(self)

    def to_toml(self) -> str:
        """The policy as TOML.

        Raises `TOMLError` where a calendar is no `WorkingHours`, or computes its holidays.
        """
        return policy_to_toml(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The policy as JSON: `SeverityGuide` in `incidentkit.json_schema()` describes it.

        Raises `JSONError` where a calendar is no `WorkingHours`, or computes its holidays.
        """
        return policy_to_json(self, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """The policy as plain dicts, lists and text; raises what `to_json` does."""
        return policy_to_dict(self)

    # -- the verdict ----------------------------------------------------------------------------

    def evaluate(
        self,
        incident: Assessable,
        as_of: dt.datetime | None = None,
        *,
        pauses: Pauses = (),
        changes: Iterable[SeverityChange] | None = None,
    ) -> Evaluation:
        """Hold an incident against the targets of its level.

        The clock starts when the incident is detected; with no detection time, when it is
        declared, else when it started; `clock_start` may say otherwise. Response ends with the
        acknowledgement, mitigation with the mitigated, resolution with the resolved incident, and
        the review, which runs from the resolution, with the review meeting. Without `as_of`, a
        clock that is still open decides nothing; with it, an open clock that is past its target by
        then is breached.

        Time counts in the hours of the level, else in those of the policy, else around the clock,
        and never in `pauses`, given as `Pause` or (start, end).

        Where the severity was changed, each target is that of the level in force when its end was
        reached, for an open clock at `as_of`, else at last; `on_change` says whether the clock
        keeps its start or starts anew with the change. `changes` are the caller's. Without them
        the rows of the timeline tell ("Severity raised from SEV-2 to SEV-1"), if they are of one
        mind with each other and end with the severity of the report; () takes none into account.

        Raises `InvalidValueError` where a time is naive.
        """
        return evaluate(self, incident, as_of, pauses=pauses, changes=changes)


def to_policy(value: SeverityGuide | None) -> SeverityPolicy | None:
    """A guide with the face of a policy; None for none."""
    if value is None or isinstance(value, SeverityPolicy):
        return value
    if not isinstance(value, SeverityGuide):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise mismatch("a SeverityPolicy (SeverityPolicy.from_file reads a file)", value)
    return SeverityPolicy(
        **{field.name: getattr(value, field.name) for field in attrs.fields(SeverityGuide)}
    )


def given_policy(value: object) -> SeverityPolicy | None:
    """The argument `policy`, which may be None; `InvalidValueError` names it for any other."""
    try:
        return to_policy(cast("SeverityGuide | None", value))
    except InvalidValueError as error:
        raise error.under("policy") from None
