"""Sentences without fields or rows: the words that say an outage began, was found out, or ended."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

FROM, TO = (dt.datetime(2025, 10, 2, hour, 26, tzinfo=dt.UTC) for hour in (19, 20))


@pytest.mark.parametrize("verb", ["stalled", "hung", "froze", "was unreachable", "halted"])
def test_what_it_did_between_two_times(verb: str) -> None:
    incident = Incident.from_markdown(
        f"# Dispatch\n\nBetween 2025-10-02 19:26 UTC and 2025-10-02 20:26 UTC dispatch {verb}.\n"
    )
    assert (incident.started_at, incident.resolved_at) == (FROM, TO)


def test_when_it_was_found_out() -> None:
    incident = Incident.from_markdown(
        "# Dispatch\n\nOn 2025-10-02 dispatch failed. We found out at 19:26 UTC from a forum.\n"
    )
    assert incident.detected_at == FROM


def test_a_plan_is_no_outage() -> None:
    incident = Incident.from_markdown(
        "# Dispatch\n\nBetween 2025-10-02 19:26 UTC and 2025-10-02 20:26 UTC it will be halted.\n"
    )
    assert incident.started_at is None
