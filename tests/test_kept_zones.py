"""A time in place of an unread text that names the zone of all others."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest

from incidentkit import Incident

FRENCH = """# Panne

**Date :** 12 mars 2025
**Début :** {}
**Détection :** 14h12
**Fin :** 16h40

## Chronologie

- 14h05 : début de la panne
- 16h40 : résolu
"""
ENGLISH = """# Mail down

**Date:** 2025-03-12
**Start:** {}
**Detected:** 2:12 PM

## Timeline

- 2:05 PM began
- 4:40 PM over
"""


@pytest.mark.parametrize(
    ("form", "unread", "written"),
    [
        (FRENCH, "12/03/2025 à 14h05 (heure de Paris)", "14h05 (heure de Paris)"),
        (FRENCH, "12/03/2025 à 14h05 (CET)", "14h05 (CET)"),
        (ENGLISH, "12/03/2025 2:05 PM CET", "2:05 PM CET"),
        (ENGLISH, "12/03/2025 2:05 PM (Paris time)", "2:05 PM (Paris time)"),
    ],
)
def test_it_keeps_the_zone_and_no_other_line_changes(form: str, unread: str, written: str) -> None:
    text = form.format(unread)
    incident = Incident.from_markdown(text)
    assert incident.unread == {"started_at": unread}
    when = pendulum.datetime(2025, 3, 12, 14, 5, tz="Europe/Paris")
    edited = incident.evolve(started_at=when)
    assert edited.to_markdown() == text.replace(unread, written)
    assert Incident.from_markdown(edited.to_markdown()) == edited


def test_a_time_of_another_zone_says_it() -> None:
    incident = Incident.from_markdown(ENGLISH.format("12/03/2025 2:05 PM CET"))
    when = dt.datetime(2025, 3, 12, 14, 5, tzinfo=dt.UTC)
    written = incident.evolve(started_at=when).to_markdown()
    assert "**Start:** 2:05 PM UTC\n" in written
    assert Incident.from_markdown(written).detected_at == incident.detected_at


@pytest.mark.parametrize("above", ["", "All times are in UTC.\n\n"])
def test_a_remark_that_is_a_zone_is_that_of_its_time(above: str) -> None:
    text = f"# Panne\n\n{above}**Date :** 12 mars 2025\n**Début :** 14h05 (heure de Paris)\n"
    incident = Incident.from_markdown(text)
    assert str(incident.started_at) == "2025-03-12 14:05:00+01:00"
    assert not incident.custom
    later = incident.evolve(started_at=pendulum.datetime(2025, 3, 12, 15, tz="Europe/Paris"))
    assert later.to_markdown() == text.replace("14h05", "15h00")
