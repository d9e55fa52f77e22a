"""What a team promises for each severity."""

from __future__ import annotations

import datetime as dt
from typing import Final, Self

import attrs

from incidentkit.model.evaluation import Assessable, Evaluation, evaluate
from incidentkit.model.severity import Severity
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.model.strict import strict
from incidentkit.notation.text import plain_label

_DEFAULT_LEVELS: Final = tuple(
    SeverityLevel(
        code=code,
        name=name,
        response=dt.timedelta(minutes=response_minutes),
        resolution=dt.timedelta(hours=resolution_hours),
    )
    for code, name, response_minutes, resolution_hours in (
        ("P0", "Critical", 15, 4),
        ("P1", "High", 30, 24),
        ("P2", "Medium", 4 * 60, 72),
        ("P3", "Low", 24 * 60, 7 * 24),
    )
)


@attrs.frozen(kw_only=True, field_transformer=strict)
class SeverityPolicy:
    """The levels of a severity guide, in its order."""

    levels: tuple[SeverityLevel, ...] = attrs.field(default=(), converter=tuple[SeverityLevel, ...])

    @classmethod
    def default(cls) -> Self:
        """The policy for reports that bring none.

        P0 Critical 15 min / 4 h, P1 High 30 min / 24 h, P2 Medium 4 h / 72 h, P3 Low 24 h / 1 week.
        """
        return cls(levels=_DEFAULT_LEVELS)

    def level_for(self, severity: Severity | None) -> SeverityLevel | None:
        """The level that a severity means; None where the policy has none for it.

        A label with a code matches by code alone: by a level's own, else by an alias that is that
        code. Only a label without a code matches by name or alias, whatever the case. Of several
        levels that match, the first counts.
        """
        if severity is None:
            return None
        code = severity.code
        if code is None:
            return self._by_name(severity)
        own = next((level for level in self.levels if level.has_code(code)), None)
        return own or next((level for level in self.levels if level.has_code_alias(code)), None)

    def _by_name(self, severity: Severity) -> SeverityLevel | None:
        names = {plain_label(severity.label), severity.name or severity.label}
        return next(filter(lambda level: any(map(level.has_name, names)), self.levels), None)

    def evaluate(self, incident: Assessable, as_of: dt.datetime | None = None) -> Evaluation:
        """Hold an incident against the targets of its level.

        The clock starts when the incident is detected; with no detection time, when it is
        declared, else when it started. Response ends with the acknowledgement, resolution with the
        resolved incident. Without `as_of`, a clock that is still open decides nothing; with it, an
        open clock that is past its target by then is breached. Raises `InvalidValueError` where
        `as_of` is naive.
        """
        return evaluate(incident, self.level_for(incident.severity), as_of)
