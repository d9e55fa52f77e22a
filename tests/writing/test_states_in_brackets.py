"""Where actions stand in square brackets, or by a white square: it changes in its place."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# X\n\n## Action Items\n\n"


@pytest.mark.parametrize(
    ("items", "number", "status", "line"),
    [
        ("- Clean [done]\n- Watch [open]\n", 0, "Open", "- Clean [open]"),
        ("- Clean [done]\n- Watch [open]\n", 1, "Done", "- Watch [done]"),
        ("- Clean [done]\n- Watch [open]\n", 1, None, "- Watch"),
        ("- [DONE] Clean\n- [OPEN] Watch\n", 1, "Done", "- [DONE] Watch"),
        ("- [DONE] Clean\n- [OPEN] Watch\n", 1, None, "- Watch"),
        ("1. ✅ Clean\n2. ⬜ Watch\n", 1, "Done", "2. ✅ Watch"),
        ("1. ✅ Clean\n2. 🔲 Watch\n", 1, "Done", "2. ✅ Watch"),
    ],
)
def test_a_state_changes_in_its_place(
    items: str, number: int, status: str | None, line: str
) -> None:
    incident = Incident.from_markdown(HEAD + items)
    assert [item.description for item in incident.action_items] == ["Clean", "Watch"]
    changed = incident.evolve({f"action_items[{number}].status": status}).to_markdown()
    wanted = items.splitlines()
    wanted[number] = line
    assert changed == HEAD + "\n".join(wanted) + "\n"


def test_round_brackets_may_be_of_the_sentence() -> None:
    (item,) = Incident.from_markdown(f"{HEAD}- Keep the port (open)\n").action_items
    assert (item.description, item.status) == ("Keep the port (open)", None)
