"""Elements of a list that a document tells in two places: both change."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Person

SERVICES = "# X\n\n**Services:** API, Web\n\n## Impact\n\n- **Affected services:** API, Web\n"
TABLE = (
    "# X\n\n**Services:** API, Web\n\n"
    "| Field | Value |\n|---|---|\n| Affected services | API, Web |\n"
)
AUTHORS = "# X\n\n**Authors:** Ann, Bob\n\n## Authors\n\n- Ann\n- Bob\n"


def written(text: str, **changes: object) -> str:
    changed = Incident.from_markdown(text).evolve(**changes)
    result = changed.to_markdown()
    assert Incident.from_markdown(result) == changed
    return result


@pytest.mark.parametrize("text", [SERVICES, TABLE])
def test_what_goes_goes_from_both(text: str) -> None:
    services = Incident.from_markdown(text).services
    assert written(text, services=services[:1]).replace(" ", "") == text.replace(
        "API, Web", "API"
    ).replace(" ", "")


@pytest.mark.parametrize("text", [SERVICES, TABLE])
def test_what_gets_another_name_gets_it_in_both(text: str) -> None:
    changed = Incident.from_markdown(text).evolve({"services[0].name": "Gateway"})
    assert changed.to_markdown() == text.replace("API", "Gateway")


def test_people_are_renamed_and_removed_in_both_places() -> None:
    people = Incident.from_markdown(AUTHORS).people
    renamed = (Person(role="Author", name="Kim"), people[1])
    assert written(AUTHORS, people=renamed) == AUTHORS.replace("Ann", "Kim")
    gone = AUTHORS.replace("Ann, Bob", "Bob").replace("- Ann\n", "")
    assert written(AUTHORS, people=people[1:]) == gone


def test_a_new_one_is_told_once() -> None:
    people = (*Incident.from_markdown(AUTHORS).people, Person(role="Author", name="Cy"))
    assert written(AUTHORS, people=people) == AUTHORS.replace("Ann, Bob", "Ann, Bob, Cy")


def test_a_label_and_a_row_of_a_list_tell_the_same_person() -> None:
    text = "# X\n\n**Incident Commander:** Ann\n\n## People\n\n- IC: Ann\n- Scribe: Bo\n"
    changed = Incident.from_markdown(text).evolve({"people[0].name": "Kim Lee"})
    assert changed.to_markdown() == text.replace("Ann", "Kim Lee")
