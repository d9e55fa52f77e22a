"""Actions of one word that elsewhere would say what belongs there, and German notes on actions."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

REPORT = "# Down\n\n## Action Items\n\n"


@pytest.mark.parametrize("word", ["link", "Name", "details", "description", "todo", "TODO"])
def test_a_word_behind_a_box_is_an_action(word: str) -> None:
    source = f"{REPORT}- [ ] {word}\n- [ ] Alert\n"
    incident = Incident.from_markdown(source)
    assert [item.description for item in incident.action_items] == [word, "Alert"]
    done = incident.evolve({"action_items[0].status": "Done"}).to_markdown()
    assert done == source.replace(f"[ ] {word}", f"[x] {word}")
    named = incident.evolve({"action_items[0].description": "Probe"}).to_markdown()
    assert named == source.replace(word, "Probe")
    again = Incident.from_markdown(incident.to_markdown(template="basic"))
    assert [item.description for item in again.action_items] == [word, "Alert"]


@pytest.mark.parametrize("text", ["- [ ] [Action]", "- [ ] ...", "- [ ] TBD", "- [ ] ", "- TODO"])
def test_a_place_to_fill_in_is_none(text: str) -> None:
    assert Incident.from_markdown(f"{REPORT}{text}\n").action_items == ()


@pytest.mark.parametrize(
    "note",
    [
        " - Verantwortlich: Anna, fällig: 15.03.2026",
        " - Verantwortlich: Anna, fällig am 15.03.2026",
        " - Verantwortlich: Anna, Frist: 15. März 2026",
        " - Verantwortlich: Anna - Frist: 15.03.2026",
        " (Verantwortlich: Anna, fällig bis: 15.03.2026)",
        " (Verantwortlich: Anna, Frist: 15.03.2026)",
    ],
)
def test_german_notes_say_who_until_when(note: str) -> None:
    source = f"# Ausfall\n\n## Maßnahmen\n\n- Alarm einrichten{note}\n"
    incident = Incident.from_markdown(source)
    [item] = incident.action_items
    day = dt.date(2026, 3, 15)
    assert (item.description, item.owner, item.due) == ("Alarm einrichten", "Anna", day)
    written = incident.evolve({"action_items[0].owner": "Bea"}).to_markdown()
    assert written == source.replace("Anna", "Bea")


@pytest.mark.parametrize(
    ("text", "owner", "day"),
    [
        ("Alert – Anna – 11.03.2026", "Anna", dt.date(2026, 3, 11)),
        ("Alert (@gil, 2026-03-11)", "@gil", dt.date(2026, 3, 11)),
        ("Alert (@gil, 11 March 2026)", "@gil", dt.date(2026, 3, 11)),
        ("Alert (@gil) - 24/10/2024", "@gil", dt.date(2024, 10, 24)),
        ("Alert [@gil] — 2026-03-11", "@gil", dt.date(2026, 3, 11)),
        # Who or what these are nothing says.
        ("Alert – Quota – 11.03.2026", None, None),
        ("Alert (Quota) - 24/10/2024", None, None),
        ("Alert (see log) - 24/10/2024", None, None),
        ("Alert (of 2026-03-11)", None, None),
    ],
)
def test_who_until_when_is_told_by_one_action_alone(
    text: str, owner: str | None, day: dt.date | None
) -> None:
    source = f"{REPORT}- [ ] {text}\n- [ ] Another one of these\n- [ ] And more\n"
    incident = Incident.from_markdown(source)
    item = incident.action_items[0]
    assert (item.description, item.owner, item.due) == ("Alert" if owner else text, owner, day)
    done = incident.evolve({"action_items[0].status": "Done"}).to_markdown()
    assert done == source.replace(f"[ ] {text}", f"[x] {text}")
    named = incident.evolve({"action_items[0].description": "Probe"}).to_markdown()
    assert named == source.replace("Alert" if owner else text, "Probe")


def test_a_day_and_handle_stand_behind_a_ticket() -> None:
    ticket = "Alert [PM-1](https://x.example/PM-1)"
    source = f"{REPORT}- [ ] {ticket} (@gil, 2026-03-11)\n- [ ] Another one\n"
    [item, _] = Incident.from_markdown(source).action_items
    assert (item.description, item.owner) == (ticket, "@gil")
    assert item.due == dt.date(2026, 3, 11)


@pytest.mark.parametrize("mark", ["**[Done]**", "__[Done]__", "[Done]", "**[Done]:**"])
def test_a_state_in_bold_brackets_stands_before_an_action(mark: str) -> None:
    source = f"{REPORT}- {mark} Alert - Owner: Anna\n- Probe - Owner: Ben\n"
    incident = Incident.from_markdown(source)
    assert [item.description for item in incident.action_items] == ["Alert", "Probe"]
    assert incident.action_items[0].done
    written = incident.evolve({"action_items[0].status": "In Progress"}).to_markdown()
    assert written == source.replace("Done", "In Progress")
