"""What a log is made of and chosen by: what can't be that is refused where it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from incidentkit.incident import Incident
from incidentkit.model.strict import elements, mismatch
from incidentkit.policy.severity_policy import SeverityPolicy, given_policy


def incidents_of(values: object) -> tuple[Incident, ...]:
    """Incidents as a tuple; a path is none, nor is a list of paths."""
    expected = "Incident (IncidentLog.from_files reads files)"
    found = elements(values, f"several {expected}")
    for number, value in enumerate(found):
        if not isinstance(value, Incident):
            raise mismatch(expected, value).under(f"[{number}]")
    return cast("tuple[Incident, ...]", found)


def number_of(index: object) -> int | slice:
    """What a log is indexed by."""
    if isinstance(index, str):
        reason = f"a log is indexed by numbers; log.find({index!r}) looks for an id"
        raise TypeError(reason)
    return cast("int | slice", index)


def choice_of(wanted: object, name: str, whose: str = "an incident") -> Callable[[Any], Any]:
    """The argument called `name`, a function that chooses among incidents or sorts them."""
    if not callable(wanted):
        raise mismatch(f"a function of {whose}", wanted).under(name)
    return cast("Callable[[Any], Any]", wanted)


def id_of(value: object) -> str:
    """The argument `id`, in which case doesn't count."""
    if not isinstance(value, str):
        expected, name = "an id as text", "id"
        raise mismatch(expected, value).under(name)
    return value.strip().casefold()


def policy_of(policy: object) -> SeverityPolicy:
    """The policy that incidents are held against."""
    known = given_policy(policy)
    if known is None:
        raise mismatch("a SeverityPolicy", policy).under("policy")
    return known
