"""Names of fields with the number of their clause, and what else a layout puts before them."""

from __future__ import annotations

from incidentkit import Incident


def test_clauses_are_fields() -> None:
    incident = Incident.from_markdown(
        "# 2. Overview\n\n2.1 Title: Crane adrift\n\n2.2 Incident number: HA-24-3307\n\n"
        "2.4 Start of incident: 26 October 2024, 22:15 (CEST)\n\n"
        "2.7 Total duration: 9 hours 25 minutes\n\n# 4. Root cause analysis\n\n"
        "4.1 Root cause: A cable broke.\n\n4.2 Contributing causes: wind\n"
    )

    assert (incident.title, incident.id) == ("Crane adrift", "HA-24-3307")
    assert str(incident.started_at) == "2024-10-26 22:15:00+02:00"
    assert incident.stated_duration is not None
    assert incident.root_cause.summary == "A cable broke."
    assert incident.root_cause.contributing_factors == ("wind",)


def test_numbers_run_in_with_their_names() -> None:
    incident = Incident.from_markdown(
        "# Memorandum\n\n**1. Summary.** A crane drifted.\n\n**2. Root cause.** A cable broke.\n"
    )

    assert incident.summary == "A crane drifted."
    assert incident.root_cause.summary == "A cable broke."


def test_each_labelled_line_of_a_paragraph_is_a_field() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\nOwner: Ann Lee\nSeverity: High\nAffected services: quay, yard\n"
        "Last edited: March 27, 2025 2:30 PM\n"
    )

    assert [service.name for service in incident.services] == ["quay", "yard"]
    assert [field.label for field in incident.custom] == ["Last edited"]


def test_rows_of_times_need_no_heads() -> None:
    text = (
        "# Crane adrift\n\n**Date:** 14 June 2023\n\n## Timeline (UTC)\n\n"
        "| | |\n|---|---|\n| 22:40 | A cable breaks |\n| 01:20 | Crane lashed |\n"
    )
    incident = Incident.from_markdown(text)

    assert [str(event.at) for event in incident.timeline] == [
        "2023-06-14 22:40:00+00:00",
        "2023-06-15 01:20:00+00:00",
    ]
    edited = incident.evolve({"timeline[0].description": "A cable parted"}).to_markdown()
    assert edited == text.replace("A cable breaks", "A cable parted")


def test_front_matter_names_an_id_only_where_it_looks_like_one() -> None:
    incident = Incident.from_markdown(
        "---\nrecord: agent-incident\nid: AGI-0019\nseverity: SEV2\n"
        "contained_at: 2026-02-03T22:09:00Z\n---\n\n# Crane adrift\n"
    )

    assert incident.id == "AGI-0019"
    assert incident.front_matter["record"] == "agent-incident"
    assert str(incident.mitigated_at) == "2026-02-03 22:09:00+00:00"


def test_clauses_and_versions_of_a_document_are_no_title_and_no_actions() -> None:
    incident = Incident.from_markdown(
        "# 1. Document control\n\n| Version | Date | Author | Change |\n|---|---|---|---|\n"
        "| 0.1 | 2024-10-29 | R. Sand | First draft |\n\n# 2. Overview\n\n"
        "2.1 Title: Crane adrift\n\n2.2 Incident number: HA-24-33\n\n"
        "# 3. Actions\n\n- Grease the cable\n"
    )

    assert incident.title == "Crane adrift"
    assert [item.description for item in incident.action_items] == ["Grease the cable"]
