"""How bad an incident is, as written."""

from __future__ import annotations

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict
from incidentkit.notation.severities import severity_code, severity_name


@hinted
@attrs.frozen(kw_only=True, eq=False, field_transformer=strict)
class Severity:
    """A severity label such as "P1 (High)", "SEV-2" or "🔴 Critical".

    Two severities are equal when their codes are; where neither has a code, when their labels are.
    """

    label: str = attrs.field(converter=c.required_line)

    @property
    def code(self) -> str | None:
        """The code in its usual form ("P0", "SEV-2"); None where the label has none."""
        return severity_code(self.label)

    @property
    def name(self) -> str | None:
        """The level's name ("Critical"); None where the label has none."""
        return severity_name(self.label)

    @property
    def _identity(self) -> tuple[str, str]:
        code = self.code
        return ("code", code) if code is not None else ("label", self.label)

    def __eq__(self, other: object) -> bool:
        """Compare by code, else by label."""
        if not isinstance(other, Severity):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        """Equal severities hash alike."""
        return hash(self._identity)

    def __str__(self) -> str:
        """The label as written."""
        return self.label


def to_severity(value: Severity | str | None) -> Severity | None:
    """A severity that may be given by its label; None for nothing."""
    return c.labelled(Severity, value, lambda label: Severity(label=label))
