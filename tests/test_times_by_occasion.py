"""Times behind the name of what was done, and French times, which look like durations."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

HEAD = "# Cache\n\n- Start: 2025-03-12 14:05 UTC\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Detection: 16:40", "detected"),
        ("Acknowledgement: 16:40", "acknowledged"),
        ("Mitigation: 2025-03-12 16:40 UTC", "mitigated"),
        ("Recovery: 16:40 UTC", "recovered"),
        ("Resolution: 16:40", "resolved"),
        ("**Resolution**: 16:40", "resolved"),
        ("Résolution : 16h40", "resolved"),
        ("Resolución: 16:40", "resolved"),
        ("Fin : 16h40", "resolved"),
    ],
)
def test_a_time_alone_behind_what_was_done_is_when_it_was(line: str, name: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}- {line}\n- Severity: P1\n")
    at = incident.milestones[name].at
    assert at == dt.datetime(2025, 3, 12, 16, 40, tzinfo=dt.UTC)
    assert incident.resolution.fix is None
    assert incident.response.mitigation == ()
    assert incident.stated_duration is None
    later = incident.evolve({f"{name}_at": dt.datetime(2025, 3, 12, 16, 55, tzinfo=dt.UTC)})
    text = later.to_markdown()
    assert text.count("\n") == 5
    assert line.replace("40", "55") in text


def test_it_is_in_a_table_of_fields_too() -> None:
    rows = "| Start | 2025-03-12 14:05 UTC |\n| Resolution | 2025-03-12 16:40 UTC |\n"
    incident = Incident.from_markdown(f"# Cache\n\n| Field | Value |\n|---|---|\n{rows}")
    assert incident.resolved_at == dt.datetime(2025, 3, 12, 16, 40, tzinfo=dt.UTC)


def test_what_was_done_is_text_where_more_than_a_time_stands_there() -> None:
    incident = Incident.from_markdown(f"{HEAD}- Resolution: rebooted at 16:40\n- Severity: P1\n")
    assert incident.resolution.fix == "rebooted at 16:40"
    assert incident.resolved_at is None


@pytest.mark.parametrize(
    ("label", "path"),
    [("Resolution time", "stated_duration"), ("Detection time", "stated_detection_lag")],
)
def test_how_long_it_took_is_a_duration_in_the_same_notation(label: str, path: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}- {label}: 2h15\n")
    assert getattr(incident, path) == dt.timedelta(hours=2, minutes=15)
