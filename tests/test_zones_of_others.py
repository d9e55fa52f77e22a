"""Which zone that a document names is that of its times, and which is that of something else."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# Report\n\n**Date:** 2025-03-04\n\n"
TIMELINE = "\n\n## Timeline\n\n- 10:00 Alert\n- 10:05 Fix\n"
ASSUMED = ("+0000", True)
STATED = ("-0800", False)

OF_OTHERS = (
    "Review call on Friday at 15:00 PST.",
    "The post-mortem meeting is at 15:00 PST.",
    "The next meeting will be at 15:00 PST.",
    "Support is available from 08:00 to 17:00 PST.",
    "The job runs every day at 02:00 PST.",
    "The scheduler assumed PST for all jobs.",
    "The cron job ran in PST.",
    "The server's time zone was PST.",
    "The time zone of the scheduler was set to PST.",
    "The database stores times in PST.",
    "The parser treats all times as PST.",
    "Timestamps were parsed as PST.",
    "We moved the job away from PST.",
    "Ana works in PST.",
    "Our office in Seattle (PST) was informed.",
)
OF_TIMES = (
    "Paged at noon PST.",
    "The outage started at 10:00 PST.",
    "At 10:00 PST the on-call engineer was paged.",
    "Between 10:00 and 11:00 PST the API was down.",
    "The team joined a call at 10:10 PST.",
    "Detected: 2025-03-04 10:00 PST",
    "**Start Time (PST):** 2025-03-04 10:00",
    "All times are in PST.",
    "Tutti gli orari sono in PST.",
    "Alle tijden zijn in PST.",
    "Alle Zeitangaben in PST.",
    "Todos os horários em PST.",
    "All times are in PST. The deploy changed the default config.",
    "All times have been converted to PST.",
    "Times below are in PST, which the on-call uses.",
    "This timeline uses PST.",
    "Here is the timeline, in PST:",
    "Time zone: PST",
    "(PST)",
    "*PST*",
    "| Time (PST) | What |\n|---|---|\n| 9:00 | x |",
    "## Chronology (PST)",
)


def offset(text: str) -> tuple[str | None, bool]:
    """The offset of the first event, and whether it is said to be assumed."""
    incident = Incident.from_markdown(text)
    at = incident.timeline[0].at
    assumed = any(finding.code == "zone-assumed" for finding in incident.findings)
    return (None if at is None else str(at.strftime("%z")), assumed)


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_the_zone_of_something_else_is_not_that_of_the_times(sentence: str) -> None:
    assert offset(f"{HEAD}{sentence}{TIMELINE}") == ASSUMED
    assert offset(f"{HEAD}{TIMELINE}\n## Impact\n\n{sentence}\n") == ASSUMED


@pytest.mark.parametrize("sentence", OF_TIMES)
def test_the_only_zone_beside_a_time_is_that_of_the_others(sentence: str) -> None:
    assert offset(f"{HEAD}{sentence}{TIMELINE}") == STATED


def test_two_zones_beside_times_leave_it_open() -> None:
    assert offset(f"{HEAD}Paged at noon PST. Fixed at 13:00 UTC.{TIMELINE}") == ASSUMED
    assert offset(f"{HEAD}Paged at noon PST. Fixed at 13:00 CET.{TIMELINE}") == ASSUMED


@pytest.mark.parametrize("heading", ["Next steps", "Action items", "Related incidents"])
def test_a_zone_below_a_heading_of_something_else_is_none_of_the_times(heading: str) -> None:
    assert offset(f"{HEAD}{TIMELINE}\n## {heading}\n\n- 15:00 PST: tell Ana\n") == ASSUMED


def test_the_zone_of_one_row_is_that_of_the_others() -> None:
    assert offset(f"{HEAD}{TIMELINE}- 10:10 PST review call with the vendor\n") == STATED
