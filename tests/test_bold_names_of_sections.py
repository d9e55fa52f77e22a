"""A bold name on a line of its own is as good as a heading for the table of fields below it."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TABLE = """
| Field | Value |
|---|---|
| Incident key | HOT-77 |
| Severity | 2 |
| Start of impact | 2025-06-18 13:02 UTC |
| Customers affected | 12 |
"""


@pytest.mark.parametrize("name", ["Incident summary", "Summary:", "Overview", "Impact"])
@pytest.mark.parametrize("mark", ["**{}**", "## {}"])
def test_its_rows_are_fields(name: str, mark: str) -> None:
    text = f"# Hooks late\n\n{mark.format(name)}\n{TABLE}\n## Fault\n\nIt broke.\n"
    incident = Incident.from_markdown(text)
    assert incident.id == "HOT-77"
    assert incident.started_at == dt.datetime(2025, 6, 18, 13, 2, tzinfo=dt.UTC)
    assert incident.impact.users_affected == "12"
    assert incident.summary is None
    changed = incident.evolve(id="HOT-78").to_markdown()
    assert changed == text.replace("HOT-77", "HOT-78")


def test_the_text_beside_it_is_still_the_sections() -> None:
    text = f"# Hooks late\n\n**Incident summary**\n\nHooks came late.\n{TABLE}"
    incident = Incident.from_markdown(text)
    assert incident.summary == "Hooks came late."
    assert incident.id == "HOT-77"


def test_a_table_of_anything_else_is_part_of_the_text() -> None:
    text = "# X\n\n**Summary**\n\n| Shard | Lag |\n|---|---|\n| a | 3 |\n| b | 4 |\n"
    assert (
        Incident.from_markdown(text).summary == "| Shard | Lag |\n|---|---|\n| a | 3 |\n| b | 4 |"
    )
