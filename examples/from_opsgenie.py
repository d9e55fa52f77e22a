"""A first report from Opsgenie: an incident of `GET /v1/incidents/{id}` with its timeline.

Opsgenie separates the impact from the incident: the impact has a start and an end, the incident is
opened, acknowledged and resolved by people. Here the former are started and recovered, the latter
declared and resolved. Services are ids; the names come from `GET /v1/services`.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from incidentkit import AffectedService, CustomField, Incident, TimelineEvent

EXPORT = Path(__file__).parent / "exports" / "opsgenie.json"


def incident_of(
    data: dict[str, Any], entries: list[dict[str, Any]], services: dict[str, str]
) -> Incident:
    """The incident; what Opsgenie hides from its own timeline stays hidden."""
    shown = [entry for entry in entries if not entry["hidden"]]
    resolved = [entry for entry in shown if entry["type"] == "IncidentResolved"]
    return Incident(
        id=f"OG-{data['tinyId']}",
        title=data["message"],
        summary=data["description"],
        severity=data["priority"],
        status=data["status"].capitalize(),
        started_at=time(data.get("impactStartDate")),
        declared_at=time(data["createdAt"]),
        recovered_at=time(data.get("impactEndDate")),
        resolved_at=time(resolved[-1]["eventTime"]) if resolved else None,
        services=tuple(AffectedService(name=services[id_]) for id_ in data["impactedServices"]),
        timeline=tuple(
            TimelineEvent(
                at=time(entry["eventTime"]),
                description=entry["title"]["content"],
                actor=entry["actor"]["name"] if entry["actor"]["type"] == "user" else None,
            )
            for entry in shown
        ),
        custom=tuple(
            CustomField(label=label, value=value)
            for label, value in (
                ("Tags", ", ".join(data["tags"])),
                *data["extraProperties"].items(),
                ("Link", data["links"]["web"]),
            )
        ),
    )


def time(value: str | None) -> datetime | None:
    """A time to the second, as reports state it."""
    return None if value is None else datetime.fromisoformat(value).replace(microsecond=0)


def main() -> None:
    """Print the beginning of the report, and what can be measured by it."""
    export = json.loads(EXPORT.read_text(encoding="utf-8"))
    entries = export["timeline"]["data"]["entries"]
    incident = incident_of(export["incident"]["data"], entries, export["services"])
    text = incident.to_markdown(template="postmortem")
    print(text.partition("\n## Root Cause")[0])
    acknowledged = incident.measure("declared", "acknowledged")
    print("from declared to acknowledged:", acknowledged.duration)
    print("time to recover:", incident.time_to_recover)
    print("time to resolve:", incident.time_to_resolve)
    print("read back equal:", Incident.from_markdown(text) == incident)


if __name__ == "__main__":
    main()
