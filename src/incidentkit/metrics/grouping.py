"""By what incidents are grouped."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from incidentkit.errors import InvalidValueError, excerpt, meant
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
    known = tuple(incidents)
    return {key: [known[row] for row in rows] for key, rows in rows_of(known, by).items()}


def rows_of(incidents: Sequence[T], by: By) -> dict[Key, list[int]]:
    """The numbers of the incidents of each group, as `group` has them."""
    keys_of = keys_by(by)
    found = defaultdict[Key, list[int]](list)
    for row, incident in enumerate(incidents):
        for key in keys_of(incident):
            found[key].append(row)
    days: list[dt.date] = []
    if named_period(by) is not None:
        known = (incident.day for incident in cast("Sequence[Any]", incidents))
        days = [day for day in known if day is not None]
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
    if callable(by):
        return lambda incident: _several(by(incident))
    if by not in GROUPINGS:
        known, text = ", ".join(GROUPINGS), str(by)
        reason = (
            f"expected one of {known} or a function, got {excerpt(text)}{meant(text, GROUPINGS)}"
        )
        raise InvalidValueError(reason, "by")
    if by in _BY_LABEL:
        return _once_a_label(by, _BY_LABEL[by])
    return _BY_NAME[by]


def _once_a_label(attribute: str, key_of: Callable[[Any], Key]) -> Callable[[Any], tuple[Key]]:
    """The key by an attribute that has a label: thousands of incidents have a handful of them."""
    known: dict[str | None, tuple[Key]] = {None: (None,)}

    def keys(incident: Any) -> tuple[Key]:  # noqa: ANN401 -- any incident
        value = getattr(incident, attribute)
        label = None if value is None else value.label
        found = known.get(label)
        if found is None:
            found = known[label] = (key_of(value),)
        return found

    return keys


def _several(keys: Key | Iterable[Key]) -> Iterable[Key]:
    if isinstance(keys, (list, set, frozenset)):
        return dict.fromkeys(cast("Iterable[Key]", keys)) or (None,)
    return (cast("Key", keys),)


def _severity(severity: Any) -> Key:  # noqa: ANN401 -- Severity, of any incident
    key: Key = severity.code or severity.label
    return key


def _status(status: Any) -> Key:  # noqa: ANN401 -- as above
    key: Key = status.state.value if status.state else status.label
    return key


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


_BY_LABEL: Final[Mapping[str, Callable[[Any], Key]]] = MappingProxyType(
    {"severity": _severity, "status": _status}
)
_BY_NAME: Final[Mapping[str, Callable[[Any], Iterable[Key]]]] = MappingProxyType(
    {
        "service": _services,
        "team": teams_of,
        "template": _template,
        "month": partial(_period, "month"),
        "quarter": partial(_period, "quarter"),
        "year": partial(_period, "year"),
    }
)

GROUPINGS: Final = (
    *("severity", "service", "team", "status", "template"),
    *("month", "quarter", "year"),
)
"""The names that `group` takes."""
