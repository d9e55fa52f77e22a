"""Tables of fields with several columns: the value is where the heads say, not where it stands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from incidentkit import Incident


def table(heads: str, *rows: str) -> str:
    """A table below a title; cells are parted by semicolons."""
    width = heads.count(";") + 1
    lines = (heads, ";".join(["---"] * width), *rows)
    return "# O\n\n" + "".join(f"| {' | '.join(line.split(';'))} |\n" for line in lines)


@pytest.mark.parametrize(
    ("heads", "first"),
    [
        ("Field;Required;Value", "yes"),
        ("Field;Note;Value", "as agreed"),
        ("Item;Owner;Details", "Ann"),
        ("Metric;Target;Actual", "P3"),
        ("Metric;Normal;During the incident", "P4"),
        ("Field;Data source;Recorded value", "Grafana"),
        ("Feld;Bemerkung;Wert", "laut Absprache"),
        ("Kennzahl;Soll;Ist", "P3"),
        ("Champ;Remarque;Valeur", "convenu"),
        ("Campo;Obligatorio;Valor", "sí"),
        ("Campo;Observação;Valor", "ok"),
        ("Campo;Note;Valore", "ok"),
        ("Veld;Opmerking;Waarde", "ja"),
        ("項目;備考;値", "確認済み"),
        ("字段;备注;值", "已确认"),
        ("항목;비고;값", "확인"),
    ],
)
def test_a_column_headed_as_values_has_them(heads: str, first: str) -> None:
    text = table(heads, f"Severity;{first};P1", f"ID;{first};X-1")
    incident = Incident.from_markdown(text)
    assert incident.severity is not None
    assert (str(incident.severity), incident.id) == ("P1", "X-1")
    assert [field.value for field in incident.custom] == [first, first]
    changed = incident.evolve(severity="P2").to_markdown()
    assert changed == text.replace("| P1 |", "| P2 |")


def test_a_figure_stands_below_the_head_of_figures() -> None:
    text = table("Item;Owner;Due;Amount", "Credits;Ann;2025-04-01;$300", "Revenue impact;Bo;;$900")
    impact = Incident.from_markdown(text.replace("# O\n", "# O\n\n## Costs\n")).impact
    assert (str(impact.credits), str(impact.revenue)) == ("$300", "$900")


@pytest.mark.parametrize("heads", ["Role;Team;Name", "Rolle;Abteilung;Person", "Rôle;Équipe;Nom"])
def test_a_person_stands_below_the_head_of_people(heads: str) -> None:
    incident = Incident.from_markdown(table(heads, "Incident Commander;SRE;Ann"))
    assert [(p.role, p.name) for p in incident.people] == [("Incident Commander", "Ann")]


@pytest.mark.parametrize("heads", ["Milestone;Who;Time", "Milestone;Delta;Time", "Phase;Wer;Zeit"])
def test_a_time_stands_below_the_head_of_times(heads: str) -> None:
    rows = ("Started;-;2025-03-05 10:00 UTC", "Resolved;Bo;2025-03-05 11:00 UTC")
    incident = Incident.from_markdown(table(heads, *rows))
    assert incident.started_at == datetime(2025, 3, 5, 10, tzinfo=UTC)
    assert incident.resolved_at == datetime(2025, 3, 5, 11, tzinfo=UTC)
    assert not incident.unparsed
    detected = incident.evolve(detected_at=datetime(2025, 3, 5, 10, 5, tzinfo=UTC)).to_markdown()
    assert "| Detection Time |  | 2025-03-05 10:05 UTC |\n" in detected


@pytest.mark.parametrize(
    "heads", ["Metric;EU;US", ";EU;US", "Metric;Web;Mobile", ";Frankfurt;Dublin", ";東京;大阪"]
)
def test_of_two_places_neither_is_the_incident(heads: str) -> None:
    start = "Start;2025-03-05 10:00 UTC;2025-03-05 10:30 UTC"
    end = "End;2025-03-05 11:00 UTC;2025-03-05 12:20 UTC"
    text = table(heads, "Users affected;100;500", start, end)
    incident = Incident.from_markdown(text)
    assert (incident.started_at, incident.duration) == (None, None)
    assert incident.impact.users_affected is None
    assert {field.value for field in incident.custom} >= {"100", "500", "2025-03-05 12:20 UTC"}
    assert incident.to_markdown() == text


def test_a_second_column_of_sentences_takes_nothing_from_the_first() -> None:
    text = table("Category;Level;What it rests on", "Severity;P1;nobody could log in anywhere")
    incident = Incident.from_markdown(text.replace("| Severity", "| ID | 7 | |\n| Severity"))
    assert str(incident.severity) == "P1"


@pytest.mark.parametrize("head", ["#", "No.", "Nr."])
def test_a_column_of_numbers_is_no_label(head: str) -> None:
    text = table(f"{head};Field;Value", "1;Severity;P1", "2;Status;Closed")
    incident = Incident.from_markdown(text)
    assert str(incident.severity) == "P1"
    changed = incident.evolve(id="X-1").to_markdown()
    assert "|  | Incident ID | X-1 |\n" in changed
    assert Incident.from_markdown(changed).id == "X-1"


@pytest.mark.parametrize("rows", [["Ann;Incident Commander"], ["Ann;Incident Commander", "Bo;x"]])
def test_names_in_front_of_roles(rows: list[str]) -> None:
    incident = Incident.from_markdown(table("Name;Role", *rows))
    assert incident.people[0].role == "Incident Commander"
    assert incident.people[0].name == "Ann"
