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
