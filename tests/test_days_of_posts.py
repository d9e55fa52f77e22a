"""A date in front matter that is the day of writing, where the text says when it happened."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

ROWS = "\n\n## Timeline (UTC)\n\n- 06:40 flag enabled\n- 08:15 flag disabled\n"
HEAD = '---\ntitle: "Search returned nothing"\ndate: 2025-07-09\n---\n\n'


@pytest.mark.parametrize(
    "opening",
    [
        "On July 8th our search page showed no results. It lasted from 06:40 until 08:15 UTC.",
        "On July 8th, 2025 our search page showed no results.",
        "On Tuesday, July 8th search was down for all customers.",
        "Am 8. Juli war die Suche offline.",
    ],
)
def test_the_day_of_the_opening_counts(opening: str) -> None:
    incident = Incident.from_markdown(HEAD + opening + ROWS)
    assert [str(event.at)[:10] for event in incident.timeline] == ["2025-07-08"] * 2
    assert incident.date is None
    assert incident.front_matter["date"] == "2025-07-09"


@pytest.mark.parametrize(
    "opening",
    [
        "On July 9th our search page showed no results.",
        "On July 8th we deployed the flag. A day later search was down.",
        "Search was down. We had been warned on July 8th.",
        "Search was down.",
        "On July 8th we will meet about the outage.",
    ],
)
def test_else_it_is_the_day_of_the_incident(opening: str) -> None:
    incident = Incident.from_markdown(HEAD + opening + ROWS)
    assert incident.date == dt.date(2025, 7, 9)
    assert [str(event.at)[:10] for event in incident.timeline] == ["2025-07-09"] * 2


def test_a_day_of_last_december_is_in_the_year_before() -> None:
    text = HEAD.replace("2025-07-09", "2025-01-03") + "On December 30 search was down." + ROWS
    incident = Incident.from_markdown(text)
    assert [str(event.at)[:10] for event in incident.timeline] == ["2024-12-30"] * 2


def test_an_incident_s_own_front_matter_has_its_own_date() -> None:
    text = HEAD.replace("---\n\n", "severity: P1\n---\n\n") + "On July 8th search was down." + ROWS
    assert Incident.from_markdown(text).date == dt.date(2025, 7, 9)
