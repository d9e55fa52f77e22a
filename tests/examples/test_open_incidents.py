"""Incidents that go on are read from exports as such, by whichever word the tool has for it."""

from __future__ import annotations

import json
import runpy
from typing import Any

import pytest
from examples.running import EXAMPLES

from incidentkit import Incident, IncidentLog

FORMS = ("basic", "postmortem", "sev", "spark", "virtualfusion")


def exported(tool: str) -> Any:  # noqa: ANN401 -- as the tool has it
    return json.loads((EXAMPLES / "exports" / f"{tool}.json").read_text(encoding="utf-8"))


def script(tool: str) -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLES / f"from_{tool}.py"))


def is_open_everywhere(incident: Incident) -> bool:
    """Whether it goes on as read from each form too, and figures say so."""
    again = [Incident.from_markdown(incident.to_markdown(template=form)) for form in FORMS]
    counted = [IncidentLog([one]).mttr() for one in (incident, *again)]
    return all(one.ongoing for one in (incident, *again)) and all(
        (statistic.n, len(statistic.open), statistic.excluded) == (0, 1, ())
        for statistic in counted
    )


@pytest.mark.parametrize("status", ["triggered", "acknowledged"])
def test_of_pagerduty(status: str) -> None:
    export = exported("pagerduty")
    data = export["incident"] | {"status": status, "resolved_at": None}
    entries = [one for one in export["log_entries"] if one["type"] != "resolve_log_entry"]
    incident = script("pagerduty")["incident_of"](data, entries)
    assert is_open_everywhere(incident.evolve(started_at=incident.detected_at))


@pytest.mark.parametrize(
    ("name", "category"),
    [("Triage", "triage"), ("Live", "live"), ("Fixing", "live"), ("Waiting", "paused")],
)
def test_of_incident_io(name: str, category: str) -> None:
    data = exported("incident_io")["incidents"][0]
    data["incident_status"] |= {"name": name, "category": category}
    data["incident_timestamp_values"] = data["incident_timestamp_values"][:2]
    assert is_open_everywhere(script("incident_io")["incident_of"](data))


def test_one_of_incident_io_that_was_closed_is_over() -> None:
    incident: Incident = script("incident_io")["incident_of"](
        exported("incident_io")["incidents"][0]
    )
    assert not incident.ongoing


@pytest.mark.parametrize("status", ["investigating", "identified", "monitoring", "in_progress"])
def test_of_statuspage(status: str) -> None:
    export = exported("statuspage")
    data = export["incidents"][0] | {"status": status, "resolved_at": None}
    data["incident_updates"] = [
        one for one in data["incident_updates"] if one["status"] != "resolved"
    ]
    incident = script("statuspage")["incident_of"](data)
    assert is_open_everywhere(incident.evolve(started_at=incident.declared_at))
