"""What a target, a plan or the history of the document says is not of the incident."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TARGETS = (
    "# X\n\n| Metric | Target | Actual |\n|---|---|---|\n"
    "| Duration | 1 h | 3 h |\n| Time to detect | 5 min | 9 min |\n"
)


def test_the_column_of_what_was_counts_and_that_of_the_target_is_kept() -> None:
    incident = Incident.from_markdown(TARGETS)
    assert incident.stated_duration == dt.timedelta(hours=3)
    assert incident.stated_detection_lag == dt.timedelta(minutes=9)
    assert incident.custom[0].label == "Duration (Target)"
    changed = incident.evolve(stated_duration=dt.timedelta(hours=4)).to_markdown()
    assert changed == TARGETS.replace("3 h", "4 h")


@pytest.mark.parametrize(
    "text",
    [
        "# X\n\n| Metric | Target |\n|---|---|\n| Duration | 1 h |\n",
        "# X\n\n**Duration (target):** 1 h\n",
        "# X\n\n## Targets\n\n- **Duration:** 1 h\n",
        "# X\n\n## Change log\n\n| Date | Change |\n|---|---|\n| 2026-01-09 | a |\n",
        "# X\n\n## Revision history\n\n| Date | Status |\n|---|---|\n| 2026-01-09 | Draft |\n",
        "# X\n\n## Recovery plan\n\n- 10:00 UTC restore\n- 11:00 UTC all resolved\n- 12:00 UTC a\n",
        "# X\n\n## Action items\n\n- No action items were identified.\n",
    ],
)
def test_nothing_of_it_is_a_fact_of_the_incident_and_all_is_converted(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert incident.stated_duration is None
    assert incident.date is None
    assert incident.status is None
    assert not (*incident.timeline, *incident.action_items, *incident.people)
    assert Incident.from_markdown(incident.to_markdown(template="basic")) == incident


def test_three_heads_of_one_row_are_labels_though_a_value_is_one_too() -> None:
    table = (
        "| Status | Severity | Started |\n|---|---|---|\n| Resolved | P1 | 2026-01-01 10:00 UTC |\n"
    )
    incident = Incident.from_markdown(f"# X\n\n{table}")
    assert incident.status is not None
    assert (incident.status.label, incident.resolved_at) == ("Resolved", None)


@pytest.mark.parametrize(
    "text",
    [
        "| Incident ID | Severity | Status | |\n|---|---|---|---|\n| INC-1 | P1 | Open | mine |\n",
        "# X\n\n| Incident ID | Severity | Status |\n|---|---|---|\n| INC-1 | P1 | Open | mine |\n",
        "# X\n\n**Customer told:** \u2705 mine\n",
    ],
)
def test_a_cell_without_a_name_is_kept(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert "mine" in incident.custom[0].value
    assert Incident.from_markdown(incident.to_markdown(template="sev")) == incident


def test_a_mark_alone_is_somebody_s_answer() -> None:
    table = (
        "| Action | Owner | Verified |\n|---|---|---|\n| a | Kim | \u2705 |\n| b | Lou | \u274c |\n"
    )
    incident = Incident.from_markdown(f"# X\n\n**Told:** \u2705\n\n## Action items\n\n{table}")
    assert incident.custom[0].value == "\u2705"
    assert [dict(one.extra) for one in incident.action_items] == [
        {"Verified": "\u2705"},
        {"Verified": "\u274c"},
    ]
