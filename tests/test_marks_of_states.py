"""Marks that stand where a state belongs: they say something, or are kept as they are."""

from __future__ import annotations

import pytest

from incidentkit import ActionState, Incident, templates

ROWS = """\
# X down

## Action items

| Item | Owner | State |
|------|-------|-------|
| Write the runbook | Ines | ✅ |
| Alert when failover is off | Marcus | 🔄 |
| Chaos test | Lee | 🚧 |
| Drop the old pool | Ann | ❌ |
| Move the queue | Kim | ⏳ |
| Ask them | Bo | ⬜ |
"""


def test_a_mark_is_a_state_or_kept_without_one() -> None:
    incident = Incident.from_markdown(ROWS)
    found = [
        (item.status and (str(item.status), item.status.state)) for item in incident.action_items
    ]
    assert found == [
        ("✅", ActionState.DONE),
        ("🔄", ActionState.IN_PROGRESS),
        ("🚧", ActionState.IN_PROGRESS),
        ("❌", None),
        ("⏳", None),
        None,
    ]


@pytest.mark.parametrize("name", templates())
def test_no_conversion_loses_a_mark(name: str) -> None:
    incident = Incident.from_markdown(ROWS)
    rendered = Incident.from_markdown(incident.to_markdown(template=name))
    assert rendered.action_items == incident.action_items
