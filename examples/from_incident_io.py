"""Reports from incident.io: what `GET /v2/incidents` has, timestamps by the names you gave them.

Each organisation names its own timestamps, so the table below is yours to adapt. A name that isn't
in it is printed and never guessed at. Incidents in the mode "test" are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from incidentkit import AffectedService, CustomField, Incident, Person

EXPORT = Path(__file__).parent / "exports" / "incident_io.json"

MILESTONES = {
    "Impact started at": "started_at",
    "Reported at": "declared_at",
    "Fixed at": "recovered_at",
    "Resolved at": "resolved_at",
}
GOES_ON = {"triage", "live", "paused"}
"""Categories of statuses; what the statuses themselves are called is yours, too."""
ROLES = {"lead": "Incident Commander", "reporter": "Reporter"}


def incident_of(data: dict[str, Any]) -> Incident:
    """One incident of the list."""
    return Incident(
        id=data["reference"],
        title=data["name"],
        summary=data["summary"],
        severity=data["severity"] and data["severity"]["name"],
        status=data["incident_status"]["name"],
        stated_ongoing=data["incident_status"]["category"] in GOES_ON,
        people=tuple(people(data["incident_role_assignments"])),
        services=tuple(AffectedService(name=name) for name in affected(data)),
        custom=(CustomField(label="Link", value=data["permalink"]),),
        **dict(milestones(data["incident_timestamp_values"])),
    )


def milestones(values: list[dict[str, Any]]) -> Iterator[tuple[str, datetime]]:
    """The attribute of each timestamp that has a value, to the second as reports state it."""
    for entry in values:
        name, value = entry["incident_timestamp"]["name"], entry["value"]
        if value is None:
            continue
        if name in MILESTONES:
            yield MILESTONES[name], datetime.fromisoformat(value["value"]).replace(microsecond=0)
        else:
            print(f"left out: {name} {value['value']}")


def people(assignments: list[dict[str, Any]]) -> Iterator[Person]:
    """Who had which role; one that nobody had is left out."""
    for entry in assignments:
        if entry["assignee"] is not None:
            role = entry["role"]
            said = ROLES.get(role["role_type"], role["name"])
            yield Person(role=said, name=entry["assignee"]["name"])


def affected(data: dict[str, Any]) -> Iterator[str]:
    """The options that were chosen in a field of your own."""
    for entry in data["custom_field_entries"]:
        if entry["custom_field"]["name"] == "Affected services":
            yield from (value["value_option"]["value"] for value in entry["values"])


def main() -> None:
    """Print the beginning of each report, and what can be measured by it."""
    for data in json.loads(EXPORT.read_text(encoding="utf-8"))["incidents"]:
        if data["mode"] in ("test", "tutorial"):
            print(f"{data['reference']}: left out, mode {data['mode']}")
            continue
        incident = incident_of(data)
        text = incident.to_markdown(template="postmortem")
        print(text.partition("\n## Timeline")[0])
        print("time to recover:", incident.time_to_recover)
        print("time to resolve:", incident.time_to_resolve)
        print("detection lag:", incident.detection_lag, "(a declaration is no detection)")
        print("read back equal:", Incident.from_markdown(text) == incident)


if __name__ == "__main__":
    main()
