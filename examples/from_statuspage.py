"""A log from a public status page: `/api/v2/incidents.json`, which every Statuspage has.

A page says when customers were told, not when it began: `started_at` there is the first update. So
nothing here is taken for the start or the detection; the figures are about what was told.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from incidentkit import AffectedService, CustomField, Incident, IncidentLog, Metric, TimelineEvent

EXPORT = Path(__file__).parent / "exports" / "statuspage.json"

TOLD_UNTIL_RESOLVED = Metric("told_until_resolved", "declared", "resolved")


def incident_of(data: dict[str, Any]) -> Incident:
    """One incident; updates come newest first."""
    return Incident(
        id=data["id"],
        title=data["name"],
        severity=None if data["impact"] == "none" else data["impact"].capitalize(),
        status=data["status"].capitalize(),
        declared_at=time(data["started_at"]),
        resolved_at=time(data["resolved_at"]),
        services=tuple(AffectedService(name=component["name"]) for component in data["components"]),
        timeline=tuple(map(event, reversed(data["incident_updates"]))),
        custom=(CustomField(label="Link", value=data["shortlink"]),),
    )


def event(update: dict[str, Any]) -> TimelineEvent:
    """What customers were told, behind the status that it was told under."""
    return TimelineEvent(
        at=time(update["display_at"]), description=f"{update['status'].upper()}: {update['body']}"
    )


def time(value: str | None) -> datetime | None:
    """A time to the second, as reports state it."""
    return None if value is None else datetime.fromisoformat(value).replace(microsecond=0)


def main() -> None:
    """Print a log, a timeline, and how long customers were told of trouble."""
    data = json.loads(EXPORT.read_text(encoding="utf-8"))
    log = IncidentLog(incident_of(one) for one in data["incidents"])
    for incident in log:
        milestones = incident.milestones
        known = ", ".join(name for name in milestones if milestones[name].known)
        print(f"{incident.id}: {incident.title} ({incident.severity}); known: {known}")
    for row in log[0].events:
        print(f"  {row.at:%H:%M} {row.description!r}")
    told = log.measure(TOLD_UNTIL_RESOLVED)
    print("told until resolved:", told.mean, "n =", told.n)
    for path, reason, seconds in told.open:
        print(f"open: {path}: {reason}, after {(seconds or 0) // 60} minutes at least")
    texts = [incident.to_markdown(template="basic") for incident in log]
    print("read back equal:", IncidentLog(map(Incident.from_markdown, texts)) == log)


if __name__ == "__main__":
    main()
