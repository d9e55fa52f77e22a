"""A first report from PagerDuty: what `GET /incidents/{id}` and `.../log_entries` know of it.

An export has no cause and no lesson, so the report has none either: people write those. PagerDuty
knows when it was triggered, which is when it was detected; when it began, nobody there can say.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from incidentkit import AffectedService, CustomField, Incident, TimelineEvent

EXPORT = Path(__file__).parent / "exports" / "pagerduty.json"

WHAT_HAPPENED = {
    "trigger_log_entry": "Alert triggered",
    "acknowledge_log_entry": "Page acknowledged",
    "escalate_log_entry": "Escalated",
    "resolve_log_entry": "Incident resolved",
}
"""Other entries are told in PagerDuty's own words; those of notifications are left out."""


def incident_of(data: dict[str, Any], entries: list[dict[str, Any]]) -> Incident:
    """The incident, with a row of the timeline for each entry; these come newest first."""
    told = [entry for entry in entries if entry["type"] != "notify_log_entry"]
    return Incident(
        id=f"PD-{data['incident_number']}",
        title=data["title"],
        severity=(data.get("priority") or {}).get("summary"),
        status=data["status"].capitalize(),
        detected_at=datetime.fromisoformat(data["created_at"]),
        resolved_at=datetime.fromisoformat(data["resolved_at"]) if data["resolved_at"] else None,
        services=(AffectedService(name=data["service"]["summary"]),),
        timeline=tuple(map(event, sorted(told, key=lambda entry: entry["created_at"]))),
        custom=tuple(
            CustomField(label=label, value=value)
            for label, value in (
                ("Team", ", ".join(team["summary"] for team in data.get("teams", ()))),
                ("Paging urgency", data["urgency"]),
                ("Link", data["html_url"]),
            )
            if value
        ),
    )


def event(entry: dict[str, Any]) -> TimelineEvent:
    """A row of the timeline."""
    said = entry["channel"].get("summary") or entry["summary"]
    by = entry["agent"]
    return TimelineEvent(
        at=datetime.fromisoformat(entry["created_at"]),
        description=WHAT_HAPPENED.get(entry["type"], said),
        actor=by["summary"] if by["type"] == "user_reference" else None,
    )


def main() -> None:
    """Print the beginning of the report, and what can be measured by it."""
    export = json.loads(EXPORT.read_text(encoding="utf-8"))
    incident = incident_of(export["incident"], export["log_entries"])
    text = incident.to_markdown(template="postmortem")
    print(text.partition("\n## Root Cause")[0])
    print("time to acknowledge:", incident.time_to_acknowledge)
    print("time to resolve:", incident.time_to_resolve, "(PagerDuty doesn't know when it began)")
    print("read back equal:", Incident.from_markdown(text) == incident)


if __name__ == "__main__":
    main()
