"""Facts that a first use found read wrongly: each by the smallest document that shows it."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, IncidentLog

EVE = dt.datetime(2025, 12, 31, 22, 20, tzinfo=dt.UTC)


@pytest.mark.parametrize("label", ["Responders", "Participants"])
def test_labels_below_one_of_people_are_no_roles(label: str) -> None:
    text = f"# X\n\n**{label}:** Tom\n**Slack:** #inc-9\n**Weather:** foggy\n"
    incident = Incident.from_markdown(text)
    assert [(one.role, one.name) for one in incident.people] == [(label[:-1], "Tom")]
    assert [field.label for field in incident.custom] == ["Slack", "Weather"]


def test_labels_below_a_name_of_people_that_says_nothing_are_roles() -> None:
    incident = Incident.from_markdown("# X\n\n**Responders:**\n**Network:** Tom\n")
    assert [(one.role, one.name) for one in incident.people] == [("Network", "Tom")]


@pytest.mark.parametrize("heading", ["Metadata", "Incident Metadata", "Overview"])
def test_the_zone_of_one_time_is_that_of_the_next(heading: str) -> None:
    text = f"# X\n\n## {heading}\n\n**Start:** 2025-12-31 23:20 CET\n**End:** 02:05\n"
    incident = Incident.from_markdown(text)
    assert incident.started_at == EVE
    assert incident.resolved_at == EVE + dt.timedelta(hours=2, minutes=45)
    assert incident.findings == ()


@pytest.mark.parametrize("word", ["N/A", "none", "unknown", "pending", "unbekannt"])
def test_no_id_and_no_severity_are_none(word: str) -> None:
    text = (
        f"# X\n\n**Incident ID:** {word}\n**Severity:** {word}\n**Started:** 2025-12-31 22:20 UTC\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.id is None
    assert incident.severity is None
    assert incident.to_markdown() == text
    changed = incident.evolve(id="INC-7", severity="SEV-2").to_markdown()
    assert changed == text.replace(word, "INC-7", 1).replace(word, "SEV-2", 1)


def test_two_reports_without_an_id_are_no_duplicates() -> None:
    start = "# {}\n\n**Incident ID:** N/A\n**Started:** 2025-12-31 {} UTC\n"
    log = IncidentLog(
        [
            Incident.from_markdown(start.format("A", "10:00")),
            Incident.from_markdown(start.format("B", "18:00")),
        ]
    )
    assert len(log.without(duplicates=True)) == 2


ROWS = "# X\n\n**Date:** 2025-02-01\n\n## Timeline\n\n- 10:04 Errors start\n- 15:00 {}\n"


@pytest.mark.parametrize(
    "row",
    [
        "All action items resolved",
        "All tickets resolved",
        "Backlog tickets resolved",
        "Debate about root cause resolved",
        "DNS name resolved to the old address",
        "All support tickets answered and resolved",
        "Remaining follow-ups closed",
    ],
)
def test_what_is_resolved_besides_the_incident_ends_nothing(row: str) -> None:
    milestones = Incident.from_markdown(ROWS.format(row)).milestones
    assert [milestones[name].at for name in ("recovered", "resolved", "closed")] == [None] * 3


@pytest.mark.parametrize("row", ["Incident resolved", "Resolved", "Service restored"])
def test_what_ends_the_incident_still_does(row: str) -> None:
    milestones = Incident.from_markdown(ROWS.format(row)).milestones
    assert milestones["resolved"].at or milestones["recovered"].at


@pytest.mark.parametrize("heading", ["Dates", "Impact window", "Data"])
@pytest.mark.parametrize("shape", ["- Start: {}\n- End: {}\n", "**Start:** {}\n**End:** {}\n"])
def test_a_heading_that_names_a_time_may_stand_above_several(heading: str, shape: str) -> None:
    body = shape.format("2025-12-31 22:20 UTC", "2026-01-01 02:05 UTC")
    text = f"# X\n\n## {heading}\n\n{body}"
    incident = Incident.from_markdown(text)
    assert incident.started_at == EVE
    assert incident.resolved_at == dt.datetime(2026, 1, 1, 2, 5, tzinfo=dt.UTC)
    later = incident.evolve(resolved_at=dt.datetime(2026, 1, 1, 3, 5, tzinfo=dt.UTC))
    assert later.to_markdown() == text.replace("02:05", "03:05")
    assert incident.evolve(severity="SEV-1").to_markdown().count("SEV-1") == 1


@pytest.mark.parametrize("label", ["Incident", "Ticket", "Reference"])
def test_an_id_of_one_digit_is_one(label: str) -> None:
    text = f"# X\n\n**{label}:** INC-7\n**Severity:** P1\n"
    incident = Incident.from_markdown(text)
    assert (incident.id, incident.custom) == ("INC-7", ())
    assert incident.evolve(id="INC-8").to_markdown() == text.replace("INC-7", "INC-8")


@pytest.mark.parametrize("value", ["SEV-1", "P1", "mail down"])
def test_a_severity_or_a_name_behind_incident_is_no_id(value: str) -> None:
    assert Incident.from_markdown(f"# X\n\n**Incident:** {value}\n").id is None
