"""By what incidents are grouped."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import partial
from itertools import product
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from incidentkit.errors import InvalidValueError, excerpt, meant
from incidentkit.metrics.periods import Period, named_period, period_of, periods_between

T = TypeVar("T")
Key = Hashable
By = str | Sequence[str] | Callable[[Any], Key | Iterable[Key]]
"""A name of `GROUPINGS` or several, or a function from an incident to its key or keys."""

_TEAM_LABELS: Final = frozenset({"team", "teams", "owning team", "responsible team"})


def group(incidents: Iterable[T], by: By) -> dict[Key, list[T]]:
    """The incidents of each group, in their order.

    `by` names an attribute: "severity" (the code, else the label), "service" (each affected
    service), "team" (each team of a field or front-matter entry called Team), "status" (the state,
    else the label), "template", or the "month" ("2025-07"), "quarter" ("2025-Q3") or "year" of the
    incident's day. Several names give a group for each of their keys together, as a tuple. Or it
    is a function of an incident; if that returns a list, a set or a frozen set, the incident is in
    each of those groups.

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
    if any(named_period(name) for name in names_in(by)):
        known = (incident.day for incident in cast("Sequence[Any]", incidents))
        days = [day for day in known if day is not None]
    return {key: found.get(key, []) for key in in_order(found, by, days)}


def in_order(keys: Iterable[Key], by: By, days: Collection[dt.date]) -> list[Key]:
    """The keys of groups in their order, with the periods that nothing happened in.

    `days` are those of the incidents, of which the first and the last would do.
    """
    found = dict.fromkeys(keys)
    if isinstance(by, str):
        if days and (period := named_period(by)) is not None:
            found |= dict.fromkeys(periods_between(min(days), max(days), period))
        return sorted(found, key=_rank)
    if not callable(by):
        return [
            *sorted(_with_gaps(cast("dict[tuple[Key, ...], None]", found), by, days), key=_ranks)
        ]
    known = [key for key in found if key is not None]
    return [*known, None] if None in found else known


def _with_gaps(
    joint: dict[tuple[Key, ...], None], by: Sequence[str], days: Collection[dt.date]
) -> Iterable[tuple[Key, ...]]:
    """Joint keys, and those of periods in which nothing happened, for each of the other keys.

    By a month and its year, no month is missing from another year.
    """
    timed: list[tuple[int, Period]] = [
        (place, period) for place, name in enumerate(by) if (period := named_period(name))
    ]
    if len(timed) != 1 or not days:
        return joint
    ((place, period),) = timed
    others = dict.fromkeys((key[:place], key[place + 1 :]) for key in joint)
    gaps = {
        (*before, one, *behind): None
        for before, behind in others
        for one in periods_between(min(days), max(days), period)
    }
    return joint | gaps


def _rank(key: Key) -> tuple[bool, str]:
    """What isn't known comes last."""
    return (key is None, str(key))


def _ranks(key: tuple[Key, ...]) -> tuple[tuple[bool, str], ...]:
    return tuple(map(_rank, key))


def names_in(by: By | None) -> Sequence[str]:
    """The names by which is grouped; none for a function."""
    if by is None or callable(by):
        return ()
    return (by,) if isinstance(by, str) else by


def keys_by(by: By) -> Callable[[Any], Iterable[Key]]:
    """What gives the keys of an incident; raises `InvalidValueError` for an unknown name."""
    if callable(by):
        return lambda incident: _several(by(incident))
    if isinstance(by, (tuple, list)) and by:
        return joint_keys(list(map(_keys_named, by)))
    return _keys_named(by)


def joint_keys(parts: Sequence[Callable[[T], Iterable[Key]]]) -> Callable[[T], Iterable[Key]]:
    """What gives every combination of the keys that each of `parts` gives."""
    return lambda one: product(*(keys(one) for keys in parts))


def _keys_named(name: object) -> Callable[[Any], Iterable[Key]]:
    if not isinstance(name, str) or name not in GROUPINGS:
        known, text = ", ".join(GROUPINGS), str(name)
        reason = (
            f"expected one of {known}, several of them or a function,"
            f" got {excerpt(text)}{meant(text, GROUPINGS)}"
        )
        raise InvalidValueError(reason, "by")
    if name in _BY_LABEL:
        return _once_a_label(name, _BY_LABEL[name])
    return _BY_NAME[name]


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
