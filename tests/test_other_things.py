"""Sections of a report about other incidents, and about things that have fields of their own."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

BULLETS = "- **ID:** INC-12\n- **Severity:** P4\n- **Owner:** Ida\n- **Date:** 2024-01-01\n"
LINES = "**ID:** INC-12\\\n**Severity:** P4\\\n**Status:** Closed\\\n**Duration:** 2h\n"
ACROSS = "| ID | Date | Severity | Duration |\n|--|--|--|--|\n| INC-3 | 2024-01-01 | P1 | 2h |\n"
DOWN = "| Field | Value |\n|--|--|\n| ID | INC-3 |\n| Severity | P1 |\n| Started | 2024-01-01 |\n"
LAYOUTS = pytest.mark.parametrize("fields", [BULLETS, LINES, ACROSS, DOWN])


def identity(incident: Incident) -> tuple[object, ...]:
    """What says which incident it is, when, how bad, and whose."""
    return (
        *(incident.id, incident.severity, incident.status, incident.date, incident.started_at),
        *(incident.stated_duration, incident.people),
    )


NOTHING = (None, None, None, None, None, None, ())


@LAYOUTS
@pytest.mark.parametrize(
    "heading",
    [
        "Similar incidents",
        "Related incidents",
        "Previous incident: INC-12",
        "Past outages",
        "Earlier incidents",
        "Prior and related post-mortems",
        "Linked tickets",
        "Other recent incidents",
        "Ähnliche Vorfälle",
        "Incidents similaires",
        "Deployment that caused it",
        "The faulty release",
        "Rollback",
        "Change",
        "AWS outage",
        "Customer A",
        "Vendor incident",
        "Upstream provider",
        "Ticket",
    ],
)
def test_fields_of_another_thing_are_not_the_incidents(heading: str, fields: str) -> None:
    text = f"# Checkout down\n\nText.\n\n## {heading}\n\n{fields}"
    incident = Incident.from_markdown(text)
    assert identity(incident) == NOTHING
    assert incident.to_markdown() == text
    # What is said there is kept: in fields of its own, or as the text of the section.
    assert "INC-" in incident.to_json()


@LAYOUTS
@pytest.mark.parametrize("heading", ["Similar incidents", "Related incidents", "Rollback"])
@pytest.mark.parametrize("template", ["basic", "spark"])
def test_what_is_said_of_another_thing_is_converted(
    heading: str, fields: str, template: str
) -> None:
    incident = Incident.from_markdown(f"# Checkout down\n\n## {heading}\n\n{fields}")
    assert Incident.from_markdown(incident.to_markdown(template=template)) == incident


def test_a_field_of_another_thing_is_named_for_it() -> None:
    incident = Incident.from_markdown("# Checkout down\n\n## Rollback\n\n- **Severity:** P4\n")
    assert [(field.label, field.value) for field in incident.custom] == [
        ("Rollback – Severity", "P4")
    ]


@LAYOUTS
@pytest.mark.parametrize(
    "heading",
    [
        "Details",
        "Incident",
        "Incident details",
        "Overview",
        "Metadata",
        "Info",
        "Key facts",
        "Production incident",
        "The outage",
        "Checkout outage",
        "Incident report",
        "Other information",
        "1. General",
    ],
)
def test_fields_below_a_general_heading_are_the_incidents(heading: str, fields: str) -> None:
    incident = Incident.from_markdown(f"# Checkout down\n\n## {heading}\n\n{fields}")
    assert incident.id in {"INC-12", "INC-3"}
    assert incident.severity is not None


def test_a_heading_below_the_name_of_the_form_names_the_incident_itself() -> None:
    incident = Incident.from_markdown(f"# Post-mortem\n\n## AWS outage\n\n{BULLETS}")
    assert incident.id == "INC-12"


def test_what_stands_below_the_headings_of_another_incident_is_its_own() -> None:
    text = (
        "# Checkout down\n\n**Severity:** P2\n\n## Previous incident\n\n### INC-3\n\n"
        "**Status:** Closed\n\n### Timeline\n\n- 10:00 UTC: Alert fired\n- 10:05 UTC: Resolved\n\n"
        "### Action items\n\n- [ ] Page earlier\n\n## Root cause\n\nA bad host.\n"
    )
    incident = Incident.from_markdown(text)
    assert (incident.status, incident.timeline, incident.action_items) == (None, (), ())
    assert incident.root_cause.summary == "A bad host."
    assert incident.evolve(severity="P3").to_markdown() == text.replace("P2", "P3")


@pytest.mark.parametrize(
    "text",
    [
        "- Similar incidents:\n  - ID: INC-3\n  - Severity: P1\n",
        "**Similar incidents**\n\n- ID: INC-3\n- Severity: P1\n",
        "Previous outages:\n\n| ID | Severity |\n|--|--|\n| INC-3 | P1 |\n",
    ],
)
def test_a_line_may_say_that_a_list_is_of_other_incidents(text: str) -> None:
    assert identity(Incident.from_markdown(f"# Checkout down\n\n{text}")) == NOTHING


def test_the_own_fields_count_beside_those_of_another_incident() -> None:
    head = "# Checkout down\n\n- **ID:** INC-40\n- **Severity:** P1\n\n"
    incident = Incident.from_markdown(f"{head}## Similar incidents\n\n{BULLETS}")
    assert (incident.id, incident.severity and incident.severity.code) == ("INC-40", "P1")
    assert (incident.date, incident.people) == (None, ())
    assert not [f for f in incident.findings if f.code == "contradicting-statement"]


@pytest.mark.parametrize("heading", ["Similar incidents", "Rollback", "Related incidents"])
def test_the_foot_of_the_report_behind_a_rule_is_its_own(heading: str) -> None:
    text = f"# Checkout down\n\n## {heading}\n\n{BULLETS}\n---\n\n**Author:** Bo\n"
    people = Incident.from_markdown(text).people
    assert [(person.role, person.name) for person in people] == [("Author", "Bo")]


SEVERAL = (
    "# Week 9\n\n## Incident A\n\n**ID:** INC-1\\\n**Severity:** P1\n\n### Timeline\n\n"
    "- 2024-01-01 10:00 UTC: Alert fired\n\n## Incident B\n\n**ID:** INC-2\\\n**Severity:** P2\\\n"
    "**Owner:** Ida\\\n**Started:** 2024-01-02 09:00 UTC\n\n### Timeline\n\n"
    "- 2024-01-02 10:00 UTC: Alert fired\n\n### Action items\n\n- [ ] Page earlier\n"
)


def test_of_several_incidents_only_the_first_is_read() -> None:
    incident = Incident.from_markdown(SEVERAL)
    assert (incident.id, incident.severity and incident.severity.code) == ("INC-1", "P1")
    assert [event.at for event in incident.timeline] == [dt.datetime(2024, 1, 1, 10, tzinfo=dt.UTC)]
    assert (incident.started_at, incident.people, incident.action_items) == (None, (), ())
    assert [f.code for f in incident.findings if "read" in f.message] == [
        "contradicting-statement"
    ] * 2


def test_two_outages_without_fields_of_their_own_are_one_incident() -> None:
    text = (
        "# Two outages\n\n**ID:** INC-1\n\n## Outage 1\n\n### Timeline\n\n"
        "- 2024-01-01 10:00 UTC: Down\n\n"
        "## Outage 2\n\n### Timeline\n\n- 2024-01-02 10:00 UTC: Down\n"
    )
    assert len(Incident.from_markdown(text).timeline) == 2
