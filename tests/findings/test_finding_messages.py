"""What users are told of a report, word for word: an example of each finding."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from findings.golden import Golden, golden

from incidentkit import Incident, Level, finding_codes

GOLDEN = tuple(golden())
ELSEWHERE = {"duplicate-id"}
"""Told where several reports are checked."""


@pytest.mark.parametrize("one", GOLDEN, ids=lambda one: one.name)
def test_a_check_says_this_and_nothing_else(one: Golden) -> None:
    assert one.found() == one.told


def test_every_code_has_an_example() -> None:
    shown = {line.rpartition("[")[2].rstrip("]") for one in GOLDEN for line in one.told}
    assert shown == {one.code for one in finding_codes()} - ELSEWHERE


def test_every_level_is_that_of_the_table_or_information() -> None:
    levels = {one.code: one.level for one in finding_codes()}
    for one in GOLDEN:
        for finding in one.findings():
            assert finding.severity in (levels[finding.code], Level.INFO)


def test_finding_without_a_document_has_no_place() -> None:
    incident = Incident.from_markdown("**Start Time:** around lunch\n")
    (finding,) = Incident.from_json(incident.to_json()).findings
    assert str(finding) == "warning: started_at: 'around lunch' is unread [unreadable-value]"
    assert (finding.place, finding.line, finding.column) == (None, None, None)


def test_finding_goes_with_its_value() -> None:
    unread = Incident.from_markdown(
        "**Severity:** P1\n\n**Severity:** P2\n\n**Start Time:** lunch\n"
    )
    fixed = attrs.evolve(unread, severity="P3", started_at=dt.datetime(2025, 3, 4, tzinfo=dt.UTC))
    assert len(unread.findings) == 2
    assert not fixed.findings


def test_findings_are_in_the_order_of_the_document() -> None:
    text = "\n".join(one.text for one in GOLDEN)
    starts = [f.place.start for f in Incident.from_markdown(text).findings if f.place]
    assert starts == sorted(starts)


def test_no_message_repeats_a_long_input() -> None:
    long = "x" * 50_000
    text = f"**Severity:** P1\n**Severity:** P2 {long}\n**Status:** Investigating {long}\n"
    text += f"**Resolved:** 2025-03-04 15:00 UTC\n\n## Summary\n\n[describe {long}]\n"
    assert all(len(str(f)) < 400 for f in Incident.from_markdown(text).check(select="all"))
