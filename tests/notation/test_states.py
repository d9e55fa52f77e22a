from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.states import ActionState, State, action_state_of, state_of


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Investigating", State.INVESTIGATING),
        ("IDENTIFIED", State.IDENTIFIED),
        ("Monitored", State.MONITORING),
        ("Mitigated, not resolved", State.MITIGATED),
        ("✅ Resolved", State.RESOLVED),
        ("**Resolved**", State.RESOLVED),
        ("✅ **Resolved**", State.RESOLVED),
        (":white_check_mark: Resolved", State.RESOLVED),
        ("Resolved ✅", State.RESOLVED),
        ("Resolved (monitoring)", State.RESOLVED),
        ("Resolved - deployment completed", State.RESOLVED),
        ("Resolved — see below", State.RESOLVED),
        ("Closed.", State.CLOSED),
        ("Active", State.ONGOING),
        ("Post-Mortem", State.POSTMORTEM),
        ("Draft", State.DRAFT),
        ("In review", State.UNDER_REVIEW),
        ("Under_Review", State.UNDER_REVIEW),
        ("Final", State.FINAL),
        ("Not resolved", None),
        ("Resolved?", None),
        ("Resolved" + " " * 300 + "?", None),
        ("Resolved at noon", None),
        ("Unresolved", None),
        ("Resolved / Mitigated / Ongoing", None),
        ("Investigating, Identified, Monitoring, Resolved", None),
        ("Resolved or Closed", None),
        ("Stable", None),
        ("", None),
    ],
)
def test_an_incident_stands_where_its_label_starts(label: str, state: State | None) -> None:
    assert state_of(label) is state


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("⬜ Not Started", ActionState.OPEN),
        ("Open", ActionState.OPEN),
        ("TODO", ActionState.OPEN),
        ("To-do", ActionState.OPEN),
        ("🟡 In Progress", ActionState.IN_PROGRESS),
        ("WIP", ActionState.IN_PROGRESS),
        ("✅ Done", ActionState.DONE),
        ("✅", ActionState.DONE),
        ("✔️", ActionState.DONE),
        ("Completed (2024-01-15)", ActionState.DONE),
        ("Won't do", ActionState.CANCELLED),
        ("Won’t fix", ActionState.CANCELLED),
        ("Canceled", ActionState.CANCELLED),
        ("Proposed", ActionState.PROPOSED),
        ("Not done", ActionState.OPEN),
        ("Done? ", None),
        ("Blocked", None),
        ("Open/Done", None),
        ("❌", None),
    ],
)
def test_an_action_stands_where_its_label_starts(label: str, state: ActionState | None) -> None:
    assert action_state_of(label) is state


@given(st.text())
def test_reading_never_raises(label: str) -> None:
    assert isinstance(state_of(label), State | None)
    assert isinstance(action_state_of(label), ActionState | None)
