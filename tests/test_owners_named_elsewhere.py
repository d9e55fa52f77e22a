"""Who is named in a report may be noted by name alone among its actions."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident, UnrepresentableError, templates


def owners(text: str) -> list[tuple[str | None, str | None]]:
    return [(item.owner, item.description) for item in Incident.from_markdown(text).action_items]


ACTIONS = """\
## Action items

- Quixa Zorb: fix the alert
- Add a test (Quixa)
- **Quixa:** add another
- Buy a disk — Quixa Zorb
- Kafka: upgrade it
- Write it down (Datadog)
"""
READ = [
    ("Quixa Zorb", "fix the alert"),
    ("Quixa", "Add a test"),
    ("Quixa", "add another"),
    ("Quixa Zorb", "Buy a disk"),
    (None, "Kafka: upgrade it"),
    (None, "Write it down (Datadog)"),
]
PEOPLE = (
    "**Incident Commander:** Quixa Zorb\n",
    "**People:** Quixa Zorb (commander), Tom\n",
    "## People\n\n- Commander: Quixa Zorb\n- Tom\n",
)


@pytest.mark.parametrize(
    "text",
    [*(f"# X\n\n{people}\n{ACTIONS}" for people in PEOPLE), f"# X\n\n{ACTIONS}\n{PEOPLE[-1]}"],
)
def test_names_of_people_are_those_of_owners(text: str) -> None:
    assert owners(text) == READ
    incident = Incident.from_markdown(text)
    assert incident.to_markdown() == text
    for form in templates():
        assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


def test_without_them_nobody_is_known() -> None:
    assert [owner for owner, _ in owners(f"# X\n\n{ACTIONS}")] == [None] * 6


@pytest.mark.parametrize(
    "people",
    [
        "**Reported by:** Quixa Zorb\n",
        "**People:** Quixa\n",
        "**People:** Quixa Zorb, Quixa Brun\n",
    ],
)
def test_a_reporter_may_be_a_tool_and_one_word_anything(people: str) -> None:
    text = f"# X\n\n{people}\n## Action items\n\n- Quixa: fix the alert\n- Kafka: upgrade\n"
    assert [owner for owner, _ in owners(text)] == [None, None]


def test_given_names_before_a_colon_are_owners_where_most_are_noted_so() -> None:
    text = "# X\n\n## Action items\n\n- Ann: fix the alert\n- Tom Berg: add a test\n"
    assert owners(text) == [("Ann", "fix the alert"), ("Tom Berg", "add a test")]
    more = Incident.from_markdown(text)
    more = more.evolve(
        action_items=(*more.action_items, ActionItem(description="buy a disk", owner="Eve"))
    )
    assert more.to_markdown() == f"{text}- Eve: buy a disk\n"
    assert owners(text.replace("Tom Berg", "Kafka"))[0] == (None, "Ann: fix the alert")


@pytest.mark.parametrize("line", ["- Ann Lee: fix the alert", "- **Ann Lee:** fix the alert"])
def test_a_whole_name_says_so_alone(line: str) -> None:
    text = f"# X\n\n## Action items\n\n{line}\n- Kafka: upgrade\n- API: page earlier\n"
    assert owners(text)[0] == ("Ann Lee", "fix the alert")
    changed = Incident.from_markdown(text).evolve({"action_items[0].owner": "Eve Roth"})
    assert changed.to_markdown() == text.replace("Ann Lee", "Eve Roth")


def test_who_is_known_by_the_people_alone_stays_among_them() -> None:
    incident = Incident.from_markdown(f"# X\n\n{PEOPLE[0]}\n{ACTIONS}")
    with pytest.raises(UnrepresentableError):
        incident.evolve(people=()).to_markdown()
