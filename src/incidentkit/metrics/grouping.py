"""By what incidents are grouped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.periods import Period, named_period, period_of, periods_between

T = TypeVar("T")
Key = Hashable
By = str | Callable[[Any], Key | Iterable[Key]]
"""A name of `GROUPINGS`, or a function from an incident to its key or to a list or set of keys."""

_TEAM_LABELS: Final = frozenset({"team", "teams", "owning team", "responsible team"})


def group(incidents: Iterable[T], by: By) -> dict[Key, list[T]]:
    """The incidents of each group, in their order.

    `by` names an attribute: "severity" (the code, else the label), "service" (each affected
    service), "team" (each team of a field or front-matter entry called Team), "status" (the state,
    else the label), "template", or the "month" ("2025-07"), "quarter" ("2025-Q3") or "year" of the
    incident's day. Or it is a function of an incident; if that returns a list, a set or a frozen
    set, the incident is in each of those groups.

    An incident may be in several groups; one of which nothing is known is in the group None, which
    comes last. Groups by name are sorted. Between the first and the last period every period is
    there: one without incidents has an empty list, a gap and no zero. Raises `InvalidValueError`
    for an unknown name.
    """
    keys_of = keys_by(by)
    found: dict[Key, list[T]] = {}
    known = tuple(incidents)
    for incident in known:
        for key in keys_of(incident):
            found.setdefault(key, []).append(incident)
    days = [incident.day for incident in cast("tuple[Any, ...]", known) if incident.day is not None]
    return {key: found.get(key, []) for key in in_order(found, by, days)}


def in_order(keys: Iterable[Key], by: By, days: Collection[dt.date]) -> list[Key]:
    """The keys of groups in their order, with the periods that nothing happened in.

    `days` are those of the incidents, of which the first and the last would do.
    """
    found = dict.fromkeys(keys)
    if days and (period := named_period(by)) is not None:
        found |= dict.fromkeys(periods_between(min(days), max(days), period))
    known = [key for key in found if key is not None]
    if isinstance(by, str):
        known.sort(key=str)
    return [*known, None] if None in found else known


def keys_by(by: By) -> Callable[[Any], Iterable[Key]]:
    """What gives the keys of an incident; raises `InvalidValueError` for an unknown name."""
    if not isinstance(by, str):
        return lambda incident: _several(by(incident))
    if by not in _BY_NAME:
        known = ", ".join(_BY_NAME)
        reason = f"expected one of {known} or a function, got {by!r}"
        raise InvalidValueError(reason, "by")
    return _BY_NAME[by]


def _several(keys: Key | Iterable[Key]) -> Iterable[Key]:
    if isinstance(keys, (list, set, frozenset)):
        return dict.fromkeys(cast("Iterable[Key]", keys)) or (None,)
    return (cast("Key", keys),)


def _severity(incident: Any) -> tuple[Key]:  # noqa: ANN401 -- any incident
    severity = incident.severity
    return (severity and (severity.code or severity.label),)


def _status(incident: Any) -> tuple[Key]:  # noqa: ANN401 -- as above
    status = incident.status
    return (status and (status.state.value if status.state else status.label),)


def _services(incident: Any) -> Iterable[Key]:  # noqa: ANN401 -- as above
    return dict.fromkeys(s.name for s in incident.services if s.affected) or (None,)


def _template(incident: Any) -> tuple[Key]:  # noqa: ANN401 -- as above
    return (incident.template,)


def teams_of(incident: Any) -> Iterable[str | None]:  # noqa: ANN401 -- as above
    """The teams of a field or front-matter entry called Team, each once; (None,) for none."""
    fields = [(field.label, field.value or "") for field in incident.custom]
    stated = [text for label, text in fields if label.casefold() in _TEAM_LABELS] or [
        text for key, text in incident.front_matter.items() if key.casefold() in _TEAM_LABELS
    ]
    names = (name.strip(" \t\"'[]") for text in stated for name in text.split(","))
    return dict.fromkeys(filter(None, names)) or (None,)


def _period(period: Period, incident: Any) -> tuple[Key]:  # noqa: ANN401 -- as above
    return (None if incident.day is None else period_of(incident.day, period),)


_BY_NAME: Final[Mapping[str, Callable[[Any], Iterable[Key]]]] = MappingProxyType(
    {
        "severity": _severity,
        "service": _services,
        "team": teams_of,
        "status": _status,
        "template": _template,
        "month": partial(_period, "month"),
        "quarter": partial(_period, "quarter"),
        "year": partial(_period, "year"),
    }
)
