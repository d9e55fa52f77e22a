"""Names on one line: how many they are, what is no part of them, and what names nobody."""

from __future__ import annotations

import pytest

from incidentkit import AffectedService, Incident, Person


def read(line: str) -> Incident:
    """What one line below a title says; each form that it is converted into says the same."""
    incident = Incident.from_markdown(f"# O\n\n{line}\n")
    for template in ("basic", "sev"):
        assert Incident.from_markdown(incident.to_markdown(template=template)) == incident
    return incident


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("**Author:** Ann Lee, Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("**Author:** Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("**Autor:** Jonas Ohm und Anna Bach", ["Jonas Ohm", "Anna Bach"]),
        ("**Auteur :** Julie Roy et Luc Petit", ["Julie Roy et Luc Petit"]),
        ("**Author:** @ann, @bo", ["@ann", "@bo"]),
        ("**Author:** Lee, Ann", ["Lee, Ann"]),
        ("**Author:** Ann Lee, Platform", ["Ann Lee, Platform"]),
        ("**Author:** Ann Lee, Staff Engineer", ["Ann Lee, Staff Engineer"]),
        ("**IC:** Ann Lee (SRE)", ["Ann Lee (SRE)"]),
    ],
)
def test_a_comma_parts_people_only_where_it_can_part_nothing_else(
    line: str, names: list[str]
) -> None:
    assert [person.name for person in read(line).people] == names


@pytest.mark.parametrize(
    ("line", "name", "remark"),
    [
        ("**Author:** Ann Lee (9 May 2025)", "Ann Lee", "9 May 2025"),
        ("**Author:** Ann Lee on 2025-05-09", "Ann Lee", "on 2025-05-09"),
        ("**Written by:** Ann Lee, 9 May 2025", "Ann Lee", "9 May 2025"),
        ("**Reviewed by:** Bo, 2025-06-01", "Bo", "2025-06-01"),
        ("**Autor:** Jan Ohm, 21.03.2025", "Jan Ohm", "21.03.2025"),
        ("**Rédigé par :** Maëlle Guéguen, le 9 mai 2025", "Maëlle Guéguen", "le 9 mai 2025"),
        ("**Autora:** Inês Dias, 9 de maio de 2025", "Inês Dias", "9 de maio de 2025"),
    ],
)
def test_a_day_is_no_part_of_a_name(line: str, name: str, remark: str) -> None:
    incident = read(line)
    assert [person.name for person in incident.people] == [name]
    assert [field.value for field in incident.custom] == [remark]


@pytest.mark.parametrize(
    ("line", "services"),
    [
        ("This incident affected: Uploads and Image CDN.", ["Uploads", "Image CDN"]),
        ("This incident affected: API, Webhooks, and Pages.", ["API", "Webhooks", "Pages"]),
        ("**Affected services:** api (partially), web and db.", ["api (partially)", "web", "db"]),
        ("**Affected services:** api, web und db", ["api", "web", "db"]),
        ("**Affected services:** Auth, Search and Discovery", ["Auth", "Search and Discovery"]),
        ("**Affected services:** Search and Discovery", ["Search and Discovery"]),
        ("**Affected services:** Payments of Acme Inc.", ["Payments of Acme Inc."]),
        (
            "**Affected services:** the checkout, which is used by everyone, and search",
            ["the checkout, which is used by everyone", "search"],
        ),
        ("| Field | Value |\n|---|---|\n| Services | gateway<br>app<br/>web |", None),
    ],
)
def test_services_of_one_line(line: str, services: list[str] | None) -> None:
    expected = services or ["gateway", "app", "web"]
    incident = read(line)
    assert [service.name for service in incident.services] == expected
    more = incident.evolve(services=(*incident.services, AffectedService(name="mail")))
    assert Incident.from_markdown(more.to_markdown()).services == more.services


def test_how_many_they_are_names_no_service() -> None:
    incident = read("**Affected services:** 3")
    assert incident.services == ()
    assert [field.value for field in incident.custom] == ["3"]


@pytest.mark.parametrize(
    "line",
    [
        "**IC:** none assigned",
        "**IC:** nobody assigned",
        "**IC:** not Ann",
        "**Autor:** niemand benannt",
        "**Auteur :** personne désignée",
        "**Autor:** nadie asignado",
        "**Autor:** ninguém designado",
    ],
)
def test_nobody_is_named(line: str) -> None:
    assert read(line).people == ()


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("**ID:** see title", "id"),
        ("**ID:** siehe Titel", "id"),
        ("**ID:** voir le titre", "id"),
        ("**Severity:** see below", "severity"),
        ("**Severity:** véase arriba", "severity"),
    ],
)
def test_what_says_where_to_look_is_no_value(line: str, path: str) -> None:
    incident = read(line)
    assert (incident.id, incident.severity) == (None, None)
    assert incident.unparsed[path] == line.split(":** ")[1]


@pytest.mark.parametrize("value", ["sev: TBD", "Severity TBD", "TBD (level)", "still TBC"])
def test_a_level_that_is_still_to_come_is_none(value: str) -> None:
    incident = read(f"**Severity:** {value}")
    assert incident.severity is None
    assert not incident.unparsed


def test_one_of_two_authors_is_changed_where_it_stands() -> None:
    incident = Incident.from_markdown("# O\n\n**Author:** Ann Lee, Bo Ray\n**Severity:** P1\n")
    left = incident.evolve(people=incident.people[1:]).to_markdown()
    assert left == "# O\n\n**Author:** Bo Ray\n**Severity:** P1\n"
    added = incident.evolve(people=(*incident.people, Person(role="Author", name="Cy Dee")))
    assert Incident.from_markdown(added.to_markdown()).people == added.people


def test_the_time_of_an_incident_may_be_a_stretch() -> None:
    incident = read("**Time of incident:** 2025-08-12 14:10 – 16:45 UTC")
    assert incident.started_at is not None
    assert incident.resolved_at is not None
    assert (incident.resolved_at - incident.started_at).total_seconds() == 155 * 60
    assert incident.custom == ()
