"""A severity guide writes how soon in one way."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, SeverityLevel, SeverityPolicy, templates

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
DEFAULT = """\
| Severity    | Response SLA | Resolution SLA |
| ----------- | ------------ | -------------- |
| P0 Critical | 15 minutes   | 4 hours        |
| P1 High     | 30 minutes   | 24 hours       |
| P2 Medium   | 4 hours      | 72 hours       |
| P3 Low      | 24 hours     | 1 week         |
"""
IN_DAYS = """\
# Crane 4 stood still

**Severity**: P1

## Severity Classification Guide

| Severity | Response SLA | Resolution SLA |
|---|---|---|
| P1 | 30 min | 1 day |
| P2 | 4 hours | 3 days |
| P3 | 1 day | 2 weeks |
"""


def cells(text: str) -> list[list[str]]:
    rows = [line for line in text.split("\n") if line.startswith(("| P", "| **P"))]
    return [[cell.strip(" *") for cell in row.strip("|").split("|")] for row in rows]


@pytest.mark.parametrize("form", sorted(set(templates()) - {"virtualfusion"}))
def test_targets_of_a_guide_are_in_hours_up_to_three_days(form: str) -> None:
    guide = SeverityPolicy(levels=SeverityPolicy.default().levels)
    incident = Incident(id="OPS-1", severity_policy=guide)
    text = incident.to_markdown(template=form, placeholders="drop")
    assert DEFAULT in text


@pytest.mark.parametrize("form", templates())
def test_guide_goes_along_in_one_notation(form: str) -> None:
    incident = Incident.from_markdown(IN_DAYS)
    text = incident.to_markdown(template=form)
    found = [row[-2:] for row in cells(text) if len(row) > 2 and row[0] in {"P1", "P2", "P3"}]
    assert found == [["30 minutes", "24 hours"], ["4 hours", "72 hours"], ["24 hours", "2 weeks"]]
    assert Incident.from_markdown(text).severity_policy == incident.severity_policy


def test_new_target_is_written_as_the_guide_has_others() -> None:
    incident = Incident.from_markdown(IN_DAYS)
    assert incident.severity_policy is not None
    levels = list(incident.severity_policy.levels)
    levels[1] = SeverityLevel(code="P2", response=8 * HOUR, resolution=48 * HOUR)
    levels.append(SeverityLevel(code="P4", response=48 * HOUR, resolution=28 * DAY))
    text = incident.evolve(severity_policy=SeverityPolicy(levels=levels)).to_markdown()
    assert text == IN_DAYS.replace("| 4 hours | 3 days |", "| 8 hours | 2 days |") + (
        "| P4 | 2 days | 4 weeks |\n"
    )
