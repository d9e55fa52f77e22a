"""Which incidents no figure counts, or not every one, and why: a line for each, counts first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from incidentkit.display.counted import counted
from incidentkit.display.group_name import group_name
from incidentkit.incident import Incident
from incidentkit.log.metric_table import MetricTable
from incidentkit.metrics.measurable import Label, label_of
from incidentkit.metrics.statistic import Statistic

_GOES_ON, _TO_COME = "goes on: ", " is still to come"
_UNNAMED = "an incident without a path"


@attrs.define(kw_only=True)
class _LeftOut:
    """What several metrics say of one incident; the keys of a dict are a set in order."""

    metrics: dict[str, None] = attrs.field(factory=dict[str, None])
    reasons: dict[str, None] = attrs.field(factory=dict[str, None])


def left_out(incidents: Iterable[Incident], table: MetricTable) -> Iterator[str]:
    """A line for each reason with its number of incidents, then one for each incident.

    One that goes on is told with the status by which it does.
    """
    found = _by_incident(table)
    if not found:
        return
    yield f"{counted(len(found), 'incident')} not counted in every row:"
    counts = Counter(reason for one in found.values() for reason in one.reasons)
    yield from (f"  {count} {reason}" for reason, count in counts.most_common())
    statuses = {label_of(one): str(one.final_status or one.status or "") for one in incidents}
    # In the order of the reports, whichever row says first that one is missing from it.
    order = {label: number for number, label in enumerate(statuses)}
    for label, one in sorted(found.items(), key=lambda f: order.get(f[0], len(order))):
        reasons = ", ".join(_told(one.reasons, statuses.get(label, "")))
        yield f"{label or _UNNAMED}: {reasons} ({', '.join(one.metrics)})"


def doubtful(table: MetricTable) -> dict[Label, dict[str, list[str]]]:
    """The reports that count with a time which another contradicts: why, and in which rows."""
    found: dict[Label, dict[str, list[str]]] = {}
    for statistics in table.values():
        for name, statistic in statistics.items():
            for label, reason in statistic.sample.doubtful:
                rows = found.setdefault(label, {}).setdefault(reason, [])
                rows += [] if name in rows else [name]
    return found


def doubtful_lines(table: MetricTable) -> Iterator[str]:
    """A line for each of them."""
    for label, reasons in doubtful(table).items():
        for reason, rows in reasons.items():
            yield f"{label or _UNNAMED}: counted, though {reason} ({', '.join(rows)})"


def zero_lines(table: MetricTable) -> Iterator[str]:
    """A line for each report that counts with 0 s, as both ends are at one time."""
    found: dict[Label, dict[str, None]] = {}
    for statistics in table.values():
        for name, statistic in statistics.items():
            for label, seconds, stated in statistic.sample.observations:
                if not seconds and not stated:
                    found.setdefault(label, {})[name] = None
    for label, rows in found.items():
        names = ", ".join(rows)
        yield f"{label or _UNNAMED}: counted as 0 s, for both ends are at one time ({names})"


def every_reason(table: MetricTable) -> Iterator[str]:
    """A line for each warning of a row, and for each incident that the row doesn't count."""
    for key, statistics in table.items():
        for name, statistic in statistics.items():
            where = name if key == "all" else f"{group_name(key)} {name}"
            yield from (f"{where}: {warning}" for warning in statistic.warnings)
            for label, reason in _entries(statistic):
                yield f"{where}: {label or _UNNAMED}: {reason}"


def _entries(statistic: Statistic) -> Iterator[tuple[Label, str]]:
    yield from ((one.path, one.reason) for one in statistic.open)
    yield from ((one.path, one.reason) for one in statistic.excluded)


def _by_incident(table: MetricTable) -> dict[Label, _LeftOut]:
    found: dict[Label, _LeftOut] = {}
    for statistics in table.values():
        for name, statistic in statistics.items():
            for label, reason in _entries(statistic):
                one = found.setdefault(label, _LeftOut())
                one.metrics[name] = None
                one.reasons |= dict.fromkeys(reason.split(", "))
    return found


def _told(reasons: Iterable[str], status: str) -> Iterator[str]:
    """The reasons; what is still to come in one of them, with the status by which it goes on."""
    pending: list[str] = []
    for reason in reasons:
        begun, goes_on, rest = reason.partition(_GOES_ON)
        if goes_on and not begun and rest.endswith(_TO_COME):
            pending.append(rest.removesuffix(_TO_COME))
        else:
            yield reason
    if pending:
        behind = f" (status {status})" if status else ""
        *others, last = pending
        names = f"{', '.join(others)} and {last} are" if others else f"{last} is"
        yield f"goes on{behind}: {names} still to come"
