"""Tables without heads that hold times of day and what happened then."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# Crane adrift\n\nDate: 2025-04-04\n\n"
ROWS = "| | |\n|---|---|\n| 10:00 UTC | Outage began |\n| 10:20 UTC | Ann climbs the crane |\n"


@pytest.mark.parametrize("heading", ["", "## 2. TIMES\n\n", "## The course of that day\n\n"])
def test_times_and_what_happened_are_the_timeline(heading: str) -> None:
    text = f"{HEAD}{heading}{ROWS}"
    incident = Incident.from_markdown(text)
    assert [(f"{one.at:HH:mm}", one.description) for one in incident.timeline if one.at] == [
        ("10:00", "Outage began"),
        ("10:20", "Ann climbs the crane"),
    ]
    changed = incident.evolve({"timeline[1].description": "Ben climbs the crane"})
    assert changed.to_markdown() == text.replace("Ann", "Ben")
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    "text",
    [
        f"## Shifts\n\n{ROWS.replace('Outage began', 'Ann')}",
        f"## Shifts\n\n{ROWS.replace('10:00 UTC', 'First')}",
        f"## Rollback\n\n{ROWS}",
        f"## Similar incidents\n\n{ROWS}",
        f"## Impact\n\n{ROWS}",
    ],
)
def test_other_tables_are_kept_as_text(text: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}{text}")
    assert incident.timeline == ()
    assert "10:20 UTC" in incident.to_markdown(template="basic")


def test_beside_a_timeline_it_is_none() -> None:
    text = f"{HEAD}## Timeline\n\n- 09:00 UTC Wind\n\n## Harbour\n\n{ROWS}"
    assert len(Incident.from_markdown(text).timeline) == 1
