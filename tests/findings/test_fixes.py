"""A fix changes the lines that state it and no other, and says only what follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from findings.golden import golden

import incidentkit
from incidentkit import Finding, Incident, TimelineEvent
from incidentkit.testing.sample import full_incident

GOLDEN = {one.name: one for one in golden()}
TEMPLATES = tuple(incidentkit.templates())
STARTED = dt.datetime(2025, 3, 4, 14, 0, tzinfo=dt.UTC)
DETECTED, RESOLVED = STARTED + dt.timedelta(minutes=20), STARTED + dt.timedelta(minutes=75)
ROWS = (
    TimelineEvent(at=STARTED, description="Incident started"),
    TimelineEvent(at=DETECTED, description="Incident detected"),
    TimelineEvent(at=RESOLVED, description="Incident resolved"),
)
WRONG: dict[str, dict[str, Any]] = {
    "status": {"status": "Investigating", "timeline": ()},
    "stated_duration": {"stated_duration": dt.timedelta(hours=9)},
    "stated_detection_lag": {"stated_detection_lag": dt.timedelta(hours=4)},
}
"""What can be put right, each by what it says wrongly."""


def with_fix(incident: Incident) -> Iterator[Finding[Incident]]:
    return (one for one in incident.check(select="all") if one.fix is not None)


def lines_that_differ(before: str, after: str) -> set[int]:
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    return {number for number, pair in enumerate(zip(old, new, strict=True), 1) if len({*pair}) > 1}


@cache
def report(template: str, path: str) -> Incident:
    """A full report in that form, in which one value is wrong."""
    right = {
        "started_at": STARTED,
        "detected_at": DETECTED,
        "resolved_at": RESOLVED,
        "status": "Resolved",
        "final_status": None,
        "timeline": ROWS,
        "stated_duration": RESOLVED - STARTED,
        "stated_detection_lag": DETECTED - STARTED,
        "date": STARTED.date(),
    }
    wrong = full_incident().evolve({**right, **WRONG[path]})
    return Incident.from_markdown(wrong.to_markdown(template=template), template=template)


@pytest.mark.parametrize("path", WRONG)
@pytest.mark.parametrize("template", TEMPLATES)
def test_fix_changes_only_the_lines_that_state_it(template: str, path: str) -> None:
    incident = report(template, path)
    (finding,) = [one for one in with_fix(incident) if one.path == path]
    assert finding.fix is not None
    fixed = finding.fix.to_markdown()
    stated = {place.line for place in incident.where(path)}
    assert lines_that_differ(incident.to_markdown(), fixed) <= stated
    assert Incident.from_markdown(fixed, template=template) == finding.fix


@pytest.mark.parametrize("path", WRONG)
@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_fixed_is_found_no_more_and_nothing_else_is_found(template: str, path: str) -> None:
    incident = report(template, path)
    (finding,) = [one for one in with_fix(incident) if one.path == path]
    assert finding.fix is not None
    told = {(one.code, one.path) for one in incident.findings}
    assert {(one.code, one.path) for one in finding.fix.findings} == told - {
        (finding.code, finding.path)
    }


@pytest.mark.parametrize("name", GOLDEN)
def test_fix_of_a_small_document_keeps_every_other_line(name: str) -> None:
    one = GOLDEN[name]
    incident = Incident.from_markdown(one.text)
    for finding in incident.check(**one.options):
        if finding.fix is not None:
            changed = lines_that_differ(one.text, finding.fix.to_markdown())
            assert changed == {finding.line}


def fixes(text: str) -> dict[str, object]:
    return {
        path: value
        for finding in Incident.from_markdown(text).findings
        for path, value in finding.changes.items()
    }


HEAD = "**Started**: 2025-03-04 14:00 UTC\n**Resolved**: 2025-03-04 15:15 UTC\n"
TIMELINE = "\n## Timeline (UTC)\n\n- 14:00: Incident started\n- 15:15: Incident resolved\n"


def test_duration_is_rewritten_where_the_timeline_confirms_both_ends() -> None:
    assert fixes(f"{HEAD}**Duration**: 45 minutes\n{TIMELINE}") == {
        "stated_duration": dt.timedelta(minutes=75)
    }


@pytest.mark.parametrize(
    "timeline",
    ["", TIMELINE.replace("15:15", "14:45"), TIMELINE.replace("Incident started", "Deployed")],
    ids=["no timeline", "another end", "no start"],
)
def test_duration_is_left_where_it_could_be_an_end_that_is_wrong(timeline: str) -> None:
    assert not fixes(f"{HEAD}**Duration**: 3 hours\n{timeline}")


def test_status_is_left_where_the_timeline_goes_on_after_the_end() -> None:
    stale = f"**Status**: Investigating\n{HEAD}"
    assert fixes(stale) == {"status": "Resolved"}
    assert not fixes(f"{stale}{TIMELINE}- 16:00: Errors are back\n")


def test_status_of_what_is_still_watched_is_left() -> None:
    assert not fixes(f"**Status**: Monitoring\n{HEAD}")


def test_form_is_filled_in_with_what_follows_from_its_fields_alone() -> None:
    form = "**Severity**: P1\n**Date**: [date]\n**Status**: [status]\n**Duration**: [duration]\n"
    assert not fixes(form + TIMELINE)
    assert fixes(form + HEAD) == {
        "date": dt.date(2025, 3, 4),
        "status": "Resolved",
        "stated_duration": dt.timedelta(minutes=75),
    }


def test_finding_without_a_safe_fix_has_none() -> None:
    (finding,) = Incident.from_markdown("**Started**: 10/11/2024 14:00 UTC\n").findings
    assert finding.fix is None
    assert not finding.changes


def test_fix_of_an_incident_without_a_document_is_an_incident() -> None:
    incident = Incident(status="Investigating", resolved_at=RESOLVED)
    (finding,) = incident.findings
    assert finding.fix == Incident(status="Resolved", resolved_at=RESOLVED)


def respelt(text: str) -> str | None:
    """The document with the only fix that a check of it offers; None where it offers none."""
    found = list(with_fix(Incident.from_markdown(text)))
    if not found:
        return None
    (finding,) = found
    assert finding.fix is not None
    fixed = finding.fix.to_markdown()
    assert Incident.from_markdown(fixed) == finding.fix
    return fixed


RIGHT = [
    "# A\n\n**Severty**: SEV1\n**Started**: 2025-03-04 14:00 UTC\n",
    "# A\r\n\r\n- **STATSU:** Resolved\r\n- **Severity:** P1\r\n",
    "# A\n\n| Severity | P1 |\n|---|---|\n| Status | Open |\n| Strated | 2025-03-04 14:00 UTC |\n",
    "# A\n\n## 2. Tmieline (UTC)\n\n- 2025-03-04 14:00: Alert fired\n- 14:10: Fixed\n",
    "\ufeff# A\n\nSeverity: P1\nincident comander: Ana\n",
]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (RIGHT[0], "Severty", "Severity"),
        (RIGHT[1], "STATSU", "STATUS"),
        (RIGHT[2], "Strated", "Started"),
        (RIGHT[3], "Tmieline", "Timeline"),
        (RIGHT[4], "comander", "commander"),
    ],
)
def test_a_name_is_spelt_right_and_every_other_character_stays(
    text: str, wrong: str, right: str
) -> None:
    assert respelt(text) == text.replace(wrong, right)


def test_a_name_that_is_spelt_right_says_what_the_finding_promises() -> None:
    (finding,) = with_fix(Incident.from_markdown(RIGHT[0]))
    assert finding.fix is not None
    assert finding.changes == {"severity": finding.fix.severity}
    assert not finding.fix.custom
    assert not finding.fix.findings


@pytest.mark.parametrize(
    "text",
    [
        "**Severity**: P1\n**Severty**: P2\n",
        "**Severty**: P1\n**Sevrity**: P2\n",
        "**Strated**: around lunch\n**Severity**: P1\n",
        "**Migrated**: 2025-03-04 14:00 UTC\n**Severity**: P1\n",
        "**Strated**: 14:00 UTC\n**Severity**: P1\n",
    ],
    ids=["stated already", "two of them", "no value", "a word of its own", "no day"],
)
def test_a_name_is_left_where_it_is_not_certain_what_was_meant(text: str) -> None:
    assert respelt(text) is None


def test_a_name_in_an_incident_that_was_changed_has_no_fix() -> None:
    changed = Incident.from_markdown(RIGHT[0]).evolve(title="B")
    (finding,) = changed.findings
    assert finding.fix is None
