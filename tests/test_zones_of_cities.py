"""The zone of a report that is told by a city: "Vienna local time", "Ortszeit Wien"."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from incidentkit import Incident
from incidentkit.notation.moment.zone_words import ABBREVIATIONS
from incidentkit.notation.moment.zones_of_cities import CITIES


def _read(sentence: str) -> Incident:
    return Incident.from_markdown(
        f"# Crane adrift\n\nStart: 2024-07-03 06:15\nEnd: 2024-07-03 08:15\n\n{sentence}\n"
    )


@pytest.mark.parametrize(
    ("sentence", "offset"),
    [
        ("All times are Vienna local time.", 2),
        ("Alle Angaben in Ortszeit Wien.", 2),
        ("All times in local time (Lisbon).", 1),
        ("All times are Warsaw time.", 2),
        ("Toutes les heures sont en heure de Lyon.", 2),
        ("Todas las horas son hora local de Bogotá.", -5),
        ("All times in São Paulo time.", -3),
        ("Times: local time in New York.", -4),
    ],
)
def test_the_clock_of_a_city_counts(sentence: str, offset: int) -> None:
    started = _read(sentence).started_at

    assert started is not None
    assert started.offset_hours == offset


@pytest.mark.parametrize("sentence", ["Alle Zeiten sind Ortszeit.", "Heures : heure locale."])
def test_the_time_of_no_city_leaves_times_unread(sentence: str) -> None:
    incident = _read(sentence)

    assert incident.started_at is None
    assert set(incident.unparsed) == {"started_at", "resolved_at"}


@pytest.mark.parametrize(
    "sentence", ["At that time the outage was local to London.", "L'usine est à 2 heures de Lyon."]
)
def test_a_city_that_names_no_clock_is_no_zone(sentence: str) -> None:
    started = _read(sentence).started_at

    assert started is not None
    assert started.offset_hours == 0


def test_every_city_has_a_zone_that_exists() -> None:
    assert set(CITIES.values()) <= available_timezones() | set(ABBREVIATIONS)


@pytest.mark.parametrize(
    "told", ["(heures de Paris)", "heures de Paris", "Toutes les heures sont en heure de Paris."]
)
def test_the_hours_of_a_city_are_those_of_its_clock(told: str) -> None:
    head = "# X\n\n**Date :** mardi 4 novembre 2025\n\n## Chronologie\n\n"
    text = f"{head}- 8 h 10 : alerte\n\n{told}\n"
    [event] = Incident.from_markdown(text).timeline
    assert event.at is not None
    assert event.at.offset_hours == 1
