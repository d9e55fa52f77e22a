"""Taking incidents out of a log by rule, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import attrs
import pendulum

from incidentkit.incident import Incident
from incidentkit.log.arguments import choice_of
from incidentkit.log.no_incidents import cancelled_in, drill_in
from incidentkit.log.outcomes import ExcludedIncident

Rule: TypeAlias = Callable[[Incident], "str | bool | None"]
"""Says why an incident is to be taken out, or True where its own name says it; or None."""


@attrs.frozen(kw_only=True)
class Parted:
    """The incidents that stay and those that were taken out."""

    kept: tuple[Incident, ...]
    excluded: tuple[ExcludedIncident, ...]


def parted(
    incidents: Iterable[Incident],
    *,
    duplicates: bool,
    drills: bool,
    cancelled: bool,
    rule: Rule | None,
) -> Parted:
    """Part `incidents` by the rules that are on; each goes out for the first that applies.

    What another rule takes out doesn't make a duplicate of what stays.
    """
    seen = _Seen()
    kept: list[Incident] = []
    excluded: list[ExcludedIncident] = []
    for incident in incidents:
        reason = _by_rule(incident, rule) if rule is not None else None
        if reason is None and drills and (said := drill_in(incident)) is not None:
            reason = f"a drill or test: {said}"
        if reason is None and cancelled and (said := cancelled_in(incident)) is not None:
            reason = f"cancelled or a false alarm: {said}"
        if reason is None and duplicates:
            reason = seen.duplicate(incident)
        if reason is None:
            kept.append(incident)
        else:
            excluded.append(ExcludedIncident(incident.path, reason, incident))
    return Parted(kept=tuple(kept), excluded=tuple(excluded))


def _by_rule(incident: Incident, rule: Rule) -> str | None:
    said = choice_of(rule, "rule")(incident)
    if isinstance(said, str):
        return said
    name = getattr(rule, "__name__", "")
    return (name if name.isidentifier() else "excluded by rule") if said else None


@attrs.define
class _Seen:
    """The incidents that stayed so far, by id and by what they state."""

    by_id: dict[str, list[Incident]] = attrs.field(factory=dict[str, list[Incident]])
    by_facts: dict[Incident, Incident] = attrs.field(factory=dict[Incident, Incident])

    def duplicate(self, incident: Incident) -> str | None:
        """Why `incident` repeats one before it; None where it is new, which is then kept in mind.

        It repeats one with the same facts, or with the same id unless the days differ: an id that
        was copied by mistake makes no duplicate.
        """
        key = " ".join((incident.id or "").casefold().split())
        for other in self.by_id.get(key, ()) if key else ():
            if _same_day(incident.day, other.day):
                return f"a duplicate of {_called(other)}: the same id, {incident.id}"
        first = self.by_facts.setdefault(incident, incident)
        if first is not incident:
            return f"a duplicate of {_called(first)}: the same facts"
        if key:
            self.by_id.setdefault(key, []).append(incident)
        return None


def _same_day(one: pendulum.Date | None, other: pendulum.Date | None) -> bool:
    return one is None or other is None or one == other


def _called(incident: Incident) -> str:
    return str(incident.path or incident.id or incident.title or "an incident before it")
