"""Any bytes, as the JSON of an incident: read or refused, and the schema thinks the same."""

from __future__ import annotations

import json
import math
from typing import Any

from published_schema import complaints

from incidentkit import Incident, JSONError, LimitExceeded

UNSAID = (
    *("names a day that the calendar doesn't have", "is longer than 10 years", "lone surrogate"),
    *("with other white space", "nested deeper than", "is not finite", "digits, more than"),
    *("duplicate key", "is not JSON", "not JSON: "),
)
"""What no schema can say of a text."""


def check(data: bytes) -> None:
    """Nothing but `JSONError` and `LimitExceeded` is raised; what is read comes back; one mind."""
    try:
        incident = Incident.from_json(data)
    except LimitExceeded:
        return
    except JSONError as error:
        said = str(error)
        problems = error.problems
    else:
        assert complaints(json.loads(data, parse_float=_finite)) == []
        assert Incident.from_json(incident.to_json()) == incident
        assert complaints(json.loads(incident.to_json())) == []
        return
    assert all(path.startswith("$") for _, path in problems)
    if not any(phrase in said for phrase in UNSAID):
        assert complaints(json.loads(data)) != [], said


def _finite(text: str) -> Any:  # noqa: ANN401 -- a number of JSON
    value = float(text)
    assert math.isfinite(value)
    return value
