"""The identifier in a title, and what only looks like one."""

from __future__ import annotations

import pytest

from incidentkit import Incident

BODY = "\n\n- **Severity**: P1\n- **Started**: 2024-01-15 14:32 UTC\n"


def read(title: str) -> Incident:
    return Incident.from_markdown(f"# {title}{BODY}")


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Incident PM-201: checkout down", "PM-201"),
        ("Post-mortem INC-7 - checkout down", "INC-7"),
        ("Postmortem: OPS-1234 | checkout down", "OPS-1234"),
        ("Incident Report for INC-2024-03-01: checkout down", "INC-2024-03-01"),
        ("Incident Review [SRE-88]: checkout down", "SRE-88"),
        ("🔥 Incident Post-Mortem – WEB-12", "WEB-12"),
        ("INC PM-201: checkout down", "PM-201"),
        ("PM-201: checkout down", "PM-201"),
        ("INC-1051 Login outage", "INC-1051"),
        ("Incidente INC-77: pagamenti in errore", "INC-77"),
        ("Vorfallbericht ST-412 – Anmeldung gestört", "ST-412"),
        ("Incident #201: checkout down", "201"),
        ("Post-mortem #17 - checkout down", "17"),
        ("Post-Incident Review #8: checkout down", "8"),
        ("Checkout down (incident #465)", "465"),
        ("OPS-5521 Postmortem: checkout down", "OPS-5521"),
        ("OPS-5521 Incident Report - checkout down", "OPS-5521"),
        ("Checkout down (INC-201)", "INC-201"),
        ("Outage of the checkout [INC0045521]", "INC0045521"),
    ],
)
def test_an_identifier_behind_the_name_of_the_form_is_read(title: str, identifier: str) -> None:
    assert read(title).id == identifier


@pytest.mark.parametrize(
    "title",
    [
        "Incident 2024-03-01: checkout down",
        "Incident 3: checkout down",
        "GPT-40 outage: checkout down",
        "EU-1 Postmortem: checkout down",
        "CVE-2024-3094 Postmortem: checkout down",
        "CVE-2025-1234: mail outage",
        "RFC-2119: words of a report",
        "OPS-5521 Postmortem meeting went well",
        "Incident #3 of this week: checkout down",
        "Checkout down (see incident #465)",
        "Checkout down (issue #465)",
        "Checkout down again (INC-201)",
        "Recurrence of the checkout outage (INC-201)",
        "Checkout down (see INC-201)",
        "Checkout down (CVE-2024-3094)",
        "Checkout down (SEV-1)",
        "Checkout down (EU-12)",
        "Checkout down (incident #465) again",
        "Incident CVE-2024-3094: backdoor in a library",
        "Incident SEV-1: checkout down",
        "SEV-1: checkout down",
        "SEV-1 - checkout down",
        "[SEV-1] Checkout down",
        "Incident P1-2024: checkout down",
        "Incident P1-12: checkout down",
        "Incident S3-1: bucket gone",
        "Incident GPT-4: wrong answers",
        "Incident EU-1: no power",
        "Incident EU-WEST-1: no power",
        "Incident DC-12: no power",
        "Incident MAR-2024: checkout down",
        "Incident in PM-201: checkout down",
        "INC-1051 again",
        "INC-1051 and INC-1052",
        "GPT-40 was down",
        "Incident PM-201 checkout and PM-202 cart down",
        "Incident management of PM-201: what we learned",
        "Incident pm-201: checkout down",
        "Incident COVID-19: everybody at home",
        "Checkout down after PM-201: a report",
    ],
)
def test_what_is_no_identifier_of_the_incident_is_left_in_the_title(title: str) -> None:
    assert read(title).id is None


def test_a_field_counts_before_the_title() -> None:
    text = f"# Incident PM-201: checkout down{BODY}- **Incident ID**: PM-202\n"
    assert Incident.from_markdown(text).id == "PM-202"


def test_the_title_stays_as_written_and_an_edit_of_the_identifier_reads_back() -> None:
    incident = read("Incident PM-201: checkout down")
    assert incident.title == "Incident PM-201: checkout down"
    changed = incident.evolve(id="PM-202")
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("SEV-1: checkout down", "SEV-1"),
        ("SEV-1 - checkout down", "SEV-1"),
        ("[SEV1] Checkout down", "SEV1"),
        ("🔥 P2 – checkout down", "P2"),
        ("SEV-1/SEV-2: checkout down", None),
        ("P1 checkout down", None),
        ("P2P: checkout down", None),
        ("SEV-12: checkout down", None),
        ("SEV-1:", None),
    ],
)
def test_the_severity_before_what_happened_is_the_incidents(
    title: str, severity: str | None
) -> None:
    source = f"# {title}\n\n- **Started**: 2024-01-15 14:32 UTC\n"
    incident = Incident.from_markdown(source)
    assert (incident.severity and incident.severity.label) == severity
    assert incident.title == title
    changed = incident.evolve(severity="SEV-3").to_markdown()
    assert changed == source.replace("- **St", "- **Severity**: SEV-3\n- **St")


def test_a_field_counts_before_the_severity_in_the_title() -> None:
    incident = Incident.from_markdown(f"# SEV-3: checkout down{BODY}")
    assert incident.severity is not None
    assert incident.severity.label == "P1"


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("INC-12: checkout down", "INC-13"),
        ("Incident PM-201: checkout down", "PM-202"),
        ("Checkout down (INC-201)", "INC-202"),
        ("INC-2025-001: checkout down", "INC-2025-010"),
    ],
)
def test_a_title_with_another_identifier_than_the_field_is_a_finding(
    title: str, field: str
) -> None:
    incident = Incident.from_markdown(f"# {title}{BODY}- **Incident ID**: {field}\n")
    (found,) = (one for one in incident.findings if one.path == "id")
    assert (found.code, found.line, incident.id) == ("contradicting-statement", 1, field)
    assert found.message.endswith(f"but '{field}' is stated on line 5")
    assert not [one for one in incident.evolve(id="INC-1").findings if one.path == "id"]


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("INC-12: checkout down", "INC-12"),
        ("INC-12: regression of INC-7", "INC-12"),
        ("INC-7: fixed, then broken by INC-12", "INC-12"),
        ("INC-7: the same again", "INC-12"),
        ("INC-7: checkout down", "INC-7 / OPS-12"),
        ("INC-7: checkout down", "OPS-12"),
        ("Incident #201: checkout down", "INC-201"),
        ("GPT-40 outage: checkout down", "GPT-41"),
        ("INC-7: checkout down", "[INC-nnn]"),
    ],
)
def test_a_title_that_names_another_incident_beside_is_none(title: str, field: str) -> None:
    incident = Incident.from_markdown(f"# {title}{BODY}- **Incident ID**: {field}\n")
    assert not [one for one in incident.findings if one.code == "contradicting-statement"]
