"""What is reached in a row with a range is reached at its end."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize(
    ("row", "when"),
    [
        ("09:30-11:30 Rollback; service restored", "2025-03-04T11:30:00+00:00"),
        ("23:30 - 00:20 Rollback; service restored", "2025-03-05T00:20:00+00:00"),
        ("09:30 Rollback; service restored", "2025-03-04T09:30:00+00:00"),
    ],
)
def test_end_of_a_range_is_when_it_recovered(row: str, when: str) -> None:
    text = f"# Outage\n\n**Date:** 2025-03-04\n\n## Timeline (UTC)\n\n- 09:00 Alert\n- {row}\n"
    recovered = Incident.from_markdown(text).milestones["recovered"]
    assert recovered.at is not None
    assert recovered.at.isoformat() == when


def test_what_begins_in_a_range_begins_with_it() -> None:
    text = "## Timeline (UTC)\n\n- 2025-03-04 09:00 - 09:20 Alert fired for lag\n"
    detected = Incident.from_markdown(text).milestones["detected"]
    assert detected.at is not None
    assert detected.at.isoformat() == "2025-03-04T09:00:00+00:00"
