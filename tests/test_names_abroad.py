"""Labels in other languages: what each of them means."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

MORNING = dt.datetime(2026, 3, 14, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("label", "attribute"),
    [
        ("Bestätigt", "acknowledged_at"),
        ("Pris en charge", "acknowledged_at"),
        ("Reconocido", "acknowledged_at"),
        ("Preso in carico", "acknowledged_at"),
        ("対応開始時刻", "acknowledged_at"),
        ("Eingedämmt um", "mitigated_at"),
        ("Mitigado em", "mitigated_at"),
        ("Mitigação", "mitigated_at"),
        ("Mitigación", "mitigated_at"),
        ("Wiederhergestellt um", "recovered_at"),
        ("Service rétabli", "recovered_at"),
        ("Hersteld om", "recovered_at"),
        ("Ursache gefunden", "identified_at"),
        ("Oorzaak gevonden", "identified_at"),
        ("Eskaliert", "escalated_at"),
    ],
)
def test_a_milestone(label: str, attribute: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n**{label}:** 2026-03-14 08:30 UTC\n")
    assert getattr(incident, attribute) == MORNING


@pytest.mark.parametrize(
    "label",
    [
        "Betroffene Nutzer",
        "Usuários afetados",
        "Usuarios afectados",
        "Utilisateurs touchés",
        "Utenti coinvolti",
        "Getroffen klanten",
        "影響ユーザー数",
        "受影响用户数",
    ],
)
def test_how_many_it_met(label: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n| Feld | Wert |\n|---|---|\n| {label} | 4500 |\n")
    assert incident.impact.users_affected == "4500"


@pytest.mark.parametrize(
    "heading", ["5x Warum", "Les cinq pourquoi", "Cinque perché", "なぜなぜ分析"]
)
def test_five_whys(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\n1. Because.\n2. And why?\n")
    assert incident.root_cause.five_whys == ("Because.", "And why?")


@pytest.mark.parametrize("heading", ["Wo wir Glück hatten", "Dove siamo stati fortunati"])
def test_luck(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## Lessons Learned\n\n### {heading}\n\n- Rain.\n")
    assert incident.lessons.lucky == ("Rain.",)


@pytest.mark.parametrize("label", ["Identificador", "Kennung", "Identifiant", "障害ID"])
def test_the_identifier(label: str) -> None:
    assert Incident.from_markdown(f"# X\n\n**{label}:** INC-12\n").id == "INC-12"


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("再発防止策", "| 対策 | 担当 | 期限 | 状況 |"),
        ("Maßnahmen", "| Maßnahme | Verantwortlich | Frist | Stand |"),
    ],
)
def test_a_table_of_actions(heading: str, head: str) -> None:
    incident = Incident.from_markdown(
        f"# X\n\n## {heading}\n\n{head}\n|---|---|---|---|\n"
        "| Patch it | Ana | 2026-04-01 | 完了 |\n"
    )
    (item,) = incident.action_items
    assert (item.description, item.owner, item.due) == ("Patch it", "Ana", dt.date(2026, 4, 1))
    assert item.status is not None
    assert item.status.label == "完了"


@pytest.mark.parametrize("label", ["Pendientes", "Tarefas", "Aufgaben", "やること"])
def test_a_labelled_list_of_actions(label: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n{label}:\n- [ ] Patch it\n- [x] Test it\n")
    assert [item.done for item in incident.action_items] == [False, True]


@pytest.mark.parametrize("label", ["Responsable del incidente", "Responsabile dell'incidente"])
def test_who_led(label: str) -> None:
    (person,) = Incident.from_markdown(f"# X\n\n**{label}:** Ana Ruiz\n").people
    assert (person.role, person.name) == ("Incident Commander", "Ana Ruiz")
