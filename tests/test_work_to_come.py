"""Who does what until when is still to come, and no timeline; numbered headings have names."""

from __future__ import annotations

import pytest

from incidentkit import Incident

TABLE = """
| What | Who | When |
|------|-----|------|
| Fail CI on dropped indexes | Tomasz | 24 Oct |
| Add a dashboard | Priya | 31 Oct |
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Things we will do",
        "Work to be done",
        "To be done by the team",
        "Still to do",
        "Plan for the quarter",
        "3 Corrective actions",
    ],
)
def test_a_plan_is_one_of_actions(heading: str) -> None:
    incident = Incident.from_markdown(f"# Slow checkout, 14 October 2025\n\n## {heading}\n{TABLE}")
    assert incident.timeline == ()
    assert [(item.owner, str(item.due)) for item in incident.action_items] == [
        ("Tomasz", "2025-10-24"),
        ("Priya", "2025-10-31"),
    ]


def test_with_times_of_day_it_is_what_was_done() -> None:
    rows = TABLE.replace("24 Oct", "14:05").replace("31 Oct", "14:20")
    incident = Incident.from_markdown(f"# Slow checkout, 14 October 2025\n\n## What we did\n{rows}")
    assert len(incident.timeline) == 2
    assert incident.action_items == ()


def test_headings_are_numbered_without_a_point() -> None:
    incident = Incident.from_markdown(
        "# Badge readers offline\n\n## 2 Chronology\n\n- 2026-02-09 07:30 UTC reboot\n\n"
        "## 3 Root cause\n\nA flat battery.\n\n## 3.1 Lessons learned\n\n- Batteries age.\n"
    )
    assert len(incident.timeline) == 1
    assert incident.root_cause.summary == "A flat battery."
    assert [lesson.text for lesson in incident.lessons.learned] == ["Batteries age."]
