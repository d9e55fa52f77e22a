"""What a log is made of and chosen by: what can't be that is refused where it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.model.strict import elements, mismatch
from incidentkit.policy.severity_policy import SeverityPolicy


def incidents_of(values: object) -> tuple[Incident, ...]:
    """Incidents as a tuple; a path is none, nor is a list of paths."""
    expected = "Incident (IncidentLog.from_files reads files)"
    try:
        found = elements(values, f"several {expected}")
        for number, value in enumerate(found):
            if not isinstance(value, Incident):
                raise mismatch(expected, value).under(f"[{number}]")
    except InvalidValueError as error:
        raise error.under("incidents") from None
    return cast("tuple[Incident, ...]", found)


def number_of(index: object) -> int | slice:
    """What a log is indexed by."""
    if isinstance(index, str):
        reason = f"a log is indexed by numbers; log.find({index!r}) looks for an id"
        raise TypeError(reason)
    return cast("int | slice", index)


def choice_of(wanted: object, name: str) -> Callable[[Incident], Any]:
    """The argument called `name`, a function that chooses among incidents."""
    if not callable(wanted):
        raise mismatch("a function of an incident", wanted).under(name)
    return cast("Callable[[Incident], Any]", wanted)


def policy_of(policy: object) -> SeverityPolicy:
    """The policy that incidents are held against."""
    if not isinstance(policy, SeverityPolicy):
        raise mismatch("a SeverityPolicy", policy).under("policy")
    return policy
