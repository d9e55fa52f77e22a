"""Sections whose fields were never the incident's: rehearsals, old versions, hints, customers."""

from __future__ import annotations

import pytest

from incidentkit import Incident

FIELDS = (
    "**Severity:** P3\n**Status:** Closed\n**ID:** C-17\n**Owner:** Kim\n"
    "**Start:** 2025-02-01 10:00 UTC\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "Simulation of 2025-02-01",
        "Last drill",
        "The game day",
        "Fire drill report",
        "Dry run",
        "Übung vom 1. Februar",
        "Exercice",
        "Simulacro",
        "Exercício",
        "Esercitazione",
        "Oefening",
        "訓練",
        "演练",
        "모의 훈련",
        "Old version of this report",
        "Previous draft",
        "2. Superseded analysis",
        "Frühere Fassung",
        "Version précédente",
        "Versión anterior",
        "Versão anterior",
        "Versione precedente",
        "Oude versie",
        "旧版",
        "历史版本",
        "이전 버전",
        "Template instructions",
        "How to fill in this form",
        "Notes for authors",
        "Field definitions",
        "Ausfüllhinweise",
        "Mode d'emploi",
        "Instrucciones",
        "Como preencher",
        "記入方法",
        "填写说明",
        "작성 방법",
        "Affected customer",
        "Customer statement",
        "Statement from a customer",
        "Kundenaussage",
        "Client concerné",
        "Cliente afectado",
        "Cliente afetado",
        "Cliente interessato",
        "Getroffen klant",
        "影響を受けた顧客",
        "客户声明",
    ],
)
@pytest.mark.parametrize("mark", ["", "> "])
def test_fields_of_something_else(heading: str, mark: str) -> None:
    below = "".join(f"{mark}{line}\n" for line in FIELDS.splitlines())
    text = f"# Mail down\n\n**Severity:** P1\n\n## {heading}\n\n{below}"
    incident = Incident.from_markdown(text)
    assert str(incident.severity) == "P1"
    assert (incident.id, incident.status, incident.started_at) == (None, None, None)
    assert incident.people == ()
    assert "C-17" in incident.to_json()
    assert incident.evolve(severity="P2").to_markdown() == text.replace("P1", "P2")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Simulation: DNS is down", "Simulation of 2025-02-01"),
        ("Game day in March", "Exercise"),
        ("Übung: Mail fällt aus", "Die Übung"),
        ("Mail down", "Customers and severity"),
        ("Mail down", "Exercised options"),
        ("Mail down", "Details"),
    ],
)
def test_fields_of_the_report(title: str, heading: str) -> None:
    incident = Incident.from_markdown(f"# {title}\n\n## {heading}\n\n{FIELDS}")
    assert (str(incident.severity), incident.id) == ("P3", "C-17")


@pytest.mark.parametrize("head", ["Customer", "Tenant", "Vendor", "Kunde", "Cliente", "顧客"])
def test_a_row_of_a_customer_is_not_the_incident(head: str) -> None:
    row = f"| {head} | Severity | Duration |\n|---|---|---|\n| ACME | P1 | 2h |\n"
    incident = Incident.from_markdown(f"# Mail down\n\n{row}")
    assert (incident.severity, incident.stated_duration) == (None, None)
    assert "ACME" in incident.to_json()
    with_id = row.replace("Duration", "Incident ID").replace("2h", "INC-7")
    assert Incident.from_markdown(f"# Mail down\n\n{with_id}").id == "INC-7"
