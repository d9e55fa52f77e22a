"""An incident as a card in a notebook: what it is, when what happened, and what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pendulum

from incidentkit.display.element import Markup, element
from incidentkit.display.incident_name import incident_name
from incidentkit.display.spoken import spoken_duration, spoken_time
from incidentkit.display.table import card, folded, heading, pairs, quiet, table
from incidentkit.model.facts import Facts
from incidentkit.model.measure import seconds_between
from incidentkit.model.measures import day_of
from incidentkit.model.milestone import Basis, Milestones
from incidentkit.model.timeline import TimelineEvent


def incident_card(
    facts: Facts,
    *,
    milestones: Milestones,
    events: Sequence[TimelineEvent],
    measures: Mapping[str, pendulum.Duration | None],
    findings: Iterable[object],
) -> Markup:
    """The incident as HTML; what it doesn't say is left out.

    `measures` are shown by the names they are given under, `findings` by their text.
    """
    found = [str(finding) for finding in findings]
    day = day_of(facts, milestones)
    return card(
        heading(
            incident_name(facts, " · ") or "an incident without a name",
            facts.severity.label if facts.severity else None,
            facts.status.label if facts.status else None,
        ),
        quiet(" · ".join(str(known) for known in (day, facts.path) if known is not None)),
        pairs((name, spoken_duration(value)) for name, value in measures.items()),
        _milestones(milestones),
        _timeline(events),
        _action_items(facts),
        folded(f"Findings ({len(found)})", table(("Finding",), ([text] for text in found)))
        if found
        else None,
    )


def _milestones(milestones: Milestones) -> Markup | None:
    rows = list(_milestone_rows(milestones))
    if not rows:
        return None
    return table(
        ("Milestone", "When", "After start", "Basis"),
        rows,
        numbers=frozenset({2}),
        unbroken=frozenset({1}),
    )


def _milestone_rows(milestones: Milestones) -> Iterator[tuple[str | None, ...]]:
    began = milestones["started"].measurable_at
    for name, milestone in milestones.items():
        if milestone.basis is None:
            continue
        at = milestone.measurable_at
        after = None
        if began is not None and at is not None:
            after = spoken_duration(pendulum.Duration(seconds=seconds_between(began, at)))
        when = spoken_time(milestone.at, milestone.on)
        derived = milestone.basis is Basis.DERIVED
        yield (name, element("em", when) if derived else when, after, milestone.basis.value)


def _timeline(events: Sequence[TimelineEvent]) -> Markup | None:
    if not events:
        return None
    rows = ((spoken_time(e.at, e.on), e.description, e.action, e.actor) for e in events)
    headers = ("When", "What", "Done about it", "Who")
    return folded(f"Events ({len(events)})", table(headers, rows, unbroken=frozenset({0})))


def _action_items(facts: Facts) -> Markup | None:
    items = facts.action_items
    if not items:
        return None
    rows = (
        (
            item.description,
            item.owner,
            item.due.isoformat() if item.due else None,
            item.status.label if item.status else None,
        )
        for item in items
    )
    done = sum(item.done for item in items)
    headers = ("Action item", "Owner", "Due", "Status")
    shown = table(headers, rows, unbroken=frozenset({2, 3}))
    return folded(f"Action items ({done} of {len(items)} done)", shown)
