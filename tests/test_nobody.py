"""Words that say that nobody has an action or a role are no name, and names with such words are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from incidentkit import Incident, Person, UnrepresentableError

ABSENT = (
    "nobody yet",
    "Nobody",
    "TBC",
    "to be decided",
    "unassigned",
    "*unassigned*",
    "(not yet assigned)",
    "none",
    "No owner yet.",
    "noch niemand",
    "à définir",
    "sin asignar",
    "ninguém",
    "da assegnare",
    "nog te bepalen",
    "未定",
)
NAMES = (
    "Nobody Owens",
    "Nobody yet, Kim helps",
    "Unassigned (was: Kim)",
    "Open Source Team",
    "None of the Above (band)",
    "Unknown Pleasures team",
    "Personne, Luc",
    "Kim",
)


def of_action(owner: str) -> str:
    return (
        "# Slow search\n\n## Action Items\n\n| Action | Owner | Status |\n| --- | --- | --- |\n"
        f"| Raise the limit | {owner} | Open |\n"
    )


def of_bullet(owner: str) -> str:
    return f"# Slow search\n\n## Action Items\n\n- [ ] Raise the limit - Owner: {owner}\n"


def of_role(name: str) -> str:
    return f"# Slow search\n\n**Severity**: P1\n**Incident Commander**: {name}\n"


@pytest.mark.parametrize("word", ABSENT)
@pytest.mark.parametrize("form", [of_action, of_bullet])
def test_an_action_of_nobody_has_no_owner_and_says_so(
    word: str, form: Callable[[str], str]
) -> None:
    incident = Incident.from_markdown(form(word))
    (item,) = incident.action_items
    assert (item.description, item.owner) == ("Raise the limit", None)
    told = {f.code for f in incident.check(select="all") if f.path.startswith("action_items")}
    assert told == {"missing-owner", "missing-due-date", "unfilled-placeholder"}
    taken = incident.evolve({"action_items[0].owner": "Kim"}).to_markdown()
    assert word not in taken
    assert Incident.from_markdown(taken).action_items[0].owner == "Kim"


@pytest.mark.parametrize("word", ABSENT)
def test_a_role_of_nobody_is_no_person(word: str) -> None:
    assert Incident.from_markdown(of_role(word)).people == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_such_a_word_is_a_name(name: str) -> None:
    assert Incident.from_markdown(of_action(name)).action_items[0].owner == name
    assert Incident.from_markdown(of_bullet(name)).action_items[0].owner == name
    people = Incident.from_markdown(of_role(name)).people
    assert people == (Person(role="Incident Commander", name=name),)


def test_such_a_word_is_what_happened_where_no_name_belongs() -> None:
    incident = Incident.from_markdown(
        "# Slow search\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:02 | Nobody |\n"
        "\n## Action Items\n\n- Nobody\n- Unassigned\n"
    )
    assert incident.timeline[0].description == "Nobody"
    assert [item.description for item in incident.action_items] == ["Nobody", "Unassigned"]


def test_a_name_that_would_read_as_nobody_is_refused() -> None:
    incident = Incident.from_markdown(of_action("Kim"))
    with pytest.raises(UnrepresentableError, match="'nobody' reads as a word for nobody"):
        incident.evolve({"action_items[0].owner": "nobody"}).to_markdown()
