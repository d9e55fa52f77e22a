"""That an incident got another severity on the way."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.errors import InvalidValueError
from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.severity import Severity, to_severity
from incidentkit.model.strict import strict


def _severity(value: Severity | str) -> Severity:
    found = to_severity(value)
    if found is None:
        reason = "must not be empty"
        raise InvalidValueError(reason)
    return found


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class SeverityChange:
    """That the severity became `to` at a time; `was` is what it was before, where that is known."""

    at: pendulum.DateTime = attrs.field(converter=c.required_moment)
    to: Severity = attrs.field(converter=_severity)
    was: Severity | None = attrs.field(default=None, converter=to_severity)
