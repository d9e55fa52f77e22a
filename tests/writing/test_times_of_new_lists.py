"""A new list of events says its days in one way: with all of them, or with none."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from incidentkit import Incident, Template, TimelineEvent, templates

LISTED = Template.from_markdown(
    "# Outage: [title]\n\n**Date**: [date]\n\n## Timeline (UTC)\n\n- HH:MM - [what happened]\n",
    name="listed",
)
FORMS = ["postmortem", "sev", "spark", "virtualfusion", LISTED]
DIGITS = re.compile("[0-9]")


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2025, 3, day, hour, minute, tzinfo=dt.UTC)


def incident(*times: dt.datetime, **others: object) -> Incident:
    events = [
        TimelineEvent(at=time, description=f"Crane {n} stood still") for n, time in enumerate(times)
    ]
    return Incident(timeline=events).evolve(others)


def times_in(text: str, form: Template | str) -> list[str]:
    """The times of the events, each digit as a 9."""
    found = Incident.from_markdown(text, template=form)
    places = [found.where(f"timeline[{n}].at")[0] for n in range(len(found.timeline))]
    return [DIGITS.sub("9", text[place.start : place.end]) for place in places]


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize(
    "times",
    [
        [at(4, 14), at(4, 15), at(4, 16)],
        [at(4, 22), at(4, 23), at(5, 0, 20), at(5, 1)],
        [at(4, 22), at(6, 1), at(6, 2)],
        [at(5, 1), at(5, 2)],
        [at(4, 14), at(4, 4), at(4, 15)],
    ],
    ids=["one day", "past midnight", "days later", "the day after", "a step back"],
)
def test_times_of_a_new_list_are_written_alike(
    form: Template | str, times: list[dt.datetime]
) -> None:
    report = incident(*times, date=dt.date(2025, 3, 4))
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text, template=form) == report
    assert len(set(times_in(text, form))) == 1


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_days_are_those_of_the_zone_in_which_times_are_written(form: Template | str) -> None:
    west = dt.timezone(dt.timedelta(hours=-8))
    report = incident(
        at(4, 22).astimezone(west), at(5, 1).astimezone(west), date=dt.date(2025, 3, 4)
    )
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text, template=form) == report
    assert len(set(times_in(text, form))) == 1


@pytest.mark.parametrize("form", ["sev", "spark", LISTED], ids=str)
def test_times_of_the_incident_s_day_say_no_day(form: Template | str) -> None:
    report = incident(at(4, 14), at(4, 15), date=dt.date(2025, 3, 4))
    assert times_in(report.to_markdown(template=form), form) == ["99:99", "99:99"]
    other = incident(at(4, 14), at(4, 15))
    assert "2025-03-04 14:00" in other.to_markdown(template=form)
    assert "2025-03-04 15:00" in other.to_markdown(template=form)


@pytest.mark.parametrize("form", templates())
def test_first_event_long_before_the_start_says_its_day(form: str) -> None:
    # "05:00" above a start at 14:00 would be read as the next morning.
    report = incident(at(4, 5), at(4, 14), date=dt.date(2025, 3, 4), started_at=at(4, 14))
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text) == report
    assert "2025-03-04 05:00" in text


@pytest.mark.parametrize("form", templates())
def test_seconds_are_written_for_all_events_or_for_none(form: str) -> None:
    exact = at(4, 14, 10).replace(second=30)
    report = incident(at(4, 14), exact, at(4, 15), date=dt.date(2025, 3, 4))
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text) == report
    assert len(set(times_in(text, form))) == 1


GERMAN = """\
# Störungsbericht: Kran 4 stand still

| Feld | Wert |
|---|---|
| **Datum** | 04.03.2025 |
| **Schweregrad** | P2 |
| **Beginn** | 04.03.2025 14:02 UTC |

## Zeitleiste

| Uhrzeit | Ereignis |
|---|---|
| 14:02 | Kran 4 stand still |
| 14:10 | Alarm ausgelöst |
"""
SPANISH = """\
# Informe de incidente: La grúa 4 se detuvo

**Fecha**: 4 de marzo de 2025
**Severidad**: P2
**Inicio**: 4 de marzo de 2025, 14:02 UTC

## Cronología

| Hora | Evento |
|---|---|
| 14:02 | La grúa 4 se detuvo |
| 14:10 | Alerta |

## Acciones

| Acción | Responsable | Fecha límite |
|---|---|---|
| Engrasar la grúa | Ana | 12 de marzo de 2025 |
"""


@pytest.mark.parametrize(
    ("document", "change", "line"),
    [
        (GERMAN, {"resolved_at": at(5, 9)}, "| **Behoben** | 05.03.2025 09:00 UTC |"),
        (GERMAN, {"timeline[1].at": at(5, 9)}, "| 05.03.2025 09:00 | Alarm ausgelöst |"),
        (GERMAN, {"reported_on": dt.date(2025, 3, 7)}, "| **Berichtsdatum** | 07.03.2025 |"),
        (SPANISH, {"date": dt.date(2025, 5, 1)}, "**Fecha**: 1 de mayo de 2025"),
        (SPANISH, {"started_at": at(4, 14, 1)}, "**Inicio**: 4 de marzo de 2025, 14:01 UTC"),
        (SPANISH, {"timeline[1].at": at(5, 9)}, "| 5 de marzo de 2025 09:00 | Alerta |"),
        (
            SPANISH,
            {"reported_on": dt.date(2025, 12, 7)},
            "**Fecha del informe**: 7 de diciembre de 2025",
        ),
        (
            SPANISH,
            {"action_items[0].due": dt.date(2025, 4, 2)},
            "| Engrasar la grúa | Ana | 2 de abril de 2025  |",
        ),
    ],
)
def test_days_are_written_as_the_document_writes_its_own(
    document: str, change: dict[str, object], line: str
) -> None:
    incident = Incident.from_markdown(document).evolve(change)
    text = incident.to_markdown()
    assert line in text.split("\n")
    assert Incident.from_markdown(text) == incident


def test_title_of_a_german_report_is_what_follows_its_name() -> None:
    text = Incident.from_markdown(GERMAN).to_markdown(template="basic")
    assert text.startswith("# Incident Report: Kran 4 stand still\n")
