"""Tables that only look like the fields, or the rows, of the report's own incident."""

from __future__ import annotations

import pytest

from incidentkit import Incident

TWO = """\
# Two mornings without mail

| | {first} | {second} |
|---|---|---|
| Started | 2025-05-05 06:00 UTC | 2025-05-06 07:00 UTC |
| Resolved | 2025-05-05 06:30 UTC | 2025-05-06 07:10 UTC |
| Users affected | 300 | 40 |
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("First outage", "Second outage"),
        ("Incident 1", "Incident 2"),
        ("1st incident", "2nd incident"),
        ("Outage A", "Outage B"),
        ("INC-7", "INC-8"),
    ],
)
def test_what_is_said_of_two_incidents_is_said_of_neither(first: str, second: str) -> None:
    if first.startswith("INC"):
        first, second = f"Incident {first}", f"Incident {second}"
    text = TWO.format(first=first, second=second)
    incident = Incident.from_markdown(text)
    assert incident.started_at is None
    assert incident.duration is None
    assert incident.impact.users_affected is None
    assert {field.value for field in incident.custom} >= {"300", "40", "2025-05-06 07:00 UTC"}
    assert incident.to_markdown() == text


def test_a_column_of_remarks_takes_nothing_away() -> None:
    text = (
        "# X\n\n| Field | Value | Source |\n|---|---|---|\n"
        "| Severity | P2 | triage |\n| ID | 7 | x |\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.id == "7"
    assert incident.severity is not None
    assert incident.severity.code == "P2"


@pytest.mark.parametrize("heading", ["Action items", "Remediations", "Follow-up"])
def test_a_turned_table_of_actions_has_no_action_called_owner(heading: str) -> None:
    text = (
        f"# X\n\n## {heading}\n\n| Task | Renew the key | Watch the queue |\n|---|---|---|\n"
        "| Owner | Ana | Ben |\n| Due | 2025-06-01 | 2025-06-08 |\n| Status | Done | Open |\n"
    )
    incident = Incident.from_markdown(text)
    assert not incident.action_items
    assert incident.status is None
    assert incident.to_markdown() == text


def test_actions_that_are_named_like_columns_are_actions_among_others() -> None:
    incident = Incident.from_markdown(
        "# X\n\n## Action items\n\n| Action | Owner |\n|---|---|\n"
        "| Status | Ana |\n| Patch it | Ben |\n"
    )
    assert [item.description for item in incident.action_items] == ["Status", "Patch it"]


def test_a_column_of_ticks_says_what_is_done() -> None:
    incident = Incident.from_markdown(
        "# X\n\n## Action items\n\n| Action | Who | ETA | ✔ |\n|---|---|---|---|\n"
        "| Patch it | Ana | 2025-10-24 | ✅ |\n| Test it | Ben | 2025-11-07 | |\n"
    )
    assert [item.id for item in incident.action_items] == [None, None]
    assert [item.done for item in incident.action_items] == [True, False]
