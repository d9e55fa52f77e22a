"""Checking several reports: each by itself, and against each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from incidentkit import Checked, Incident, IncidentLog, InvalidValueError, check


def report(identifier: str | None, path: str | None = None) -> Incident:
    text = "# Search is slow\n" if identifier is None else f"**Incident ID**: {identifier}\n"
    return Incident.from_markdown(text, path=path)


def told(checked: tuple[Checked[Incident], ...]) -> list[list[str]]:
    return [[str(finding) for finding in findings] for _, findings in checked]


def test_second_report_with_an_id_names_the_first_and_its_line() -> None:
    incidents = [report("INC-1", "a.md"), report("INC-2", "b.md"), report("inc-1", "c.md")]
    assert told(check(incidents)) == [
        [],
        [],
        ["1:18: error: id: 'inc-1' is the id of a.md (line 1), too [duplicate-id]"],
    ]


def test_third_report_with_an_id_names_the_first_too() -> None:
    found = told(check([report("INC-1", "a.md")] * 3))
    assert [len(findings) for findings in found] == [0, 1, 1]
    assert found[1] == found[2]


def test_reports_without_an_id_are_no_duplicates() -> None:
    assert told(check([report(None), report(None)])) == [[], []]


def test_reports_come_back_in_order_with_what_each_raises_by_itself() -> None:
    broken = Incident.from_markdown("**Incident ID**: INC-1\n**Duration**: all day\n")
    checked = check([broken, report("INC-2"), broken])
    assert [one.incident.id for one in checked] == ["INC-1", "INC-2", "INC-1"]
    assert [[f.code for f in findings] for _, findings in checked] == [
        ["unreadable-value"],
        [],
        ["duplicate-id", "unreadable-value"],
    ]


def test_duplicates_can_be_ignored() -> None:
    assert told(check([report("INC-1")] * 2, ignore="duplicate-id")) == [[], []]
    assert told(check([report("INC-1")] * 2, select="zone-assumed")) == [[], []]


def test_log_is_checked_like_any_collection(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("**Incident ID**: INC-1\n**Severity**: P1\n")
    _, (_, (finding,)) = check(IncidentLog.from_files(tmp_path))
    assert finding.message == f"id: 'INC-1' is the id of {tmp_path / 'a.md'} (line 1), too"
    assert finding.fix is None


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (
            "reports",
            "incidents: expected incidents; `IncidentLog.from_files` reads files",
        ),
        (Path("reports"), "incidents: expected incidents; `IncidentLog.from_files` reads"),
        (Incident(), "incidents: expected several incidents, got Incident; one has `check` itself"),
    ],
)
def test_what_is_no_collection_of_incidents_is_refused(given: object, reason: str) -> None:
    anything: Any = given
    with pytest.raises(InvalidValueError) as caught:
        check(anything)
    assert str(caught.value).startswith(reason)


def test_nothing_is_checked_without_a_finding() -> None:
    assert check([]) == ()
