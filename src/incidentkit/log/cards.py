"""Logs, tables of metrics and the register of actions as cards in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from incidentkit.display.counted import counted
from incidentkit.display.element import Markup
from incidentkit.display.group_name import group_name
from incidentkit.display.spoken import spoken_duration
from incidentkit.display.table import card, folded, heading, quiet, table
from incidentkit.incident import Incident
from incidentkit.log.metric_text import spoken_interval
from incidentkit.metrics.grouping import Key
from incidentkit.metrics.statistic import Statistic

_T = TypeVar("_T")

_SHOWN: Final = 10
"""Rows of a log or register that are shown at first sight."""


def log_card(
    incidents: Sequence[Incident], others: Mapping[str, Iterable[tuple[Path | None, str]]]
) -> Markup:
    """A log: how many, from when to when, the first of them, and the others by their reasons."""
    days = [incident.day for incident in incidents if incident.day is not None]
    period = f"{min(days)} to {max(days)}" if days else "no day is known"
    rows = [
        (
            incident.id,
            str(incident.day or ""),
            str(incident.severity or ""),
            str(incident.status or ""),
            incident.title,
            spoken_duration(incident.detection_lag),
            spoken_duration(incident.duration),
        )
        for incident in incidents[:_SHOWN]
    ]
    headers = ("Id", "Day", "Severity", "Status", "Title", "Detection lag", "Duration")
    more = len(incidents) - len(rows)
    shown = table(headers, rows, numbers=frozenset({5, 6}), unbroken=frozenset({0, 1, 2, 3}))
    return card(
        heading(counted(len(incidents), "incident")),
        quiet(period),
        shown if rows else None,
        quiet(f"… and {more:,} more") if more else None,
        *(_reasons(name, list(entries)) for name, entries in others.items()),
    )


def _reasons(name: str, entries: Sequence[tuple[Path | None, str]]) -> Markup | None:
    if not entries:
        return None
    rows = [(str(path or ""), reason) for path, reason in entries]
    return folded(f"{name} ({len(rows):,})", table(("Where", "Why"), rows))


def metric_card(groups: Mapping[Key, Mapping[str, Statistic]]) -> Markup:
    """A row for each group and metric; a group in which nothing happened has no figures."""
    rows = [
        (
            group_name(key) if first else None,
            statistic.title or name,
            str(statistic.n),
            spoken_duration(statistic.median),
            spoken_duration(statistic.mean),
            spoken_interval(statistic),
            spoken_duration(statistic.p90),
            str(len(statistic.open) or ""),
            str(len(statistic.excluded) or ""),
        )
        for key, statistics in groups.items()
        for first, (name, statistic) in _marked(statistics.items())
    ]
    headers = ("Group", "Metric", "n", "Median", "Mean", "95%", "P90", "Open", "Excluded")
    return table(headers, rows, numbers=frozenset(range(2, 9)), most=200)


def _marked(entries: Iterable[_T]) -> Iterator[tuple[bool, _T]]:
    """Each entry, and whether it is the first."""
    for index, entry in enumerate(entries):
        yield (not index, entry)


def action_card(actions: Sequence[Any]) -> Markup:
    """The action items (each an `Action`): how many are open, and the first of those."""
    still = [action for action in actions if action.open]
    rows = [
        (
            action.item.description,
            action.owner,
            str(action.due or ""),
            str(action.status or ""),
            action.incident_id or str(action.path or ""),
        )
        for action in still[:_SHOWN]
    ]
    headers = ("Open action item", "Owner", "Due", "Status", "Incident")
    more = len(still) - len(rows)
    return card(
        heading(f"{counted(len(actions), 'action item')}, {len(still):,} open"),
        table(headers, rows, unbroken=frozenset({2, 3, 4})) if rows else None,
        quiet(f"… and {more:,} more") if more else None,
    )
