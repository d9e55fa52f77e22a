"""A row of a timeline that says that the severity was changed, and the many that only seem to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.severity_changes import WrittenChange, read_severity_change


@pytest.mark.parametrize(
    ("text", "was", "to"),
    [
        ("Severity raised to SEV-1", None, "SEV-1"),
        ("Severity was raised from SEV-2 to SEV-1", "SEV-2", "SEV-1"),
        ("severity upgraded from P2 to P1 due to data loss", "P2", "P1"),
        ("Upgraded from SEV2 to SEV1", "SEV2", "SEV1"),
        ("Incident escalated from P3 to P1.", "P3", "P1"),
        ("Incident priority lowered to P3 after the workaround", None, "P3"),
        ("Raised severity to **SEV-1**", None, "SEV-1"),
        ("Severity: SEV-2 → SEV-1", "SEV-2", "SEV-1"),
        ("Severity changed: P2 -> P1", "P2", "P1"),
        ("Downgraded from P1 (High) to P2 (Medium)", "P1 (High)", "P2 (Medium)"),
        ("More customers call in. Severity raised to P0", None, "P0"),
        ("Severity raised to SEV-1 (more than 1,000 users)", None, "SEV-1"),
        ("Incident severity has been downgraded to S3", None, "S3"),
    ],
)
def test_a_change_that_is_stated(text: str, was: str | None, to: str) -> None:
    assert read_severity_change(text) == WrittenChange(to=to, was=was)


@pytest.mark.parametrize(
    "text",
    [
        "",
        # To a team, a person, a number: no word says that it is about the severity.
        "Escalated to P1",
        "Escalated to SEV-1 on-call",
        "Upgraded to S3 storage",
        "Upgraded Postgres from 14 to 15",
        # Not done, not yet, not sure.
        "Severity not raised to SEV-1",
        "We should raise severity to SEV-1",
        "Severity will be raised to SEV-1 if it goes on",
        "Asked whether severity is raised to SEV-1",
        "Discussed: severity raised to SEV-1?",
        "If errors go on, severity raised to SEV-1",
        # More than one way to read it.
        "Severity raised to SEV-1/2",
        "Severity raised to P1 or P0",
        "Severity raised from SEV-3 to SEV-2. Severity raised from SEV-2 to SEV-1",
        "Severity raised",
        "Severity raised to critical",
        "Severity of alert P1 raised to the team",
        "Severity raised to P1 on-call",
        "Severity raised to P1.5",
    ],
)
def test_a_row_that_states_no_change(text: str) -> None:
    assert read_severity_change(text) is None


@given(st.text(max_size=400))
def test_any_text_can_be_asked(text: str) -> None:
    read_severity_change(text)


def test_a_hostile_text_takes_no_time() -> None:
    assert read_severity_change("severity raised " * 20_000) is None
    assert read_severity_change(". severity raised from " * 12) is None
