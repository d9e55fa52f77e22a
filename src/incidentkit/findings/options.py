"""What a caller may ask of a check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeAlias

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.findings.required import Required, required_of
from incidentkit.findings.selection import DEFAULT, selected
from incidentkit.model.converters import moment, required_day
from incidentkit.model.severity import Severity
from incidentkit.model.severity_level import SeverityLevel

AsOf: TypeAlias = dt.date | dt.datetime | None
"""The time of a check: an aware time, or a day, which then ends before nothing is late."""


class Guide(Protocol):
    """What a finding asks of a severity policy."""

    @property
    def levels(self) -> Any:  # noqa: ANN401 -- pyright matches the converter, not the value
        """Its levels, in its order."""
        ...

    def level_for(self, severity: Severity | None) -> SeverityLevel | None:
        """The level that a severity means."""
        ...


@attrs.frozen(kw_only=True)
class Options:
    """The options of a check, each in its normal form."""

    codes: frozenset[str]
    as_of: pendulum.DateTime | pendulum.Date | None = None
    required: Required = attrs.field(factory=Required)
    policy_given: bool = False
    """Whether the caller brings a severity policy, which then counts before the document's own."""

    @classmethod
    def of(
        cls,
        *,
        as_of: AsOf = None,
        required: Mapping[str, Iterable[str]] | Iterable[str] | None = None,
        select: Iterable[str] | str = DEFAULT,
        ignore: Iterable[str] | str = (),
        policy_given: bool = False,
    ) -> Options:
        """The options as a caller gives them; `InvalidValueError` names the one that is wrong."""
        return cls(
            codes=selected(select, ignore),
            as_of=_as_of(as_of),
            required=required_of(required),
            policy_given=policy_given,
        )


def _as_of(value: AsOf) -> pendulum.DateTime | pendulum.Date | None:
    try:
        if isinstance(value, dt.datetime):
            return moment(value)
        return None if value is None else required_day(value)
    except InvalidValueError as error:
        raise error.under("as_of") from None
