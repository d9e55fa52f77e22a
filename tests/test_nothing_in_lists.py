"""A list that says that there is none has no element."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize("word", ["N/A", "n/a", "None", "None.", "None yet", "-", "Not applicable"])
@pytest.mark.parametrize(
    "layout",
    ["- {}\n", "* {}\n", "1. {}\n", "| Action | Owner |\n|---|---|\n| {} | {} |\n"],
    ids=["bullet", "star", "number", "row"],
)
def test_a_word_for_none_is_no_action(word: str, layout: str) -> None:
    incident = Incident.from_markdown(f"# Slow\n\n## Action Items\n\n{layout.replace('{}', word)}")
    assert incident.action_items == ()


def test_a_word_for_none_is_no_event() -> None:
    assert Incident.from_markdown("# Slow\n\n## Timeline\n\n- N/A\n").timeline == ()


@pytest.mark.parametrize(
    "text", ["None of the alerts fired: fix them", "N/A rows break the import"]
)
def test_a_text_that_begins_with_such_a_word_is_one(text: str) -> None:
    incident = Incident.from_markdown(f"# Slow\n\n## Action Items\n\n- {text}\n")
    assert [item.description for item in incident.action_items] == [text]
