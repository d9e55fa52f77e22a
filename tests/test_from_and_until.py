"""German "Von" and "Bis" beside each other are the beginning and the end."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import CustomField, Incident, templates

START = dt.datetime(2026, 3, 2, 14, 5, tzinfo=dt.UTC)
BLOCKS = [
    "**Datum:** 2026-03-02\n**Von:** 14:05\n**Bis:** 15:10\n**Schweregrad:** P1\n",
    "Datum: 02.03.2026\nVon: 14:05 Uhr\nBis: 15:10 Uhr\nSchweregrad: P1\n",
    "- Datum: 02.03.2026\n- Von: 14:05 Uhr\n- Bis: 15:10 Uhr\n- Schweregrad: P1\n",
    (
        "| Feld | Wert |\n|--|--|\n| Von | 02.03.2026 14:05 |\n| Bis | 02.03.2026 15:10 |\n"
        "| Schweregrad | P1 |\n"
    ),
]


@pytest.mark.parametrize("fields", BLOCKS)
def test_times_behind_both_are_beginning_and_end(fields: str) -> None:
    text = f"# Ausfall der Kasse\n\n{fields}"
    incident = Incident.from_markdown(text)
    assert (incident.started_at, incident.resolved_at) == (START, START + dt.timedelta(minutes=65))
    assert incident.custom == ()
    assert incident.to_markdown() == text
    later = incident.evolve(resolved_at=START + dt.timedelta(hours=2))
    assert later.to_markdown() == text.replace("15:10", "16:05")
    for form in templates():
        assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


def test_an_end_that_is_to_come_is_none() -> None:
    text = "# Ausfall\n\n**Schweregrad:** P1\n**Von:** 2026-03-02 14:05\n**Bis:** noch offen\n"
    incident = Incident.from_markdown(text)
    assert (incident.started_at, incident.ongoing) == (START, True)


@pytest.mark.parametrize(
    "fields",
    [
        "**Schweregrad:** P1\n**Von:** Anna Schmidt\n**Bis:** 2026-03-03\n",
        "**Schweregrad:** P1\n**Von:** 2026-03-02 14:05\n",
        "**Schweregrad:** P1\n**Bis:** 2026-03-03\n",
        "**Von:** 2026-03-02 14:05\n**Bis:** 2026-03-02 15:00\n",
    ],
)
def test_one_of_them_names_a_person_or_a_deadline(fields: str) -> None:
    incident = Incident.from_markdown(f"# Ausfall\n\n{fields}")
    assert (incident.started_at, incident.resolved_at) == (None, None)
    assert not incident.stated_days
    told = [line.strip("*").split(":** ") for line in fields.splitlines() if "Schwere" not in line]
    assert incident.custom == tuple(CustomField(label=name, value=text) for name, text in told)


def test_those_of_another_section_are_of_something_else() -> None:
    text = (
        "# Ausfall\n\n**Schweregrad:** P1\n\n## Wartung\n\n"
        "**Von:** 2026-03-02 14:05\n**Bis:** 2026-03-02 15:00\n"
    )
    assert Incident.from_markdown(text).started_at is None
