"""Names without labels are people where a heading or a label says that people follow."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Person, templates

BULLETS = "# X\n\n## Participants\n\n- Ann Ray\n- Bob Lee (scribe)\n"
LINE = "# X\n\n**Responders:** Yusuf Okafor (IC), Lena Brandt (scribe), Chidi Eze\n\nText.\n"


def roles(text: str) -> list[tuple[str | None, str]]:
    return [(person.role, person.name) for person in Incident.from_markdown(text).people]


def test_a_role_in_parentheses_is_that_of_the_name() -> None:
    assert roles(BULLETS) == [("Participant", "Ann Ray"), ("Scribe", "Bob Lee")]
    assert roles(LINE) == [
        ("Incident Commander", "Yusuf Okafor"),
        ("Scribe", "Lena Brandt"),
        ("Responder", "Chidi Eze"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# X\n\n## People\n\n- Teams of the platform\n- everyone\n",
        "# X\n\n## Responders\n\nslow to respond\n",
        "# X\n\n## Participants\n\n- Ann Ray\n- wrote the fix\n",
        "# X\n\n**Participants:** about 40 of us\n",
    ],
)
def test_other_text_names_nobody(text: str) -> None:
    assert roles(text) == []


def test_labels_still_say_the_role() -> None:
    assert roles("# X\n\n## Responders\n\n- Incident Commander: Ann\n- Network: Bob\n") == [
        ("Incident Commander", "Ann"),
        ("Network", "Bob"),
    ]


def test_text_below_names_in_one_line_is_not_about_them() -> None:
    (section,) = Incident.from_markdown(LINE).sections
    assert section.under is None


@pytest.mark.parametrize(("text", "old"), [(BULLETS, "Bob Lee"), (LINE, "Lena Brandt")])
def test_a_changed_name_keeps_its_role_and_its_place(text: str, old: str) -> None:
    incident = Incident.from_markdown(text)
    people = [
        Person(role=one.role, name="Kim Roe") if one.name == old else one for one in incident.people
    ]
    assert incident.evolve(people=people).to_markdown() == text.replace(old, "Kim Roe")


def test_a_new_name_joins_those_without_a_role() -> None:
    incident = Incident.from_markdown(LINE)
    people = (*incident.people, Person(role="Responder", name="Zed Roe"))
    written = incident.evolve(people=people).to_markdown()
    assert written == LINE.replace("Chidi Eze", "Chidi Eze, Zed Roe")


TWICE = "# X\n\n**Scribe:** Bob\n\n## Participants\n\n- Ann\n- Bob (scribe)\n- Ann\n"


def test_who_is_named_twice_with_one_role_counts_once() -> None:
    report = Incident.from_markdown(TWICE)
    assert [(one.role, one.name) for one in report.people] == [
        ("Scribe", "Bob"),
        ("Participant", "Ann"),
    ]
    assert report.to_markdown() == TWICE


@pytest.mark.parametrize("name", sorted(templates()))
def test_report_that_names_somebody_twice_is_converted(name: str) -> None:
    report = Incident.from_markdown(TWICE)
    text = report.to_markdown(template=name)
    assert Incident.from_markdown(text).people == report.people


def test_somebody_named_twice_goes_from_both_places() -> None:
    report = Incident.from_markdown(TWICE)
    text = report.evolve(people=report.people[1:]).to_markdown()
    assert text == "# X\n\n**Scribe:**\n\n## Participants\n\n- Ann\n- Ann\n"


def test_where_semicolons_part_people_what_follows_a_comma_belongs_to_the_name() -> None:
    text = "# X\n\n**Authors:** Bo Li, Storage; Ann Wu, Platform\n\nText.\n"
    assert [name for _, name in roles(text)] == ["Bo Li, Storage", "Ann Wu, Platform"]
    assert [name for _, name in roles(text.replace(", ", "; "))] == [
        "Bo Li",
        "Storage",
        "Ann Wu",
        "Platform",
    ]
    incident = Incident.from_markdown(text)
    first, second = incident.people
    changed = incident.evolve(people=[first, Person(role=second.role, name="Kim, Platform")])
    assert changed.to_markdown() == text.replace("Ann Wu", "Kim")
    for name in templates():
        rendered = Incident.from_markdown(incident.to_markdown(template=name))
        assert rendered.people == incident.people, name


def test_a_sentence_below_names_is_no_part_of_the_last_one() -> None:
    text = "# X\n\n**Contributors:** Ana B., Wei L.{}\n\n**Date:** 2025-12-11\n"
    below = Incident.from_markdown(text.format("\nReviewed on 2025-12-12 with SRE"))
    assert [person.name for person in below.people] == ["Ana B.", "Wei L."]
    assert "Reviewed on 2025-12-12 with SRE" in [part.body for part in below.sections]
    for wrapped in (",\nJo K.", "\nand Jo K.", " and\nJo K.", "\nJo Kaye"):
        found = Incident.from_markdown(text.format(wrapped)).people
        assert found[-1].name.removeprefix("Wei L. ").removeprefix("and ")[:2] == "Jo"
