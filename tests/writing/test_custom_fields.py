"""Fields with labels of their own, and remarks behind values: new, changed, removed, moved."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import CustomField, Incident

REPORT = """\
# The queue stood still

- **Region**: north
- **Started**: 2025-03-02 10:00 UTC (the pager was silent)
- **Resolved**: 2025-03-02 11:00 UTC - by hand
- **Weather**: fine
"""
LABELS = ("Region", "Started note", "Resolved note", "Weather")


@pytest.fixture
def report() -> Incident:
    return Incident.from_markdown(REPORT)


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


def test_order_is_that_of_the_document(report: Incident) -> None:
    assert tuple(field.label for field in report.custom) == LABELS


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (1, "- **Started**: 2025-03-02 10:00 UTC"),
        (2, "- **Resolved**: 2025-03-02 11:00 UTC"),
    ],
)
def test_remark_goes_and_its_value_stays(report: Incident, number: int, line: str) -> None:
    left = (*report.custom[:number], *report.custom[number + 1 :])
    assert touched(REPORT, edited(report.evolve(custom=left))).new == (line,)


def test_remark_changes(report: Incident) -> None:
    text = edited(report.evolve({"custom[2].value": "by the night shift"}))
    assert touched(REPORT, text).new == (
        "- **Resolved**: 2025-03-02 11:00 UTC - by the night shift",
    )


@pytest.mark.parametrize("number", range(5))
def test_new_field_goes_where_it_is_put(report: Incident, number: int) -> None:
    new = CustomField(label="Shift", value="early")
    custom = (*report.custom[:number], new, *report.custom[number:])
    text = edited(report.evolve(custom=custom))
    assert text.split("\n")[2 + number] == "- **Shift**: early"


def test_several_lines_above_a_field() -> None:
    text = "# T\n\n**Severity:** P2\n**Region:** north\n"
    report = Incident.from_markdown(text)
    new = CustomField(label="Outcome", value="It stood still.\nThen it moved.")
    changed = edited(report.evolve(custom=(new, *report.custom)))
    assert changed == "# T\n\n**Outcome:**\nIt stood still.\nThen it moved.\n" + text[4:]
