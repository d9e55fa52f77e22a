"""A table of two columns, of whose labels only one is known."""

from __future__ import annotations

from typing import Any

import pytest
from editing.line_changes import touched

from incidentkit import CustomField, Incident

REPORT = """\
# The queue stood still

| Field       | Value |
| ----------- | ----- |
| Incident ID | INC-7 |
| Region      | north |

## Summary

It stood still.
"""
REGION = CustomField(label="Region", value="north")
SHIFT = CustomField(label="Shift", value="early")


@pytest.fixture
def report() -> Incident:
    return Incident.from_markdown(REPORT)


def test_known_and_unknown_labels_are_read(report: Incident) -> None:
    assert report.id == "INC-7"
    assert report.custom == (REGION,)


@pytest.mark.parametrize(
    ("change", "gone", "new"),
    [
        ({"id": "INC-8"}, 1, ("| Incident ID | INC-8 |",)),
        ({"id": None}, 1, ("| Incident ID |       |",)),
        ({"severity": "P1"}, 0, ("| Severity    | P1    |",)),
        ({"custom": ()}, 1, ()),
        ({"custom": (REGION, SHIFT)}, 0, ("| Shift       | early |",)),
        ({"custom[0].value": "south"}, 1, ("| Region      | south |",)),
    ],
    ids=str,
)
def test_a_change_touches_its_row(
    report: Incident, change: dict[str, Any], gone: int, new: tuple[str, ...]
) -> None:
    changed = report.evolve(change)
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    found = touched(REPORT, text)
    assert (len(found.old), found.new) == (gone, new)


RAGGED = """\
**Date:** 2026-03-11

## Timeline (UTC)

| Time | Event | Actor |
|------|-------|-------|
| 10:00 | Alert |
| 10:05 | Fixed | Ana |
"""


def test_cell_that_a_row_lacks() -> None:
    report = Incident.from_markdown(RAGGED)
    text = report.evolve({"timeline[0].actor": "Bo"}).to_markdown()
    assert text == RAGGED.replace("| 10:00 | Alert |", "| 10:00 | Alert | Bo |")


def test_column_beside_a_row_that_lacks_a_cell() -> None:
    report = Incident.from_markdown(RAGGED)
    text = report.evolve({"timeline[1].action": "Rolled back"}).to_markdown()
    assert "| 10:00 | Alert |  |  |" in text
    assert "| 10:05 | Fixed | Ana | Rolled back |" in text
