"""Who finds an incident out, in rows of a timeline; an alert that nobody heeds does not."""

from __future__ import annotations

import pytest

from incidentkit import Incident

REPORT = """\
# Disk full

**Date:** 2024-08-30

## Timeline (UTC)

- 08:00 Deploy of 4.4
- 08:20 {row}
- 09:30 Old dumps removed
"""


def _read(row: str) -> Incident:
    return Incident.from_markdown(REPORT.format(row=row))


@pytest.mark.parametrize(
    "row",
    [
        "Finance reports missing invoices",
        "Merchandising reports stale prices",
        "The scanner reports a key in a log",
        "Lag alert pages Raj",
        "[Alert](https://alerts.example/9) Dispatch delay",
        "Alert `dashboard_p95`",
        "Filiale Bremen meldet den Ausfall",
        "Alerta dispara",
        "Melding van de klantenservice",
    ],
)
def test_somebody_finds_out(row: str) -> None:
    at = _read(row).milestones["detected"].at
    assert at is not None
    assert at.hour == 8


@pytest.mark.parametrize(
    "row",
    [
        "Disk alert goes to the mailing list; nobody sees it",
        "An alert was sent, and no one noticed",
        "Alert (ignored): it was ignored as noise",
        "Monitoring reports all nodes healthy",
        "Support reports back to the customer",
        "Forensic report delivered",
        "Status reports were sent",
        "Techniker meldet die Störung behoben",
    ],
)
def test_nobody_finds_out(row: str) -> None:
    assert _read(row).milestones["detected"].at is None


@pytest.mark.parametrize(
    "row",
    [
        "Saskia takes the alert",
        "Lucía confirma la alerta",
        "Plantão assume",
        "Storingsdienst pakt de melding op",
    ],
)
def test_somebody_takes_it_up(row: str) -> None:
    at = _read(row).milestones["acknowledged"].at
    assert at is not None
    assert at.hour == 8


def test_a_page_that_is_taken_down_is_no_alert() -> None:
    assert _read("Ana takes the page offline").milestones["acknowledged"].at is None
