"""Labels that say two things about where an incident or an action stands."""

from __future__ import annotations

import pytest

from incidentkit import ActionState, ActionStatus, State, Status


@pytest.mark.parametrize(
    "label",
    [
        "Open → Closed",
        "Open -> Closed",
        "Investigating->Resolved",
        "Draft → Final",
        "Open; fixed",
        "Closed (reopened 2024-05-03)",
        "Resolved, re-opened",
        "Resolved / Monitoring",
    ],
)
def test_a_status_that_says_two_things_is_no_state(label: str) -> None:
    assert Status(label=label).state is None


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Resolved (monitoring)", State.RESOLVED),
        ("Closed → 2024-05-03", State.CLOSED),
        ("Closed -> see INC-4", State.CLOSED),
        ("Closed (never reopened)", State.CLOSED),
        ("Resolved; rollback complete", State.RESOLVED),
    ],
)
def test_a_remark_that_names_no_other_state_leaves_it(label: str, state: State) -> None:
    assert Status(label=label).state is state


@pytest.mark.parametrize(
    "label", ["Resolved/Monitoring", "Done → in progress", "Done/ongoing", "Closed (reopened)"]
)
def test_an_action_that_is_done_and_under_way_is_neither(label: str) -> None:
    assert ActionStatus(label=label).state is None


@pytest.mark.parametrize("label", ["Done/Deployed", "Resolved / Closed", "Done -> #12"])
def test_an_action_that_is_done_in_two_words_is_done(label: str) -> None:
    assert ActionStatus(label=label).state is ActionState.DONE
