"""Tables that say who does what, and nothing else."""

from __future__ import annotations

import pytest

from incidentkit import Incident

ROWS = "|---|---|\n| Add a probe | Ann |\n| Write a runbook | Bo |\n"


def read(heading: str, head: str) -> list[tuple[str | None, str | None]]:
    text = f"# Mail down\n\n**Date**: 2026-03-04\n\n## {heading}\n\n{head}\n{ROWS}"
    found = Incident.from_markdown(text)
    assert found.to_markdown() == text
    return [(item.description, item.owner) for item in found.action_items]


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("Action items", "| Action | Owner |"),
        ("Next steps", "| Action | Who |"),
        ("Maßnahmen", "| Maßnahme | Zuständig |"),
        ("Outstanding work", "| Action item | Owner |"),
        ("Recommendations", "| Follow-up | Assignee |"),
    ],
)
def test_two_columns_are_enough(heading: str, head: str) -> None:
    assert read(heading, head) == [("Add a probe", "Ann"), ("Write a runbook", "Bo")]


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("Actions taken", "| Action | Owner |"),
        ("Mitigation", "| Action | Owner |"),
        ("Services", "| Service | Owner |"),
        ("Recommendations", "| Item | Owner |"),
    ],
)
def test_what_was_done_or_is_owned_is_no_action_item(heading: str, head: str) -> None:
    assert read(heading, head) == []


def test_a_table_of_who_does_what_below_remediation_is_one_of_actions() -> None:
    table = "| What | Who | Ticket |\n|---|---|---|\n| Hash the imports | Farah | WEB-3391 |\n"
    (item,) = Incident.from_markdown(f"# Beige\n\n## Remediation\n\n{table}").action_items
    assert (item.description, item.owner, item.id) == ("Hash the imports", "Farah", "WEB-3391")


def test_a_table_of_what_was_done_when_below_remediation_is_none_of_actions() -> None:
    table = "| What | Who | When |\n|---|---|---|\n| Purged the cache | Farah | 12:03 |\n"
    assert not Incident.from_markdown(f"# Beige\n\n## Remediation\n\n{table}").action_items
