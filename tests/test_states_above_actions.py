"""Where actions stand, as their heading, or the line above them, says it."""

from __future__ import annotations

import pytest

from incidentkit import ActionState, Incident, templates

DONE, CANCELLED, UNDER_WAY = (
    ActionState.DONE,
    ActionState.CANCELLED,
    ActionState.IN_PROGRESS,
)


def states(text: str) -> list[ActionState | None]:
    incident = Incident.from_markdown(text)
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
    return [item.status.state if item.status else None for item in incident.action_items]


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Done", DONE),
        ("Completed", DONE),
        ("Rejected", CANCELLED),
        ("Won't do", CANCELLED),
        ("In progress", UNDER_WAY),
        ("Erledigt", DONE),
        ("Completed actions", DONE),
        ("Open", None),
        ("To do", None),
        ("Backend", None),
    ],
)
@pytest.mark.parametrize("form", ["### {}", "**{}**", "{}:"])
def test_a_heading_or_a_line_says_it_of_those_below(
    form: str, name: str, state: ActionState | None
) -> None:
    if name == "Completed actions" and form != "### {}":
        return
    text = f"# O\n\n## Action Items\n\n- z\n\n{form.format(name)}\n\n- a\n- b\n"
    assert states(text) == [None, state, state]


def test_a_section_of_those_that_are_done_is_one_of_actions() -> None:
    text = "# O\n\n## Completed action items\n\n- a\n\n## Open action items\n\n- b\n"
    assert states(text) == [DONE, None]


@pytest.mark.parametrize(
    "line",
    [
        "Everything else was rejected:",
        "We decided against:",
        "What we will not do:",
        "These will not be done:",
    ],
)
def test_a_line_says_that_the_ones_below_were_rejected(line: str) -> None:
    assert states(f"# O\n\n## Action Items\n\n- a\n\n{line}\n\n- c\n- d\n") == [
        None,
        CANCELLED,
        CANCELLED,
    ]


@pytest.mark.parametrize("heading", ["What we will not do", "What we won't change", "Not doing"])
def test_what_is_not_to_be_done_is_no_action(heading: str) -> None:
    incident = Incident.from_markdown(f"# O\n\n## {heading}\n\n- b (Bo)\n")
    assert incident.action_items == ()
    assert [section.heading for section in incident.sections] == [heading]


def test_its_own_state_counts_first_and_can_be_given() -> None:
    text = "# O\n\n## Action Items\n\n### Done\n\n- a (@ann)\n- [ ] b\n- c - Status: Open\n"
    assert states(text) == [DONE, None, ActionState.OPEN]
    changed = Incident.from_markdown(text).evolve({"action_items[0].status": "Open"})
    assert changed.to_markdown() == text.replace("a (@ann)", "a (@ann) - Status: Open")
