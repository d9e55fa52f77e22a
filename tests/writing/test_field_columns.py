"""A further field in a table whose heads are the labels of the values in its one row."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import AffectedService, CustomField, Incident, Template

FORM = """\
# Incident: [title]

| ID | Severity | Status | Date |
|---|---|---|---|
| [id] | [sev] | [status] | [date] |

## Summary

[text]
"""
START = dt.datetime(2025, 2, 2, 10, tzinfo=dt.UTC)
API = (AffectedService(name="api"),)
REGION = CustomField(label="Region", value="north | south")


def test_form_of_such_a_table_keeps_it() -> None:
    form = Template.from_markdown(FORM, name="across")
    incident = Incident(id="X-1", severity="P1", services=API, started_at=START, custom=(REGION,))
    head, ruled, row = incident.to_markdown(template=form).splitlines()[2:5]
    heads = ["Start Time          ", "Affected Services", "Region         |"]
    assert head.split(" | ")[4:] == heads
    assert set(ruled) == {"|", "-"}
    assert row.startswith("| X-1 | P1       | [status] | [date] | 2025-02-02 10:00 UTC | api ")
    assert row.endswith("| north \\| south |")


REPORT = """\
# INC-77 Payment retries

| Severity | Status | Date | Duration |
|---|---|---|---|
| P2 | Resolved | 2025-02-02 | 45 min |

It broke.
"""
CHANGES = [
    {"id": "INC-78"},
    {"title": "Payments"},
    {"started_at": START},
    {"services": API},
    {"custom": (REGION,)},
]


def _open(text: str) -> str:
    return text.replace(" |\n", "\n").replace("|\n", "\n").replace("\n| ", "\n")


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize(
    "report",
    [REPORT, _open(REPORT), REPORT.replace("| 45 min |", "|")],
    ids=["closed", "open", "without its last cell"],
)
def test_report_gets_a_column(report: str, change: dict[str, Any]) -> None:
    changed = Incident.from_markdown(report).evolve(change)
    before, after = report.splitlines(), changed.to_markdown().splitlines()
    assert len(after) == len(before)
    assert Incident.from_markdown("\n".join(after)) == changed
    for old, new in zip(before[2:5], after[2:5], strict=True):
        assert new.startswith(old)
        assert len(new) > len(old)


def test_cell_below_no_head_stays_where_it_is() -> None:
    report = Incident.from_markdown(REPORT.replace("| 45 min |", "| 45 min | more |"))
    assert report.custom[0].value == "more"
    text = report.evolve(started_at=START).to_markdown()
    assert "| 45 min | more | 2025-02-02 10:00 UTC |" in text


def test_bold_heads_get_a_bold_one() -> None:
    report = Incident.from_markdown(REPORT.replace("Duration", "**Duration**"))
    text = report.evolve(id="INC-78").to_markdown()
    assert "| **Duration** | **Incident ID** |\n" in text
