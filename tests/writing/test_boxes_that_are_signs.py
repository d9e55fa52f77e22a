"""Boxes that are one character (☐ ☑) are ticked as they are, and new ones are alike."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import ActionItem, AffectedService, ChecklistItem, Incident

TEXT = """\
# X

**SLA Breach:**
- ☐ Yes
- ☑ No

## Affected Services

- ☑ api
- ☐ web

## Prevention

☑ Alarm
☐ Limit

## Detection

**How was it detected**
- ☑ Alert
- ☐ User

## Action Items

- ☑ Fix it
- ☐ Test it
"""


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        ("impact.sla_breach.answer", True, ["- ☑ Yes", "- ☐ No"]),
        ("services[1].affected", True, ["- ☑ web"]),
        ("prevention[0].checked", False, ["☐ Alarm"]),
        ("prevention[1].checked", True, ["☑ Limit"]),
        ("detection.methods[1].checked", True, ["- ☑ User"]),
        ("action_items[0].status", None, ["- ☐ Fix it"]),
        ("action_items[1].status", "Done", ["- ☑ Test it"]),
        ("action_items[0].status", "Open", ["- ☐ Fix it - Status: Open"]),
    ],
)
def test_a_box_changes_and_nothing_else(path: str, value: Any, lines: list[str]) -> None:  # noqa: ANN401
    changed = Incident.from_markdown(TEXT).evolve({path: value}).to_markdown().splitlines()
    assert [line for line in changed if line not in TEXT.splitlines()] == lines
    assert len(changed) == len(TEXT.splitlines())


@pytest.mark.parametrize(
    ("path", "new", "line"),
    [
        ("services", AffectedService(name="db", affected=True), "- ☑ db"),
        ("prevention", ChecklistItem(name="Test", checked=False), "☐ Test"),
        ("action_items", ActionItem(description="Tell them", status="Done"), "- ☑ Tell them"),
        ("action_items", ActionItem(description="Tell them"), "- ☐ Tell them"),
    ],
)
def test_a_new_one_is_like_its_neighbours(path: str, new: Any, line: str) -> None:  # noqa: ANN401
    incident = Incident.from_markdown(TEXT)
    changed = incident.evolve({path: [*getattr(incident, path), new]}).to_markdown().splitlines()
    assert [one for one in changed if one not in TEXT.splitlines()] == [line]


STRUCK = "# X\n\n## Action Items\n\n- [x] ~~Fix it~~\n- [ ] Test it\n"


def test_an_action_that_is_open_again_loses_its_strike_with_its_tick() -> None:
    incident = Incident.from_markdown(STRUCK)
    changed = incident.evolve({"action_items[0].status": None}).to_markdown()
    assert changed == STRUCK.replace("[x] ~~Fix it~~", "[ ] Fix it")


def test_a_mark_in_front_that_is_no_box_stays_one() -> None:
    text = "# X\n\n## Action Items\n\n- ☒ Fix it\n- ☑ Test it\n"
    incident = Incident.from_markdown(text)
    assert [item.done for item in incident.action_items] == [False, True]
    assert incident.to_markdown() == text
