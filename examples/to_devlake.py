"""Incidents as rows of DevLake's table of that name, so that its DORA dashboards count them.

    python to_devlake.py FOLDER > incidents.csv

The columns are those of the domain layer (`backend/core/models/domainlayer/ticket/incident.go`).
DevLake measures from `created_date` to `resolution_date`: the start of the incident, and the time
when it was resolved. Where no clock was read but the report states how long it took, only
`lead_time_minutes` has that; no time is made up. A report that doesn't say it leaves a cell empty.
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from pathlib import Path

from incidentkit import Incident, IncidentLog, State

CREATE_TABLE = """\
create table if not exists incidents (
    id varchar(255) primary key, url varchar(255), incident_key varchar(255), title text,
    description text, status varchar(100), original_status varchar(100), resolution_date datetime,
    created_date datetime, lead_time_minutes bigint, creator_name varchar(255),
    priority varchar(255), severity varchar(255), component varchar(255)
)
"""
COLUMNS = (
    *("id", "url", "incident_key", "title", "description", "status", "original_status"),
    *("resolution_date", "created_date", "lead_time_minutes", "creator_name"),
    *("priority", "severity", "component"),
)
OVER = {State.RESOLVED, State.CLOSED}


def row(incident: Incident) -> dict[str, str | int | None]:
    """One incident as DevLake has it; its statuses are TODO, IN_PROGRESS and DONE."""
    key = incident.id or (incident.path.stem if incident.path else None)
    milestones, duration = incident.milestones, incident.duration
    over = incident.status is not None and incident.status.state in OVER
    done = over or milestones["resolved"].measurable_at is not None
    return {
        # DevLake's keys say where a row comes from.
        "id": f"incidentkit:Incident:{key}",
        "url": incident.path.as_posix() if incident.path else "",
        "incident_key": key,
        "title": incident.title,
        "description": incident.summary,
        "status": "DONE" if done else "IN_PROGRESS",
        "original_status": incident.status.label if incident.status else None,
        "resolution_date": _utc(milestones["resolved"].measurable_at),
        "created_date": _utc(milestones["started"].measurable_at),
        "lead_time_minutes": None if duration is None else int(duration.total_seconds()) // 60,
        "creator_name": next((p.name for p in incident.people if p.role == "Author"), None),
        "priority": incident.severity.code if incident.severity else None,
        "severity": incident.severity.label if incident.severity else None,
        "component": ", ".join(s.name for s in incident.services if s.affected),
    }


def _utc(time: dt.datetime | None) -> str | None:
    return None if time is None else f"{time.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}"


def main() -> None:
    """Print the table as CSV."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    log = IncidentLog.from_files(folder)
    for failure in log.failures:
        print(f"{failure.path}: not read: {failure.reason}", file=sys.stderr)
    if not log:
        sys.exit(f"{folder}: no report was found in it")
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(row, log))
    if log.failures:
        sys.exit(1)


if __name__ == "__main__":
    main()
