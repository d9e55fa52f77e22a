"""Ends that haven't come yet, and lengths, in the words of other languages than English."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

START = dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC)
END = dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("labels", "end"),
    [
        (("Beginn", "Behoben"), "noch offen"),
        (("Beginn", "Ende"), "andauernd"),
        (("Beginn", "Behoben"), "noch nicht behoben"),
        (("Début", "Fin"), "toujours en cours"),
        (("Inicio", "Fin"), "En curso"),
    ],
)
def test_an_end_that_has_not_come_is_ongoing(labels: tuple[str, str], end: str) -> None:
    start, over = labels
    source = f"# Ausfall\n\n- {start}: 2026-03-01 10:00 UTC\n- {over}: {end}\n"
    incident = Incident.from_markdown(source)
    assert (incident.started_at, incident.ongoing, dict(incident.unread)) == (START, True, {})
    written = incident.evolve(resolved_at=END).to_markdown()
    assert written == source.replace(end, "2026-03-01 11:00 UTC")


@pytest.mark.parametrize("label", ["Ausfallzeit", "Gesamtdauer", "Dauer"])
def test_a_length_in_german(label: str) -> None:
    incident = Incident.from_markdown(f"# Ausfall\n\n- **{label}:** 1 Stunde\n")
    assert incident.duration == dt.timedelta(hours=1)
